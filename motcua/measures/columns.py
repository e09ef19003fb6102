"""The columns of an interval as engines read them: whole numbers and codes, never empty text, exact on every engine."""

from datetime import UTC, datetime, timedelta
from typing import Any

from motcua.measures.intervals import Interval

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
OF_THE_DOSSIER = tuple(COLUMNS)[tuple(COLUMNS).index("procedure") :]


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


def row_of(interval: Interval) -> tuple[Any, ...]:
    """Return an interval as the values of `COLUMNS`."""
    own = (getattr(interval, name) for name in tuple(COLUMNS)[: -len(OF_THE_DOSSIER)])
    shared = (getattr(interval.traits, name) for name in OF_THE_DOSSIER)
    return tuple(plain(value, kind) for value, kind in zip((*own, *shared), COLUMNS.values(), strict=True))


def plain(value: object, kind: str) -> int | str | None:
    """Return one value as an engine reads it."""
    if kind == "string":
        return NOTHING if value is None else str(value)
    if isinstance(value, datetime):
        return microseconds(value)
    return None if value is None else int(value)  # type: ignore[call-overload]
