"""The two files as workbooks: written row by row in constant memory, with a fixed date so that bytes repeat."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import xlsxwriter

from motcua.exchange.sampling.columns import HEADER, Cell, written
from motcua.exchange.sampling.invented import SampleCommune
from motcua.exchange.sampling.season import Quarter

INVENTED = "DỮ LIỆU GIẢ LẬP – không phải hồ sơ của người thật"
E_HEADER = (
    "STT",
    "Mã hồ sơ",
    "Loại giấy tờ",
    "Số bản sao điện tử",
    "Số trang",
    "Số chứng thực",
    "Ngày ký số",
    "Người ký",
    "Trạng thái gửi Kho",
)
_WIDE = {"Tên thủ tục hành chính": 48, "Địa chỉ": 40, "STT": 6, "Loại giấy tờ": 34}


class ExcelDate(float):
    """A day serial that is shown as a date, as when Excel took the text for a date."""


class Marked(str):
    """A text whose colour carries a meaning."""

    __slots__ = ()


class Book:
    """One workbook with one list: titles, header, rows, footer."""

    def __init__(self, path: Path, *, header: Sequence[str], as_of: datetime) -> None:
        """Open the file for writing."""
        options = {"constant_memory": True, "strings_to_numbers": False, "strings_to_formulas": False}
        self._book: Any = xlsxwriter.Workbook(str(path), options)
        self._book.set_properties({"title": INVENTED, "author": "Motcua", "created": as_of.replace(tzinfo=None)})
        self.sheet: Any = self._book.add_worksheet("Danh sách")
        self.header, self.at = list(header), 0
        self._bold = self._book.add_format({"bold": True, "align": "center", "text_wrap": True, "valign": "vcenter"})
        self._day = self._book.add_format({"num_format": "m/d/yyyy h:mm"})
        self._marked = self._book.add_format({"bg_color": "#FFC7CE"})
        for place, name in enumerate(header):
            self.sheet.set_column(place, place, _WIDE.get(name, 18))

    def __enter__(self) -> Self:
        """Go on writing."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._book.close()

    def titles(self, texts: Sequence[str]) -> None:
        """Write merged title rows over the whole width."""
        for text in texts:
            self.sheet.merge_range(self.at, 0, self.at, len(self.header) - 1, text, self._bold)
            self.at += 1

    def headings(self) -> None:
        """Write the header row."""
        for place, name in enumerate(self.header):
            self.sheet.write_string(self.at, place, name, self._bold)
        self.at += 1

    def two_row_headings(self, *, groups: dict[str, tuple[int, int]]) -> None:
        """Write the header in two rows: groups above their columns, all other names merged over both rows."""
        inside = {place for first, last in groups.values() for place in range(first, last + 1)}
        for text, (first, last) in groups.items():
            self.sheet.merge_range(self.at, first, self.at, last, text, self._bold)
        for place, name in enumerate(self.header):
            if place not in inside:
                self.sheet.write_string(self.at, place, name, self._bold)
                self.sheet.merge.append([self.at, place, self.at + 1, place])  # merge_range cannot go back a row
        for place in sorted(inside):
            self.sheet.write_string(self.at + 1, place, self.header[place], self._bold)
        self.at += 2

    def row(self, cells: Sequence[Cell]) -> None:
        """Write one row; empty cells are left out."""
        sheet, at = self.sheet, self.at
        for place, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(at, place, cell, self._marked if isinstance(cell, Marked) else None)
            elif cell is not None:
                sheet.write_number(at, place, cell, self._day if isinstance(cell, ExcelDate) else None)
        self.at += 1

    def line(self, text: str, *, column: int = 0) -> None:
        """Write one line of text by itself."""
        self.sheet.write_string(self.at, column, text)
        self.at += 1

    def total_by_formula(self, *, first_row: int, total: int) -> None:
        """Write the total as the formula that the province's template holds."""
        formula = f'="Tổng số: "&COUNTA(B{first_row + 1}:B{self.at})&" hồ sơ"'
        self.sheet.write_formula(self.at, 0, formula, None, f"Tổng số: {total} hồ sơ")
        self.at += 1

    def hide(self, places: Sequence[int]) -> None:
        """Hide columns, as an officer does before printing."""
        for place in places:
            self.sheet.set_column(place, place, 18, None, {"hidden": True})

    def notes(self, texts: Sequence[str]) -> None:
        """Add the second sheet that people keep their notes on."""
        sheet = self._book.add_worksheet("Ghi chú")
        for place, text in enumerate(texts):
            sheet.write_string(place, 0, text)


def register_titles(commune: SampleCommune, quarter: Quarter) -> list[str]:
    """Return the six rows above the header of the list of dossiers."""
    return [
        f"UBND {commune.province.upper()}",
        "HỆ THỐNG THÔNG TIN GIẢI QUYẾT TTHC",
        "DANH SÁCH HỒ SƠ TIẾP NHẬN",
        f"(Từ ngày {quarter.first:%d/%m/%Y} đến ngày {quarter.as_of:%d/%m/%Y})",
        f"Đơn vị: UBND {commune.name}",
        INVENTED,
    ]


def certified_titles(commune: SampleCommune, quarter: Quarter) -> list[str]:
    """Return the rows above the header of the list of e-certified copies."""
    return [
        f"UBND {commune.province.upper()}",
        "DANH SÁCH CHỨNG THỰC BẢN SAO ĐIỆN TỬ TỪ BẢN CHÍNH",
        f"(Từ ngày {quarter.first:%d/%m/%Y} đến ngày {quarter.as_of:%d/%m/%Y})",
        f"Đơn vị: UBND {commune.name}",
        INVENTED,
    ]


def footer(book: Book, *, total: int, what: str, as_of: datetime, first_row: int | None = None) -> None:
    """Write the total, the moment of the export and the place for the name of who made the list."""
    if first_row is None:
        book.line(f"Tổng số: {total} {what}")
    else:
        book.total_by_formula(first_row=first_row, total=total)
    book.line(f"Ngày xuất: {written(as_of)}")
    book.line("Người lập biểu", column=len(book.header) - 4)


def register_book(path: Path, *, commune: SampleCommune, quarter: Quarter) -> Book:
    """Open the list of dossiers with its titles; the header comes on row 7."""
    book = Book(path, header=HEADER, as_of=quarter.as_of)
    book.titles(register_titles(commune, quarter))
    return book


def certified_book(path: Path, *, commune: SampleCommune, quarter: Quarter) -> Book:
    """Open the list of e-certified copies with its titles and header."""
    book = Book(path, header=E_HEADER, as_of=quarter.as_of)
    book.titles(certified_titles(commune, quarter))
    book.headings()
    return book
