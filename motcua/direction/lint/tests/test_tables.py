"""SL02, SL03, SL08 and SL10 in tables: total rows, indicator rows, appendices."""

import pytest

from motcua.direction.lint.tests.makers import rules

FIELDS = "| STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |\n|---|---|---|---|\n"
INDICATORS = (
    "| Chỉ tiêu | Tử số | Mẫu số | Kết quả | Chỉ tiêu giao | Chênh lệch | Mã số liệu |\n|---|---|---|---|---|---|---|\n"
)


def test_a_total_row_that_is_not_the_sum_is_found() -> None:
    assert rules(FIELDS + "| 1 | Hộ tịch | 300 | 290 |\n| 2 | Đất đai | 100 | 80 |\n| | Tổng cộng | 410 | 370 |") == [
        "SL02"
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "| 1 | Hộ tịch | 300 | 290 |\n| 2 | Đất đai | 100 | 80 |\n| | Tổng cộng | 400 | 370 |",
        "| | Tổng số | 400 | 370 |\n| 1 | Hộ tịch | 300 | 290 |\n| 2 | Đất đai | 100 | 80 |",
        "| I | Cấp xã | 400 | 370 |\n| 1 | Hộ tịch | 300 | 290 |\n| 2 | Đất đai | 100 | 80 |\n| | Tổng cộng | "
        "400 | 370 |",
        "| 1 | Hộ tịch | 300 | 290 |\n| 2 | Trong đó khai sinh | 100 | 80 |\n| | Cộng | 300 | 290 |",
        "| 1 | Hộ tịch | 300 | 96,7% |\n| 2 | Đất đai | 100 | 80% |\n| | Tổng cộng | 400 | 92,5% |",
    ],
)
def test_totals_that_add_up_or_stand_over_subtotals_are_silent(rows: str) -> None:
    assert rules(FIELDS + rows) == []


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("| Tỷ lệ trực tuyến | 500 | 640 (hồ sơ nhận) | 81,25% | 75% | 6,25 điểm % | x |", "SL03"),
        ("| Tỷ lệ trực tuyến | 500 | 640 (hồ sơ nhận) | 78,13% | 75% | 4,13 điểm % | x |", "SL08"),
    ],
)
def test_an_indicator_row_that_does_not_fit_is_found(row: str, rule: str) -> None:
    assert rules(INDICATORS + row) == [rule]


@pytest.mark.parametrize(
    "row",
    [
        "| Tỷ lệ trực tuyến | 500 | 640 (hồ sơ nhận) | 78,13% | 75% | 3,13 điểm % | rate.online |",
        "| Tỷ lệ số hóa | 1.273 | 1.273 (hồ sơ đã giải quyết) | 100% | 100% | 0 điểm % | x |",
        "| Tỷ lệ thấp | 41 | 90 | 45,56% | 50% (Kế hoạch số 12/KH-UBND) | -4,44 điểm % | x |",
        "| Tỷ lệ không phát sinh | – | 0 | không phát sinh | 50% | – | x |",
    ],
)
def test_an_indicator_row_that_fits_is_silent(row: str) -> None:
    assert rules(INDICATORS + row) == []


TWO_VALUES = [
    "Đã tiếp nhận tổng số 1.318 hồ sơ.\n\nPHỤ LỤC\n\n| Nội dung | Số hồ sơ |\n|---|---|\n| Tổng số tiếp nhận | 1.381 |",
    "Đã tiếp nhận 1.318 hồ sơ.\n\nPHỤ LỤC\nTổng số hồ sơ tiếp nhận: 1.381 hồ sơ.",
    "Tỷ lệ chứng thực điện tử đạt 45,53% (224/492 hồ sơ).\n\nPHỤ LỤC 1\n\n| TT | Chỉ tiêu | Kết quả |\n|---|---|---|\n"
    "| 1 | Tỷ lệ chứng thực điện tử | 45,35% |",
    "Trong quý I, đã tiếp nhận 1.318 hồ sơ.\n\nPHỤ LỤC\n\n" + FIELDS + "| 1 | Hộ tịch | 700 | 690 |\n"
    "| 2 | Đất đai | 681 | 600 |\n| | Tổng cộng | 1.381 | 1.290 |",
    "Tiếp nhận 512 hồ sơ, đã giải quyết 500 hồ sơ, còn 12 hồ sơ đang giải quyết. Như vậy, đã giải quyết 498 hồ sơ.",
]


@pytest.mark.parametrize("text", TWO_VALUES)
def test_one_indicator_with_two_values_is_found(text: str) -> None:
    assert rules(text) == ["SL10"]


@pytest.mark.parametrize(
    "text",
    [
        "Trong tháng 3 tiếp nhận 120 hồ sơ, lũy kế quý I tiếp nhận 310 hồ sơ; toàn tỉnh tiếp nhận 51.000 hồ sơ.",
        "Tháng 1 tiếp nhận 100 hồ sơ, tháng 2 tiếp nhận 80 hồ sơ, tháng 3 tiếp nhận 130 hồ sơ.",
        "Đã tiếp nhận 318 hồ sơ. Cùng kỳ năm 2025 đã tiếp nhận 300 hồ sơ.\n\nPHỤ LỤC\nTổng số hồ sơ tiếp nhận: "
        "318 hồ sơ.",
        "Phòng Kinh tế đã giải quyết 30 hồ sơ. Phòng Văn hóa - Xã hội đã giải quyết 45 hồ sơ.",
        "Kết quả quý I năm 2026.\n\nNăm 2025 tiếp nhận 4.120 hồ sơ; quý I năm 2026 tiếp nhận 1.005 hồ sơ. Quý I "
        "năm 2026 tiếp nhận 1.005 hồ sơ.",
    ],
)
def test_other_periods_places_and_units_are_silent(text: str) -> None:
    assert rules(text) == []


def test_paused_dossiers_of_the_text_and_of_the_shortcomings_are_one_number() -> None:
    told = "1. Còn 26 hồ sơ đang giải quyết, trong đó 9 hồ sơ tạm dừng.\n2. Hạn chế: có {} hồ sơ tạm dừng; lý do: thuế."
    assert rules(told.format(9)) == []
    assert "SL10" in rules(told.format(12))
