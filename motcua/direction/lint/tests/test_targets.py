"""SL06, SL07, SL08, NV05: how far a rate lies from its target."""

import pytest

from motcua.direction.lint.tests.makers import found, rules


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ trực tuyến đạt 62,4% (312/500 hồ sơ), vượt 12,4% so với chỉ tiêu 50%.",
        "Tỷ lệ nộp trực tuyến đạt 91,28% (942/1.032 hồ sơ), vượt 1,28% so với kế hoạch tỉnh giao (90%).",
        "Tỷ lệ số hóa đạt 72,5% (29/40 hồ sơ), thấp hơn 7,5% so với kế hoạch giao (80%).",
        "Tỷ lệ số hóa đạt 67,5% (27/40 hồ sơ), thấp hơn chỉ tiêu tỉnh giao (75%) 7,5%.",
    ],
)
def test_a_difference_of_rates_printed_as_percent_is_found(text: str) -> None:
    assert rules(text) == ["SL06"]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ chứng thực điện tử đạt 45,5% (91/200 hồ sơ), vượt 20,5% chỉ tiêu giao.",
        "Tỷ lệ chứng thực bản sao điện tử đạt 31,25% (25/80 hồ sơ), vượt 11,25% so với chỉ tiêu tỉnh giao.",
    ],
)
def test_without_target_a_round_implied_one_tells(text: str) -> None:
    assert rules(text) == ["SL06", "SL07"]


def test_both_implied_targets_are_told() -> None:
    why = found("SL07", "Tỷ lệ chứng thực điện tử đạt 45,5% (91/200 hồ sơ), vượt 20,5% chỉ tiêu giao").why
    assert "25%" in why
    assert "37,76%" in why


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ thanh toán đạt 71,3% (713/1.000 hồ sơ), vượt 11,3 điểm phần trăm so với chỉ tiêu tỉnh giao.",
        "Tỷ lệ nộp trực tuyến đạt 87,43% (612/700 hồ sơ), cao hơn 8,4 điểm phần trăm so với mục tiêu đề ra.",
    ],
)
def test_a_gap_to_an_unprinted_target_is_found(text: str) -> None:
    assert rules(text) == ["SL07"]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ đạt 62,4% (312/500 hồ sơ), cao hơn chỉ tiêu 50% là 12,4 điểm phần trăm.",
        "Tỷ lệ trực tuyến đạt 62,4% (312/500 hồ sơ), vượt 24,8% so với chỉ tiêu 50%.",
        "Tiếp nhận 1.240 hồ sơ, tăng 12% so với cùng kỳ năm 2025.",
        "Tỷ lệ đạt 78,25% (313/400 hồ sơ), vượt 8,25 điểm phần trăm so với kế hoạch 70%.",
        "Tỷ lệ hồ sơ trực tuyến đạt 85% (510/600 hồ sơ), bằng chỉ tiêu giao (85%).",
        "Chỉ tiêu tỉnh giao là 60%. Tỷ lệ thanh toán đạt 71,3% (713/1.000 hồ sơ), vượt 11,3 điểm phần trăm so "
        "với chỉ tiêu.",
    ],
)
def test_points_growth_and_printed_targets_are_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ trực tuyến đạt 78% (39/50 hồ sơ), vượt 10 điểm phần trăm so với 70%",
        "Tỷ lệ số hóa đạt 91% (91/100 hồ sơ) so với chỉ tiêu 85%, cao hơn 7 điểm phần trăm.",
        "Tỷ lệ đạt 72,4% (724/1.000 hồ sơ), vượt chỉ tiêu 60% là 11,4 điểm phần trăm.",
        "Tỷ lệ đạt 52,4% (524/1.000 hồ sơ), vượt 7,6 điểm phần trăm so với chỉ tiêu 60%.",
    ],
)
def test_a_gap_that_does_not_fit_is_found(text: str) -> None:
    assert rules(text) == ["SL08"]


def test_rounding_of_a_gap_is_silent() -> None:
    assert rules("Tỷ lệ đạt 66,67% (2/3 hồ sơ), vượt 6,7 điểm phần trăm so với chỉ tiêu 60%.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Trung tâm đã đạt và vượt chỉ tiêu.",
        "Kết quả đều đạt và vượt chỉ tiêu đề ra.",
        "Các đơn vị phấn đấu hoàn thành vượt mức các chỉ tiêu kế hoạch đề ra.",
    ],
)
def test_targets_met_without_a_number_are_found(text: str) -> None:
    assert rules(text) == ["NV05"]


@pytest.mark.parametrize(
    "text",
    [
        "Đạt và vượt 12/15 chỉ tiêu được giao.",
        "Bảo đảm đạt và vượt chỉ tiêu 90% hồ sơ trực tuyến.",
        "Đạt và vượt chỉ tiêu tại Kế hoạch số 21/KH-UBND ngày 15/01/2026 của UBND xã về chuyển đổi số.",
    ],
)
def test_a_number_or_a_paper_makes_the_target_clear(text: str) -> None:
    assert rules(text) == []
