"""The list of e-certified copies: one line of papers of a dossier, joined by its number."""

import re
from datetime import datetime
from typing import Any

from motcua.exchange.lines.line import LineRefused
from motcua.exchange.lines.reader import LineReader
from motcua.exchange.reading.sheet import Cell
from motcua.exchange.tables.spool import Put
from motcua.exchange.values import moments
from motcua.exchange.values.moments import Unreadable

COUNT = re.compile(r"\d+")


def copies_of(cell: Cell) -> int:
    """Return how many copies a cell states; one where it is blank: the line itself is a copy. Raises LineRefused."""
    if cell is None:
        return 1
    if isinstance(cell, float) and cell == int(cell) and cell > 0:
        return int(cell)
    found = COUNT.search(cell) if isinstance(cell, str) else None
    if found is None or int(found.group()) < 1:
        raise LineRefused("NO_COPIES", cell)
    return int(found.group())


def certified_of(reader: LineReader, put: Put) -> dict[str, Any]:
    """Return what one line says, named as in `dossiers.observed.CertifiedRow`. Raises LineRefused."""
    row = [*put.cells, *[None] * (reader.width - len(put.cells))]
    pages = reader.cell(row, "pages")
    return {
        "copies": copies_of(reader.cell(row, "copies")),
        "pages": int(pages) if isinstance(pages, float) else None,
        "signed_at": _signed(reader, reader.cell(row, "signed_at"), put.number or ""),
        "paper_kind": reader.text(row, "paper_kind"),
        "certificate_number": reader.text(row, "certificate_number"),
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
