"""Taking an import back by correcting facts."""

from datetime import timedelta

import pytest

from motcua.core import journal
from motcua.dossiers import actions, events, queries
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.models import Dossier, Observation
from motcua.dossiers.observed import CertifiedRow, Observed, Undone
from motcua.dossiers.refusals import UnknownDossier
from motcua.dossiers.tests.makers import AS_OF, at, observed, row, scope, who
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
DAYS = [AS_OF + timedelta(days=offset) for offset in range(4)]


def undo(import_id: int, *, limit: int = 500) -> Undone:
    return actions.undo_observations(import_id=import_id, limit=limit, by=who("lan"), at=DAYS[3])


def kinds(dossier: Dossier) -> list[str]:
    subjects = [events.subject_of(dossier.pk)]
    return [fact.kind for fact in journal.facts_of(commune_id=dossier.commune_id, subjects=subjects)]


@pytest.fixture(autouse=True)
def _commune() -> None:
    people.commune()


def test_a_dossier_falls_back_to_what_was_said_before() -> None:
    observed(row(row_hash="1", status=Status.PROCESSING, returned_at=None, promised_at=at("2026-01-07T17:00")))
    observed(row(row_hash="2"), import_id=2, as_of=DAYS[1])
    assert undo(2) == Undone(restored=1)
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.returned_at, dossier.row_hash) == (Status.PROCESSING, None, "1")
    assert dossier.promised_at == at("2026-01-07T17:00")
    assert (dossier.seen_as_of, dossier.seen_import) == (DAYS[0], 1)
    assert kinds(dossier) == [events.OBSERVED, events.OBSERVED, events.OBSERVATION_UNDONE]
    assert dossier.version == 3


def test_without_any_observation_left_it_is_no_longer_present() -> None:
    observed(row())
    assert undo(1) == Undone(gone=1)
    dossier = Dossier.objects.get()
    assert not dossier.present
    with pytest.raises(UnknownDossier):
        queries.dossier_page(number=dossier.number, scope=scope())
    assert Observation.objects.get().undone_at == DAYS[3]


def test_what_was_taken_back_can_be_imported_again() -> None:
    observed(row())
    undo(1)
    assert observed(row(), import_id=2) == Observed(updated=1)
    assert Dossier.objects.get().present


def test_an_earlier_import_taken_back_leaves_the_present_state() -> None:
    observed(row(row_hash="1", status=Status.PROCESSING))
    observed(row(row_hash="2"), import_id=2, as_of=DAYS[1])
    assert undo(1) == Undone(kept=1)
    assert Dossier.objects.get().status == Status.RETURNED


def test_what_a_later_import_saw_unchanged_rests_on_that_one() -> None:
    observed(row())
    observed(row(), import_id=2, as_of=DAYS[1])
    assert undo(1) == Undone(kept=1)
    dossier = Dossier.objects.get()
    assert (dossier.present, dossier.observed_import, dossier.observed_as_of) == (True, 2, DAYS[1])
    assert kinds(dossier) == [events.OBSERVED, events.OBSERVED, events.OBSERVATION_UNDONE]
    assert undo(2) == Undone(gone=1)


def test_an_import_that_merely_saw_things_is_forgotten() -> None:
    observed(row())
    observed(row(), import_id=2, as_of=DAYS[2])
    undo(2)
    dossier = Dossier.objects.get()
    assert (dossier.seen_as_of, dossier.seen_import) == (DAYS[0], 1)
    assert observed(row(row_hash="2"), import_id=3, as_of=DAYS[1]) == Observed(updated=1)


def test_a_long_import_is_taken_back_in_parts() -> None:
    observed(*[row(f"A-{place}", row_hash=str(place)) for place in range(5)])
    assert [undo(1, limit=2).left for _ in range(3)] == [3, 1, 0]
    assert undo(1) == Undone()
    assert not Dossier.objects.filter(present=True).exists()


def test_certified_copies_go_with_their_import() -> None:
    observed(row("A-1"))
    copies = CertifiedRow(number="A-1", copies=2, row_hash="e", source_file="f", source_row=1)
    actions.observe_certified(rows=[copies], import_id=2, by=who("lan"), at=AS_OF)
    undo(2)
    dossier = Dossier.objects.get()
    assert dossier.e_copies == 0
    assert kinds(dossier)[-1] == events.OBSERVATION_UNDONE
    again = actions.observe_certified(rows=[copies], import_id=3, by=who("lan"), at=AS_OF)
    assert again == Observed(created=1)


def test_another_communes_import_is_not_touched() -> None:
    observed(row())
    answer = actions.undo_observations(import_id=1, by=people.actor("hanh"), at=DAYS[3])
    assert answer == Undone()
    assert Dossier.objects.get().present
