"""Search without accents and Vietnamese order."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.core.folding import fold, nfc, sort_key


@pytest.mark.parametrize(
    "text",
    ["Khai sinh", "KHAI SINH", "khai sịnh", "  khai \u00a0 sinh ", normalize("NFD", "khai sịnh"), "KHAI\tSINH"],
)
def test_every_spelling_folds_alike(text: str) -> None:
    assert fold(text) == "khai sinh"


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đặng Thị Hòa", "dang thi hoa"), ("ĐƯỜNG", "duong"), ("Nguyễn Quỳnh Như Ý", "nguyen quynh nhu y"), ("Ǹ", "n")],
)
def test_marks_and_the_barred_d_go(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_nfc_joins_letters_and_marks() -> None:
    assert nfc(normalize("NFD", "Hòa Bình")) == "Hòa Bình"
    assert len(nfc(normalize("NFD", "ế"))) == 1


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_text_fold_and_sort_alike(text: str) -> None:
    assert fold(normalize("NFD", text)) == fold(normalize("NFC", text))
    assert sort_key(normalize("NFD", text)) == sort_key(normalize("NFC", text))


def test_people_stand_by_given_name_then_family_name() -> None:
    people = ["Vi Văn Hà", "An Bá Hà", "Lê Văn Hạ", "Bế An", "Hồ Ân", "Đỗ Ăn", "Hứa Hải", "Lộc Dung", "Nông Đức"]
    ordered = ["Bế An", "Đỗ Ăn", "Hồ Ân", "Lộc Dung", "Nông Đức", "An Bá Hà", "Vi Văn Hà", "Lê Văn Hạ", "Hứa Hải"]
    assert sorted(people, key=sort_key) == ordered


def test_tones_stand_in_the_order_of_dictionaries() -> None:
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_the_alphabet_stands_in_its_own_order() -> None:
    letters = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
    assert sorted(letters[::-1], key=sort_key) == letters


@given(st.text())
def test_a_key_holds_digits_only(text: str) -> None:
    assert all(character in "0123456789" for character in sort_key(text))
