"""SL03, SL04, SL05: a percentage agrees with its counts, has a base, can be had from it."""

import pytest

from motcua.direction.lint.findings import Severity
from motcua.direction.lint.tests.makers import found, rules

DISAGREEING = [
    "812/850 hồ sơ đúng hạn (đạt 96,5%)",
    "Tỷ lệ hồ sơ trực tuyến đạt 85% (510/640 hồ sơ).",
    "Tiếp nhận 940 hồ sơ, đã giải quyết 902 hồ sơ, đạt 97,2%; còn 38 hồ sơ đang giải quyết.",
    "Đã số hóa 450/520 hồ sơ (86,7%).",
    "Tỷ lệ đúng hạn là 99,1%, tương ứng 991/1.010 hồ sơ.",
    "Tiếp nhận 1.200 hồ sơ, trong đó trực tuyến 1.050 hồ sơ (chiếm 85,7%), trực tiếp 150 hồ sơ (12,5%).",
]


@pytest.mark.parametrize("text", DISAGREEING)
def test_a_rate_that_its_counts_do_not_give_is_an_error(text: str) -> None:
    assert found("SL03", text).severity is Severity.ERROR


def test_the_right_rate_is_told() -> None:
    assert "95,53%" in found("SL03", DISAGREEING[0]).fix


def test_a_rate_that_was_cut_off_is_only_a_note() -> None:
    assert found("SL03", "Hồ sơ trực tuyến đạt 96,94% (6.069/6.260 hồ sơ).").severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "Giải quyết đúng hạn 812/850 hồ sơ, đạt 95,53%.",
        "Đã giải quyết gần 96% (812/850 hồ sơ).",
        "Tỷ lệ đúng hạn đạt trên 99% (1.192/1.200 hồ sơ).",
        "Có 28/28 cán bộ, công chức (100%) hoàn thành tập huấn; 5/5 quầy (100%) có máy scan.",
        "Tỷ lệ trực tuyến đạt 62,4% (312/500 hồ sơ), vượt 12,4 điểm phần trăm so với chỉ tiêu 50%.",
    ],
)
def test_a_rate_that_agrees_or_is_about_is_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ thanh toán trực tuyến đạt 61,4%.",
        "Tỷ lệ hồ sơ nộp trực tuyến của xã đạt 88,2%, cao hơn quý trước.",
        "Chỉ số hài lòng đạt 96,8%.",
        "Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC: 93,5%.",
    ],
)
def test_a_rate_without_base_is_found(text: str) -> None:
    assert rules(text) == ["SL04"]


def test_each_rate_without_base_is_found() -> None:
    assert rules("Số hóa thành phần hồ sơ đạt tỷ lệ 91,2%; thanh toán trực tuyến đạt 55%.") == ["SL04", "SL04"]


@pytest.mark.parametrize(
    "text",
    [
        "Phấn đấu đến 30/6/2026 tỷ lệ hồ sơ trực tuyến đạt 90%.",
        "Phấn đấu năm 2026 đạt 95% hồ sơ trực tuyến, 80% thanh toán trực tuyến; chỉ tiêu tỉnh giao 18%.",
        "Chỉ tiêu tỉnh giao: tỷ lệ chứng thực điện tử đạt 18%. Mục tiêu đến năm 2030 đạt 100%.",
        "100% cán bộ, công chức được tập huấn. Giảm 50% lệ phí khi nộp trực tuyến.",
        "Tỷ lệ hài lòng đạt 98,2% trên tổng số 1.112 lượt đánh giá.",
        "Thời gian giải quyết trung bình giảm 30% so với quy định; miễn 100% lệ phí.",
        "Yêu cầu Trung tâm thực hiện các nhiệm vụ sau:\n- Đồng chí Nông Thị Vân bảo đảm số hóa đạt 95% trong "
        "quý II/2026.",
        "Tỷ lệ hài lòng của người dân đạt 98,5% (qua 1.250 phiếu khảo sát).",
    ],
)
def test_targets_discounts_tasks_and_named_bases_are_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ trực tuyến chiếm 47,13% trong tổng số 640 hồ sơ",
        "Có 33,4% trên tổng số 85 hồ sơ được nộp qua bưu chính.",
        "Trong 96 phiếu đánh giá, có 97,5% hài lòng.",
    ],
)
def test_a_rate_that_no_count_gives_is_found(text: str) -> None:
    assert rules(text) == ["SL05"]


def test_the_nearest_possible_rates_are_told() -> None:
    why = found("SL05", "Hồ sơ trực tuyến chiếm 47,13% trong tổng số 640 hồ sơ").why
    assert "47,03%" in why
    assert "47,19%" in why


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ trực tuyến chiếm 47,03% trong tổng số 640 hồ sơ.",
        "Tỷ lệ trực tuyến đạt 62,43% trong tổng số 12.345 hồ sơ.",
        "Tỷ lệ đạt 33% trên tổng số 100 hồ sơ. Tỷ lệ đạt 99,9% trên tổng số 1.000 phiếu.",
    ],
)
def test_a_rate_that_some_count_gives_is_silent(text: str) -> None:
    assert rules(text) == []


def test_the_share_of_the_received_total_may_stand_a_sentence_later() -> None:
    received = "Tiếp nhận 940 hồ sơ. "
    open_ = "; còn 38 hồ sơ đang giải quyết trong hạn."
    assert rules(f"{received}Đã giải quyết 902 hồ sơ, bằng 95,96% số hồ sơ tiếp nhận{open_}") == []
    assert rules(f"{received}Đã giải quyết 902 hồ sơ, bằng 97,96% số hồ sơ tiếp nhận{open_}") == ["SL03"]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ thanh toán trực tuyến đạt 82% (82/100).",
        "Tỷ lệ số hóa đạt 45,5% ( 91 / 200 ), tăng so với kỳ trước.",
        "Kết quả giải quyết đúng hạn: 99,6%; quá hạn 0,4% (trên 1.250 hồ sơ đã giải quyết).",
    ],
)
def test_a_bare_fraction_and_a_base_in_the_last_bracket_are_a_base(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Tỷ lệ thanh toán trực tuyến đạt 85% (82/100).", "SL03"),
        ("Tỷ lệ thanh toán trực tuyến đạt 82% (30/4).", "SL04"),
        ("Tỷ lệ hài lòng đạt 90,3%; đã tiếp nhận 1.250 hồ sơ (20 hồ sơ trong kỳ trước).", "SL04"),
    ],
)
def test_a_wrong_fraction_a_date_and_another_bracket_are_not(text: str, rule: str) -> None:
    assert rules(text) == [rule]
