"""XLSX row by row, whatever its length, in a few MB of memory.

calamine reads a whole sheet at once (345 MB for 100,000 rows of 37 columns), so the rows are cut out of the sheet's XML
as it is unpacked. A row of the plain shape that Excel, LibreOffice and exporters write is read by one expression; any
other row goes to a real XML parser.
"""

import math
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import IO

from lxml import etree

from motcua.exchange.reading.sheet import FORMULA_WITHOUT_VALUE, Cell, Row, Sheet
from motcua.exchange.reading.strings import SharedStrings
from motcua.exchange.refusals import Damaged

BLOCK = 1 << 20
LONGEST_ROW = 64 << 20
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
CELL = re.compile(
    r'<c r="([A-Z]{1,3})[0-9]+"(?: s="[0-9]+")?(?: t="([a-zA-Z]+)")?'
    r"(?:/>|>(?:<v>([^<]*)</v>|<is><t(?: [^>]*)?>([^<]*)</t></is>)?</c>)"
)
ROW_NUMBER = re.compile(r'<row\b[^>]*?\br="([0-9]+)"')
COLUMN_SPAN = re.compile(r"<col\b[^>]*>")
MOST_BLANK_ROWS = 1000
MOST_COLUMNS = 16384
LARGEST_PART = 64 << 20


def sheets(path: Path) -> Iterator[Sheet]:
    """Walk the sheets of a workbook in order; each one's rows are read as they are asked for."""
    try:
        with zipfile.ZipFile(path) as archive:
            strings = SharedStrings.of(archive)
            since_1904 = b'date1904="1"' in _part(archive, "xl/workbook.xml")
            for name, member, visible in _members(archive):
                with archive.open(member) as stream:
                    body = Body(stream)
                    yield Sheet(name, _rows(body, strings), visible, body.hidden, since_1904)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, UnicodeDecodeError, KeyError, OSError, ValueError) as error:
        raise Damaged(file=path.name) from error


def column_number(letters: str) -> int:
    """Return a column's number from 0 for its letters: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


class Columns(dict[str, int]):
    """Column letters to numbers, worked out once each."""

    def __missing__(self, letters: str) -> int:
        number = column_number(letters)
        if not 0 <= number < MOST_COLUMNS:
            raise ValueError("no such column")
        self[letters] = number
        return self[letters]


COLUMNS = Columns()


class Body:
    """A sheet's XML as it is unpacked: first what stands before its rows, then one piece of text per row."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream
        self.rest = b""
        self.closed = False
        self.namespaces = f'xmlns="{MAIN}"'
        self.hidden = self._head()

    def _head(self) -> frozenset[int]:
        while b"<sheetData" not in self.rest and b":sheetData" not in self.rest and self._more():
            pass
        head, begun, self.rest = self.rest.partition(b"sheetData")
        self.closed = not begun or self.rest.lstrip().startswith(b"/>")
        root = re.search(rb"<(?:\w+:)?worksheet\b([^>]*)>", head)
        if root is not None:
            self.namespaces = " ".join(re.findall(r'xmlns(?::\w+)?="[^"]*"', root.group(1).decode()))
        return frozenset(_hidden_columns(head.decode("utf-8", "replace")))

    def _more(self) -> bool:
        block = self.stream.read(BLOCK)
        if len(self.rest) > LONGEST_ROW:
            raise ValueError("row too long")
        self.rest += block
        return bool(block)

    def pieces(self) -> Iterator[str]:
        """Walk the rows as XML text, several at a time, never half of one."""
        while True:
            end = max(self.rest.rfind(b"</row>"), self.rest.rfind(b":row>"))
            if end >= 0:
                cut = self.rest.index(b">", end) + 1
                yield self._upto(cut)
            if not self._more():
                break
        if not (self.closed or b"sheetData>" in self.rest):
            raise ValueError("the sheet ends in the middle of its rows")

    def _upto(self, cut: int) -> str:
        piece, self.rest = self.rest[:cut], self.rest[cut:]
        self.closed = self.closed or b"sheetData>" in piece[piece.rfind(b"</row>") :]
        # No XML has a zero byte and PostgreSQL takes none in text; what wrote it meant nothing by it.
        return piece.replace(b"\x00", b"").decode("utf-8")


