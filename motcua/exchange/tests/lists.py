"""Lists written by hand for the tests, cell by cell, never by the sampling package."""

import csv
import io
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from motcua.exchange.reading.legacy_fonts import TABLE, Font

HEADER = (
    "STT",
    "Số hồ sơ",
    "Mã thủ tục",
    "Tên thủ tục hành chính",
    "Hình thức tiếp nhận",
    "Chủ hồ sơ",
    "Số điện thoại",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày có kết quả",
    "Ngày kết thúc xử lý",
    "Ngày trả kết quả",
    "Phòng ban",
    "Trạng thái hồ sơ",
    "Lý do tạm dừng",
    "Tình trạng hạn",
    "Ghi chú",
)
LINE = {
    "Mã thủ tục": "2.000815",
    "Tên thủ tục hành chính": "Chứng thực bản sao từ bản chính giấy tờ, văn bản",
    "Hình thức tiếp nhận": "Trực tiếp",
    "Chủ hồ sơ": "Hoàng Thị Mai",
    "Số điện thoại": "0112345678",
    "Ngày tiếp nhận": "06/01/2026 08:32:15",
    "Ngày hẹn trả": "06/01/2026 17:00:00",
    "Ngày có kết quả": "06/01/2026 09:10:00",
    "Ngày kết thúc xử lý": "06/01/2026 09:10:00",
    "Ngày trả kết quả": "06/01/2026 09:20:00",
    "Phòng ban": "Trung tâm Phục vụ hành chính công xã",
    "Trạng thái hồ sơ": "Đã trả kết quả",
    "Tình trạng hạn": "Đúng hạn",
}
OPEN = {
    "Ngày có kết quả": None,
    "Ngày kết thúc xử lý": None,
    "Ngày trả kết quả": None,
    "Trạng thái hồ sơ": "Đang xử lý",
}
Sheet = Sequence[Sequence[Any]]


def number(place: int, *, day: str = "260106", agency: str = "H37.12") -> str:
    """Return a dossier number of that day."""
    return f"{agency}-{day}-{place:04d}"


def line(place: int, **changes: Any) -> list[Any]:
    """Return one line of the list; keyword names are headers with `_` for a blank, or `number`."""
    return line_with({name.replace("_", " "): value for name, value in changes.items()}, place)


def line_with(changes: dict[str, Any], place: int = 1) -> list[Any]:
    """Return one line of the list with some cells changed."""
    cells = {**LINE, "STT": place, "Số hồ sơ": number(place), **changes}
    return [cells.get(name) for name in HEADER]


def sheet(
    lines: Sequence[Sequence[Any]],
    *,
    header: Sequence[str] = HEADER,
    period: tuple[str, str] | None = ("01/01/2026", "31/03/2026"),
    exported: str | None = "06/04/2026 07:52:11",
    unit: str = "UBND xã Nà Mẫu",
) -> list[list[Any]]:
    """Return a whole sheet as a provincial system exports it: titles, header, lines, foot."""
    rows: list[list[Any]] = [
        ["UBND TỈNH LẠNG SƠN"],
        ["HỆ THỐNG THÔNG TIN GIẢI QUYẾT TTHC"],
        ["DANH SÁCH HỒ SƠ TIẾP NHẬN"],
        [f"(Từ ngày {period[0]} đến ngày {period[1]})"] if period else [],
        [f"Đơn vị: {unit}"],
        [],
        list(header),
        *[list(cells) for cells in lines],
        [f"Tổng số: {len(lines)} hồ sơ"],
    ]
    if exported:
        rows.append([f"Ngày xuất: {exported}"])
    return [*rows, [None, None, None, None, "Người lập biểu"]]


def xlsx(path: Path, rows: Sheet, *, notes: Sheet | None = None, hidden: str = "") -> Path:
    """Write a workbook; `notes` become a second sheet, `hidden` names a column to hide."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(list(row))
    if hidden:
        page.column_dimensions[hidden].hidden = True
    if notes is not None:
        second = book.create_sheet("Ghi chú")
        for row in notes:
            second.append(list(row))
    book.save(path)
    return path


def xls(path: Path, rows: Sheet) -> Path:
    """Write an old workbook."""
    book = xlwt.Workbook()
    page = book.add_sheet("Danh sách")
    style = xlwt.easyxf(num_format_str="dd/mm/yyyy hh:mm:ss")
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            if isinstance(cell, datetime):
                page.write(down, across, cell, style)
            elif cell is not None:
                page.write(down, across, cell)
    book.save(str(path))
    return path


def ods(path: Path, rows: Sheet) -> Path:
    """Write a LibreOffice workbook."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Danh sách")
    document.spreadsheet.addElement(table)
    for row in rows:
        line_element = TableRow()
        table.addElement(line_element)
        for cell in row:
            number_like = isinstance(cell, int | float)
            box = TableCell(valuetype="float", value=cell) if number_like else TableCell(valuetype="string")
            if cell is not None:
                box.addElement(P(text=str(cell)))
            line_element.addElement(box)
    document.save(str(path))
    return path


def html(path: Path, rows: Sheet) -> Path:
    """Write an HTML page that calls itself .xls."""
    body = "".join(
        "<tr>"
        + "".join(f"<td>{'' if cell is None else str(cell).replace('&', '&amp;')}</td>" for cell in row)
        + "</tr>"
        for row in rows
    )
    path.write_text(f"<html><head><meta charset='utf-8'></head><body><table>{body}</table></body></html>", "utf-8")
    return path


def text(
    path: Path, rows: Sheet, *, separator: str = ";", encoding: str = "utf-8-sig", old: Font | None = None
) -> Path:
    """Write separated text, in an old font if one is named."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([["" if cell is None else cell for cell in row] for row in rows])
    written = out.getvalue() if old is None else in_old_font(out.getvalue(), old)
    if encoding == "cp1258":
        written = in_1258(written)
    path.write_bytes(written.encode(encoding))
    return path


def in_old_font(written: str, font: Font) -> str:
    """Return a text as it was typed in an old font."""
    back: dict[str, str] = {}
    for legacy, letter in TABLE[font].items():
        back.setdefault(letter, legacy)
    return "".join(
        back.get(letter, back.get(letter.lower(), letter)) for letter in unicodedata.normalize("NFC", written)
    )


def in_1258(written: str) -> str:
    """Return a text as Windows-1258 writes it: letters with their hat, tones as marks after them."""
    out = []
    for letter in unicodedata.normalize("NFC", written):
        try:
            letter.encode("cp1258")
            out.append(letter)
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tones = [part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"]
            out.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)))
            out.extend(tones)
    return "".join(out)
