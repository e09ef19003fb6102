"""A notice as the rules see it: paragraphs with zones, sentences with figures, tables with header and rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from motcua.direction.lint.breakdowns import OPENER, Breakdown, breakdowns_in
from motcua.direction.lint.figures import Figure, Unit, figures_in
from motcua.direction.lint.roles import roles_in
from motcua.direction.lint.text import Kind, Paragraph, lowered, paragraphs, sentences
from motcua.direction.lint.zones import Zone, is_heading, level_of, zones_of

_OPEN_LIST = re.compile(r"(?:gồm|trong đó|chia ra|cụ thể(?: là| như sau)?|như sau|sau)\s*:$")
_DETAIL = re.compile(r"^(?:cụ thể|trong đó|bao gồm|gồm|chia ra)\b")
LONGEST_ROW = 3000
_LIMIT = re.compile(r"hạn chế|tồn tại|tuy nhiên|khó khăn|vướng mắc|bất cập|thiếu sót")


@dataclass(frozen=True)
class Sentence:
    """One sentence: its words, zone, place, figures; `limit` when it tells a shortcoming."""

    text: str
    low: str
    zone: Zone
    order: int
    paragraph: int
    limit: bool = False
    is_row: bool = False

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Numbers of the sentence that may be figures, left to right."""
        return tuple(_promoted(figure) for figure in figures_in(self.low))

    @cached_property
    def breakdowns(self) -> list[Breakdown]:
        """Wholes with their parts."""
        return breakdowns_in(self.low, self.figures)

    def words_of(self, figure: Figure) -> str:
        """Return the figure with its clause as the paper prints it."""
        stop = figure.end + len(figure.right) + 1
        return self.text[figure.left_at : stop].strip(" ,;(:")


