"""TT10, TT11, TT12, TT13, BM01: abbreviations, slips, names, one spelling, personal data."""

import pytest

from motcua.direction.lint.syllables import is_possible
from motcua.direction.lint.tests.makers import HEAD, found, rules


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Nơi nhận:\n- Các phòng: KT, VHXXH;\n- Lưu: VT.", "VHXH"),
        ("Triển khai TTHCC liên thông và CNTTT cho 5 phòng.", "CNTT"),
        ("Có 15 TTHHC được công bố.", "TTHC"),
    ],
)
def test_an_abbreviation_close_to_a_known_one_is_noted(text: str, near: str) -> None:
    assert near in found("TT10", text).why


@pytest.mark.parametrize(
    "text",
    [
        "VHXH, KT, CNTT, TTHC, DVC, DVCTT, BCCI, VNeID, QR, PDF, SMS, LGSP, iOffice tiếp 15 lượt.",
        "Tổ công nghệ số (sau đây gọi tắt là TTHH) hỗ trợ 15 lượt; TTHH báo cáo.",
        "Kế hoạch phòng chống cháy (PCCCC) có 15 lượt; PCCCC tổ chức.",
        "KẾT QUẢ TTHCX TRONG NĂM\n1. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ.",
    ],
)
def test_known_defined_and_capital_words_are_silent(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize("word", ["đươc", "thưc", "hồô", "ngĩa", "kễt", "nghànhh", "gíá", "đất́", "tiêp"])
def test_what_no_syllable_can_be(word: str) -> None:
    assert not is_possible(word)


REAL = (
    "nghiêng khuya khuỷu quýt quyết quốc quạ gì gìn giếng giữ nguyệt xoong huýt thuở quở ngoằn ngoèo tuếch yểu yếm ưu"
    " oải uể ươn kỹ kĩ hòa hoà thủy thuỷ khoẻ ỷ ý ếch ách rượu cừu hươu ngoáy xoáy khuấy loăng choẹt boong"
)


@pytest.mark.parametrize("word", REAL.split())
def test_real_syllables_are_possible(word: str) -> None:
    assert is_possible(word)


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ đươc giải quyết nhanh, 15 hồ sơ.",
        "Thưc hiện tốt việc tiếp 15 lượt công dân.",
        "Kết quả vượt so với chỉ tiêu tình giao cho 5 phòng.",
        "UBND xã thông báo đề Trung tâm và các đơn vị liên quan biết./.",
        "UBND xã thông báo đễ các cơ quan, đơn vị biết, thực hiện./.",
        "Trung tâm chủ động triển khải thực hiện 15 thủ tục.",
        "Đề nghị các phòng, ban tiếp nhận 15 hồ sơ thủ tụ hành chính trước ngày 30/6/2026.",
        "Trung tâm phục vu hành chính công tiếp 15 lượt.",
        "Nộp hồ sơ trưc tuyến 15 hồ sơ.",
    ],
)
def test_slips_are_noted(text: str) -> None:
    assert "TT11" in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hoà giải, kĩ năng, nề nếp, nền nếp, khuya, ngoằn ngoèo, xoong; tiếp 15 lượt.",
        "Người Tày, Nùng, Dao, H'Mông, Sán Chỉ ở Ba Chẽ, Khuổi Nọi, Đăk Pxi, Ea H'leo, Cư Mta, Lắk tới 15 lượt.",
        "Máy scan, camera, Zalo, Fanpage, website, email, ki-ốt, wi-fi, pê-đan phục vụ 15 lượt.",
        "Thông báo để Trung tâm và các đơn vị biết; thông báo đến các thôn biết 15 thủ tục.",
        "Chỉ tiêu tỉnh giao 15 thủ tục; tình hình triển khai thực hiện; tính đến nay.",
        "Đề nghị các phòng thông báo cho 15 hộ trước ngày 30/6/2026; vấn đề này các hộ đã biết.",
    ],
)
def test_right_words_names_and_loans_are_silent(text: str) -> None:
    assert "TT11" not in rules(text)


def test_each_slip_is_told_once_with_its_words() -> None:
    text = "UBND xã thông báo đề Trung tâm và các đơn vị liên quan biết, tổ chức triển khai thực hiện./."
    assert found("TT11", text).quote.startswith("thông báo đề Trung tâm")
    assert "để" in found("TT11", text).fix


