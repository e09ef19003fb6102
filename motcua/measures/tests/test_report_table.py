"""The report table II.06a: columns, the one rule about waiting dossiers, and sums that do not hold."""

from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from motcua.measures.figure import definitions
from motcua.measures.period import Period
from motcua.measures.report_table import ReportTable, table_of
from motcua.measures.tests.makers import at
from motcua.measures.workbook import workbook

Q1 = Period(date(2026, 1, 1), date(2026, 3, 31))
FIELDS = {"2.000815": "Chứng thực", "1.001193": "Hộ tịch", "1.013229": "Đất đai"}


def counts(**some: int) -> dict[str, int]:
    """Return counts that are 0 but for some; `__` stands for the stop in an id."""
    return dict.fromkeys(definitions(), 0) | {name.replace("__", "."): value for name, value in some.items()}


def simple(received: int, settled: int, waiting: int = 0, **more: int) -> dict[str, int]:
    left = received - settled
    said = {"received": received, "received__online": received, "settled": settled, "settled__early": settled}
    return counts(**said, open=left, open__in_time=left, open__paused=waiting, **more)


def table(*rows: tuple[str, dict[str, int]]) -> ReportTable:
    return table_of(rows, fields=FIELDS, period=Q1, as_of=at("2026-03-31 23:59"))


def test_procedures_are_added_up_by_field_in_vietnamese_order_with_a_total() -> None:
    made = table(
        ("1.001193", simple(3, 3)), ("2.000815", simple(5, 4)), ("1.013229", simple(2, 0)), ("9.9", simple(1, 1))
    )
    assert [(row.name, row.cells[3], row.cells[7]) for row in made.rows] == [
        ("Chứng thực", 5, 4),
        ("Đất đai", 2, 0),
        ("Hộ tịch", 3, 3),
        ("Chưa rõ lĩnh vực", 1, 1),
    ]
    assert (made.total.cells[3], made.total.cells[7], made.total.cells[11]) == (11, 8, 3)
    assert made.warnings == ()


def test_waiting_dossiers_stand_in_column_twelve_and_the_rule_is_printed() -> None:
    made = table(("1.013229", simple(4, 1, waiting=3)))
    assert (made.total.cells[11], made.total.cells[12], made.total.cells[13]) == (3, 3, 0)
    assert made.notes[0] == made.rule


def test_refused_withdrawn_and_stopped_are_named_beside_the_table() -> None:
    made = table(("1.013229", simple(4, 3) | {"open": 0, "open.in_time": 0, "ended_otherwise": 1}))
    assert made.warnings == ()
    assert "1 hồ sơ" in made.notes[1]
    assert made.answer()["total"]["ended_otherwise"] == 1


def test_a_field_without_a_dossier_has_no_row() -> None:
    assert table(("1.013229", counts())).rows == ()


def test_sums_that_do_not_hold_are_told_and_not_mended() -> None:
    made = table(("2.000815", simple(5, 4) | {"received.online": 3, "settled.early": 2}))
    assert (made.total.cells[3], made.total.cells[4]) == (5, 3)
    assert [text.partition(":")[2] for text in made.warnings[:2]] == [
        " cột 3 = 5, cột 4 + 5 + 6 = 3.",
        " cột 7 = 4, cột 8 + 9 + 10 = 2.",
    ]


def test_the_workbook_holds_numbers_and_the_rule() -> None:
    made = table(("1.001193", simple(3, 3)), ("2.000815", simple(5, 4)))
    sheet = load_workbook(BytesIO(workbook(made, office="xã Nà Mẫu")))["II.06a"]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[7][:13] == [f"({column})" for column in range(1, 14)]
    assert rows[8][:13] == [1, "Chứng thực", 5, 5, 0, 0, 4, 4, 0, 0, 1, 1, 0]
    assert rows[10][1:3] == ["Tổng số", 8]
    assert made.rule in [row[0] for row in rows]


def test_a_text_is_never_a_formula() -> None:
    made = table_of([("1", simple(1, 1))], fields={"1": "=1+1"}, period=Q1, as_of=at("2026-03-31 23:59"))
    sheet = load_workbook(BytesIO(workbook(made, office="@xã")))["II.06a"]
    assert sheet["B9"].data_type == "s"
