"""Numbers and figures: what is printed is read back; what is no figure is not one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.core.vietnamese import number, percent
from motcua.direction.lint.engine import lint
from motcua.direction.lint.figures import Unit, figures_in
from motcua.direction.lint.numbers import as_words, in_words, parsed

WHOLE = st.integers(min_value=0, max_value=10**9)
CENTS = st.integers(min_value=0, max_value=10**6)


@given(WHOLE)
def test_a_whole_number_is_read_as_it_was_printed(value: int) -> None:
    assert parsed(number(value)) == value
    assert as_words(Decimal(value)) == number(value)


@given(CENTS, st.integers(min_value=0, max_value=4))
def test_a_decimal_is_read_as_it_was_printed(cents: int, places: int) -> None:
    value = Decimal(cents % (1000 * 10**places)).scaleb(-places)
    assert parsed(as_words(value, places), percent=True) == value


@given(st.integers(min_value=0, max_value=10000))
def test_a_percentage_is_read_as_the_product_prints_it(hundredths: int) -> None:
    value = Decimal(hundredths) / 100
    (figure,) = figures_in(f"tỷ lệ đạt {percent(value)} trong kỳ")
    assert figure.unit is Unit.PERCENT
    assert figure.value == value


@given(WHOLE.filter(lambda value: not 1900 <= value <= 2099))
def test_a_count_in_a_sentence_is_one_figure(value: int) -> None:
    (figure,) = figures_in(f"đã tiếp nhận {number(value)} hồ sơ trong kỳ")
    assert (figure.value, figure.noun, figure.unit) == (Decimal(value), "hồ sơ", Unit.COUNT)


@pytest.mark.parametrize(
    ("words", "value"),
    [("hai", 2), ("mười", 10), ("mười lăm", 15), ("hai mươi", 20), ("hai mươi sáu", 26), ("một trăm", 100),
     ("một trăm linh năm", 105), ("ba trăm hai mươi mốt", 321)],
)  # fmt: skip
def test_numbers_in_words(words: str, value: int) -> None:
    assert in_words(words) == value
    (figure,) = figures_in(f"còn {words} hồ sơ quá hạn")
    assert figure.value == value


@pytest.mark.parametrize(
    ("token", "percentage", "value"),
    [("1.318", False, "1318"), ("1,318", False, "1318"), ("45,53", True, "45.53"), ("45.53", True, "45.53"),
     ("05", False, "5"), ("1.234.567", False, "1234567"), ("99,125", True, "99.125"), ("99.125", True, "99.125")],
)  # fmt: skip
def test_both_styles_are_read(token: str, percentage: bool, value: str) -> None:
    assert parsed(token, percent=percentage) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "kế hoạch số 38/kh-ubnd ngày 23/01/2026", "nghị định 118/2025/nđ-cp", "ngày 06 tháng 4 năm 2026", "quý 1/2026",
        "giai đoạn 2026-2030", "nguyên tắc “6 rõ”", "cơ chế 4 tại chỗ", "đoàn kiểm tra số 2", "điều 5 khoản 2",
        "gọi 0112 345 678", "1.250.000 đồng", "500 triệu đồng", "địa chỉ 10.0.12.45", "hồ sơ h37.12-260106-0031",
        "từ 08 giờ 30 phút", "05 ngày làm việc", "24/7", "6 tháng đầu năm 2026", "năm 2026", "tháng 3", "phụ lục 2",
        "một số lĩnh vực", "một cửa liên thông", "mẫu số 04", "10 mbps", "mức độ 4",
    ],
)  # fmt: skip
def test_what_is_no_figure(text: str) -> None:
    assert [one for one in figures_in(text) if one.unit not in {Unit.BARE, Unit.THING}] == []


def test_things_are_not_counted_as_figures() -> None:
    assert lint("Duy trì 05 quầy, 02 đường truyền theo phương châm “4 tại chỗ”.").figures == 0
    assert lint("Tiếp nhận 940 hồ sơ, đã giải quyết 902/940 hồ sơ (95,96%); còn 38 hồ sơ đang giải quyết.").figures == 4


def test_a_fraction_keeps_both_counts() -> None:
    (figure,) = figures_in("đã giải quyết 902/940 hồ sơ")
    assert (figure.value, figure.over) == (Decimal(902), Decimal(940))


@pytest.mark.parametrize(
    ("text", "value", "over"),
    [
        ("đã số hóa 510 hồ sơ/640 hồ sơ", 510, 640),
        ("có 510 hồ sơ trên tổng số 640 hồ sơ tiếp nhận", 510, 640),
        ("312/500 công dân hài lòng", 312, 500),
    ],
)
def test_fractions_in_words_and_signs(text: str, value: int, over: int) -> None:
    (figure,) = figures_in(text)
    assert (figure.value, figure.over) == (Decimal(value), Decimal(over))


@pytest.mark.parametrize("text", ["giải quyết 24 hồ sơ trên 5 lĩnh vực", "giải quyết 24 hồ sơ trong 3 tháng"])
def test_no_fraction_of_unlike_things(text: str) -> None:
    assert next(iter(figures_in(text))).over is None
