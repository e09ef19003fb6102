"""A reader fetches each fact once, in order, and can begin again."""

from collections.abc import Sequence

import pytest

from motcua.core import journal, readers
from motcua.core.journal import Entry
from motcua.core.tests.makers import AT, HANH, LAN, Mistake, note

pytestmark = pytest.mark.django_db


def read(seen: list[int], limit: int = 2) -> int:
    """Read a little and remember what was seen."""
    return readers.read(
        reader="r", commune_id=1, handle=lambda facts: seen.extend(fact.seq for fact in facts), limit=limit
    )


def test_a_reader_goes_on_where_it_stopped() -> None:
    note(count=3, by=LAN, at=AT)
    seen: list[int] = []
    assert [read(seen), read(seen), read(seen)] == [2, 1, 0]
    assert seen == [1, 2, 3]
    assert readers.position(reader="r", commune_id=1) == 3


def test_a_reader_that_fails_has_read_nothing() -> None:
    note(count=3, by=LAN, at=AT)

    def fail(facts: Sequence[Entry]) -> None:
        raise Mistake

    with pytest.raises(Mistake):
        readers.read(reader="r", commune_id=1, handle=fail)
    assert readers.position(reader="r", commune_id=1) == 0


def test_readers_and_communes_have_cursors_of_their_own() -> None:
    note(count=1, by=LAN, at=AT)
    note(count=2, by=HANH, at=AT)
    assert read([]) == 1
    assert readers.position(reader="other", commune_id=1) == 0
    assert journal.head(commune_id=2) == 2


def test_a_reader_can_begin_again() -> None:
    note(count=2, by=LAN, at=AT)
    read([])
    readers.rewind(reader="r", commune_id=1)
    seen: list[int] = []
    read(seen)
    assert seen == [1, 2]
