"""A file read to its end: its sheets' rows put aside, and what whole columns tell about how to read them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from motcua.exchange.mapping import Words, key
from motcua.exchange.reading.guard import Fingerprint, Limits, assert_unchanged, fingerprint
from motcua.exchange.reading.legacy_fonts import LATIN, Font, font_of_many, to_unicode
from motcua.exchange.reading.opening import sheets_of
from motcua.exchange.reading.sheet import Row, Sheet
from motcua.exchange.refusals import FileEmpty, FontUnclear, NoRegister
from motcua.exchange.tables.frame import Frame, add_to_frame, is_frame_row
from motcua.exchange.tables.layout import SEARCHED_ROWS, Layout, is_repeated_header, layout_of
from motcua.exchange.tables.spool import Spool
from motcua.exchange.values.columns import DATES, Evidence
from motcua.exchange.values.notes import Notes
from motcua.exchange.values.numbers import Number, number_of

ALL_ROWS, THEN_EVERY = 2000, 19
# No list has a thousand columns: what lies further right is not looked at, and that is told.
WIDEST = 1000
ORDINALS = re.compile(r"\(?\d{1,2}\)?")
PLACE = re.compile(r"\b(?:xa|phuong|thi tran|dac khu) (?P<name>[a-z0-9 ]+?)(?= - |,|$| tinh | huyen )")
Tick = Callable[[int], object]


@dataclass(slots=True)
class Page:
    """One sheet of a register: its shape, and what its columns showed."""

    sheet: str
    layout: Layout
    since_1904: bool
    evidence: dict[str, Evidence] = field(default_factory=dict)
    samples: dict[int, list[str]] = field(default_factory=dict)
    rows: int = 0
    skipped: int = 0


@dataclass(slots=True)
class Register:
    """A file as it was read; its lines lie in the spool under the numbers of its pages, from `first_page` on."""

    name: str
    mark: Fingerprint
    first_page: int
    pages: list[Page] = field(default_factory=list)
    frame: Frame = field(default_factory=Frame)
    agencies: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)

    @property
    def flavour(self) -> str:
        """Return the kind of list."""
        return self.pages[0].layout.flavour.name

    @property
    def system(self) -> str:
        """Return the system of record the list comes from."""
        return self.pages[0].layout.flavour.system

    @property
    def is_certified_list(self) -> bool:
        """Tell whether this is the list of e-certified copies."""
        return "copies" in self.pages[0].layout.flavour.needs


@dataclass(frozen=True, slots=True)
class Desk:
    """What reading a file needs: the words in force, the limits, the commune's own codes, and where lines are put."""

    words: Words
    limits: Limits
    own: frozenset[str]
    spool: Spool
    certified: Spool
    notes: Notes
    tick: Tick


def read_register(*, path: Path, first_page: int, desk: Desk) -> Register:
    """Read a file to its end without judging its rows. Nothing is kept of a file that changes meanwhile.

    Refused: everything `sheets_of` and `fingerprint` refuse, ChangedWhileRead, NoRegister, FileEmpty.
    """
    mark = fingerprint(path, limits=desk.limits)
    register = Register(path.name, mark, first_page)
    seen = 0
    for sheet in sheets_of(path, limits=desk.limits):
        if not sheet.visible:
            desk.notes.add("HIDDEN_SHEET", value=sheet.name)
            continue
        seen += _read_sheet(register, sheet, desk)
    assert_unchanged(path, mark, limits=desk.limits)
    if not seen:
        raise FileEmpty(file=path.name)
    if not register.pages:
        raise NoRegister(file=path.name)
    return register


def _read_sheet(register: Register, sheet: Sheet, desk: Desk) -> int:
    words = desk.words
    rows = _narrow(sheet, desk.notes)
    start = list(islice(rows, SEARCHED_ROWS + 2))
    layout = layout_of(start, words=words, hidden=sheet.hidden)
    if layout is None:
        start = _in_unicode(start, register.name)
        layout = layout_of(start, words=words, hidden=sheet.hidden)
    filled = sum(1 for row in start if any(cell is not None for cell in row))
    if layout is None:
        return filled
    if register.pages and layout.flavour.name != register.flavour:
        return filled
    page = Page(sheet.name, layout, sheet.since_1904, {name: Evidence() for name in DATES if name in layout.columns})
    register.pages.append(page)
    if layout.unknown:
        columns = ", ".join(f"“{label}”" for label in layout.unknown)
        desk.notes.add("COLUMN_UNKNOWN", value=columns, count=len(layout.unknown))
    for row in start[: layout.first_row]:
        register.frame = add_to_frame(register.frame, row, words=words)
    _read_rows(register, page, chain(start[layout.first_row :], rows), desk)
    return filled


def _narrow(sheet: Sheet, notes: Notes) -> Iterator[Row]:
    """Walk the rows of a sheet without what stands beyond any list's width; say once that something stood there."""
    told = False
    for row in sheet.rows:
        if len(row) > WIDEST:
            if not told and any(cell is not None for cell in row[WIDEST:]):
                notes.add("TOO_WIDE", value=sheet.name)
                told = True
            row = row[:WIDEST]
        yield row


