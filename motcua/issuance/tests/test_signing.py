"""Who may sign for whom (Decree 30/2020/NĐ-CP, article 13)."""

import pytest

from motcua.issuance.signing import Authority, ImpossibleAuthority, Signature, signing_lines

POSSIBLE = [
    (Signature(Authority.OWN, "Giám đốc", "A"), ("GIÁM ĐỐC",)),
    (Signature(Authority.TM, "Chủ tịch", "A", "Ủy ban nhân dân"), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    (Signature(Authority.KT, "Phó Chủ tịch", "A", "Chủ tịch"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    (Signature(Authority.TL, "Chánh Văn phòng", "A", "Chủ tịch"), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    (Signature(Authority.TUQ, "Trưởng phòng Kinh tế", "A", "Chủ tịch"), ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ")),
    (Signature(Authority.Q, "Chủ tịch", "A"), ("Q. CHỦ TỊCH",)),
    (
        Signature(Authority.TL, "Phó Chánh Văn phòng", "A", "Chủ tịch", "Chánh Văn phòng"),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ),
]
IMPOSSIBLE = [
    Signature(Authority.TL, "Phó Chủ tịch", "A", "Chủ tịch"),
    Signature(Authority.KT, "Chánh Văn phòng", "A", "Chủ tịch"),
    Signature(Authority.TM, "Chủ tịch", "A", "Chủ tịch"),
    Signature(Authority.TL, "Chủ tịch", "A", "Chủ tịch"),
    Signature(Authority.TL, "Chánh Văn phòng", "A", "Ủy ban nhân dân"),
    Signature(Authority.KT, "Phó Chủ tịch", "A"),
    Signature(Authority.TL, "Trưởng phòng", "A", "Chủ tịch", "Chánh Văn phòng"),
]


@pytest.mark.parametrize(("signature", "lines"), POSSIBLE)
def test_possible_authorities(signature: Signature, lines: tuple[str, ...]) -> None:
    assert signing_lines(signature) == lines


@pytest.mark.parametrize("signature", IMPOSSIBLE)
def test_impossible_authorities_are_refused(signature: Signature) -> None:
    with pytest.raises(ImpossibleAuthority):
        signing_lines(signature)
