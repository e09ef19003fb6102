import pytest

from motcua.people import phone


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("0912 345 678", "0912345678"),
        ("+84 912.345.678", "0912345678"),
        ("912345678", "0912345678"),
        ("0205-3812-345", "02053812345"),
        ("01 23 45 67 89", "0123456789"),
        ("không có", ""),
        ("0412345678", ""),
        ("12345", ""),
    ],
)
def test_numbers_are_stored_with_their_zero_and_nothing_else(typed: str, stored: str) -> None:
    assert phone.tidy(typed) == stored


def test_sample_people_have_numbers_nobody_has() -> None:
    assert phone.is_sample_phone("0123456789")
    assert not phone.looks_like_phone("0123456789")
    assert not phone.is_sample_phone("0912345678")


def test_lists_show_the_last_three_digits_only() -> None:
    assert phone.masked("0912345678") == "••• 678"
