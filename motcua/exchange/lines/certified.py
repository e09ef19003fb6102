"""The list of e-certified copies: one or more lines of papers for each dossier, joined by its number."""

import re
from collections.abc import Sequence
from datetime import datetime

from motcua.exchange.lines.reader import LineReader, LineRefused
from motcua.exchange.reading.sheet import Cell
from motcua.exchange.tables.spool import Put
from motcua.exchange.values import moments
from motcua.exchange.values.moments import Unreadable

COUNT = re.compile(r"\d+")


def copies_of(cell: Cell) -> int:
    """Return how many copies a cell states; one where it is blank: the line itself is a copy. Raises LineRefused."""
    if cell is None:
        return 1
    if isinstance(cell, float) and cell == int(cell) and cell >= 0:
        return int(cell)
    found = COUNT.search(cell) if isinstance(cell, str) else None
    if found is None:
        raise LineRefused("NO_COPIES", cell)
    return int(found.group())


def certified_of(reader: LineReader, puts: Sequence[Put]) -> dict[str, object]:
    """Return what the lines of one dossier say together: copies added up, the last signing. Raises LineRefused."""
    copies, pages = 0, 0
    signed: datetime | None = None
    kinds: dict[str, None] = {}
    numbers: dict[str, None] = {}
    for put in puts:
        row = [*put.cells, *[None] * (reader.width - len(put.cells))]
        copies += copies_of(reader.cell(row, "copies"))
        page_cell = reader.cell(row, "pages")
        pages += int(page_cell) if isinstance(page_cell, float) else 0
        at = _signed(reader, reader.cell(row, "signed_at"), put.number or "")
        signed = at if signed is None or (at is not None and at > signed) else signed
        kinds[reader.text(row, "paper_kind")] = None
        numbers[reader.text(row, "certificate_number")] = None
    return {
        "copies": copies,
        "pages": pages or None,
        "signed_at": signed,
        "paper_kind": "; ".join(filter(None, kinds))[:200],
        "certificate_number": "; ".join(filter(None, numbers))[:100],
    }


def _signed(reader: LineReader, cell: Cell, number: str) -> datetime | None:
    if "signed_at" not in reader.columns:
        return None
    try:
        moment = moments.moment_of(cell, reader.orders["signed_at"])
    except Unreadable:
        reader.notes.add("DATE_UNREADABLE", number, value=reader.shown(cell))
        return None
    return moment.at if moment is not None else None
