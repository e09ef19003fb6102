"""The report table (biểu II.06a) as lines of a page and as a workbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from motcua.core.vietnamese import number, short_day, short_moment
from motcua.measures.report_table import ReportRow, ReportTable

Table = ReportTable
HEADS = (
    "Tổng số",
    "Trực tuyến",
    "Trực tiếp, bưu chính",
    "Kỳ trước",
    "Tổng số",
    "Trước hạn",
    "Đúng hạn",
    "Quá hạn",
    "Tổng số",
    "Trong hạn",
    "Quá hạn",
)
COLUMNS = range(3, 14)
GROUPS = ((2, 5, "Số hồ sơ nhận giải quyết"), (6, 9, "Số hồ sơ đã giải quyết"), (10, 12, "Số hồ sơ đang giải quyết"))
FIRST_ROW = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table in words."""

    place: str
    name: str
    cells: tuple[str, ...]
    total: bool = False


def lines_of(table: ReportTable) -> list[Line]:
    """Return the rows as a page prints them, the total last."""
    return [*(_line(str(place), row) for place, row in enumerate(table.rows, start=1)), _line("", table.total, True)]


def _line(place: str, row: ReportRow, total: bool = False) -> Line:
    return Line(place, row.name, tuple(number(row.cells[column]) for column in COLUMNS), total)


def workbook(table: ReportTable, *, office: str) -> bytes:
    """Return the table as an XLSX file: numbers as numbers, texts never as formulas."""
    import xlsxwriter

    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("II.06a")
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 0, 5)
        sheet.set_column(1, 1, 34)
        sheet.set_column(2, 12, 10)
        _head(book, sheet, table, office)
        for place, cells in enumerate(_cells(table), start=FIRST_ROW + 3):
            sheet.write_row(place, 0, cells, book.add_format({"border": 1, "bold": cells[1] == table.total.name}))
        sheet.write(FIRST_ROW + len(table.rows) + 5, 0, table.rule)
        sheet.freeze_panes(FIRST_ROW + 3, 2)
    return file.getvalue()


def _head(book: object, sheet: object, table: ReportTable, office: str) -> None:
    bold = book.add_format({"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True})  # type: ignore[attr-defined]
    write, merge = sheet.write, sheet.merge_range  # type: ignore[attr-defined]
    write(0, 0, office)
    write(1, 0, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH (Biểu số II.06a/VPCP/KSTT)")
    write(2, 0, f"Từ {short_day(table.period.from_on)} đến {short_day(table.period.to_on)}")
    write(3, 0, f"Số liệu chốt lúc {short_moment(table.as_of)}")
    merge(FIRST_ROW, 0, FIRST_ROW + 1, 0, "TT", bold)
    merge(FIRST_ROW, 1, FIRST_ROW + 1, 1, "Lĩnh vực giải quyết", bold)
    for first, last, words in GROUPS:
        merge(FIRST_ROW, first, FIRST_ROW, last, words, bold)
    for place, words in enumerate(HEADS, start=2):
        write(FIRST_ROW + 1, place, words, bold)
    for place in range(13):
        write(FIRST_ROW + 2, place, f"({place + 1})", bold)


def _cells(table: ReportTable) -> Iterator[list[str | int]]:
    for place, row in enumerate((*table.rows, table.total), start=1):
        first: str | int = "" if row is table.total else place
        yield [first, row.name, *(row.cells[column] for column in COLUMNS)]
