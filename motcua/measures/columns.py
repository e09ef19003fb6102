"""The columns of an interval as engines read them: whole numbers and codes, never empty text, exact on every engine."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from motcua.measures.intervals import Interval, Traits

DAY = 86_400_000_000
SEVEN_HOURS = 25_200_000_000
NOTHING = "-"  # a code that nobody told; never null, so that a column of codes is always one of text
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)

COLUMNS = {
    "dossier": "int64",
    "n": "int64",
    "state": "string",
    "ground": "string",
    "from_at": "int64",
    "to_at": "int64",
    "promised_at": "int64",
    "moved_late": "int64",
    "unit": "int64",
    "settled_at": "int64",
    "returned_at": "int64",
    "ended_at": "int64",
    "dated": "int64",
    "reopened": "int64",
    "from_wd": "int64",
    "to_wd": "int64",
    "procedure": "string",
    "channel": "string",
    "here": "int64",
    "received_at": "int64",
    "digitised_in": "int64",
    "digitised_out": "int64",
    "apologised": "int64",
    "timeliness": "string",
    "e_listed": "int64",
    "e_certified_at": "int64",
    "vanished_at": "int64",
    "stray": "int64",
}
# The moments of a question, and the numbers that stand for them in a compiled text until they are bound. `*_wd`: the
# working days closed by then; `closing_day`: the Vietnamese midnight of the closing moment.
MOMENTS = ("start", "closing", "closing_day", "start_wd", "closing_wd")
PLACES = {name: 7_000_000_000_000_000_001 + place for place, name in enumerate(MOMENTS)}


def microseconds(moment: datetime) -> int:
    """Return a moment as microseconds since 1970 UTC."""
    return (moment - _EPOCH) // _TICK


def midnight(moment: int) -> int:
    """Return the Vietnamese midnight at which the day of a moment began, both in microseconds."""
    return moment - (moment + SEVEN_HOURS) % DAY


def rows_of(intervals: Sequence[Interval]) -> list[tuple[Any, ...]]:
    """Return the intervals of one dossier as the values of `COLUMNS`. Written out: it is done a million times."""
    if not intervals:
        return []
    shared = _traits(intervals[0].traits)
    return [(*_own(interval), *shared) for interval in intervals]


def _own(interval: Interval) -> tuple[Any, ...]:
    return (
        interval.dossier,
        interval.n,
        interval.state.value,
        interval.ground or NOTHING,
        microseconds(interval.from_at),
        _perhaps(interval.to_at),
        _perhaps(interval.promised_at),
        int(interval.moved_late),
        interval.unit,
        _perhaps(interval.settled_at),
        _perhaps(interval.returned_at),
        _perhaps(interval.ended_at),
        int(interval.dated),
        int(interval.reopened),
        interval.from_wd,
        interval.to_wd,
    )


def _traits(traits: Traits) -> tuple[Any, ...]:
    return (
        traits.procedure or NOTHING,
        traits.channel or NOTHING,
        _answer(traits.here),
        _perhaps(traits.received_at),
        _answer(traits.digitised_in),
        _answer(traits.digitised_out),
        _answer(traits.apologised),
        traits.timeliness or NOTHING,
        int(traits.e_listed),
        _perhaps(traits.e_certified_at),
        _perhaps(traits.vanished_at),
        int(traits.stray),
    )


def _perhaps(moment: datetime | None) -> int | None:
    return None if moment is None else (moment - _EPOCH) // _TICK


def _answer(answer: bool | None) -> int | None:
    return None if answer is None else int(answer)
