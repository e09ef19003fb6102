"""Supplement, suspension, resumption, extension: grounds and what they do to the due moment."""

import pytest
from django.db import IntegrityError, transaction

from motcua.core import journal
from motcua.dossiers import actions, events
from motcua.dossiers.lifecycle import Ground, Status, SupplementState
from motcua.dossiers.models import Suspension
from motcua.dossiers.refusals import (
    AlreadyExtended,
    AppointmentNotLater,
    GroundDoesNotFit,
    NotPossibleNow,
    NotYourRole,
    ReasonMissing,
)
from motcua.dossiers.tests.makers import at, processing, seen, who

pytestmark = pytest.mark.django_db
PAPERS = ["Giấy chứng nhận kết hôn", " ", "Tờ khai"]


def test_the_centre_asks_for_all_missing_papers_at_once() -> None:
    dossier = actions.ask_for_supplement(
        seen=seen(processing()), missing=PAPERS, by=who("lan"), at=at("2026-03-04T08:00")
    )
    pause = dossier.suspensions.get()
    assert dossier.status == Status.AWAITING_SUPPLEMENT
    assert dossier.supplement_state == SupplementState.ASKED_BY_CENTRE
    assert pause.reason == "Giấy chứng nhận kết hôn\nTờ khai"
    assert pause.stops_clock


def test_the_due_moment_moves_by_exactly_the_paused_working_time() -> None:
    dossier = actions.ask_for_supplement(
        seen=seen(processing()), missing=PAPERS, by=who("lan"), at=at("2026-03-04T16:50")
    )
    dossier = actions.resume(seen=seen(dossier), by=who("lan"), at=at("2026-03-05T07:40"))
    assert dossier.computed_due_at == at("2026-03-06T09:50")
    assert dossier.promised_at == at("2026-03-06T17:00")
    assert dossier.status == Status.PROCESSING
    assert dossier.supplement_state == SupplementState.DONE
    assert dossier.ground == ""


def test_two_pauses_add_up() -> None:
    dossier = processing()
    for start, end in (("2026-03-04T08:00", "2026-03-04T17:00"), ("2026-03-05T07:00", "2026-03-05T17:00")):
        dossier = actions.ask_for_supplement(seen=seen(dossier), missing=PAPERS, by=who("lan"), at=at(start))
        dossier = actions.resume(seen=seen(dossier), by=who("lan"), at=at(end))
    assert dossier.computed_due_at == at("2026-03-10T08:00")
    facts = journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)])
    assert [fact.fields["again"] for fact in facts if fact.kind == events.SUPPLEMENT_ASKED] == [False, True]


@pytest.mark.parametrize(
    ("ground", "status"),
    [
        (Ground.FINANCE, Status.AWAITING_FINANCE),
        (Ground.TAX, Status.AWAITING_FINANCE),
        (Ground.POSTING, Status.SUSPENDED),
        (Ground.VERIFICATION, Status.SUSPENDED),
        (Ground.OTHER, Status.SUSPENDED),
    ],
)
def test_a_ground_decides_the_status_and_stops_the_clock(ground: Ground, status: Status) -> None:
    dossier = actions.suspend(
        seen=seen(processing()), ground=ground, reason="Chờ", by=who("minh"), at=at("2026-03-04T09:00")
    )
    assert (dossier.status, dossier.ground) == (status, ground)
    dossier = actions.resume(seen=seen(dossier), by=who("minh"), at=at("2026-03-04T11:00"))
    assert dossier.computed_due_at == at("2026-03-06T11:00")


def test_without_a_legal_ground_the_clock_runs() -> None:
    dossier = actions.suspend(
        seen=seen(processing()), ground=Ground.NONE, reason="Chờ hỏi", by=who("minh"), at=at("2026-03-04T09:00")
    )
    assert dossier.ground == Ground.NONE
    dossier = actions.resume(seen=seen(dossier), by=who("minh"), at=at("2026-03-05T09:00"))
    assert dossier.computed_due_at == at("2026-03-06T09:00")
    assert dossier.promised_at == at("2026-03-06T17:00")


