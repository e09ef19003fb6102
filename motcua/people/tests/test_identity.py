import pytest

from motcua.people import identity


@pytest.mark.parametrize("text", ["020086001234", "020 186 001 234", "'020286001234", "001386001234"])
def test_a_living_persons_number_has_twelve_digits_and_a_century_people_live_in(text: str) -> None:
    assert identity.looks_like_personal_number(text)


@pytest.mark.parametrize("text", ["02008600123", "0200860012345", "020886001234", "020986001234", "02008600123a", ""])
def test_other_texts_are_no_personal_numbers(text: str) -> None:
    assert not identity.looks_like_personal_number(text)


@pytest.mark.parametrize("serial", [0, 1, 99_999_999, 100_000_000, 199_999_999])
def test_sample_numbers_are_twelve_digits_that_nobody_can_bear(serial: int) -> None:
    number = identity.sample_number(serial=serial)
    assert len(number) == 12
    assert identity.is_sample_number(number)
    assert not identity.looks_like_personal_number(number)


def test_each_serial_gives_another_number() -> None:
    assert len({identity.sample_number(serial=serial) for serial in range(0, 200_000_000, 1_000_003)}) == 200


def test_a_number_of_another_province_is_no_sample_number() -> None:
    assert not identity.is_sample_number("001886001234")


def test_lists_show_the_last_four_digits_only() -> None:
    assert identity.masked("020886001234") == "•••• 1234"
    assert identity.masked("") == ""
