"""The one door of reading: a path in, its sheets out, or a refusal in words."""

from collections.abc import Iterator
from pathlib import Path

from motcua.exchange.reading import html_table, text, workbook, xlsx
from motcua.exchange.reading.guard import Limits, assert_opens_safely
from motcua.exchange.reading.kinds import Kind, kind_of
from motcua.exchange.reading.sheet import Sheet

READERS = {
    Kind.XLSX: xlsx.sheets,
    Kind.XLSB: workbook.sheets,
    Kind.XLS: workbook.sheets,
    Kind.ODS: workbook.sheets,
    Kind.HTML: html_table.sheets,
    Kind.TEXT: text.sheets,
}


def sheets_of(path: Path, *, limits: Limits) -> Iterator[Sheet]:
    """Walk the sheets of a file of any known kind. The file's size must have been looked at before.

    Refused: WrongType, MacroFile, Encrypted, ZipBomb, Damaged, FontUnclear.
    """
    kind = kind_of(path)
    if kind in (Kind.XLSX, Kind.XLSB, Kind.ODS):
        assert_opens_safely(path, limits=limits)
    return READERS[kind](path)
