from datetime import date

import pytest

from motcua.procedures import queries
from motcua.procedures.search import one_slip
from motcua.procedures.tests.makers import load

ON = date(2026, 2, 2)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("khai sinh", "1.001193"),
        ("KHAI SINH", "1.001193"),
        ("khai sịnh", "1.001193"),
        ("khai snih", "1.001193"),
        ("kai sinh", "1.001193"),
        ("đăng ký khai sinh", "1.001193"),
        ("dang ki khai sinh", "1.001193"),
        ("Đăng ký   kết hôn", "1.000894"),
        ("ket hon", "1.000894"),
        ("tinh trang hon nhan", "1.004873"),
        ("độc thân", "1.004873"),
        ("sao y", "2.000815"),
        ("chứng thực chữ ký", "2.000884"),
        ("chung thuc chu ki", "2.000884"),
        ("di chúc", "2.001019"),
        ("hòa giải", "1.012812"),
        ("hoà giải", "1.012812"),
        ("2.000815", "2.000815"),
        ("trợ cấp hưu trí", "1.014027"),
        ("hộ khẩu", "1.004222"),
        ("birth", "1.001193"),
    ],
)
def test_what_people_type_finds_what_they_mean(typed: str, first: str) -> None:
    load()
    assert queries.find(q=typed, on=ON)[0].code == first


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["", "   ", "!!!", "zzzzzz qqqq", "<script>"])
def test_what_means_nothing_finds_nothing(typed: str) -> None:
    load()
    assert queries.find(q=typed, on=ON) == []


@pytest.mark.django_db
def test_half_of_a_long_question_still_finds_something() -> None:
    load()
    assert queries.find(q="tôi muốn làm giấy khai sinh cho con", on=ON)


@pytest.mark.django_db
def test_a_repealed_code_is_found_by_its_number_only() -> None:
    load()
    assert [each.code for each in queries.find(q="2.001009", on=ON)] == ["2.001009"]
    assert "2.001009" not in {each.code for each in queries.find(q="khai nhận di sản", on=ON)}


@pytest.mark.parametrize(
    ("first", "second", "near"),
    [
        ("sinh", "sinh", True),
        ("snih", "sinh", True),
        ("sih", "sinh", True),
        ("sinhh", "sinh", True),
        ("sanh", "sinh", True),
        ("sanj", "sinh", False),
        ("inhs", "sinh", False),
        ("hnis", "sinh", False),
        ("s", "sinh", False),
    ],
)
def test_one_slip_is_one_letter_more_less_other_or_swapped(first: str, second: str, near: bool) -> None:
    assert one_slip(first, second) is near
    assert one_slip(second, first) is near
