"""Words for periods, moments and lists; sentences whose places are filled once."""

from datetime import date, datetime

import pytest

from motcua.core.zone import VIETNAM
from motcua.direction.wording import as_of_words, listed, period_words, roman, wording


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 1, 1), date(2026, 3, 31), "quý I năm 2026"),
        (date(2026, 10, 1), date(2026, 12, 31), "quý IV năm 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "năm 2026"),
        (date(2026, 2, 1), date(2026, 2, 28), "tháng 02/2026"),
        (date(2026, 11, 1), date(2026, 11, 30), "tháng 11/2026"),
        (date(2026, 1, 1), date(2026, 4, 6), "từ ngày 01/01/2026 đến ngày 06/4/2026"),
        (date(2025, 12, 15), date(2026, 3, 14), "từ ngày 15/12/2025 đến ngày 14/3/2026"),
        (date(2026, 2, 1), date(2026, 4, 30), "từ ngày 01/02/2026 đến ngày 30/4/2026"),
    ],
)
def test_only_a_whole_quarter_is_called_a_quarter(first: date, last: date, words: str) -> None:
    assert period_words(from_on=first, to_on=last) == words


def test_the_last_moment_of_a_day_is_the_end_of_that_day() -> None:
    last = datetime(2026, 4, 6, 23, 59, 59, 999999, tzinfo=VIETNAM)
    assert as_of_words(last) == "hết ngày 06/4/2026"
    assert as_of_words(last.replace(hour=17, minute=0)) == "17 giờ 00 phút ngày 06 tháng 4 năm 2026"


def test_lists() -> None:
    assert listed(["A"]) == "A"
    assert listed(["A", "B"]) == "A và B"
    assert listed(["A", "B", "C"]) == "A; B và C"
    assert listed([]) == ""


def test_appendices_take_roman_numbers() -> None:
    assert [roman(number) for number in (1, 2, 3)] == ["I", "II", "III"]


def test_what_fills_a_place_is_not_filled_again() -> None:
    text = wording().say("title", matter="{unit} {{x}}", period="P", unit="U")
    assert text == "Kết luận {unit} {{x}} P tại U"
