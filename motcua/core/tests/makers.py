"""Verbs of the tests' own, for looking at core without any room above it."""

from datetime import UTC, datetime

from motcua.core import journal, numbering
from motcua.core.actor import Actor
from motcua.core.verb import verb

AT = datetime(2026, 1, 6, 2, 32, 15, tzinfo=UTC)
LAN = Actor(commune_id=1, staff_id=7)
HANH = Actor(commune_id=2, staff_id=9)


class Mistake(Exception):
    """A verb that fails half-way."""


@verb
def note(*, count: int, by: Actor, at: datetime) -> int:
    """Record some facts and return how many."""
    journal.record_many("test.noted", ((f"thing:{place}", at, {"place": place}) for place in range(count)))
    return count


@verb
def note_one(*, place: int, by: Actor, at: datetime) -> None:
    """Record one fact."""
    journal.record("test.noted", subject=f"thing:{place}", at=at, place=place)


@verb
def take_number(*, fail: bool = False, by: Actor, at: datetime) -> int:
    """Take the next number of a register."""
    number = numbering.next_number(series="TB/2026", commune_id=by.commune_id)
    journal.record("test.numbered", subject=f"number:{number}", at=at)
    if fail:
        raise Mistake
    return number


@verb
def note_twice(*, fail: bool, by: Actor, at: datetime) -> None:
    """Call two verbs in one transaction."""
    note(count=1, by=by, at=at)
    take_number(fail=fail, by=by, at=at)