def test_a_supplement_is_the_centres_and_needs_its_papers() -> None:
    dossier = processing()
    with pytest.raises(NotYourRole):
        actions.ask_for_supplement(seen=seen(dossier), missing=PAPERS, by=who("minh"), at=at("2026-03-04T09:00"))
    with pytest.raises(ReasonMissing):
        actions.ask_for_supplement(seen=seen(dossier), missing=[" "], by=who("lan"), at=at("2026-03-04T09:00"))
    with pytest.raises(GroundDoesNotFit):
        actions.suspend(
            seen=seen(dossier), ground=Ground.SUPPLEMENT, reason="x", by=who("minh"), at=at("2026-03-04T09:00")
        )
    with pytest.raises(ReasonMissing):
        actions.suspend(seen=seen(dossier), ground=Ground.TAX, reason="", by=who("minh"), at=at("2026-03-04T09:00"))


def test_a_paused_dossier_is_not_paused_again() -> None:
    dossier = actions.suspend(
        seen=seen(processing()), ground=Ground.TAX, reason="Chờ thuế", by=who("minh"), at=at("2026-03-04T09:00")
    )
    with pytest.raises(NotPossibleNow):
        actions.suspend(seen=seen(dossier), ground=Ground.TAX, reason="x", by=who("minh"), at=at("2026-03-04T09:30"))


def test_the_database_knows_one_open_pause_and_none_that_ends_early() -> None:
    dossier = actions.suspend(
        seen=seen(processing()), ground=Ground.TAX, reason="Chờ thuế", by=who("minh"), at=at("2026-03-04T09:00")
    )
    same = {
        "commune_id": dossier.commune_id,
        "dossier": dossier,
        "ground": "TAX",
        "from_status": "PROCESSING",
        "stops_clock": True,
        "started_at": at("2026-03-04T10:00"),
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        Suspension.objects.create(**same)
    with pytest.raises(IntegrityError), transaction.atomic():
        Suspension.objects.create(**same, ended_at=at("2026-03-04T09:00"))


def test_a_new_appointment_is_given_once_with_an_apology() -> None:
    later = at("2026-03-10T17:00")
    dossier = actions.extend(
        seen=seen(processing()), promised_at=later, reason="Chờ xác minh", by=who("binh"), at=at("2026-03-05T09:00")
    )
    assert dossier.promised_at == later
    assert dossier.apologised
    assert dossier.computed_due_at == at("2026-03-06T09:00")
    with pytest.raises(AlreadyExtended):
        actions.extend(
            seen=seen(dossier),
            promised_at=at("2026-03-12T17:00"),
            reason="x",
            by=who("binh"),
            at=at("2026-03-05T10:00"),
        )


def test_an_appointment_moved_after_it_had_passed_is_marked() -> None:
    dossier = actions.extend(
        seen=seen(processing()),
        promised_at=at("2026-03-12T17:00"),
        reason="Quá tải",
        by=who("van"),
        at=at("2026-03-09T09:00"),
    )
    facts = list(journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)]))
    assert facts[-1].kind == events.EXTENDED
    assert facts[-1].fields["after_due"] is True
    assert facts[-1].fields["apologised"] is True


def test_a_new_appointment_lies_ahead() -> None:
    for moment in ("2026-03-05T17:00", "2026-03-06T17:00"):
        with pytest.raises(AppointmentNotLater):
            actions.extend(
                seen=seen(processing()), promised_at=at(moment), reason="x", by=who("binh"), at=at("2026-03-05T09:00")
            )


def test_an_appointment_set_by_a_person_moves_by_the_paused_working_time() -> None:
    dossier = actions.extend(
        seen=seen(processing()),
        promised_at=at("2026-03-10T17:00"),
        reason="Chờ",
        by=who("binh"),
        at=at("2026-03-04T09:00"),
    )
    dossier = actions.suspend(
        seen=seen(dossier), ground=Ground.TAX, reason="Thuế", by=who("minh"), at=at("2026-03-05T07:00")
    )
    dossier = actions.resume(seen=seen(dossier), by=who("minh"), at=at("2026-03-05T17:00"))
    assert dossier.promised_at == at("2026-03-11T17:00")
