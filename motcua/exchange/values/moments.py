"""Days and moments as exports write them, and what a whole column tells about their order.

The same column mixes `06/01/2026 09:32:15`, `6/1/2026`, `2026-01-06`, Excel's day number 46028.397, a leading
apostrophe, `9:32 SA`, hard spaces. An English Excel reads the text 12/05/2026 as 5 December and keeps the number of
that day, while 13/05/2026 stays text: only the column as a whole, and the day inside the dossier's number, show it.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from motcua.core.calendar import OutsideCalendar, WorkCalendar
from motcua.core.folding import fold
from motcua.core.zone import VIETNAM
from motcua.exchange.reading.sheet import EPOCH, Cell

FIRST_YEAR, LAST_YEAR = 1990, 2100
LOWEST_SERIAL, HIGHEST_SERIAL = 32874.0, 73051.0  # 1990 to 2100
DAYS_1904 = 1462
NUMERIC = re.compile(
    r"(?:(?P<h1>\d{1,2})(?:[:hg](?P<m1>\d{1,2})?(?:[:mp](?P<s1>\d{1,2}))?)\s*(?P<half1>sa|ch|am|pm)?[,\s]+)?"
    r"(?P<a>\d{1,4})[/.\-](?P<b>\d{1,2})[/.\-](?P<c>\d{1,4})"
    r"(?:[\st,]+(?P<h2>\d{1,2})(?:[:hg](?P<m2>\d{1,2})?(?:[:mp](?P<s2>\d{1,2}))?(?:\.\d+)?)?\s*(?P<half2>sa|ch|am|pm)?"
    r"(?:z|[+-]\d{2}:?\d{2})?)?"
)
IN_WORDS = re.compile(r"(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
BLANK = frozenset({"", "-", "--", "...", "n/a", "na", "null", "khong", "chua", "chua co", "/", "//", "0", "none"})


@dataclass(frozen=True, slots=True)
class Order:
    """How the dates of one column are to be read."""

    day_first: bool = True
    serials_swapped: bool = False
    since_1904: bool = False


class Moment(NamedTuple):
    """A moment, and whether the source gave no more than its day."""

    at: datetime
    whole_day: bool = False


class Unreadable(ValueError):
    """A cell that should hold a date and holds something else."""


def moment_of(cell: Cell, order: Order) -> Moment | None:
    """Return the moment in a cell; None for a blank. Raises Unreadable."""
    if cell is None:
        return None
    if isinstance(cell, str):
        quick = _quick(cell) if len(cell) == 19 and order.day_first else None
        return quick or moment_of_text(cell, order)
    if isinstance(cell, bool):
        raise Unreadable(cell)
    return _of_serial(cell, order)


def _quick(text: str) -> Moment | None:
    """The commonest shape, `06/01/2026 09:32:15`, without a pattern."""
    if text[2] != "/" or text[5] != "/" or text[13] != ":" or text[16] != ":":
        return None
    try:
        whole = datetime.fromisoformat(f"{text[6:10]}-{text[3:5]}-{text[:2]}T{text[11:]}")
    except ValueError:
        return None
    return Moment(whole.replace(tzinfo=VIETNAM)) if FIRST_YEAR <= whole.year <= LAST_YEAR else None


@lru_cache(maxsize=20_000)
def moment_of_text(text: str, order: Order) -> Moment | None:
    """Return the moment written in a text; None for a blank or a dash."""
    folded = fold(text.replace("\u200b", "")).strip(" '’‘`\"")
    folded = folded.replace("gio", "h").replace("phut", "").replace("sang", "sa").replace("chieu", "ch")
    folded = re.sub(r"\bngay\b|\bluc\b|,", " ", folded).strip()
    folded = re.sub(r"(\d)\s*h\s*", r"\1h", folded)
    if folded in BLANK:
        return None
    found = NUMERIC.fullmatch(" ".join(folded.split()))
    if found is not None:
        return _of_match(found, order, text)
    return _of_other_text(folded, order, text)


def _of_other_text(folded: str, order: Order, text: str) -> Moment | None:
    if (found := IN_WORDS.search(folded)) is not None:
        day, month, year = (int(part) for part in found.groups())
        return _moment(year, month, day, None, text)
    if re.fullmatch(r"20\d{6}(\d{6})?", folded):
        clock = (int(folded[8:10]), int(folded[10:12]), int(folded[12:])) if len(folded) == 14 else None
        return _moment(int(folded[:4]), int(folded[4:6]), int(folded[6:8]), clock, text)
    if re.fullmatch(r"\d{5}([.,]\d+)?", folded):
        return _of_serial(float(folded.replace(",", ".")), order)
    raise Unreadable(text)


def _of_match(found: re.Match[str], order: Order, text: str) -> Moment:
    first, second, third = (int(found[name]) for name in "abc")
    if len(found["a"]) == 4:
        year, month, day = first, second, third
    else:
        year = third + 2000 if len(found["c"]) == 2 else third
        day, month = day_and_month(first, second, day_first=order.day_first)
    side = "1" if found["h1"] else "2"
    clock = None
    if found[f"h{side}"]:
        clock = _clock(*(int(found[part + side] or 0) for part in "hms"), half=found[f"half{side}"])
    return _moment(year, month, day, clock, text)


def day_and_month(first: int, second: int, *, day_first: bool) -> tuple[int, int]:
    """Return day and month of two numbers: a number above 12 is the day, whatever the column's order."""
    if first > 12 or (day_first and second <= 12):
        return first, second
    return second, first


def _clock(hour: int, minute: int, second: int, *, half: str | None) -> tuple[int, int, int]:
    if half in ("ch", "pm") and hour < 12:
        hour += 12
    elif half in ("sa", "am") and hour == 12:
        hour = 0
    return hour, minute, second


def _moment(year: int, month: int, day: int, clock: tuple[int, int, int] | None, text: str) -> Moment:
    try:
        whole = datetime(year, month, day, *(clock or (0, 0, 0)), tzinfo=VIETNAM)
    except ValueError as error:
        raise Unreadable(text) from error
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unreadable(text)
    return Moment(whole, whole_day=clock is None)


def _of_serial(number: float, order: Order) -> Moment | None:
    if number == 0:
        return None
    number += DAYS_1904 if order.since_1904 else 0
    if not LOWEST_SERIAL <= number <= HIGHEST_SERIAL:
        raise Unreadable(number)
    whole = EPOCH + timedelta(seconds=round(number * 86400))
    if order.serials_swapped and whole.day <= 12:
        whole = whole.replace(month=whole.day, day=whole.month)
    return Moment(whole.replace(tzinfo=VIETNAM), whole_day=number == int(number))


def as_numbered(at: datetime, day: date | None) -> datetime:
    """Return a receipt with day and month put right where the day inside the number says they were exchanged."""
    if day is None or at.date() == day or at.day > 12:
        return at
    exchanged = at.replace(month=at.day, day=at.month)
    return exchanged if exchanged.date() == day else at


def end_of_office(day: datetime, calendar: WorkCalendar) -> datetime:
    """Return the close of office on a day: an appointment printed as a day is kept until then.

    At noon on a day worked in the morning only. A day off stays the day that was printed, at the usual hour; so does a
    year that no working calendar holds.
    """
    with suppress(OutsideCalendar):
        if calendar.is_working_day(day.date()):
            return calendar.end_of_day(day.date())
    return datetime.combine(day.date(), calendar.hours.spans[-1][1], tzinfo=VIETNAM)
