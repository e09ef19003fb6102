"""TT05, TT06, PL01: full first citations, codes that fit, nothing repealed."""

import pytest

from motcua.direction.lint.rules.citing import type_codes
from motcua.direction.lint.rules.law import repealed
from motcua.direction.lint.tests.makers import found, rules


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Thực hiện Kế hoạch số 38/KH-UBND ngày 23/01/2026 về kiểm soát thủ tục", "cơ quan ban hành"),
        ("Căn cứ Chương trình số 08/CTr-UBND của UBND xã về kiểm tra.", "ngày ban hành"),
        ("Theo Thông báo số 15/TB-UBND ngày 02/02/2026 của UBND xã.", "trích yếu"),
    ],
)
def test_an_incomplete_first_citation_is_noted(text: str, missing: str) -> None:
    assert missing in found("TT05", text).why


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 1234/QĐ-UBND ngày 02/02/2026 của UBND tỉnh về việc công bố 15 thủ tục; Quyết định số "
        "1234/QĐ-UBND.",
        "Căn cứ Nghị định số 118/2025/NĐ-CP, Thông tư số 03/2025/TT-VPCP, tiếp nhận 15 hồ sơ.",
        "UBND xã đã ban hành Kế hoạch số 15/KH-UBND ngày 20/01/2026 về kiểm soát thủ tục hành chính.",
        "Số: 38/KH-UBND",
    ],
)
def test_full_later_and_legal_citations_are_silent(text: str) -> None:
    assert "TT05" not in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Chương trình số 08/KH-UBND ngày 20/3/2026 của UBND xã về kiểm tra",
        "Theo Công văn số 15/CV-UBND ngày 02/3/2026 của UBND xã về việc báo cáo",
        "Theo Báo cáo số 15/TB-UBND ngày 02/3/2026 của UBND xã về tình hình",
        "Số: 15/CV-UBND",
        "Số: 15/CV-UBND\nNà Mẫu, ngày 20 tháng 4 năm 2026\nBÁO CÁO\nKết quả quý I năm 2026",
        "Số: 12/BC-UBND\nNà Mẫu, ngày 20 tháng 4 năm 2026\nTHÔNG BÁO\nKết luận kiểm tra",
    ],
)
def test_a_code_of_another_type_is_found(text: str) -> None:
    assert rules(text) == ["TT06"]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Kế hoạch số 12-KH/ĐU ngày 15/01/2026 của Đảng ủy xã về chuyển đổi số.",
        "Theo Công văn số 123/VPCP-KSTT ngày 05/01/2026 của Văn phòng Chính phủ về việc báo cáo.",
        "Theo Công văn số 45/UBND-VP ngày 12/01/2026 của UBND xã về việc rà soát.",
        "Theo Thông báo số 624/TB-VPCP ngày 16/11/2025 của Văn phòng Chính phủ về kết luận.",
        "Số: 112/BC-TTPVHCC",
    ],
)
def test_codes_that_fit_are_silent(text: str) -> None:
    assert "TT06" not in rules(text)


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Thực hiện theo Nghị định 61/2018, năm 2026 tiếp nhận 15 hồ sơ", "118/2025"),
        ("Năm 2026 trình UBND huyện 15 hồ sơ", "UBND tỉnh"),
        ("Năm 2026 có 15 thủ tục cung cấp DVC mức độ 4", "toàn trình"),
        ("Nà Mẫu, ngày 20 tháng 4 năm 2026\n\nBáo cáo Phòng Tư pháp huyện 5 hồ sơ.", "cấp xã"),
        ("Căn cứ Nghị định số 13/2023/NĐ-CP; năm 2026 có 15 hồ sơ.", "91/2025"),
    ],
)
def test_what_ended_is_found_with_what_stands_now(text: str, now: str) -> None:
    if now != "cấp xã":
        assert now in found("PL01", text).fix
    assert rules(text) == ["PL01"]


@pytest.mark.parametrize(
    "text",
    [
        "Trước ngày 01/7/2025, UBND huyện đã bàn giao 15 hồ sơ.",
        "Nà Mẫu, ngày 20 tháng 4 năm 2025\n\nTrình UBND huyện 15 hồ sơ.",
        "Nghị định 118/2025/NĐ-CP thay thế Nghị định 61/2018/NĐ-CP, áp dụng cho 15 thủ tục từ năm 2025.",
        "Nà Mẫu, ngày 20 tháng 4 năm 2026\n\nĐăng ký khai sinh 15 hồ sơ tại phường Văn Huyện.",
    ],
)
def test_history_and_papers_of_their_time_are_silent(text: str) -> None:
    assert rules(text) == []


def test_data_is_whole() -> None:
    assert type_codes()["thông báo"] == {"tb"}
    assert all(one.name and one.now for one in repealed())
    assert len(repealed()) >= 10


def test_a_cited_paper_keeps_the_name_of_its_time() -> None:
    cited = "Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND huyện về việc công bố"
    assert rules(f"Năm 2026, thực hiện {cited} 15 thủ tục.") == []