@dataclass(frozen=True)
class Table:
    """A table of the paper: header cells in lower case and its rows."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    zone: Zone
    order: int

    def column(self, *names: str) -> int | None:
        """Return the first column whose header holds one of the names."""
        return next((i for i, cell in enumerate(self.header) if any(name in cell for name in names)), None)


@dataclass(frozen=True)
class Notice:
    """The whole paper, read once; every rule asks it."""

    mode: str
    paragraphs: tuple[Paragraph, ...]
    zones: tuple[Zone, ...]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence outside header and recipients, in order; a row of a table is one sentence."""
        return tuple(_sentences(self.paragraphs, self.zones))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table with a header and at least one row."""
        return tuple(_tables(self.paragraphs, self.zones))

    @cached_property
    def low(self) -> str:
        """All words of the paper in lower case."""
        return "\n".join(paragraph.low for paragraph in self.paragraphs)

    def of(self, *zones: Zone) -> Iterator[Sentence]:
        """Yield the sentences of some zones that are no table rows."""
        return (one for one in self.sentences if one.zone in zones and not one.is_row)

    def lines(self, zone: Zone) -> list[Paragraph]:
        """Return the paragraphs of one zone."""
        return [one for one, its in zip(self.paragraphs, self.zones, strict=True) if its is zone]

    @cached_property
    def figure_count(self) -> int:
        """How many figures were read, those in tables among them."""
        units = {Unit.COUNT, Unit.PERCENT, Unit.POINTS}
        told = sum(figure.unit in units for one in self.sentences if not one.is_row for figure in one.figures)
        return told + sum(_numeric(row, table.header) for table in self.tables for row in table.rows)


def read_notice(raw: str, *, mode: str) -> Notice:
    """Return the paper ready for the rules; `mode` is "draft" or "issued"."""
    found = paragraphs(raw)
    return Notice(mode=mode, paragraphs=tuple(found), zones=tuple(zones_of(found)))


def _sentences(found: Sequence[Paragraph], zones: Sequence[Zone]) -> Iterator[Sentence]:
    limit_level = 0
    order = 0
    for index, (text, taken) in enumerate(_passages(found)):
        paragraph = found[taken]
        limit_level = _limit_level(paragraph, limit_level)
        limited = bool(limit_level)
        for part in _joined_details(text) if paragraph.kind is not Kind.ROW else [text[:LONGEST_ROW]]:
            order += 1
            low = lowered(part)
            limited = limited or bool(_LIMIT.search(low))
            yield Sentence(
                part, low, zones[taken], order, index, limited and zones[taken] is Zone.ASSESSMENT,
                paragraph.kind is Kind.ROW,
            )  # fmt: skip


def _limit_level(paragraph: Paragraph, current: int) -> int:
    """Return the level of the heading "hạn chế" we are under, 0 when under none."""
    if not is_heading(paragraph):
        return current
    level = level_of(paragraph)
    if _LIMIT.search(paragraph.low):
        return level
    return 0 if level <= current else current


def _passages(found: Sequence[Paragraph]) -> Iterator[tuple[str, int]]:
    """Yield paragraphs, a counted whole that ends in "gồm:" together with the points under it."""
    index = 0
    while index < len(found):
        start = index
        text = found[index].text
        index += 1
        if found[start].kind is not Kind.ROW and _opens_list(found[start]):
            while index < len(found) and _is_point(found[index], found[start]):
                text = f"{text} {_uncapitalised(found[index].text.rstrip(';,. '))};"
                index += 1
        yield text, start


def _uncapitalised(text: str) -> str:
    # A point of a list goes on with the sentence of its head; a capital after ";" would end it.
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _opens_list(paragraph: Paragraph) -> bool:
    low = paragraph.low
    return bool(_OPEN_LIST.search(low)) and any(one.unit is Unit.COUNT for one in figures_in(low))


def _is_point(paragraph: Paragraph, head: Paragraph) -> bool:
    deeper = bool(paragraph.marker) and paragraph.marker != head.marker
    return (paragraph.kind is Kind.ITEM and deeper and level_of(paragraph) >= level_of(head)) or (
        paragraph.kind is Kind.ITEM and not head.marker
    )


def _joined_details(text: str) -> list[str]:
    joined: list[str] = []
    for part in sentences(text):
        if joined and len(joined[-1]) < LONGEST_ROW and (_DETAIL.match(lowered(part)) or _is_listed(joined[-1], part)):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _is_listed(before: str, part: str) -> bool:
    """Return whether a part after ";" is one more item of an open list: "gồm: Trực tuyến: 1.050; Trực tiếp: 130"."""
    short = len(part.split()) <= 10 and bool(re.search(r"\d", part)) and not re.search(r"\bđã\b", part.lower())
    return before.endswith(";") and short and bool(OPENER.search(lowered(before)))


def _promoted(figure: Figure) -> Figure:
    """Return a bare number as a count when its neighbours say what it counts: "đã giải quyết 902"."""
    if figure.unit is not Unit.BARE:
        return figure
    near = " ".join(figure.left.split()[-4:]), " ".join(figure.right.split()[:3])
    told = roles_in(near[0]) or roles_in(near[1]) or (not figure.left and roles_in(figure.host))
    return replace(figure, unit=Unit.COUNT) if told else figure


def _tables(found: Sequence[Paragraph], zones: Sequence[Zone]) -> Iterator[Table]:
    numbers = sorted({one.table for one in found if one.kind is Kind.ROW})
    for number in numbers:
        at = [i for i, one in enumerate(found) if one.kind is Kind.ROW and one.table == number]
        rows = [found[i].cells for i in at]
        header = tuple(lowered(cell) for cell in rows[0])
        if len(rows) > 1:
            yield Table(header, tuple(rows[1:]), zones[at[0]], at[0])


def _numeric(row: tuple[str, ...], header: tuple[str, ...]) -> int:
    names = [*header, *[""] * len(row)]
    skipped = ("tt", "stt", "số tt", "mã", "ngày", "thời hạn")
    return sum(
        bool(re.fullmatch(r"[\d.,]+\s*(?:%|điểm(?: %| phần trăm)?)?", cell.strip()))
        and not names[i].startswith(skipped)
        for i, cell in enumerate(row)
    )
