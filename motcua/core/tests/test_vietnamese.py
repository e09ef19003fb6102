"""Numbers, days and moments in Vietnamese words."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from motcua.core.vietnamese import (
    day_words,
    duration_words,
    moment_words,
    number,
    percent,
    short_day,
    short_moment,
    weekday_words,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (999, "999"), (1318, "1.318"), (-1234567, "-1.234.567"), (Decimal("1234.5"), "1.234,5")],
)
def test_numbers_take_a_point_at_thousands(value: int | Decimal, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("45.53", "45,53%"), ("18", "18,00%"), ("99.995", "100,00%"), ("0.005", "0,01%"), ("1000", "1.000,00%")],
)
def test_percentages_take_a_comma_and_two_places(value: str, text: str) -> None:
    assert percent(Decimal(value)) == text


def test_a_percentage_can_be_whole() -> None:
    assert percent(18, places=0) == "18%"
    assert percent(Decimal("12.45"), places=1) == "12,5%"


@pytest.mark.parametrize(
    ("day", "words", "short"),
    [
        (date(2026, 4, 6), "ngày 06 tháng 4 năm 2026", "06/4/2026"),
        (date(2026, 1, 23), "ngày 23 tháng 01 năm 2026", "23/01/2026"),
        (date(2026, 2, 1), "ngày 01 tháng 02 năm 2026", "01/02/2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026", "31/12/2026"),
    ],
)
def test_days_below_ten_and_months_one_and_two_take_a_zero(day: date, words: str, short: str) -> None:
    assert day_words(day) == words
    assert short_day(day) == short


def test_moments_are_vietnamese_time() -> None:
    moment = datetime(2026, 1, 6, 2, 5, tzinfo=UTC)
    assert moment_words(moment) == "09 giờ 05 phút ngày 06 tháng 01 năm 2026"
    assert short_moment(moment) == "09:05 06/01/2026"


def test_weekdays_and_lengths() -> None:
    assert weekday_words(date(2026, 11, 24)) == "thứ Ba"
    assert [duration_words(value) for value in (0, 45, 480, 495)] == ["0 phút", "45 phút", "8 giờ", "8 giờ 15 phút"]
