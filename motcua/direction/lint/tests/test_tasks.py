"""NV01–NV04, NV06: a task says who, by when and what; a counted shortcoming has a task."""

import pytest

from motcua.direction.lint.engine import lint
from motcua.direction.lint.findings import Severity
from motcua.direction.lint.tests.makers import TASKS, found, rules

PERSON = "- Đồng chí Nông Thị Vân "


@pytest.mark.parametrize(
    "text",
    [
        TASKS + PERSON + "rà soát thiết bị hư hỏng, đề xuất thay thế.",
        TASKS + PERSON + "lập danh mục thủ tục kịp thời, đúng thời hạn quy định.",
        "III. NHIỆM VỤ\n1. Trung tâm (đồng chí Nông Thị Vân) hoàn thành danh mục thiết bị hư hỏng.",
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | Sửa máy quét hỏng | Văn phòng | |",
        "Đề nghị Phòng Kinh tế đo đạc lại 02 thửa đất còn vướng.",
    ],
)
def test_a_task_without_limit_is_found(text: str) -> None:
    assert rules(text) == ["NV01"]


@pytest.mark.parametrize(
    "limit",
    [
        "trước ngày 25 hằng tháng", "trong quý II/2026", "ngay sau khi nhận Thông báo", "xong trước ngày 30/6/2026",
        "chậm nhất ngày 15 tháng 5 năm 2026", "trong tháng 5", "trong 10 ngày kể từ ngày ban hành Thông báo",
        "hàng tuần", "định kỳ vào thứ Sáu", "trước 30/4", "trong thời hạn 05 ngày làm việc", "đến hết năm 2026",
    ],
)  # fmt: skip
def test_days_and_periods_are_limits(limit: str) -> None:
    assert rules(TASKS + PERSON + f"hoàn thành danh mục thiết bị hư hỏng {limit}.") == []


def test_a_limit_in_the_lead_holds_for_all() -> None:
    lead = "Yêu cầu Trung tâm hoàn thành các nhiệm vụ sau trước ngày 30/6/2026:\n"
    assert rules(lead + PERSON + "lập danh mục thiết bị hư hỏng.\n- Sửa 02 máy quét.") == []


def test_a_closing_sentence_may_set_the_limit_for_all() -> None:
    text = TASKS + PERSON + "lập danh mục thiết bị hư hỏng.\n\nCác nhiệm vụ trên hoàn thành trước ngày 30/6/2026."
    assert rules(text) == []


def test_the_year_of_the_plan_is_no_limit() -> None:
    lead = "Để thực hiện kế hoạch năm 2026, Chủ tịch UBND xã yêu cầu Trung tâm thực hiện các nhiệm vụ sau:\n"
    assert rules(lead + PERSON + "lập danh mục thiết bị hư hỏng.") == ["NV01"]


@pytest.mark.parametrize(
    "text",
    [
        "III. NHIỆM VỤ, GIẢI PHÁP\n1. Hoàn thành số hóa 120 hồ sơ trước ngày 30/6/2026.",
        "III. NHIỆM VỤ\n1. Phối hợp với Phòng Kinh tế lập danh mục hồ sơ liên thông trước ngày 30/6/2026.",
        "III. NHIỆM VỤ\n- Tăng cường phối hợp giải quyết 15 hồ sơ trong quý II/2026.",
    ],
)
def test_a_task_without_unit_is_found(text: str) -> None:
    assert rules(text) == ["NV02"]
    assert found("NV02", text).severity is Severity.WARNING


def test_one_unit_for_all_and_nobody_by_name_is_one_note() -> None:
    text = TASKS + "- Lập danh mục trước ngày 30/6/2026.\n- Sửa 02 máy quét trước ngày 30/6/2026."
    assert rules(text) == ["NV02"]
    assert found("NV02", text).severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "III. NHIỆM VỤ\n1. Trung tâm niêm yết mã QR trước ngày 30/5/2026.\n2. Phòng Kinh tế trả 05 hồ sơ trước "
        "ngày 30/5/2026.",
        TASKS + PERSON + "lập danh mục trước ngày 30/6/2026.\n- Sửa 02 máy quét trước ngày 30/6/2026.",
        "III. NHIỆM VỤ\n1. Giao Phòng Kinh tế (đồng chí Lộc Văn Bình):\na) Trả 05 hồ sơ trước ngày 30/5/2026.",
    ],
)
def test_named_units_and_persons_are_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "task",
    [
        "tiếp tục nâng cao tinh thần phục vụ nhân dân trong quý II.",
        "quan tâm, chú trọng công tác phối hợp hằng tháng.",
        "tăng cường tuyên truyền qua Zalo trong tháng tới, đúng quy trình.",
    ],
)
def test_only_soft_verbs_are_noted(task: str) -> None:
    assert rules(TASKS + PERSON + task) == ["NV03"]


