"""The report table II.06a as a workbook: numbers as numbers, texts never as formulas."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from motcua.core.vietnamese import short_day, short_moment
from motcua.measures.report_table import ReportTable

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

TITLE = "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"
FORM = "Biểu số II.06a/VPCP/KSTT"
UNIT = "Đơn vị tính: Số hồ sơ TTHC"
# First and last column (counted from 0) and words of the groups of the head.
GROUPS = ((2, 5, "Số hồ sơ nhận giải quyết"), (6, 9, "Số hồ sơ đã giải quyết"), (10, 12, "Số hồ sơ đang giải quyết"))
WITHIN = (
    *("Tổng số", "Trong kỳ: trực tuyến", "Trong kỳ: trực tiếp, dịch vụ bưu chính", "Từ kỳ trước"),
    *("Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"),
    *("Tổng số", "Trong hạn", "Quá hạn"),
)
HEAD = 5  # the row of the head; three rows of head, then the body


def workbook(table: ReportTable, *, office: str) -> bytes:
    """Return the table as an XLSX file."""
    import xlsxwriter

    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet("II.06a")
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 0, 5)
        sheet.set_column(1, 1, 34)
        sheet.set_column(2, 12, 11)
        _head(book, sheet, table, office)
        last = _body(book, sheet, table)
        for place, text in enumerate(table.notes, start=last + 1):
            sheet.write_string(place, 0, text)
        sheet.freeze_panes(HEAD + 3, 2)
    return file.getvalue()


def _head(book: "Workbook", sheet: Any, table: ReportTable, office: str) -> None:
    bold = book.add_format({"bold": True})
    head = {"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True}
    cell = book.add_format(head)
    span = f"Kỳ báo cáo: từ {short_day(table.period.from_on)} đến {short_day(table.period.to_on)}"
    sheet.write_string(0, 0, office, bold)
    sheet.write_string(0, 9, FORM)
    sheet.write_string(1, 0, TITLE, bold)
    sheet.write_string(2, 0, f"{span}; số liệu chốt lúc {short_moment(table.as_of)}")
    sheet.write_string(3, 9, UNIT)
    sheet.merge_range(HEAD, 0, HEAD + 1, 0, "TT", cell)
    sheet.merge_range(HEAD, 1, HEAD + 1, 1, "Lĩnh vực, công việc giải quyết theo cấp", cell)
    for first, last, words in GROUPS:
        sheet.merge_range(HEAD, first, HEAD, last, words, cell)
    for place, words in enumerate(WITHIN, start=2):
        sheet.write_string(HEAD + 1, place, words, cell)
    for place in range(13):
        sheet.write_string(HEAD + 2, place, f"({place + 1})", cell)
    sheet.set_row(HEAD + 1, 60)


def _body(book: "Workbook", sheet: Any, table: ReportTable) -> int:
    """Write the rows and the total; return the row after them."""
    plain, bold = book.add_format({"border": 1}), book.add_format({"border": 1, "bold": True})
    row = HEAD + 3
    for place, each in enumerate((*table.rows, table.total), start=1):
        total = each is table.total
        look = bold if total else plain
        sheet.write(row, 0, "" if total else place, look)
        sheet.write_string(row, 1, each.name, look)
        for column, value in each.cells.items():
            sheet.write_number(row, column - 1, value, look)
        row += 1
    return row
