"""An official paper as data: what stands on it, in which order; nothing about how it looks."""

import csv
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Literal

from motcua.core.refusals import Refusal
from motcua.core.vietnamese import day_words
from motcua.issuance.signing import Signature

WATERMARK = "DỮ LIỆU GIẢ LẬP"
TO_FILL = "(cần bổ sung)"  # what a person still has to write; a paper with it is never issued
LETTER = "CV"  # công văn: the one type without a type code
BLANK = "\u00a0" * 10  # kept by both formats, and visibly empty for the records clerk


class UnknownPaperType(Refusal):
    """There is no such type of administrative paper in Decree 30/2020/NĐ-CP."""


class IncompletePaper(Refusal):
    """A part that every paper must have is empty; `part` says which."""


class RaggedTable(Refusal):
    """A row of a table has more or fewer cells than the table has columns."""


class Align(StrEnum):
    LEFT = "LEFT"
    CENTRE = "CENTRE"
    RIGHT = "RIGHT"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one style; `figure` is the key of the printed figure it shows, if it shows one."""

    text: str
    bold: bool = False
    italic: bool = False
    figure: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; BASIS is italic (căn cứ), NOTE a small remark under a table."""

    runs: Runs
    style: Literal["BODY", "BASIS", "NOTE"] = "BODY"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its own number in the text: level 1 "I. KẾT QUẢ", level 2 "1. …"."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered or lettered item: number "1.", "a)" or "-"."""

    number: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; widths are shares of the whole."""

    title: str
    width: int
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its head repeated on every page; `size` is the size of its letters in points."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    size: int = 12


Block = Paragraph | Heading | Item | Table


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix: begins on a new page and is numbered by itself."""

    label: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues the paper: body above it (none for the UBND), the body itself, its short sign, place name."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    sign: str
    place: str
    name: str  # as it stands in a sentence: "Ủy ban nhân dân xã …"


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """Where a printed number comes from, kept with the paper for ever."""

    key: str
    figure_id: str
    name: str
    printed: str
    numerator: int | None
    denominator: int | None
    base: str
    unit: str
    definition: str
    definition_version: int
    period: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One whole paper. `number` and `dated_on` are empty until the records clerk writes them back.

    `made_on` is the day kept inside the files (and the year of a blank date); the same paper gives the same bytes.
    """

    letterhead: Letterhead
    type_code: str
    title: str
    blocks: tuple[Block, ...]
    recipients: tuple[str, ...]
    signature: Signature
    made_on: date
    number: int | None = None
    dated_on: date | None = None
    appendices: tuple[Appendix, ...] = ()
    addressees: tuple[str, ...] = ()
    drafting_unit: str = ""  # short sign of the unit, in the number of a công văn only
    sample: bool = False
    figures: tuple[PrintedFigure, ...] = field(default=())


@lru_cache(maxsize=1)
def paper_types() -> dict[str, str]:
    """Return the types of administrative papers, code → Vietnamese name (Decree 30/2020/NĐ-CP, Annex III)."""
    path = Path(__file__).parent / "data" / "paper_types.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        return {row["code"]: row["name"] for row in csv.DictReader(rows)}


def check(paper: Paper) -> None:
    """Refuse a paper that cannot be printed: UnknownPaperType, IncompletePaper, RaggedTable."""
    if paper.type_code not in paper_types():
        raise UnknownPaperType(code=paper.type_code)
    needed = {
        "title": paper.title,
        "body": paper.blocks,
        "issuer": "".join(paper.letterhead.issuer),
        "sign": paper.letterhead.sign,
        "recipients": paper.recipients,
        "signer": paper.signature.name,
    }
    for part, content in needed.items():
        if not content:
            raise IncompletePaper(part=part)
    for block in (*paper.blocks, *(block for part in paper.appendices for block in part.blocks)):
        if isinstance(block, Table) and any(len(row) != len(block.columns) for row in block.rows):
            raise RaggedTable(columns=len(block.columns))


def notation(paper: Paper) -> str:
    """Return the sign after the number: "TB-UBND"; for a công văn "UBND-VX"."""
    if paper.type_code == LETTER:
        return f"{paper.letterhead.sign}-{paper.drafting_unit}" if paper.drafting_unit else paper.letterhead.sign
    return f"{paper.type_code}-{paper.letterhead.sign}"


def number_line(paper: Paper) -> str:
    """Return "Số: 08/TB-UBND"; a number below 10 takes a zero, a number not yet given stays blank."""
    return f"Số: {_number(paper)}/{notation(paper)}"


def place_line(paper: Paper) -> str:
    """Return "Nà Mẫu, ngày 09 tháng 4 năm 2026"; the day and month stay blank until written back."""
    return f"{paper.letterhead.place}, {_day(paper)}"


def attached_lines(paper: Paper) -> tuple[str, str]:
    """Return the lines under the head of an appendix that say which paper it belongs to."""
    kind = paper_types()[paper.type_code] or "Công văn"
    return f"(Kèm theo {kind} số {_number(paper)}/{notation(paper)} {_day(paper)}", f"của {paper.letterhead.name})"


def _number(paper: Paper) -> str:
    return BLANK if paper.number is None else f"{paper.number:02d}"


def _day(paper: Paper) -> str:
    if paper.dated_on is None:
        return f"ngày{BLANK}tháng{BLANK}năm {paper.made_on.year}"
    return day_words(paper.dated_on)
