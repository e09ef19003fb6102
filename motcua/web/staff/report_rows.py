"""The report table (biểu II.06a) as lines of a page; its workbook is made by measures."""

from dataclasses import dataclass

from motcua.core.vietnamese import number
from motcua.measures.report_table import ReportRow, ReportTable

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
