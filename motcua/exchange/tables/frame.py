"""What stands round a register: its period, its unit, when it was taken, its total, its signatures."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from motcua.core.folding import fold
from motcua.core.zone import VIETNAM
from motcua.exchange.mapping import Words
from motcua.exchange.reading.sheet import Row

DAY = r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})"
CLOCK = re.compile(r"(\d{1,2})\s*[:hg]\s*(\d{1,2})(?:\s*[:mp]\s*(\d{1,2}))?")
DAY_WORDS = re.compile(r"ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})")
FIRST_DAY = re.compile(DAY)
COUNT = re.compile(r"(\d{1,3}(?:[.,]\d{3})+|\d+)")
MOST_CELLS = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sheet says about itself outside its rows; None where it says nothing."""

    first_day: date | None = None
    last_day: date | None = None
    as_of: datetime | None = None
    total: int | None = None
    unit: str = ""
    titles: tuple[str, ...] = ()


def add_to_frame(frame: Frame, row: Row, *, words: Words) -> Frame:
    """Return the frame with what one row outside the data says."""
    texts = [str(cell).strip() for cell in row if cell is not None and str(cell).strip()]
    if not texts:
        return frame
    text = " ".join(texts)
    folded = fold(text)
    frame = replace(frame, titles=(*frame.titles, text)) if len(frame.titles) < 20 else frame
    frame = _with_period(frame, folded, words)
    frame = _with_as_of(frame, folded, words)
    return _with_unit(_with_total(frame, row, folded, words), texts, words)


def is_frame_row(row: Row, *, words: Words) -> bool:
    """Tell whether a row without a dossier number is a total, a note or a signature rather than a broken line."""
    texts = [str(cell).strip() for cell in row if cell is not None and str(cell).strip()]
    if len(texts) <= MOST_CELLS:
        return True
    return _begins(fold(texts[0]), words.frame["total"]) or _begins(fold(texts[0]), words.frame["signature"])


def _with_period(frame: Frame, folded: str, words: Words) -> Frame:
    if frame.first_day is not None:
        return frame
    for pattern in _period_patterns(words.frame["period"]):
        found = pattern.search(folded)
        if found is not None:
            parts = [int(part) for part in found.groups()]
            first, last = _day(*parts[:3]), _day(*parts[3:])
            if first is not None and last is not None and first <= last:
                return replace(frame, first_day=first, last_day=last)
    return frame


@lru_cache(maxsize=8)
def _period_patterns(shapes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(re.escape(shape).replace(r"\{day\}", DAY).replace(r"\ ", r"\s*:?\s*")) for shape in shapes)


def _with_as_of(frame: Frame, folded: str, words: Words) -> Frame:
    places = [folded.index(word) for word in words.frame["as_of"] if word in folded]
    if not places:
        return frame
    # A title may hold the period and the moment in one line: only what follows the words is the moment.
    return replace(frame, as_of=moment_in(folded[min(places) :]) or frame.as_of)


def moment_in(folded: str) -> datetime | None:
    """Return the moment written in a line of folded words; its last instant when only a day is given."""
    found = FIRST_DAY.search(folded) or DAY_WORDS.search(folded)
    day = _day(*(int(part) for part in found.groups())) if found else None
    if day is None or found is None:
        return None
    clock = CLOCK.search(folded[: found.start()] + " | " + folded[found.end() :])
    hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (23, 59, 59)
    if clock and re.search(r"\b(ch|pm|chieu)\b", folded) and hour < 12:
        hour += 12
    if hour > 23 or minute > 59 or second > 59:
        hour, minute, second = 23, 59, 59
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=VIETNAM)


def _with_total(frame: Frame, row: Row, folded: str, words: Words) -> Frame:
    if frame.total is not None or not _begins(folded, words.frame["total"]):
        return frame
    numbers = [int(cell) for cell in row if isinstance(cell, float) and cell == int(cell)]
    found = COUNT.search(folded)
    if found is not None:
        numbers.append(int(re.sub(r"[.,]", "", found.group(1))))
    return replace(frame, total=numbers[-1]) if numbers else frame


def _with_unit(frame: Frame, texts: Iterable[str], words: Words) -> Frame:
    for text in texts:
        label, _, value = text.partition(":")
        if value.strip() and not frame.unit and fold(label) in words.frame["unit"]:
            return replace(frame, unit=" ".join(value.split()))
    return frame


def _begins(folded: str, openings: Iterable[str]) -> bool:
    return any(folded.startswith(opening) for opening in openings)


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
