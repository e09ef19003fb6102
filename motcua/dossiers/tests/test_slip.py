"""The secret of the slip and the numbers of dossiers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.core.zone import parse_moment
from motcua.dossiers.numbers import number_key, number_of, series_of
from motcua.dossiers.slip import LENGTH, SIGNS, hashed, is_plausible, printed, tidy, with_check_sign

secrets = st.text(SIGNS, min_size=LENGTH, max_size=LENGTH).map(with_check_sign)


def test_the_signs_survive_vietnamese_typing_and_bad_print() -> None:
    assert len(SIGNS) == len(set(SIGNS)) == 19
    assert not set(SIGNS) & set("AEIOUWDSFRXJZ01")


@given(secrets)
def test_what_is_printed_is_read_back(secret: str) -> None:
    assert is_plausible(printed(secret))
    assert tidy(printed(secret).lower()) == secret


@given(secrets, st.integers(0, LENGTH), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_noticed(secret: str, place: int, sign: str) -> None:
    wrong = secret[:place] + sign + secret[place + 1 :]
    assert is_plausible(wrong) is (wrong == secret)


@given(secrets, st.integers(0, LENGTH - 2))
def test_two_exchanged_neighbours_are_noticed(secret: str, place: int) -> None:
    wrong = secret[:place] + secret[place + 1] + secret[place] + secret[place + 2 :]
    assert is_plausible(wrong) is (wrong == secret)


@pytest.mark.parametrize("text", ["", "BCGHKLMN", "ABCDEFGHI", "BCGHKLMNPQ"])
def test_other_words_are_no_secrets(text: str) -> None:
    assert not is_plausible(text)


def test_the_hash_depends_on_secret_number_and_key() -> None:
    same = {"secret": "BCGHKLMN2", "number_key": "h37.12-260303-0001", "key": "k"}
    assert hashed(**same) == hashed(**{**same, "secret": "bcg-hkl-mn2"})
    for name in same:
        assert hashed(**same) != hashed(**{**same, name: "T"})


def test_numbers_carry_agency_day_and_place() -> None:
    assert number_of(agency_code="H37.12", day=date(2026, 1, 6), place=7) == "H37.12-260106-0007"
    assert number_of(agency_code="H37.12", day=date(2026, 1, 6), place=10001) == "H37.12-260106-10001"
    assert series_of(agency_code="H37.12", at=parse_moment("2026-01-05T18:00Z")) == "dossier/H37.12/260106"


@pytest.mark.parametrize("text", ["H37.12-260106-0007", " h37.12–260106—0007\u00a0", "H37.12 - 260106 - 0007"])
def test_numbers_are_compared_by_one_key(text: str) -> None:
    assert number_key(text) == "h37.12-260106-0007"