def _rows(body: Body, strings: SharedStrings) -> Iterator[Row]:
    at = 0
    for piece in body.pieces():
        if "<row" not in piece:
            piece = _without_prefix(piece)
        for text in piece.split("</row>"):
            number, cells = _row_of(text, body, strings)
            if cells is None:
                continue
            if number:
                yield from ([] for _ in range(min(number - at - 1, MOST_BLANK_ROWS)))
            at = number or at + 1
            yield cells


def _row_of(text: str, body: Body, strings: SharedStrings) -> tuple[int, Row | None]:
    start = text.rfind("<row")
    if start < 0:
        return 0, None
    # Empty rows that stand before this one are written as <row …/>; only their number matters, and the next one has it.
    number = ROW_NUMBER.match(text, start)
    found = CELL.findall(text, start)
    if len(found) != text.count("<c", start):
        return int(number.group(1)) if number else 0, _slow_row(text[start:], body, strings)
    row: Row = [None] * (COLUMNS[found[-1][0]] + 1) if found else []
    for letters, kind, value, inline in found:
        if inline:
            row[COLUMNS[letters]] = unescape(inline) if "&" in inline else inline
        elif value:
            row[COLUMNS[letters]] = _value(kind, value, strings)
    return int(number.group(1)) if number else 0, row


def _value(kind: str, text: str, strings: SharedStrings) -> Cell:
    if kind == "s":
        return strings[int(text)]
    if kind in ("str", "d"):
        return unescape(text) if "&" in text else text
    if kind == "b":
        return text == "1"
    if kind == "e":
        return None
    number = float(text)
    return number if math.isfinite(number) else text


def _slow_row(text: str, body: Body, strings: SharedStrings) -> Row:
    tree = etree.fromstring(f"<sheet {body.namespaces}>{text}</row></sheet>".encode(), PARSER)
    row: Row = []
    for cell in tree.iter("{*}c"):
        column = COLUMNS["".join(filter(str.isalpha, cell.get("r", "")))] if cell.get("r") else len(row)
        row.extend([None] * (column + 1 - len(row)))
        row[column] = _slow_value(cell, strings)
    return row


def _slow_value(cell: etree._Element, strings: SharedStrings) -> Cell:
    value = cell.findtext("{*}v")
    if not value and cell.find("{*}f") is not None:
        return FORMULA_WITHOUT_VALUE
    if cell.find("{*}is") is not None:
        return "".join(str(part.text or "") for part in cell.find("{*}is").iter("{*}t")) or None  # type: ignore[union-attr]
    return _value(cell.get("t", "n"), value, strings) if value else None


def _without_prefix(piece: str) -> str:
    """Some writers put a prefix before every element name (<x:row>); without it the rows are of the plain shape."""
    return re.sub(r"<(/?)\w+:", r"<\1", piece)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Read a small part whole; one that is no small part is not read into memory."""
    with archive.open(name) as stream:
        content = stream.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise ValueError("part too large")
    return content


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[str, str, bool]]:
    book = etree.fromstring(_part(archive, "xl/workbook.xml"), PARSER)
    links = etree.fromstring(_part(archive, "xl/_rels/workbook.xml.rels"), PARSER)
    targets = {link.get("Id"): str(link.get("Target")) for link in links}
    for sheet in book.iter("{*}sheet"):
        key = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), None)
        target = targets.get(str(key), "").lstrip("/")
        member = target if target.startswith("xl/") else f"xl/{target}"
        if "worksheets/" in member and member in archive.namelist():
            yield str(sheet.get("name")), member, sheet.get("state", "visible") == "visible"


def _hidden_columns(head: str) -> Iterator[int]:
    for text in COLUMN_SPAN.findall(head):
        lowest, highest = re.search(r'\bmin="(\d+)"', text), re.search(r'\bmax="(\d+)"', text)
        if re.search(r'\bhidden="(1|true)"', text) and lowest and highest:
            yield from range(int(lowest.group(1)) - 1, min(int(highest.group(1)), 1000))
