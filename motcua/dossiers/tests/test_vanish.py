"""Rows that stood in yesterday's export and are missing today."""

from datetime import timedelta

import pytest

from motcua.core import journal
from motcua.dossiers import actions, events, queries
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.models import Dossier
from motcua.dossiers.observed import Observed
from motcua.dossiers.tests.makers import AS_OF, at, observed, row, scope, who
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
LATER = AS_OF + timedelta(days=1)


def unseen() -> list[str]:
    days = {"received_from": at("2026-01-01T00:00").date(), "received_to": at("2026-03-31T00:00").date()}
    return queries.unseen(system="igate", as_of=LATER, scope=scope(), **days)


def vanish() -> int:
    return actions.mark_vanished(numbers=unseen(), import_id=2, as_of=LATER, by=who("lan"), at=LATER)


@pytest.fixture(autouse=True)
def _yesterday_and_today() -> None:
    people.commune()
    outside = row("A-9", received_at=at("2025-12-30T08:00"))
    observed(row("A-1"), row("A-2"), outside, row("A-3", received_at=at("2026-03-31T16:00")))
    observed(row("A-1"), import_id=2, as_of=LATER)


def test_missing_rows_of_the_span_are_found() -> None:
    assert unseen() == ["A-2", "A-3"]


def test_they_are_marked_once_and_nothing_is_deleted() -> None:
    assert vanish() == 2
    assert vanish() == 0
    dossier = Dossier.objects.get(number="A-2")
    assert (dossier.vanished_as_of, dossier.present) == (LATER, True)
    facts = list(journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)]))
    assert [fact.kind for fact in facts] == [events.OBSERVED, events.VANISHED]
    assert facts[1].fields == {"import": 2, "as_of": "2026-04-07T00:52:11.000000Z"}


def test_a_row_that_comes_back_is_an_observation_again() -> None:
    vanish()
    assert observed(row("A-2"), import_id=3, as_of=LATER + timedelta(days=1)) == Observed(updated=1)
    assert Dossier.objects.get(number="A-2").vanished_as_of is None


def test_an_older_list_that_shows_it_again_brings_nothing_back() -> None:
    vanish()
    assert observed(row("A-2"), import_id=3, as_of=AS_OF) == Observed(unchanged=1)
    assert observed(row("A-2"), import_id=4, as_of=AS_OF + timedelta(hours=3)) == Observed(unchanged=1)
    dossier = Dossier.objects.get(number="A-2")
    assert dossier.vanished_as_of == LATER
    facts = list(journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)]))
    assert [fact.kind for fact in facts] == [events.OBSERVED, events.VANISHED]


def test_an_older_list_that_says_something_else_of_it_is_taken_and_brings_nothing_back() -> None:
    vanish()
    between = row("A-2", status=Status.AWAITING_SIGNATURE, row_hash="b" * 32)
    assert observed(between, import_id=3, as_of=AS_OF + timedelta(hours=3)) == Observed(updated=1)
    dossier = Dossier.objects.get(number="A-2")
    assert (dossier.status, dossier.vanished_as_of, dossier.vanished_import) == (between.status, LATER, 2)
    actions.undo_observations(import_id=3, by=who("lan"), at=LATER)
    dossier.refresh_from_db()
    assert (dossier.status, dossier.vanished_as_of, dossier.vanished_import) == (row("A-2").status, LATER, 2)
    actions.undo_observations(import_id=2, by=who("lan"), at=LATER)
    dossier.refresh_from_db()
    assert (dossier.vanished_as_of, dossier.vanished_import) == (None, None)


def test_an_undone_import_takes_its_marks_back() -> None:
    vanish()
    actions.undo_observations(import_id=2, by=who("lan"), at=LATER)
    assert not Dossier.objects.exclude(vanished_as_of=None).exists()
