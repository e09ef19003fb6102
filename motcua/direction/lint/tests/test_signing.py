"""TT07, TT09: who may sign for whom; who receives the paper."""

import pytest

from motcua.direction.lint.tests.makers import HEAD, rules


@pytest.mark.parametrize(
    "block",
    [
        "TL. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "KT. CHỦ TỊCH\nCHÁNH VĂN PHÒNG",
        "KT.CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNông Văn Sơn",
        "TM. CHỦ TỊCH",
        "TM. CHỦ TỊCH UBND XÃ\nCHÁNH VĂN PHÒNG",
        "TL. CHỦ TỊCH UBND XÃ\nPHÓ CHỦ TỊCH",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nCHÁNH VĂN PHÒNG",
        "TL. CHỦ TỊCH PHÓ CHỦ TỊCH",
        "| Nơi nhận:<br>- Như trên;<br>- Lưu: VT. | KT. CHỦ TỊCH<br>CHÁNH VĂN PHÒNG |\n|---|---|",
    ],
)
def test_an_impossible_signature_is_found(block: str) -> None:
    assert rules(block) == ["TT07"]


@pytest.mark.parametrize(
    "block",
    [
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNông Văn Sơn",
        "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nNông Văn Sơn",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNông Văn Sơn",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
        "KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG",
        "TUQ. CHỦ TỊCH\nGIÁM ĐỐC TRUNG TÂM",
        "Q. CHỦ TỊCH",
    ],
)
def test_a_possible_signature_is_silent(block: str) -> None:
    assert rules(block) == []


TASK = "Đề nghị {unit} trả 05 hồ sơ trước ngày 30/6/2026.\n\nUBND xã thông báo để các đơn vị biết, thực hiện./.\n\n"
SIGNED = "\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNông Thị Hiền"


@pytest.mark.parametrize(
    ("unit", "recipients"),
    [
        ("Phòng Kinh tế", "- Trung tâm PVHCC;\n- Lưu: VT."),
        ("Trung tâm Phục vụ hành chính công", "- Thường trực Đảng ủy xã;\n- Phòng KT;\n- Lưu: VT, VP."),
        ("Văn phòng HĐND và UBND", "- Phòng Kinh tế;\n- Lưu: VT."),
        ("Phòng VHXH", "- UBND tỉnh;\n- Lưu: VT."),
    ],
)
def test_a_unit_with_a_task_that_receives_nothing_is_found(unit: str, recipients: str) -> None:
    assert rules(HEAD + TASK.format(unit=unit) + "Nơi nhận:\n" + recipients + SIGNED) == ["TT09"]


@pytest.mark.parametrize(
    ("unit", "recipients"),
    [
        ("Phòng Kinh tế", "- Phòng Kinh tế;\n- Lưu: VT."),
        ("Phòng Kinh tế", "- Các phòng: KT, VHXH;\n- Lưu: VT."),
        ("Phòng Văn hóa - Xã hội", "- Các phòng: KT, VHXH;\n- Lưu: VT."),
        ("Trung tâm Phục vụ hành chính công", "- Trung tâm PVHCC xã;\n- Lưu: VT."),
        ("Văn phòng HĐND và UBND", "- VP HĐND và UBND xã;\n- Lưu: VT, VP(HT)."),
        ("Phòng VHXH", "- Phòng Văn hóa - Xã hội;\n- Lưu: VT."),
        ("Phòng VH-XH", "- Các phòng: KT, VHXH;\n- Lưu: VT."),
        ("Phòng VHXH", "- Phòng VH-XH;\n- Lưu: VT."),
        ("Phòng Kinh tế", "- Như trên;\n- Lưu: VT."),
        ("Phòng Kinh tế", "- Các cơ quan, đơn vị liên quan;\n- Lưu: VT."),
    ],
)
def test_abbreviations_and_collective_recipients_are_silent(unit: str, recipients: str) -> None:
    assert rules(HEAD + TASK.format(unit=unit) + "Nơi nhận:\n" + recipients + SIGNED) == []


def test_no_recipients_and_no_filing_line_are_found() -> None:
    assert rules(HEAD + "1. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ./." + SIGNED) == ["TT09"]
    assert rules(
        HEAD + "1. Tiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VP." + SIGNED
    ) == ["TT09"]
