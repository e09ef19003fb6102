"""A paper as a page shows it: the words of PDF and DOCX in their order, each printed figure a link to its own page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from motcua.issuance.paper import (
    Appendix,
    Block,
    Heading,
    Item,
    Paper,
    Paragraph,
    Runs,
    Table,
    attached_lines,
    number_line,
    paper_types,
    place_line,
)
from motcua.issuance.signing import signing_lines


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `address` leads to the passport of the figure it shows."""

    text: str
    bold: bool
    italic: bool
    address: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the paper: HEAD1, HEAD2, TEXT, BASIS, NOTE, ITEM or TABLE."""

    kind: str
    pieces: tuple[Piece, ...] = ()
    number: str = ""
    columns: tuple[tuple[str, int], ...] = ()
    rows: tuple[tuple[tuple[str, tuple[Piece, ...]], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole paper, ready for a template."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    number: str
    place: str
    kind: str
    title: str
    parts: tuple[Part, ...]
    recipients: tuple[str, ...]
    signing: tuple[str, ...]
    signer: str
    appendices: tuple[tuple[str, str, tuple[str, str], tuple[Part, ...]], ...] = field(default=())


def sheet_of(paper: Paper) -> Sheet:
    """Return a paper as a sheet."""
    links = {figure.key: passport_of(figure.figure_id, figure.period) for figure in paper.figures}
    attached, tables = attached_lines(paper), count(1)
    return Sheet(
        superior=paper.letterhead.superior,
        issuer=paper.letterhead.issuer,
        number=number_line(paper),
        place=place_line(paper),
        kind=paper_types()[paper.type_code].upper(),
        title=paper.title,
        parts=tuple(parts_of(paper.blocks, links, tables)),
        recipients=paper.recipients,
        signing=signing_lines(paper.signature),
        signer=paper.signature.name,
        appendices=tuple(_appendix(each, attached, links, tables) for each in paper.appendices),
    )


def _appendix(part: Appendix, attached: tuple[str, str], links: dict[str, str], tables: Iterator[int]) -> Any:
    return part.label, part.title, attached, tuple(parts_of(part.blocks, links, tables))


def parts_of(blocks: tuple[Block, ...], links: dict[str, str], tables: Iterator[int]) -> Iterator[Part]:
    """Walk the blocks of a paper."""
    for block in blocks:
        if isinstance(block, Heading):
            yield Part(f"HEAD{block.level}", (Piece(block.text, True, False),))
        elif isinstance(block, Paragraph):
            yield Part("TEXT" if block.style == "BODY" else block.style, pieces_of(block.runs, links))
        elif isinstance(block, Item):
            yield Part("ITEM", pieces_of(block.runs, links), number=block.number)
        else:
            yield _table(block, links, next(tables))


def _table(table: Table, links: dict[str, str], place: int) -> Part:
    aligns = [column.align.value.lower() for column in table.columns]
    rows = tuple(
        tuple((align, pieces_of(cell, links)) for align, cell in zip(aligns, row, strict=True)) for row in table.rows
    )
    whole = sum(column.width for column in table.columns)
    columns = tuple((column.title, round(100 * column.width / whole)) for column in table.columns)
    return Part("TABLE", number=str(place), columns=columns, rows=rows)


def pieces_of(runs: Runs, links: dict[str, str]) -> tuple[Piece, ...]:
    """Return stretches of text with the addresses of their figures."""
    return tuple(Piece(run.text, run.bold, run.italic, links.get(run.figure, "")) for run in runs)


def passport_of(figure_id: str, period: str) -> str:
    """Return the address of a figure's passport for a printed period; sums made for a sentence have none."""
    first, _, last = period.partition("..")
    if not last or figure_id in MADE_FOR_A_SENTENCE:
        return ""
    return f"/chi-so/{figure_id}/?tu={first}&den={last}"


# Sums that the room direction makes for its sentences; they are no indicators and have no passport of their own.
MADE_FOR_A_SENTENCE = frozenset({"handled", "received.channel_unknown", "settled.without_appointment", "settled.kept"})
