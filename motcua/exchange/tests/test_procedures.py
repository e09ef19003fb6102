"""A procedure by its code or any usual wording."""

import pytest

from motcua.exchange.values.procedures import Catalogue, Known, Procedure

COPY = "Chứng thực bản sao từ bản chính giấy tờ, văn bản"
CATALOGUE = Catalogue(
    Known(
        {"2.000815": COPY, "2.000884": "Chứng thực chữ ký trong giấy tờ, văn bản", "1.001193": "Đăng ký khai sinh",
         "1.004873": "Cấp Giấy xác nhận tình trạng hôn nhân",
         "2.001009": "Chứng thực văn bản khai nhận di sản"},
        frozenset({"2.001009"}),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("code", "name", "found"),
    [
        ("2.000815", "", "2.000815"),
        ("2.000815.000.00.00.H37", "", "2.000815"),
        ("", COPY, "2.000815"),
        ("", f"Thủ tục {COPY.lower()}", "2.000815"),
        ("", "Chứng thực bản sao từ bản chính giấy tờ, văn bảm", "2.000815"),
        ("", "Sao y bản chính", "2.000815"),
        ("", "Đăng ký khai sinh", "1.001193"),
        ("", "ĐĂNG KÝ KHAI SINH (1.001193)", "1.001193"),
        ("", "Khai sinh", "1.001193"),
        ("", "XN tình trạng hôn nhân", "1.004873"),
    ],
)
def test_three_wordings_and_a_slip_find_the_procedure(code: str, name: str, found: str) -> None:
    assert CATALOGUE.find(code, name).code == found


def test_unknown_codes_are_kept_and_unknown_names_are_not_guessed() -> None:
    assert CATALOGUE.find("9.999999", "") == Procedure("9.999999", known=False)
    assert CATALOGUE.find("", "Chứng thực") == Procedure(None, known=False)
    assert CATALOGUE.find("", "Thả diều") == Procedure(None, known=False)


def test_a_repealed_procedure_is_said_to_be_so() -> None:
    assert CATALOGUE.find("2.001009", "").repealed
