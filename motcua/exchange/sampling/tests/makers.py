"""Reads the files the way a stranger would: with openpyxl and nothing of the sampler."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl

from motcua.exchange.sampling.invented import commune
from motcua.exchange.sampling.making import Order
from motcua.exchange.sampling.season import quarter


def order(*, dossiers: int | None = None, seed: int = 1, name: str = "2026-Q1") -> Order:
    """Order a sample of the invented commune."""
    return Order(commune(code="na-mau"), quarter(name=name), dossiers, seed)


def sheet_rows(path: Path) -> list[list[Any]]:
    """Return every row of the first sheet."""
    book = openpyxl.load_workbook(path, read_only=True)
    rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    return rows


def listed(path: Path, *, header_row: int) -> list[dict[str, Any]]:
    """Return the rows under the header as dictionaries, the footer left out."""
    rows = sheet_rows(path)
    header = rows[header_row - 1]
    found = [dict(zip(header, row, strict=False)) for row in rows[header_row:]]
    return [row for row in found if isinstance(row["STT"], int)]


def moment(text: str | None) -> datetime | None:
    """Read 06/01/2026 09:32:15."""
    return datetime.strptime(text, "%d/%m/%Y %H:%M:%S") if text else None
