"""Requests that arrive before anybody looked at them: registered, then accepted, asked for papers or refused."""

import pytest

from motcua.dossiers import actions
from motcua.dossiers.lifecycle import Channel, Status
from motcua.dossiers.models import Dossier
from motcua.dossiers.refusals import MovedMeanwhile, NotPossibleNow, NotYourRole, ReasonMissing
from motcua.dossiers.tests.makers import at, intake, place, received, seen, who

pytestmark = pytest.mark.django_db


def registered() -> Dossier:
    place()
    return actions.register(intake=intake(channel=Channel.POST), by=who("lan"), at=at("2026-03-03T09:00"))


def test_a_registered_request_has_no_clock() -> None:
    dossier = registered()
    assert dossier.status == Status.SUBMITTED
    assert (dossier.clock_start_at, dossier.promised_at, dossier.secret_hash) == (None, None, "")


def test_the_clock_starts_when_it_is_accepted() -> None:
    dossier = registered()
    accepted = actions.accept_registered(seen=seen(dossier), by=who("lan"), at=at("2026-03-04T08:00")).dossier
    assert accepted.status == Status.RECEIVED
    assert accepted.clock_start_at == at("2026-03-04T08:00")
    assert accepted.promised_at == at("2026-03-09T17:00")
    assert accepted.version == dossier.version + 1


def test_papers_asked_for_before_acceptance_stop_no_clock() -> None:
    dossier = actions.ask_for_supplement(
        seen=seen(registered()), missing=["Giấy khai sinh"], by=who("lan"), at=at("2026-03-03T10:00")
    )
    assert dossier.status == Status.AWAITING_SUPPLEMENT
    assert not dossier.suspensions.get().stops_clock
    back = actions.resume(seen=seen(dossier), by=who("lan"), at=at("2026-03-05T10:00"))
    assert back.status == Status.SUBMITTED
    assert back.promised_at is None


def test_the_centres_leader_refuses_with_a_reason() -> None:
    dossier = registered()
    with pytest.raises(NotYourRole) as refused:
        actions.refuse(seen=seen(dossier), reason="Không thuộc thẩm quyền", by=who("lan"), at=at("2026-03-03T10:00"))
    assert refused.value.who == "Giám đốc Trung tâm"
    with pytest.raises(ReasonMissing):
        actions.refuse(seen=seen(dossier), reason=" ", by=who("van"), at=at("2026-03-03T10:00"))
    done = actions.refuse(seen=seen(dossier), reason="Không thuộc thẩm quyền", by=who("van"), at=at("2026-03-03T10:00"))
    assert done.status == Status.REFUSED


def test_after_acceptance_nothing_can_be_refused() -> None:
    with pytest.raises(NotPossibleNow):
        actions.refuse(seen=seen(received()), reason="Muộn", by=who("van"), at=at("2026-03-03T10:00"))


def test_what_moved_meanwhile_is_not_accepted_twice() -> None:
    dossier = registered()
    page = seen(dossier)
    actions.accept_registered(seen=page, by=who("lan"), at=at("2026-03-04T08:00"))
    with pytest.raises(MovedMeanwhile):
        actions.accept_registered(seen=page, by=who("lan"), at=at("2026-03-04T08:01"))
