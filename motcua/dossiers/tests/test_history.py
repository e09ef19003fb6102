"""What every export said, with steps back and moved appointments."""

from datetime import timedelta

import pytest

from motcua.dossiers import actions, queries
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.tests.makers import AS_OF, at, observed, row, scope, who
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
DAYS = [AS_OF + timedelta(days=offset) for offset in range(4)]
NUMBER = "H37.12-260105-0001"


@pytest.fixture(autouse=True)
def _three_exports() -> None:
    people.commune()
    late, moved = at("2026-01-05T17:00"), at("2026-04-10T17:00")
    observed(row(row_hash="1", promised_at=late), as_of=DAYS[0])
    observed(row(row_hash="2", status=Status.PROCESSING, promised_at=moved), import_id=2, as_of=DAYS[1])
    observed(row(row_hash="3", promised_at=moved), import_id=3, as_of=DAYS[2])


def test_everything_is_kept_in_the_order_of_the_exports() -> None:
    said = queries.history(number=NUMBER, scope=scope()).said
    assert [(each.status, each.import_id, each.as_of) for each in said] == [
        ("RETURNED", 1, DAYS[0]),
        ("PROCESSING", 2, DAYS[1]),
        ("RETURNED", 3, DAYS[2]),
    ]


def test_a_step_back_is_shown() -> None:
    assert queries.history(number=NUMBER, scope=scope()).went_back == ((DAYS[1], "RETURNED", "PROCESSING"),)


def test_an_appointment_that_moved_after_it_had_passed_is_shown() -> None:
    (moved,) = queries.history(number=NUMBER, scope=scope()).moved_appointments
    assert moved == (DAYS[1], at("2026-01-05T17:00"), at("2026-04-10T17:00"), True)


def test_what_was_taken_back_is_shown_as_such_and_not_counted() -> None:
    actions.undo_observations(import_id=2, by=who("lan"), at=DAYS[3])
    history = queries.history(number=NUMBER, scope=scope())
    assert [each.undone for each in history.said] == [False, True, False]
    assert history.went_back == ()
