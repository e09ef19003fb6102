"""From draft to result, and the ends without one."""

from collections.abc import Callable

import pytest

from motcua.core import journal
from motcua.dossiers import actions, events
from motcua.dossiers.lifecycle import Ground, ResultState, Status
from motcua.dossiers.refusals import NotPossibleNow, NotYourRole, ReasonMissing
from motcua.dossiers.tests.makers import at, processing, received, seen, settled, signed, who

pytestmark = pytest.mark.django_db
NOON = at("2026-03-04T14:00")


def test_the_whole_journey_leaves_one_fact_for_each_step() -> None:
    dossier = actions.return_result(seen=seen(settled()), by=who("lan"), at=at("2026-03-05T09:00"))
    facts = journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)])
    assert [(fact.kind, fact.fields["status"], fact.fields["version"]) for fact in facts] == [
        ("dossier.accepted", "RECEIVED", 1),
        ("dossier.transferred", "RECEIVED", 2),
        ("dossier.assigned", "PROCESSING", 3),
        ("dossier.submitted", "AWAITING_REVIEW", 4),
        ("dossier.reviewed", "AWAITING_SIGNATURE", 5),
        ("dossier.signed", "AWAITING_ISSUE", 6),
        ("dossier.result-ready", "RESULT_READY", 7),
        ("dossier.result-returned", "RETURNED", 8),
    ]
    assert (dossier.ready_at, dossier.returned_at) == (at("2026-03-05T08:00"), at("2026-03-05T09:00"))


def test_the_records_clerk_makes_the_result_ready() -> None:
    dossier = settled()
    assert dossier.status == Status.RESULT_READY
    assert dossier.result_state == ResultState.READY
    assert dossier.finished_at == at("2026-03-05T08:00")


@pytest.mark.parametrize("name", ["lan", "minh", "binh", "hoa", "van", "tung"])
def test_nobody_else_issues(name: str) -> None:
    with pytest.raises(NotYourRole):
        actions.result_ready(seen=seen(signed()), by=who(name), at=NOON)


@pytest.mark.parametrize("name", ["minh", "binh", "thao"])
def test_nobody_else_signs(name: str) -> None:
    dossier = processing()
    dossier = actions.submit(seen=seen(dossier), by=who("minh"), at=NOON)
    dossier = actions.review(seen=seen(dossier), by=who("binh"), at=NOON)
    with pytest.raises(NotYourRole):
        actions.sign(seen=seen(dossier), by=who(name), at=NOON)


def test_a_draft_goes_back_to_be_mended() -> None:
    dossier = actions.submit(seen=seen(processing()), by=who("minh"), at=NOON)
    with pytest.raises(ReasonMissing):
        actions.correct(seen=seen(dossier), reason="", by=who("binh"), at=NOON)
    dossier = actions.correct(seen=seen(dossier), reason="Sai ngày sinh", by=who("binh"), at=NOON)
    assert (dossier.status, dossier.correction) == (Status.PROCESSING, "Sai ngày sinh")


def test_the_clerk_may_send_a_signed_result_back() -> None:
    dossier = actions.correct(seen=seen(signed()), reason="Thiếu dấu giáp lai", by=who("thao"), at=NOON)
    assert dossier.status == Status.PROCESSING


def test_steps_cannot_be_skipped() -> None:
    steps: tuple[Callable[..., object], ...] = (
        actions.review,
        actions.sign,
        actions.result_ready,
        actions.return_result,
    )
    for step in steps:
        with pytest.raises(NotPossibleNow):
            step(seen=seen(processing()), by=who("binh"), at=NOON)


def test_the_applicant_takes_it_back_before_the_signature() -> None:
    dossier = actions.withdraw(seen=seen(received()), by=who("lan"), at=NOON)
    assert (dossier.status, dossier.finished_at) == (Status.WITHDRAWN, NOON)
    with pytest.raises(NotPossibleNow):
        actions.withdraw(seen=seen(signed()), by=who("lan"), at=NOON)


def test_stopping_closes_the_open_pause() -> None:
    dossier = actions.suspend(seen=seen(processing()), ground=Ground.TAX, reason="Thuế", by=who("minh"), at=NOON)
    with pytest.raises(ReasonMissing):
        actions.stop(seen=seen(dossier), reason=" ", by=who("van"), at=NOON)
    later = at("2026-03-20T08:00")
    dossier = actions.stop(seen=seen(dossier), reason="Không bổ sung", by=who("van"), at=later)
    assert (dossier.status, dossier.ground, dossier.ended_reason) == (Status.STOPPED, "", "Không bổ sung")
    assert dossier.suspensions.get().ended_at == later


def test_nothing_follows_an_end() -> None:
    dossier = actions.withdraw(seen=seen(received()), by=who("lan"), at=NOON)
    for step in (actions.withdraw, actions.submit, actions.resume):
        with pytest.raises(NotPossibleNow):
            step(seen=seen(dossier), by=who("lan"), at=NOON)
