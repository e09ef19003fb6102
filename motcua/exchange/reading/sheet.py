"""A sheet as plain rows. A cell is text, a number, a yes/no or a blank; a true date comes as Excel's day number."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

Cell = str | float | bool | None
Row = list[Cell]

EPOCH = datetime(1899, 12, 30)
# A cell that holds a formula whose result was never worked out; the mark cannot be typed into a sheet.
FORMULA_WITHOUT_VALUE = "\x00="


@dataclass(slots=True)
class Sheet:
    """One sheet of a file. `rows` can be walked once; `hidden` are the numbers of its hidden columns from 0."""

    name: str
    rows: Iterator[Row]
    visible: bool = True
    hidden: frozenset[int] = field(default_factory=frozenset)
    since_1904: bool = False


def plain(value: Any) -> Cell:
    """Return a library's cell value as one of ours."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value.replace("\x00", "") or None
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return float(value) if math.isfinite(value) else str(value)
    return _plain_time(value)


def _plain_time(value: Any) -> Cell:
    if isinstance(value, datetime):
        return serial(value)
    if isinstance(value, date):
        return serial(datetime(value.year, value.month, value.day))
    if isinstance(value, timedelta):
        return value.total_seconds() / 86400
    return value.isoformat() if isinstance(value, time) else str(value)


def serial(moment: datetime) -> float:
    """Return a moment as Excel counts it: days since 30 December 1899."""
    return (moment.replace(tzinfo=None) - EPOCH) / timedelta(days=1)
