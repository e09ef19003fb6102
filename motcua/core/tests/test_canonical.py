"""A fact's text: one spelling, and no room for a person."""

from datetime import date, datetime, timedelta, timezone

import pytest

from motcua.core.canonical import data_text
from motcua.core.refusals import PersonalDataInFact

AT = datetime(2026, 1, 6, 9, 32, 15, tzinfo=timezone(timedelta(hours=7)))


def test_the_same_fields_in_any_order_give_the_same_text() -> None:
    one = data_text({"status": "PROCESSING", "unit": 3, "at": AT}, kind="dossier.assigned")
    other = data_text({"at": AT, "unit": 3, "status": "PROCESSING"}, kind="dossier.assigned")
    assert one == other == '{"at":"2026-01-06T02:32:15.000000Z","status":"PROCESSING","unit":3}'


@pytest.mark.parametrize(
    "value",
    [
        "Hoàng Thị Lan",
        "Hoang Thi Lan",
        "020899012345",
        "091234567",
        "0123456789",
        "84123456789",
        "thôn Nà Pàn",
        1.5,
        10**16,
        {"name": "Lan"},
        b"x",
        "x" * 81,
        "",
    ],
)
def test_nothing_that_may_name_a_person_fits_into_a_fact(value: object) -> None:
    with pytest.raises(PersonalDataInFact):
        data_text({"note": value}, kind="dossier.assigned")
    with pytest.raises(PersonalDataInFact):
        data_text({"notes": [value]}, kind="dossier.assigned")


@pytest.mark.parametrize(
    "value", ["PROCESSING", "2.000815", "H37.12-260106-0001", "igate-ds", 1318, True, None, date(2026, 1, 6), AT]
)
def test_codes_numbers_days_and_moments_fit(value: object) -> None:
    assert data_text({"value": value}, kind="k").startswith('{"value":')
