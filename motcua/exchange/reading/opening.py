"""The one door of reading: a path in, its sheets out, or a refusal in words."""

import csv
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from motcua.exchange.reading import html_table, text, workbook, xlsx
from motcua.exchange.reading.guard import Limits, assert_opens_safely
from motcua.exchange.reading.kinds import Kind, kind_of
from motcua.exchange.reading.sheet import Row, Sheet
from motcua.exchange.refusals import Damaged

READERS = {
    Kind.XLSX: xlsx.sheets,
    Kind.XLSB: workbook.sheets,
    Kind.XLS: workbook.sheets,
    Kind.ODS: workbook.sheets,
    Kind.HTML: html_table.sheets,
    Kind.TEXT: text.sheets,
}
# What the readers and the libraries below them raise over content that is not what it says it is.
UNREADABLE = (
    *(OSError, EOFError, ValueError, LookupError, ArithmeticError, TypeError, RuntimeError),
    *(csv.Error, etree.LxmlError, lzma.LZMAError, zipfile.BadZipFile, zlib.error),
)


def sheets_of(path: Path, *, limits: Limits) -> Iterator[Sheet]:
    """Walk the sheets of a file of any known kind. The file's size must have been looked at before.

    Refused: WrongType, MacroFile, Encrypted, ZipBomb, Damaged, FontUnclear.
    """
    kind = kind_of(path)
    if kind in (Kind.XLSX, Kind.XLSB, Kind.ODS):
        assert_opens_safely(path, limits=limits)
    return _readable(READERS[kind](path), path.name)


def _readable(sheets: Iterator[Sheet], file: str) -> Iterator[Sheet]:
    """Rows are read as they are asked for, so damage shows late; whenever it does, it is refused in words."""
    try:
        for sheet in sheets:
            sheet.rows = _readable_rows(sheet.rows, file)
            yield sheet
    except UNREADABLE as error:
        raise Damaged(file=file) from error


def _readable_rows(rows: Iterator[Row], file: str) -> Iterator[Row]:
    try:
        yield from rows
    except UNREADABLE as error:
        raise Damaged(file=file) from error