@pytest.mark.parametrize(
    "task",
    [
        "tiếp tục hoàn thành danh mục thiết bị trong quý II.",
        "đẩy mạnh nộp trực tuyến, đạt ≥ 95% trong quý II.",
        "chủ động tham mưu ban hành kế hoạch trong tháng 5.",
    ],
)
def test_a_product_or_a_number_is_silent(task: str) -> None:
    assert rules(TASKS + PERSON + task) == []


@pytest.mark.parametrize(
    "limit",
    [
        "2. Còn 14 hồ sơ tạm dừng do chờ thuế.",
        "2. Hạn chế: 03 máy tính bị hỏng chưa được sửa.",
        "II. TỒN TẠI\n- Có 06 hồ sơ liên thông bị chậm luân chuyển.",
        "2. Tuy nhiên, còn 02 công chức chưa có tài khoản định danh mức 2.",
    ],
)
def test_a_counted_shortcoming_without_task_is_found(limit: str) -> None:
    assert rules(f"{limit}\n3. {TASKS}{PERSON}niêm yết mã QR trước ngày 30/5/2026.") == ["NV04"]


@pytest.mark.parametrize(
    ("limit", "task"),
    [
        ("2. Còn 14 hồ sơ tạm dừng do chờ thuế.", "xử lý xong hồ sơ tồn đọng"),
        ("2. Còn 14 hồ sơ tạm dừng do chờ thuế.", "giải quyết dứt điểm hồ sơ tạm dừng"),
        ("2. Hạn chế: 03 máy tính bị hỏng chưa được sửa.", "sửa hoặc thay thế thiết bị hư hỏng"),
        ("2. Hạn chế: 03 máy tính bị hỏng.\n2.1. Còn 5 hồ sơ tạm dừng do chờ thuế.", "khắc phục các tồn tại, "
        "hạn chế nêu trên"),
        ("2. Hạn chế: việc phối hợp đôi lúc chưa chặt chẽ.", "niêm yết mã QR"),
    ],
)  # fmt: skip
def test_a_task_about_the_same_thing_is_silent(limit: str, task: str) -> None:
    assert rules(f"{limit}\n3. {TASKS}{PERSON}{task} trước ngày 30/5/2026.") == []


def test_six_clear_is_noted_when_the_tasks_are_not() -> None:
    assert "NV06" in rules("Thực hiện tốt nguyên tắc “6 rõ”.\n" + TASKS + "- Rà soát thiết bị hư hỏng.")
    assert "NV06" in rules("Phân công rõ người, rõ việc.\n" + TASKS + "- Nâng cao chất lượng trong quý II.")


def test_six_clear_is_silent_when_they_are() -> None:
    clear = TASKS + PERSON + "lập danh mục thiết bị hư hỏng trước ngày 30/6/2026."
    assert rules("Thực hiện tốt nguyên tắc “6 rõ”.\n" + clear) == []
    assert "NV06" not in rules(TASKS + "- Rà soát thiết bị hư hỏng.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (TASKS + "Rà soát thủ tục còn bất cập.\n\nTuyên truyền qua Zalo, Fanpage.\n\nSửa chữa máy quét đã hỏng.", 3),
        ("III. NHIỆM VỤ\n1. Giao Trung tâm:\na) Lập danh mục thiết bị.\nb) Sửa 02 máy quét.\n2. Phòng Kinh tế "
        "trả 05 hồ sơ.", 3),
        ("III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\n1. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ.", 0),
        ("| TT | Nội dung | Chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | Sửa máy quét | Vi Văn An | 30/5/2026 |", 1),
    ],
)  # fmt: skip
def test_tasks_are_counted_in_sentences_points_and_tables(text: str, count: int) -> None:
    assert lint(text).tasks == count
