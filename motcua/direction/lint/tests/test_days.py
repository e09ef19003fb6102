"""Days and periods as papers write them."""

from datetime import date

import pytest

from motcua.direction.lint.days import day_in, days_in, period_end, periods_in
from motcua.direction.lint.tests.makers import rules


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ngày 06/4/2026", date(2026, 4, 6)),
        ("ngày 06 tháng 4 năm 2026", date(2026, 4, 6)),
        ("06.04.2026", date(2026, 4, 6)),
        ("ngày 31/02/2026", None),
        ("quý I năm 2026", None),
    ],
)
def test_days(words: str, day: date | None) -> None:
    assert day_in(words) == day


def test_an_impossible_day_hides_no_later_one() -> None:
    assert list(days_in("từ 31/02/2026 đến 06/4/2026")) == [date(2026, 4, 6)]


@pytest.mark.parametrize(
    ("words", "periods"),
    [
        ("kết quả quý iv năm 2026", ["quý 4", "năm 2026"]),
        ("6 tháng đầu năm 2026", ["6 tháng"]),
        ("tháng 05/2026", ["tháng 5"]),
        ("9 tháng năm 2026", ["9 tháng", "năm 2026"]),
        ("trong năm", []),
    ],
)
def test_periods(words: str, periods: list[str]) -> None:
    assert periods_in(words) == periods


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("quý 1", date(2026, 1, 1), date(2026, 3, 31)),
        ("quý 4", date(2026, 10, 1), date(2026, 12, 31)),
        ("tháng 2", date(2026, 2, 1), date(2026, 2, 28)),
        ("6 tháng", date(2026, 1, 1), date(2026, 6, 30)),
        ("9 tháng", date(2026, 1, 1), date(2026, 9, 30)),
        ("năm 2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_the_days_of_a_period(period: str, first: date, last: date) -> None:
    assert period_end(period, 2026) == (first, last)


@pytest.mark.parametrize(
    ("title", "days", "found"),
    [
        ("6 tháng đầu năm 2026", "từ ngày 15/12/2025 đến ngày 14/6/2026", []),
        ("tháng 5 năm 2026", "từ ngày 15/4/2026 đến ngày 14/5/2026", []),
        ("năm 2025", "từ ngày 01/7/2025 đến ngày 14/12/2025", []),
        ("9 tháng năm 2026", "từ ngày 01/01/2026 đến ngày 30/9/2026", []),
        ("tháng 5 năm 2026", "từ ngày 01/4/2026 đến ngày 31/5/2026", ["SL11"]),
        ("quý II năm 2026", "từ ngày 01/4/2026 đến ngày 05/7/2026", ["SL11"]),
    ],
)
def test_calendar_and_reporting_periods_fit_their_title(title: str, days: str, found: list[str]) -> None:
    text = f"BÁO CÁO\nKết quả công tác {title}\n\n1. Kết quả: {days}, tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ."
    assert rules(text) == found
