"""Numbers of a register: from the start asked for, in blocks, each commune its own."""

from datetime import datetime

import pytest

from motcua.core import numbering
from motcua.core.actor import Actor
from motcua.core.tests.makers import AT, HANH, LAN
from motcua.core.verb import verb

pytestmark = pytest.mark.django_db


@verb
def take(*, count: int, start: int = 1, by: Actor, at: datetime) -> list[int]:
    """Take some numbers."""
    given = numbering.next_numbers(series="BC/2026", commune_id=by.commune_id, count=count, start=start)
    return list(given)


def test_numbers_follow_each_other_in_blocks() -> None:
    assert take(count=3, by=LAN, at=AT) == [1, 2, 3]
    assert take(count=1, by=LAN, at=AT) == [4]


def test_a_series_begins_where_the_commune_wants() -> None:
    assert take(count=2, start=100, by=LAN, at=AT) == [100, 101]
    assert take(count=1, start=100, by=LAN, at=AT) == [102]
    assert take(count=1, by=HANH, at=AT) == [1]