def _in_unicode(rows: list[Row], file: str) -> list[Row]:
    """Try a header typed in an old font. Refused when there is old-font text and it is not certain which."""
    texts = [cell for row in rows for cell in row if isinstance(cell, str)]
    font = font_of_many(texts)
    if font == Font.UNCLEAR:
        raise FontUnclear(file=file)
    if font == Font.UNICODE:
        return rows
    return [
        [to_unicode(cell, font) if isinstance(cell, str) and LATIN.search(cell) else cell for cell in row]
        for row in rows
    ]


def _read_rows(register: Register, page: Page, rows: Iterator[Row], desk: Desk) -> None:
    number_at = page.layout.columns["number"]
    width, own = page.layout.width, desk.own
    spool = desk.certified if register.is_certified_list else desk.spool
    page_number = register.first_page + len(register.pages) - 1
    for row_number, row in enumerate(rows, start=page.layout.first_row + 1):
        if not any(cell is not None for cell in row):
            continue
        cell = row[number_at] if number_at < len(row) else None
        number = number_of(cell, own=own) if cell is not None else None
        if not _is_line(register, page, row, number, desk.words):
            continue
        page.rows += 1
        if page.rows <= ALL_ROWS or page.rows % THEN_EVERY == 0:
            _look_at(page, row, number)
        _place(register, page, row, number)
        _note_number(number, desk.notes)
        spool.add(page=page_number, row=row_number, number=number.text if number else None, cells=row[:width])
        if page.rows % 1000 == 0:
            desk.tick(1000)
    desk.tick(page.rows % 1000)
    if page.skipped:
        desk.notes.add("SKIPPED_LINES", count=page.skipped)


def _is_line(register: Register, page: Page, row: Row, number: Number | None, words: Words) -> bool:
    """Tell a dossier's line from the frame, the page header printed again, and the row of column numbers."""
    if number is not None and number.agency:
        return True
    if _is_ordinals(row) or is_repeated_header(row, page.layout):
        return False
    if is_frame_row(row, words=words) and (number is None or sum(cell is not None for cell in row) < 3):
        register.frame = add_to_frame(register.frame, row, words=words)
        return False
    if number is None and _continues(row, page):
        page.skipped += 1
        return False
    return True


def _note_number(number: Number | None, notes: Notes) -> None:
    if number is not None and number.mended:
        notes.add("NUMBER_MENDED", number.text)
        if number.others:
            notes.add("TWO_NUMBERS", number.text)


def _is_ordinals(row: Row) -> bool:
    texts = [str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row if cell is not None]
    return len(texts) >= 3 and all(ORDINALS.fullmatch(text.strip()) for text in texts)


def _continues(row: Row, page: Page) -> bool:
    """A line without number, day and status goes on the line above (merged cells: one paper or owner a line)."""
    places = [page.layout.columns.get(name, -1) for name in ("number", "received_at", "status")]
    return all(place < 0 or place >= len(row) or row[place] is None for place in places)


def _look_at(page: Page, row: Row, number: Number | None) -> None:
    """Take the row into account as evidence of how columns are written."""
    near = number.day if number else None
    for name, evidence in page.evidence.items():
        column = page.layout.columns[name]
        if column < len(row) and row[column] is not None:
            evidence.see(row[column], near if name == "received_at" else None)
    for column, cell in enumerate(row):
        if isinstance(cell, str) and not cell.isascii() and LATIN.search(cell):
            sample = page.samples.setdefault(column, [])
            if len(sample) < 300:
                sample.append(cell)


def _place(register: Register, page: Page, row: Row, number: Number | None) -> None:
    if number is not None and number.agency:
        register.agencies[number.agency] += 1
    column = page.layout.columns.get("agency", -1)
    cell = row[column] if 0 <= column < len(row) else None
    if isinstance(cell, str):
        register.places[cell] += 1


def place_names(texts: Counter[str]) -> Counter[str]:
    """Return how often each commune is named in texts like `UBND xã Nà Mẫu`; one marked as former is left out."""
    found: Counter[str] = Counter()
    for text, count in texts.items():
        name = place_name(text)
        if name:
            found[name] += count
    return found


def place_name(text: str) -> str:
    """Return the folded name of the commune in a text; empty where none is named or it is marked as former."""
    folded = key(text) if "(" not in text else key(text.split("(")[0]) + (" cu" if "cũ" in text.lower() else "")
    if folded.endswith(" cu"):
        return ""
    match = PLACE.search(folded)
    return match["name"].strip() if match else ""


def fonts_of(page: Page) -> dict[int, Font]:
    """Return in which old font each column was typed, where that is certain."""
    found = {column: font_of_many(sample) for column, sample in page.samples.items()}
    return {column: font for column, font in found.items() if font in (Font.TCVN3, Font.VNI)}
