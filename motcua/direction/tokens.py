"""Tokens in the text of a notice: `{{rate.e_certified|percent}}` is printed from the figure, never typed by hand.

`{{figure|format|period|as of}}`: period ("2026-01-01..2026-04-06") and moment may be left out; when they stand there
they must be those of the notice. Every printed number leaves a line in the ledger, which is kept with the paper.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from motcua.core.refusals import Refusal
from motcua.core.vietnamese import number, percent
from motcua.direction.figures import Book, Figure, counted, gap, percentage, target_of
from motcua.issuance.paper import PrintedFigure, Run, Runs
from motcua.measures.wording import NO_DATA, NOTHING_OCCURRED

NO_TARGET = "chưa có chỉ tiêu giao"
_TOKEN = re.compile(r"\{\{([^{}]*)\}\}")


class BrokenToken(Refusal):
    """A text holds braces that are not a token, or a token with an unknown format."""


class OtherPeriod(Refusal):
    """A token names a period or a moment that is not that of the notice."""


@dataclass(slots=True)
class Ledger:
    """The printed numbers of one paper, in the order of printing."""

    book: Book
    printed: list[PrintedFigure] = field(default_factory=list)

    def runs(self, text: str) -> Runs:
        """Return a text as runs with its tokens printed. Refused: BrokenToken, UnknownFigure, PercentWithoutBase."""
        runs: list[Run] = []
        place = 0
        for match in _TOKEN.finditer(text):
            runs += _plain(text[place : match.start()])
            runs.append(self._print(match.group(1)))
            place = match.end()
        return tuple(runs + _plain(text[place:]))

    def show(self, figure_id: str, format_name: str) -> Runs:
        """Return one printed figure, as a cell of a table needs it."""
        return (self._print(f"{figure_id}|{format_name}"),)

    def _print(self, content: str) -> Run:
        parts = [part.strip() for part in content.split("|")]
        if not 2 <= len(parts) <= 4 or parts[1] not in FORMATS:
            raise BrokenToken(token=content)
        figure_id, format_name, *when = parts
        _same_time(self.book, when)
        figure = self.book.find(figure_id)
        words = FORMATS[format_name](figure)
        key = f"s{len(self.printed) + 1}"
        self.printed.append(_provenance(figure, book=self.book, key=key, words=words))
        return Run(words, figure=key)


def share_words(figure: Figure) -> str:
    """Write a percentage with its fraction and base: "45,53% (224/492 hồ sơ …)"."""
    value = percentage(figure)
    return _none(figure) if value is None else f"{_percent(value)} ({fraction_words(figure)} {figure.base})"


def percent_words(figure: Figure) -> str:
    """Write a percentage; nothing occurred is not 0 %."""
    value = percentage(figure)
    return _none(figure) if value is None else _percent(value)


def fraction_words(figure: Figure) -> str:
    """Write numerator and denominator: "224/492"."""
    if percentage(figure) is None:
        return _none(figure)
    return f"{_number(figure.numerator)}/{_number(figure.denominator)}"


def gap_words(figure: Figure) -> str:
    """Write the difference to the target by its sign, always in percentage points."""
    difference, target = gap(figure), target_of(figure)
    if target is None:
        return NO_TARGET
    if difference is None:
        return _none(figure)
    goal = f"chỉ tiêu {_short_percent(figure)}"
    if difference == 0:
        return f"bằng {goal}"
    points = _percent(abs(difference)).removesuffix("%")
    return f"{'vượt' if difference > 0 else 'thấp hơn'} {points} điểm phần trăm so với {goal}"


def points_words(figure: Figure) -> str:
    """Write the bare difference with its sign, for a table: "+27,53 điểm phần trăm"."""
    difference = gap(figure)
    if difference is None:
        return "–"
    sign = {1: "+", -1: "-", 0: ""}[(difference > 0) - (difference < 0)]
    return f"{sign}{_percent(abs(difference)).removesuffix('%')} điểm phần trăm"


def count_words(figure: Figure) -> str:
    """Write how many, below ten with a zero as papers do; nothing known of is "không phát sinh"."""
    value = counted(figure)
    return f"{value:02d}" if value is not None and 0 < value < 10 else _number(value)


def _target_words(figure: Figure) -> str:
    return NO_TARGET if target_of(figure) is None else _short_percent(figure)


def _denominator_words(figure: Figure) -> str:
    return _number(figure.denominator)


FORMATS = {
    "count": count_words,
    "denominator": _denominator_words,
    "percent": percent_words,
    "share": share_words,
    "fraction": fraction_words,
    "target": _target_words,
    "gap": gap_words,
    "points": points_words,
}


def _plain(text: str) -> list[Run]:
    if "{{" in text or "}}" in text:
        raise BrokenToken(token=text[:60])
    return [Run(text)] if text else []


def _same_time(book: Book, when: list[str]) -> None:
    expected = (book.period, book.as_of.isoformat())
    for given, own in zip(when, expected, strict=False):
        if given and given != own:
            raise OtherPeriod(given=given, own=own)


def _number(value: int | None) -> str:
    return NOTHING_OCCURRED if value is None else number(value)


def _none(figure: Figure) -> str:
    """Nothing occurred; or there were dossiers and nobody said what was to be counted."""
    return NO_DATA if figure.denominator else NOTHING_OCCURRED


def _percent(value: Decimal) -> str:
    """A whole percentage needs no decimals: 18%, 100%, but 45,53%."""
    return percent(value, places=0 if value == value.to_integral_value() else 2)


def _short_percent(figure: Figure) -> str:
    target = target_of(figure)
    return "" if target is None else _percent(target)


def _provenance(figure: Figure, *, book: Book, key: str, words: str) -> PrintedFigure:
    return PrintedFigure(
        key=key,
        figure_id=figure.id,
        name=figure.name,
        printed=words,
        numerator=figure.numerator,
        denominator=figure.denominator,
        base=str(figure.base or ""),
        unit=figure.unit,
        definition=figure.definition,
        definition_version=figure.definition_version,
        period=book.period,
        as_of=book.as_of.isoformat(),
    )
