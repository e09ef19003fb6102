"""SL09, SL11, SL12, SL14, SL15: 100 % of what, which period, which style, why paused, apologised or not."""

import pytest

from motcua.direction.lint.tests.makers import HEAD, found, rules


@pytest.mark.parametrize(
    "text",
    [
        "Đã giải quyết 902 hồ sơ, 100% đúng hạn. Hiện còn 14 hồ sơ tạm dừng do chờ thuế.",
        "Không có hồ sơ quá hạn. Có 7 hồ sơ trả lại.",
        "Tỷ lệ giải quyết đúng hạn đạt 100% trong quý. Có 12 hồ sơ trả lại công dân.",
    ],
)
def test_a_hundred_per_cent_of_nothing_named_is_found(text: str) -> None:
    assert "SL09" in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Đạt 100% đúng hạn trên số hồ sơ đã giải quyết; còn 14 hồ sơ tạm dừng chờ bổ sung, trong hạn.",
        "Tất cả 902 hồ sơ đã giải quyết đều đúng hạn; còn 38 hồ sơ đang giải quyết trong hạn.",
        "Không có hồ sơ quá hạn. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ.",
        "Đúng hạn 100% (902/902 hồ sơ đã giải quyết); còn 38 hồ sơ đang giải quyết trong hạn.",
    ],
)
def test_a_named_base_is_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "1. Từ đầu năm đến ngày kiểm tra, đã tiếp nhận 300 hồ sơ, giải quyết 300 hồ sơ.",
        HEAD
        + "Sau khi nghe báo cáo kết quả từ đầu năm đến thời điểm kiểm tra, Đoàn kết luận như sau:\n\n1. Kết quả tốt.",
        HEAD + "1. Từ ngày 01/01/2026 đến ngày 15/4/2026, Trung tâm tiếp nhận 200 hồ sơ, giải quyết 200 hồ sơ.",
        HEAD + "1. Trong quý II năm 2026, Trung tâm tiếp nhận 200 hồ sơ, giải quyết 200 hồ sơ.",
    ],
)
def test_figures_of_another_period_are_found(text: str) -> None:
    assert rules(text) == ["SL11"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Kết quả quý I và phương hướng quý II:\n\n1. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ.",
        HEAD + "1. Từ ngày 01/01/2026 đến ngày 31/3/2026, Trung tâm tiếp nhận 200 hồ sơ, giải quyết 200 hồ sơ.",
        HEAD + "Số liệu tính từ ngày 01/01/2026 đến ngày 06/4/2026, chốt lúc 17 giờ 00 ngày 06/4/2026.\n\n"
        "1. Từ đầu năm đến nay tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ.",
        HEAD + "1. Trong quý I, tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ, tăng 5% so với cùng kỳ quý I năm 2025.",
    ],
)
def test_the_period_of_the_title_and_a_stated_one_are_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Tiếp nhận 1,318 hồ sơ", "1.318"),
        ("Tỷ lệ đạt 45.56% (41/90 hồ sơ).", "45,56%"),
        ("Tỷ lệ đạt 62,4% (312/500 hồ sơ), vượt 12.4 điểm phần trăm so với chỉ tiêu 50%.", "12,4 điểm"),
    ],
)
def test_english_numbers_are_noted_and_still_read(text: str, right: str) -> None:
    assert rules(text) == ["SL12"]
    assert right in found("SL12", text).fix


@pytest.mark.parametrize(
    "text",
    [
        "Máy chủ địa chỉ 10.0.12.45 dùng phiên bản 1.318, đã cài ở 5 máy.",
        "Mã thủ tục 2.000815 có 15 hồ sơ; bản 3.12.1 cài ngày 01.4.2026.",
        "Tiếp nhận 1.318 hồ sơ, giải quyết 1.318 hồ sơ.",
    ],
)
def test_versions_addresses_and_codes_are_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hiện còn 14 hồ sơ tạm dừng",
        "Hiện 08 hồ sơ đang ở trạng thái tạm dừng.",
        "Số hồ sơ tạm dừng: 21 hồ sơ.",
        "Từ ngày 01/4/2026 đến ngày 30/6/2026, tiếp nhận 40 hồ sơ, đã giải quyết 20 hồ sơ; còn 20 hồ sơ tạm dừng.",
    ],
)
def test_paused_without_a_reason_is_noted(text: str) -> None:
    assert rules(text) == ["SL14"]


@pytest.mark.parametrize(
    "text",
    [
        "Tạm dừng 14 hồ sơ: chờ công dân bổ sung 9, chờ cơ quan thuế 5.",
        "Có 14 hồ sơ tạm dừng (chi tiết tại Phụ lục 2).",
        "Còn 26 hồ sơ tạm dừng do chờ cơ quan thuế (15 hồ sơ), chờ bổ sung (11 hồ sơ).",
        "Từ ngày 01/4/2026 đến ngày 30/6/2026 có 14 hồ sơ tạm dừng đến ngày 15/7/2026.",
        "Không có hồ sơ tạm dừng; tiếp 15 lượt công dân.",
    ],
)
def test_a_reason_or_an_annex_is_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Có 02 hồ sơ quá hạn",
        "Hai hồ sơ quá hạn thuộc lĩnh vực đất đai.",
        "Đã giải quyết 200 hồ sơ, trong đó quá hạn 03 hồ sơ.",
    ],
)
def test_overdue_without_apology_is_noted(text: str) -> None:
    assert rules(text) == ["SL15"]


@pytest.mark.parametrize(
    "text",
    [
        "Có 3 hồ sơ quá hạn; đã có văn bản xin lỗi, hẹn lại ngày trả.",
        "Quá hạn 02 hồ sơ (đã gửi công dân mẫu số 04).",
        "Quá hạn 0 hồ sơ; tiếp 15 lượt công dân.",
    ],
)
def test_an_apology_or_none_overdue_is_silent(text: str) -> None:
    assert rules(text) == []
