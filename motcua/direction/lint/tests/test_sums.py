"""SL01, SL02, SL13: received, settled and open close; parts make their whole."""

import pytest

from motcua.direction.lint.tests.makers import found, rules

UNBALANCED = [
    "Tiếp nhận 940 hồ sơ, đã giải quyết 902; còn 15 hồ sơ tạm dừng.",
    "Trong quý, Trung tâm tiếp nhận 500 hồ sơ, giải quyết 480 hồ sơ; đang tạm dừng 12 hồ sơ.",
    "- Tổng số hồ sơ tiếp nhận: 2.105 hồ sơ.\n- Đã giải quyết: 2.000 hồ sơ.\n- Đang giải quyết: 95 hồ sơ.",
    "Số hồ sơ tiếp nhận là 760 hồ sơ. Số đã giải quyết: 700 hồ sơ. Còn 40 hồ sơ đang xử lý và 10 hồ sơ chờ bổ sung.",
    "Đã giải quyết 902/940 hồ sơ tiếp nhận (95,96%); còn 15 hồ sơ tạm dừng chờ bổ sung.",
    "Toàn xã tiếp nhận 1.450 hồ sơ (trực tuyến 1.300, trực tiếp 150). Kết quả: giải quyết xong 1.390 hồ sơ, "
    "đang xử lý 35 hồ sơ trong hạn.",
    "Số hồ sơ tiếp nhận: 640. Số hồ sơ đã giải quyết: 600. Số hồ sơ tạm dừng: 22 (chờ thuế).",
    "Trung tâm tiếp nhận 870 hồ sơ; đã giải quyết 850 hồ sơ; chuyển kỳ sau 15 hồ sơ.",
    "Tiếp nhận 1.000 hồ sơ, trả kết quả 950 hồ sơ, trả lại 10 hồ sơ không đủ điều kiện, còn 30 hồ sơ đang giải quyết.",
    "Đã tiếp nhận 412 hồ sơ, đã giải quyết 400 hồ sơ.",
]
BALANCED = [
    "Tiếp nhận 940 hồ sơ, đã giải quyết 902; còn 38 hồ sơ đang giải quyết (trong đó 15 tạm dừng do chờ thuế).",
    "Tiếp nhận 640 hồ sơ, giải quyết 600 hồ sơ, trả lại 10 hồ sơ, còn 30 hồ sơ đang giải quyết trong hạn.",
    "Đã tiếp nhận 640 hồ sơ, giải quyết 620 hồ sơ. Đang giải quyết 20 hồ sơ, gồm 12 hồ sơ đang xử lý, "
    "8 hồ sơ tạm dừng do chờ bổ sung.",
    "Tồn kỳ trước 12 hồ sơ, tiếp nhận mới 100 hồ sơ, giải quyết 105 hồ sơ, còn 7 hồ sơ chuyển kỳ sau, trong hạn.",
    "Lĩnh vực hộ tịch tiếp nhận 300 hồ sơ, giải quyết 298 hồ sơ; lĩnh vực đất đai tiếp nhận 90 hồ sơ, giải quyết 70.",
    "Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ, không có hồ sơ tồn.",
    "Từ kỳ trước chuyển sang 41 hồ sơ; giải quyết 325 hồ sơ, nhiều hơn số tiếp nhận trong kỳ (310).",
]


@pytest.mark.parametrize("text", UNBALANCED)
def test_dossiers_nobody_speaks_of_are_found(text: str) -> None:
    assert "SL01" in rules(text)


@pytest.mark.parametrize("text", BALANCED)
def test_a_balance_that_closes_is_silent(text: str) -> None:
    assert rules(text) == []


def test_the_number_of_missing_dossiers_is_told() -> None:
    assert "23 hồ sơ chưa được nói tới" in found("SL01", UNBALANCED[0]).why


WRONG_PARTS = [
    "Tiếp nhận 1.200 hồ sơ, gồm trực tuyến 1.050, trực tiếp 130, bưu chính 10",
    "Tiếp nhận 1.200 hồ sơ, gồm:\n- Trực tuyến: 1.050 hồ sơ;\n- Trực tiếp: 130 hồ sơ;\n- Qua bưu chính: 10 hồ sơ.",
    "Đã giải quyết 640 hồ sơ, chia ra: trước hạn 500 hồ sơ; đúng hạn 120 hồ sơ; quá hạn 10 hồ sơ.",
    "Tiếp nhận 815 hồ sơ (bao gồm 700 hồ sơ trực tuyến và 105 hồ sơ trực tiếp).",
    "Trong số 92 thủ tục, gồm 60 thủ tục toàn trình, 30 thủ tục một phần.",
    "Tiếp nhận 700 hồ sơ, cụ thể: hộ tịch 300, chứng thực 250, đất đai 140.",
    "Tiếp nhận 300 hồ sơ, trong đó trực tuyến 250 hồ sơ, trực tiếp 80 hồ sơ.",
    "Tiếp nhận 700 hồ sơ. Trong đó: trực tuyến 650 hồ sơ; trực tiếp 60 hồ sơ.",
]
RIGHT_PARTS = [
    "Tiếp nhận 1.200 hồ sơ, trong đó trực tuyến 1.050 hồ sơ, chủ yếu là hộ tịch 600.",
    "Tiếp nhận 1.200 hồ sơ, gồm trực tuyến 1.050 (87,5%), trực tiếp 140, bưu chính 10; riêng đất đai 300.",
    "Trong số 1.200 hồ sơ có 1.050 hồ sơ nộp trực tuyến, 1.180 hồ sơ được số hóa.",
    "Tiếp nhận 1.200 hồ sơ, trong đó có 1.050 hồ sơ trực tuyến, 1.150 hồ sơ đã giải quyết; "
    "còn 50 hồ sơ đang giải quyết trong hạn.",
    "Có 20 hồ sơ được nộp, trong đó tổ chức 5 hồ sơ, cá nhân 15 hồ sơ.",
    "Trung tâm có 7 biên chế, gồm 01 giám đốc, 01 phó giám đốc, 05 công chức.",
    "Tổ chức 12 buổi, gồm 3 lĩnh vực và 5 thôn.",
]


