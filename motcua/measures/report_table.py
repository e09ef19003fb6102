"""The table "Tình hình, kết quả giải quyết TTHC" (II.06a/VPCP/KSTT, Thông tư 01/2020/TT-VPCP): thirteen columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from motcua.core.folding import fold
from motcua.core.vietnamese import number
from motcua.measures.period import Period

UNKNOWN_FIELD = "Chưa rõ lĩnh vực"
TOTAL = "Tổng số"
# The form has no column for paused dossiers, and the notes under copies of it in use disagree (columns 9 and 12).
# This is our one rule; it is printed under the table.
RULE = (
    "Hồ sơ tạm dừng có căn cứ (chờ bổ sung, chờ nghĩa vụ tài chính, chờ xác minh, niêm yết…) nằm ở cột 12 vì thời hạn "
    "không chạy; tạm dừng không căn cứ nằm ở cột 12 hoặc 13 theo ngày hẹn trả. Hồ sơ từ chối, rút, dừng không nằm "
    "trong cột nào của biểu mà nêu riêng dưới biểu, nên cột 3 = cột 7 + cột 11 + số nêu riêng."
)
HEADINGS = (
    "TT",
    "Lĩnh vực giải quyết",
    "Số hồ sơ nhận giải quyết: Tổng số",
    "Trong kỳ: Trực tuyến",
    "Trong kỳ: Trực tiếp, dịch vụ bưu chính",
    "Từ kỳ trước",
    "Số hồ sơ đã giải quyết: Tổng số",
    "Trước hạn",
    "Đúng hạn",
    "Quá hạn",
    "Số hồ sơ đang giải quyết: Tổng số",
    "Trong hạn",
    "Quá hạn",
)
# Which counts make a column. Every total is counted by itself and then compared with its parts.
COLUMNS_MADE_OF: dict[int, tuple[str, ...]] = {
    3: ("received", "carried_over"),
    4: ("received.online",),
    5: ("received.counter", "received.post"),
    6: ("carried_over",),
    7: ("settled",),
    8: ("settled.early",),
    9: ("settled.on_time",),
    10: ("settled.overdue",),
    11: ("open",),
    12: ("open.in_time",),
    13: ("open.overdue",),
}
SUMS = ((3, (4, 5, 6)), (7, (8, 9, 10)), (11, (12, 13)))


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One field of work; `cells` are the columns 3 to 13. `ended_otherwise` is named under the table."""

    name: str
    cells: Mapping[int, int]
    ended_otherwise: int


@dataclass(frozen=True, slots=True)
class ReportTable:
    """The table with its rule and what does not add up in it."""

    period: Period
    as_of: datetime
    rows: tuple[ReportRow, ...]
    total: ReportRow
    warnings: tuple[str, ...] = ()
    rule: str = RULE
    headings: tuple[str, ...] = field(default=HEADINGS)

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what stands under the table: our rule, what the form has no column for, what does not add up."""
        out = f"Từ chối, rút, dừng trong kỳ (không nằm trong cột nào): {number(self.total.ended_otherwise)} hồ sơ."
        return (self.rule, out, *(f"Lưu ý: {text}" for text in self.warnings))

    def answer(self) -> dict[str, Any]:
        """Return the table as commands print it; cells by the number of their column."""
        return {
            "from": self.period.from_on.isoformat(),
            "to": self.period.to_on.isoformat(),
            "as_of": self.as_of.isoformat(timespec="seconds"),
            "headings": list(self.headings),
            "rows": [_row_answer(place, row) for place, row in enumerate(self.rows, start=1)],
            "total": _row_answer(None, self.total),
            "rule": self.rule,
            "warnings": list(self.warnings),
        }


def _row_answer(place: int | None, row: ReportRow) -> dict[str, Any]:
    cells = {str(column): value for column, value in row.cells.items()}
    return {"1": place, "2": row.name, **cells, "ended_otherwise": row.ended_otherwise}


def table_of(
    counts: Iterable[tuple[str, Mapping[str, int]]],
    *,
    fields: Mapping[str, str],
    period: Period,
    as_of: datetime,
    notes: Sequence[str] = (),
) -> ReportTable:
    """Return the table from the counts of each procedure; a field without any dossier has no row."""
    by_field: dict[str, list[Mapping[str, int]]] = {}
    for procedure, found in counts:
        by_field.setdefault(fields.get(procedure) or UNKNOWN_FIELD, []).append(found)
    made = [_row(name, found) for name, found in sorted(by_field.items(), key=lambda pair: _order(pair[0]))]
    rows = [row for row in made if any(row.cells.values()) or row.ended_otherwise]
    total = _row(TOTAL, [found for several in by_field.values() for found in several])
    return ReportTable(period, as_of, tuple(rows), total, (*notes, *_disagreements([*rows, total])))


def _order(name: str) -> tuple[bool, str]:
    return name == UNKNOWN_FIELD, fold(name)


def _row(name: str, found: Sequence[Mapping[str, int]]) -> ReportRow:
    cells = {
        column: sum(counts[part] for counts in found for part in parts) for column, parts in COLUMNS_MADE_OF.items()
    }
    return ReportRow(name, cells, sum(counts["ended_otherwise"] for counts in found))


def _disagreements(rows: Sequence[ReportRow]) -> list[str]:
    """Return the sums of the table that do not hold, row by row; nothing is mended."""
    found = []
    for row in rows:
        for whole, parts in SUMS:
            added = sum(row.cells[part] for part in parts)
            if added != row.cells[whole]:
                words = " + ".join(str(part) for part in parts)
                found.append(f"{row.name}: cột {whole} = {number(row.cells[whole])}, cột {words} = {number(added)}.")
        out = row.cells[7] + row.cells[11] + row.ended_otherwise
        if row.cells[3] != out:
            found.append(f"{row.name}: cột 3 = {number(row.cells[3])}, cột 7 + 11 + số nêu riêng = {number(out)}.")
    return found
