"""The sentences of the notice, read from data/notice.toml, and the words for periods, moments and lists."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from motcua.core.vietnamese import moment_words, short_day
from motcua.core.zone import VIETNAM
from motcua.direction.figures import Book

_PLACE = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
_ROMAN = ("I", "II", "III", "IV")
_QUARTERS = {1: "I", 4: "II", 7: "III", 10: "IV"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence about handling; printed only when, or unless, a figure counts at least one dossier."""

    text: str
    when: str = ""
    unless: str = ""

    def holds(self, book: Book) -> bool:
        """Say whether the sentence is to be printed for these figures."""
        if self.when:
            return bool(book.count(self.when))
        return not (self.unless and book.count(self.unless))


@dataclass(frozen=True, slots=True)
class Wording:
    """All words of the notice: single sentences by name, and the sentences about handling in order."""

    single: dict[str, str]
    handling: tuple[Sentence, ...]

    def say(self, name: str, **words: str) -> str:
        """Return a sentence with its places filled; figure tokens `{{…}}` are left as they stand."""
        return _PLACE.sub(lambda place: words[place.group(1)], self.single[name])


@lru_cache(maxsize=1)
def wording() -> Wording:
    """Return the words of the notice as they stand in its data file."""
    data = tomllib.loads((Path(__file__).parent / "data" / "notice.toml").read_text(encoding="utf-8"))
    handling = tuple(Sentence(**sentence) for sentence in data.pop("handling"))
    return Wording(single=data, handling=handling)


def period_words(*, from_on: date, to_on: date) -> str:
    """Name a period: "quý I năm 2026" only for a whole quarter; the usual quarrel is about which period was meant."""
    after = to_on + timedelta(days=1)
    if from_on.day == 1 and after.day == 1:
        months = (after.year - from_on.year) * 12 + after.month - from_on.month
        if months == 3 and from_on.month in _QUARTERS:
            return f"quý {_QUARTERS[from_on.month]} năm {from_on.year}"
        if months == 12 and from_on.month == 1:
            return f"năm {from_on.year}"
        if months == 1:
            return (
                f"tháng {from_on.month:02d}/{from_on.year}"
                if from_on.month < 3
                else f"tháng {from_on.month}/{from_on.year}"
            )
    return f"từ ngày {short_day(from_on)} đến ngày {short_day(to_on)}"


def as_of_words(moment: datetime) -> str:
    """Name the moment of the figures; the last moment of a day is "hết ngày …"."""
    local = moment.astimezone(VIETNAM)
    if (local.hour, local.minute) == (23, 59):
        return f"hết ngày {short_day(local.date())}"
    return moment_words(moment)


def listed(names: Sequence[str]) -> str:
    """Join names as one does in a sentence: "A; B và C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{'; '.join(names[:-1])} và {names[-1]}"


def roman(number: int) -> str:
    """Number an appendix (Decree 30/2020/NĐ-CP: two or more appendices take Roman numbers)."""
    return _ROMAN[number - 1]
