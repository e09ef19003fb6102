"""Dossier numbers in every spelling; a number is never made up."""

from datetime import date

import pytest

from motcua.exchange.values.numbers import agency_key, number_of


@pytest.mark.parametrize(
    "cell",
    [
        "H37.12-260106-0007",
        " H37.12-260106-0007\u00a0",
        "H37.12–260106–0007",
        "h37.12-260106-0007",
        "H37.12-260106-007",
        "H37.12 - 260106 - 0007",
        "'H37.12-260106-0007",
        "H37.12\u2011260106\u20110007",
    ],
)
def test_one_number_in_many_spellings(cell: str) -> None:
    number = number_of(cell)
    assert number is not None
    assert (number.text, number.agency, number.day) == ("H37.12-260106-0007", "H37.12", date(2026, 1, 6))


def test_of_two_codes_in_one_cell_the_communes_own_counts() -> None:
    own = frozenset({"H37.12"})
    for cell in ("G22.99.18-260106-1034/ H37.12-260106-0007", "H37.12-260106-0007\nG22.99.18-260106-1034"):
        number = number_of(cell, own=own)
        assert number is not None
        assert number.text == "H37.12-260106-0007"
        assert number.others == ("G22.99.18-260106-1034",)


def test_the_old_code_of_an_agency_is_kept_in_the_number_and_is_the_same_agency() -> None:
    number = number_of("000.00.12.H37-231027-0361")
    assert number is not None
    assert number.text == "000.00.12.H37-231027-0361"
    assert number.agency == agency_key("H37.12") == "H37.12"


@pytest.mark.parametrize(
    ("cell", "text"), [("BN-2025/0031", "BN-2025/0031"), ("0031/tn", "0031/TN"), (31.0, "31"), ("31.0", "31")]
)
def test_numbers_of_a_register_kept_by_hand_are_kept(cell: str | float, text: str) -> None:
    number = number_of(cell)
    assert number is not None
    assert number.text == text


@pytest.mark.parametrize("cell", [None, "", "không số", True, 31.5, "x" * 80 + "1"])
def test_what_is_no_number_gives_none(cell: str | float | None) -> None:
    assert number_of(cell) is None