TITLE = "Kết luận của đồng chí Lương Văn Dũng, Phó Chủ tịch UBND xã về kiểm tra\n\n"


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 06/4/2026, Đoàn do đồng chí Lương Văn Dung làm Trưởng đoàn.",
        "Ngày 06/4/2026, Đoàn do đồng chí Lương Văn Dũng, Chủ tịch UBND xã làm Trưởng đoàn.",
        "Ngày 06/4/2026, ông Lương Văn Dụng, Phó Chủ tịch UBND xã làm Trưởng đoàn.",
    ],
)
def test_one_person_with_two_names_or_offices_is_found(body: str) -> None:
    assert rules(HEAD + TITLE + body) == ["TT12"]


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 06/4/2026, Đoàn do đồng chí Lương Văn Dũng, Phó Chủ tịch UBND xã, Trưởng đoàn làm việc.",
        "Ngày 06/4/2026, đồng chí Lương Văn Dương, Chủ tịch UBND xã làm việc.",
        "Ngày 06/4/2026, đồng chí Lương Văn Dung, Chánh Văn phòng cùng làm việc.",
    ],
)
def test_different_people_are_silent(body: str) -> None:
    assert rules(HEAD + TITLE + body) == []


@pytest.mark.parametrize(
    "text",
    [
        "Phát triển kinh tế - xã hội của xã. Các chỉ tiêu kinh tế xã hội đạt 15/15 chỉ tiêu.",
        "Trong quý I có 15 hồ sơ. Kết quả Quý I tốt hơn.",
        "1. Mở lớp hàng tháng cho 15 người.\n2. Báo cáo hằng tháng cho 5 đơn vị.",
    ],
)
def test_one_term_in_two_spellings_is_one_note(text: str) -> None:
    assert rules(text) == ["TT13"]


@pytest.mark.parametrize(
    "text",
    [
        "Phát triển kinh tế - xã hội, 15 hồ sơ. Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã về phát "
        "triển kinh tế xã hội.",
        "Phát triển kinh tế - xã hội, 15 hồ sơ, khẩu hiệu “kinh tế xã hội số”.",
        "Quý I có 15 hồ sơ. Trong quý I đã giải quyết hết.",
    ],
)
def test_quotations_titles_and_sentence_starts_are_silent(text: str) -> None:
    assert "TT13" not in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "hồ sơ H37…-0031 của bà Nông Thị X",
        "Hồ sơ H37.12-260106-0031 của ông Nông Văn Hợi chưa giải quyết.",
        "Công dân có số định danh 020198001234 nộp 2 hồ sơ.",
        "Bà Nông Thị Sáu, số điện thoại 0112 345 678, phản ánh 1 lần.",
        "Liên hệ chị Triệu Thị Mẩy, điện thoại 0187654321, để bổ sung 1 hồ sơ.",
        "Chủ hồ sơ: Vi Thị Hạnh, mã H37.12.05-260301-0222, 15 ngày.",
        "| TT | Mã hồ sơ | Chủ hồ sơ |\n|---|---|---|\n| 1 | H37.12-260301-0222 | Vi Thị Hạnh |",
    ],
)
def test_personal_data_is_an_error(text: str) -> None:
    assert rules(text) == ["BM01"]


def test_the_finding_itself_hides_the_number() -> None:
    assert "020198001234" not in found("BM01", "Công dân có số định danh 020198001234 nộp 2 hồ sơ.").quote


@pytest.mark.parametrize(
    "text",
    [
        "Đường dây nóng của Trung tâm: 0205 3812 345; trực ban 0112 345 678, tiếp 15 lượt.",
        "Đồng chí Nông Thị Vân, Giám đốc Trung tâm, điện thoại 0112 345 678, tiếp 15 lượt.",
        "Hồ sơ H37.12-260106-0031 tạm dừng do chờ thuế; tiếp 15 lượt.",
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNông Thị Hiền",
        "Quyết định số 1234/QĐ-UBND ngày 02/02/2026 của UBND tỉnh về việc công bố 15 thủ tục.",
    ],
)
def test_hotlines_signers_and_codes_alone_are_silent(text: str) -> None:
    assert rules(text) == []
