"""TT01–TT04, TT08: number, day, order of days, end."""

import pytest

from motcua.direction.lint.findings import Severity
from motcua.direction.lint.tests.makers import HEAD, found, rules

BLANK_NUMBERS = ["Số:    /TB-UBND", "Số: ....../TB-UBND", "Số: …/TB-UBND", "Số: {so}/TB-UBND"]
BLANK_DAYS = [
    "Nà Mẫu, ngày    tháng 4 năm 2026",
    "Nà Mẫu, ngày …… tháng …… năm 2026",
    "Nà Mẫu, ngày … tháng 4 năm 2026",
    "Nà Mẫu, ngày tháng năm 2026",
]


@pytest.mark.parametrize(
    ("rule", "line"), [*(("TT01", one) for one in BLANK_NUMBERS), *(("TT02", one) for one in BLANK_DAYS)]
)
def test_a_blank_is_a_note_in_a_draft_and_an_error_when_issued(rule: str, line: str) -> None:
    assert found(rule, line).severity is Severity.NOTE
    assert found(rule, line, "issued").severity is Severity.ERROR


def test_filled_number_and_day_are_silent() -> None:
    assert rules("Số: 05/TB-UBND\nNà Mẫu, ngày 06 tháng 4 năm 2026", "issued") == []
    assert rules("Số: 05/TB-UBND          Nà Mẫu, ngày 06 tháng 4 năm 2026", "issued") == []


def test_the_blank_of_an_appendix_is_silent() -> None:
    text = "PHỤ LỤC\n(Kèm theo Thông báo số    /TB-UBND ngày    tháng 4 năm 2026 của UBND xã)\nTiếp nhận: 15 hồ sơ."
    assert rules(text, "issued") == []


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Nà Mẫu, ngày 6 tháng 04 năm 2026", "ngày 06 tháng 4"),
        ("Nà Mẫu, ngày 6 tháng 04", "ngày 06 tháng 4"),
        ("Nà Mẫu, ngày 15 tháng 2 năm 2026", "ngày 15 tháng 02"),
        ("Nà Mẫu, ngày 12 tháng 09 năm 2026", "ngày 12 tháng 9"),
    ],
)
def test_the_form_of_the_day_is_noted(line: str, right: str) -> None:
    assert right in found("TT03", line).fix


@pytest.mark.parametrize(
    "text",
    [
        "Nà Mẫu, ngày 06 tháng 4 năm 2026",
        "Nà Mẫu, ngày 12 tháng 01 năm 2026",
        "Nà Mẫu, ngày 12 tháng 11 năm 2026",
        "Ngày 06/4/2026 tiếp 15 lượt; kỷ niệm Ngày Quốc tế Phụ nữ, ngày 8 tháng 3, với 15 lượt công dân được hỗ trợ.",
    ],
)
def test_right_days_and_short_days_are_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 22/4/2026, Đoàn kiểm tra của UBND xã đã làm việc tại Trung tâm.",
        "Căn cứ Báo cáo số 15/BC-TTPVHCC ngày 22/4/2026 của Trung tâm về kết quả.",
        "Thực hiện Chương trình số 08/CTr-UBND ngày 25/3/2026 của UBND xã về việc kiểm tra, ngày 20/3/2026, "
        "Đoàn kiểm tra đã làm việc tại Trung tâm.",
    ],
)
def test_days_out_of_order_are_found(body: str) -> None:
    assert rules(HEAD + body) == ["TT04"]


@pytest.mark.parametrize(
    "body",
    [
        "Thực hiện Chương trình số 08/CTr-UBND ngày 20/3/2026 của UBND xã về việc kiểm tra, ngày 06/4/2026, "
        "Đoàn kiểm tra đã làm việc tại Trung tâm.",
        "Đề nghị Trung tâm (đồng chí Nông Thị Vân) báo cáo 15 hồ sơ trước ngày 30/6/2026.",
    ],
)
def test_days_in_order_and_future_limits_are_silent(body: str) -> None:
    assert rules(HEAD + body) == []


FOOT = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNông Thị Hiền"


def test_a_body_without_its_end_is_noted() -> None:
    assert rules(HEAD + "UBND xã thông báo để các đơn vị biết, thực hiện." + FOOT) == ["TT08"]
    assert rules(HEAD + "1. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ" + FOOT) == ["TT08"]


def test_an_ended_body_is_silent_whatever_follows() -> None:
    assert rules(HEAD + "UBND xã thông báo để các đơn vị biết, thực hiện./." + FOOT) == []
    assert (
        rules(HEAD + "1. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ./." + FOOT + "\n\nPHỤ LỤC 1\nDanh mục 15 thủ tục")
        == []
    )


def test_an_issued_paper_with_no_line_for_number_and_day_lacks_both() -> None:
    text = "THÔNG BÁO\nKết luận kiểm tra\n\n1. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ./." + FOOT
    assert rules(text, "issued") == ["TT01", "TT02"]
    assert rules(text) == []
