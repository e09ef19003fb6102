"""The figures of a small register, counted by hand."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from motcua.core.actor import Actor, Scope
from motcua.core.refusals import NotYours
from motcua.measures.period import Period
from motcua.measures.queries import bieu_06a, dossiers_behind, figures
from motcua.measures.refusals import UnknownIndicator
from motcua.measures.tests.makers import Told, at, everything, shown, tell, told
from motcua.people.tests import makers as people

Q1 = Period(date(2026, 1, 1), date(2026, 4, 6))
EXPORT = "2026-04-06 07:52"


def lan(commune: int) -> Actor:
    return Actor(commune_id=commune, staff_id=None)


def dossier(number: int, fact: Told) -> Told:
    return replace(fact, subject=f"dossier:{number}", seq=number)


def register() -> list[Told]:
    common = {"procedure": "2.000815", "channel": "ONLINE", "here": True, "digitised_out": True}
    rows = [
        shown(
            EXPORT, "RETURNED", received="2026-01-05 08:00", promised="2026-01-07 17:00", returned="2026-01-06 09:00"
        ),
        shown(
            EXPORT, "RETURNED", received="2026-01-05 08:00", promised="2026-01-06 17:00", returned="2026-01-06 18:00"
        ),
        shown(
            EXPORT, "RESULT_READY", received="2026-01-05 08:00", promised="2026-01-05 17:00", ready="2026-01-06 09:00"
        ),
        shown(
            EXPORT,
            "AWAITING_FINANCE",
            ground="TAX",
            received="2025-12-05 08:00",
            promised="2026-01-05 17:00",
            paused="2026-01-02 08:00",
        ),
        shown(EXPORT, "PROCESSING", received="2026-03-05 08:00", promised="2026-03-05 17:00"),
        shown(
            EXPORT, "WITHDRAWN", received="2026-03-05 08:00", promised="2026-03-05 17:00", finished="2026-03-05 10:00"
        ),
    ]
    facts = [dossier(n, replace(row, fields=common | row.fields)) for n, row in enumerate(rows, start=1)]
    signed = told(EXPORT, "e-certified", seq=100, copies=3, signed_at=at("2026-01-06 09:00"), **{"import": 9})
    return [*facts, replace(signed, subject="dossier:1")]


@pytest.fixture
def commune(db: None) -> int:
    place = people.commune()
    tell(facts=register(), by=Actor(commune_id=place.pk, staff_id=None), at=at(EXPORT))
    return place.pk


def values(commune: int, **asked: object) -> dict[str, object]:
    found = figures(scope=everything(commune), commune_id=commune, period=Q1, **asked)  # type: ignore[arg-type]
    return {figure.id: figure.value for figure in found}


def test_counts_close(commune: int) -> None:
    said = values(commune)
    assert said["received"] == 5
    assert said["carried_over"] == 1
    assert (said["settled"], said["settled.early"], said["settled.on_time"], said["settled.overdue"]) == (3, 1, 1, 1)
    assert (said["open"], said["open.paused"], said["open.in_process"]) == (2, 1, 1)
    assert (said["open.in_time"], said["open.overdue"], said["open.paused.finance"]) == (1, 1, 1)
    assert said["ended_otherwise"] == said["ended.withdrawn"] == 1
    assert said["ready.not_collected"] == 1
    assert said["overdue.without_apology"] == 2


def test_rates_are_whole_numbers_divided_once(commune: int) -> None:
    said = values(commune)
    assert said["rate.e_certified"] == Decimal("33.33")
    assert said["rate.on_time_of_settled"] == Decimal("66.67")
    assert said["rate.online"] == 100


def test_a_gap_is_counted_in_percentage_points(commune: int) -> None:
    [figure] = figures(
        scope=everything(commune),
        commune_id=commune,
        period=Q1,
        ids=["rate.e_certified"],
        targets={"rate.e_certified": 18},
    )
    assert (figure.numerator, figure.denominator, figure.gap, figure.gap_unit) == (
        1,
        3,
        Decimal("15.33"),
        "điểm phần trăm",
    )


def test_nothing_said_is_no_data_not_zero(commune: int) -> None:
    [figure] = figures(scope=everything(commune), commune_id=commune, period=Q1, ids=["rate.digitised_of_received"])
    assert figure.value is None
    assert figure.warnings


def test_a_period_before_everything_has_no_data(commune: int) -> None:
    before = Period(date(2020, 1, 1), date(2020, 3, 31))
    [figure] = figures(scope=everything(commune), commune_id=commune, period=before, ids=["received"])
    assert figure.value is None


def test_as_of_takes_in_the_moment_itself_and_nothing_after_it(commune: int) -> None:
    returned = at("2026-01-06 09:00")
    before = returned - timedelta(microseconds=1)
    assert [values(commune, as_of=moment)["settled"] for moment in (before, returned)] == [0, 2]


def test_a_moment_after_the_period_is_its_end_and_the_figures_say_so(commune: int) -> None:
    [figure] = figures(
        scope=everything(commune), commune_id=commune, period=Q1, ids=["open"], as_of=at("2026-04-07 08:00")
    )
    assert (figure.as_of, figure.value) == (Q1.end_at, 2)
    assert "chốt ở cuối kỳ" in figure.warnings[0]


def test_working_days_of_a_stopped_clock(commune: int) -> None:
    behind = dossiers_behind(scope=everything(commune), commune_id=commune, period=Q1, indicator="rate.clock_stopped")
    assert behind["numerator"] == [4]
    assert set(behind["numerator"]) < set(behind["denominator"])


def test_a_dossier_without_a_receipt_counts_nowhere_and_is_told(commune: int) -> None:
    tell(facts=[dossier(50, shown(EXPORT, "REFUSED", finished="2026-03-05 10:00"))], by=lan(commune), at=at(EXPORT))
    [figure] = figures(scope=everything(commune), commune_id=commune, period=Q1, ids=["received"])
    assert (figure.value, figure.warnings[0]) == (5, "1 hồ sơ không ghi ngày tiếp nhận: không tính vào số liệu nào.")


def test_the_report_table_of_the_same_register(commune: int) -> None:
    table = bieu_06a(scope=everything(commune), commune_id=commune, period=Q1, fields={"2.000815": "Chứng thực"})
    assert [row.name for row in table.rows] == ["Chứng thực"]
    assert (table.total.cells[3], table.total.cells[7], table.total.cells[11], table.total.ended_otherwise) == (
        6,
        3,
        2,
        1,
    )
    assert table.warnings == ()


def test_the_dossiers_behind_a_figure(commune: int) -> None:
    behind = dossiers_behind(scope=everything(commune), commune_id=commune, period=Q1, indicator="rate.e_certified")
    assert behind == {"numerator": [1], "denominator": [1, 2, 3]}


def test_another_commune_is_refused(commune: int) -> None:
    with pytest.raises(NotYours):
        figures(scope=Scope(communes=frozenset({commune + 1})), commune_id=commune, period=Q1)


def test_an_unknown_indicator_is_refused(commune: int) -> None:
    with pytest.raises(UnknownIndicator):
        figures(scope=everything(commune), commune_id=commune, period=Q1, ids=["no.such"])