@pytest.mark.parametrize("text", WRONG_PARTS)
def test_parts_that_do_not_make_their_whole_are_found(text: str) -> None:
    assert "SL02" in rules(text)


@pytest.mark.parametrize("text", RIGHT_PARTS)
def test_parts_that_may_be_so_are_silent(text: str) -> None:
    assert rules(text) == []


def test_the_sum_of_the_parts_is_told() -> None:
    assert "1.190" in found("SL02", WRONG_PARTS[0]).why


@pytest.mark.parametrize(
    "text",
    [
        "Trong kỳ tiếp nhận 310, giải quyết 325",
        "Tiếp nhận 310 hồ sơ; đã giải quyết 325 hồ sơ.",
        "Số hồ sơ tiếp nhận là 420 hồ sơ, số đã giải quyết là 433 hồ sơ.",
    ],
)
def test_more_settled_than_received_is_found(text: str) -> None:
    assert rules(text) == ["SL13"]


@pytest.mark.parametrize(
    "text",
    [
        "Từ kỳ trước chuyển sang 40 hồ sơ, tiếp nhận 310 hồ sơ, giải quyết 325 hồ sơ; còn 25 hồ sơ đang giải quyết.",
        "Tiếp nhận 310 hồ sơ, năm 2025 chuyển sang 22 hồ sơ, giải quyết 325 hồ sơ; còn 7 hồ sơ đang giải quyết.",
    ],
)
def test_a_carry_over_explains_it(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Còn 60 hồ sơ: trong hạn 50, quá hạn 2; đã xin lỗi.",
        "Nhận giải quyết 2.418 hồ sơ (kỳ trước chuyển sang 38; trong kỳ 2.370).",
        "Tiếp nhận 500 hồ sơ (trực tuyến 400, trực tiếp 80, bưu chính 10).",
        "Trong kỳ tiếp nhận mới 412 hồ sơ, từ kỳ trước chuyển sang 26 hồ sơ, tổng cộng 448 hồ sơ.",
    ],
)
def test_families_that_leave_nothing_out_need_no_opener(text: str) -> None:
    assert rules(text) == ["SL02"]


@pytest.mark.parametrize(
    "text",
    [
        "Còn 60 hồ sơ: trong hạn 58, quá hạn 2; đã xin lỗi.",
        "Nhận giải quyết 2.418 hồ sơ (kỳ trước chuyển sang 38; trong kỳ 2.380: trực tuyến 2.000, trực tiếp 300).",
        "Tiếp nhận 500 hồ sơ (trực tuyến 400, trực tiếp 80).",
        "Trong kỳ tiếp nhận mới 412 hồ sơ, từ kỳ trước chuyển sang 26 hồ sơ, tổng cộng 438 hồ sơ.",
    ],
)
def test_families_that_add_up_or_may_be_incomplete_are_silent(text: str) -> None:
    assert rules(text) == []


def test_parts_by_state_and_by_limit_are_never_mixed() -> None:
    told = "Còn 60 hồ sơ: trong hạn 60, quá hạn 0; theo trạng thái: đang xử lý 41, tạm dừng 19 (chi tiết Phụ lục 2)."
    assert rules(f"Tiếp nhận 500 hồ sơ. Đã giải quyết 399 hồ sơ. {told}") == ["SL01"]
    assert rules(f"Tiếp nhận 500 hồ sơ. Đã giải quyết 440 hồ sơ. {told}") == []


def test_settled_told_unit_by_unit_adds_up() -> None:
    told = "Tiếp nhận 540 hồ sơ; Phòng Kinh tế giải quyết 120 hồ sơ, Phòng Văn hóa - Xã hội giải quyết 410 hồ sơ"
    assert rules(f"{told}, còn 10 hồ sơ đang giải quyết.") == []
    assert rules(f"{told}, còn 30 hồ sơ đang giải quyết.") == ["SL01"]


def test_all_parts_of_a_complete_family_count_even_when_the_first_ones_make_the_whole() -> None:
    assert rules("Tiếp nhận 940 hồ sơ, bao gồm: trực tuyến 710, trực tiếp 230, bưu chính 10.") == ["SL02"]
    assert rules("Tiếp nhận 940 hồ sơ (trực tuyến 710, trực tiếp 230, bưu chính 10).") == ["SL02"]
    assert rules("Tiếp nhận 940 hồ sơ, gồm trực tuyến 700, trực tiếp 230, bưu chính 10.") == []


def test_more_paused_than_open_is_found_even_after_a_larger_count() -> None:
    told = "Tiếp nhận 500 hồ sơ, đã giải quyết 478 hồ sơ, còn 22 hồ sơ đang giải quyết, trong đó {} hồ sơ tạm dừng."
    assert "SL02" in rules(told.format(25))
    assert "SL02" not in rules(told.format(9))
