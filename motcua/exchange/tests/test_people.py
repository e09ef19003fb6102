"""Names, telephones, personal numbers: mended only where the mending is certain."""

import unicodedata

import pytest

from motcua.exchange.reading.legacy_fonts import Font
from motcua.exchange.values.people import name_of, personal_number_of, phone_of


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("0112345678", "0112345678"),
        (112345678.0, "0112345678"),
        ("112345678.0", "0112345678"),
        ("0112.345.678", "0112345678"),
        ("+84 112 345 678", "0112345678"),
        ("0112345678/0187654321", "0112345678; 0187654321"),
        ("0112345678 - 0187654321", "0112345678; 0187654321"),
        ("1.123E+8", ""),
        (None, ""),
    ],
)
def test_telephones(cell: str | float | None, phone: str) -> None:
    assert phone_of(cell) == phone


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("020812345678", "020812345678"),
        (20812345678.0, "020812345678"),
        ("20812345678.0", "020812345678"),
        ("'020812345678", "020812345678"),
        ("2.0086E+10", ""),
        ("B1234567", "B1234567"),
    ],
)
def test_personal_numbers(cell: str | float, number: str) -> None:
    assert personal_number_of(cell) == number


def test_names_stay_readable() -> None:
    assert name_of(unicodedata.normalize("NFD", "Nông Thị Hiền")) == "Nông Thị Hiền"
    assert name_of("  HOÀNG   VĂN\u00a0LỘC ") == "HOÀNG VĂN LỘC"
    assert name_of("NguyÔn V¨n Hïng") == "Nguyễn Văn Hùng"
    assert name_of("Leâ", Font.VNI) == "Lê"
    assert name_of("Vi Văn A + Lộc Thị B") == "Vi Văn A + Lộc Thị B"
