"""What happens to a dossier happens in office hours, in order, and before the export."""

from collections import Counter
from datetime import date

import pytest

from motcua.exchange.sampling.course import Dossier
from motcua.exchange.sampling.drawing import draw
from motcua.exchange.sampling.mix import Outcome
from motcua.exchange.sampling.season import quarter
from motcua.exchange.sampling.tests.makers import order

CASES = [("2026-Q1", None, 1), ("2026-Q1", 2500, 2), ("2026-Q3", 1318, 3), ("2025-Q4", 700, 4)]


def _drawn(name: str, total: int | None, seed: int) -> list[Dossier]:
    wanted = order(dossiers=total, seed=seed, name=name)
    return list(draw(commune=wanted.commune, quarter=wanted.quarter, total=total, seed=seed))


@pytest.mark.parametrize(("name", "total", "seed"), CASES)
def test_moments_are_in_order_in_office_hours_and_before_the_export(name: str, total: int | None, seed: int) -> None:
    shown = quarter(name=name)
    for dossier in _drawn(name, total, seed):
        steps = (dossier.paused_at, dossier.resumed_at, dossier.ready_at, dossier.finished_at, dossier.returned_at)
        moments = [dossier.received_at, *(at for at in steps if at)]
        assert moments == sorted(moments), dossier
        assert moments[-1] <= shown.as_of, dossier
        assert all(_worked(dossier, at, name) for at in moments), dossier
        assert dossier.submitted_at <= dossier.received_at


def _worked(dossier: Dossier, at: object, name: str) -> bool:
    calendar = quarter(name=name).calendar
    assert hasattr(at, "date")
    return any(start <= at <= end for start, end in calendar.sessions(at.date()))  # type: ignore[operator]


@pytest.mark.parametrize(("name", "total", "seed"), CASES)
def test_nothing_settled_is_late_and_nothing_running_is_overdue(name: str, total: int | None, seed: int) -> None:
    shown = quarter(name=name)
    for dossier in _drawn(name, total, seed):
        if dossier.settled:
            assert dossier.finished_at
            assert dossier.finished_at <= dossier.promised_at, dossier
        if dossier.outcome in (Outcome.IN_PROCESS, Outcome.LINKED):
            assert dossier.promised_at.date() > shown.as_of.date(), dossier


def test_the_quarter_of_the_notice_has_58_working_days_and_runs_to_the_visit() -> None:
    shown = quarter(name="2026-Q1")
    assert len([day for day in shown.days if day < date(2026, 4, 1)]) == 58
    assert shown.as_of.isoformat() == "2026-04-06T07:52:11+07:00"


def test_tet_is_quiet_and_the_weeks_round_it_are_busy() -> None:
    days = Counter(dossier.received_at.date() for dossier in _drawn("2026-Q1", 12_000, 5))
    assert not any(date(2026, 2, 14) <= day <= date(2026, 2, 22) for day in days)

    def mean(first: date, last: date) -> float:
        found = [count for day, count in days.items() if first <= day <= last]
        return sum(found) / len(found)

    before, next_to, after = (
        mean(date(2026, 1, 27), date(2026, 2, 10)),
        mean(date(2026, 2, 11), date(2026, 2, 25)),
        mean(date(2026, 2, 27), date(2026, 3, 12)),
    )
    ordinary = mean(date(2026, 3, 16), date(2026, 3, 31))
    assert next_to < ordinary < min(before, after)


def test_mondays_and_the_first_hour_are_the_busiest() -> None:
    drawn = _drawn("2026-Q1", 6_000, 6)
    march = Counter(dossier.received_at.weekday() for dossier in drawn if dossier.received_at.month == 3)
    assert march.most_common(1)[0][0] == 0 or march[0] / 5 > march[1] / 5
    halves = Counter((dossier.received_at.hour * 60 + dossier.received_at.minute + 30) // 60 for dossier in drawn)
    assert halves.most_common(1)[0][0] == 8  # 07:30 to 08:30


def test_a_number_is_the_agency_the_day_and_a_counter_without_gaps() -> None:
    counters: dict[str, int] = {}
    for dossier in _drawn("2026-Q1", None, 1):
        agency, day, counter = dossier.number.rsplit("-", 2)
        assert agency == "H37.12"
        assert day == f"{dossier.received_at:%y%m%d}"
        assert int(counter) == counters.get(day, 0) + 1
        counters[day] = int(counter)


@pytest.mark.parametrize("name", ["2026-Q5", "2026", "Q1-2026", "", "1900-Q1"])
def test_what_is_no_quarter_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        quarter(name=name)
