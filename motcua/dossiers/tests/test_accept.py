"""Accepting a request: number, appointment, slip, and what is refused."""

from dataclasses import replace
from datetime import timedelta

import pytest

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.refusals import Refusal
from motcua.dossiers import actions, events, queries, slip
from motcua.dossiers.lifecycle import Channel, Status
from motcua.dossiers.models import Dossier
from motcua.dossiers.refusals import (
    ApplicantMissing,
    AppointmentNeeded,
    ImpossibleMoments,
    ImpossiblePersonalNumber,
    NoAgencyCode,
    NotYourRole,
    UnknownUnit,
)
from motcua.dossiers.tests.makers import ANH_TU, at, intake, place, received, scope, who
from motcua.people.models import AgencyCode
from motcua.procedures.refusals import ProcedureRepealed, ProcedureUnknown

pytestmark = pytest.mark.django_db


def test_an_accepted_dossier_has_number_version_and_appointment() -> None:
    dossier = received()
    assert dossier.number == "H37.12-260303-0001"
    assert dossier.status == Status.RECEIVED
    assert dossier.rule_set == "1.004859/1"
    assert dossier.procedure_version is not None
    assert dossier.clock_start_at == at("2026-03-03T09:00")
    assert dossier.computed_due_at == at("2026-03-06T09:00")
    assert dossier.promised_at == at("2026-03-06T17:00")
    assert dossier.version == 1


def test_numbers_run_per_agency_and_day() -> None:
    numbers = [received().number, received().number]
    next_day = received(received_at=at("2026-03-04T08:00")).number
    assert numbers == ["H37.12-260303-0001", "H37.12-260303-0002"]
    assert next_day == "H37.12-260304-0001"


def test_the_fact_holds_moments_and_codes_and_nothing_of_the_person() -> None:
    dossier = received()
    (fact,) = journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)])
    assert fact.kind == events.ACCEPTED
    assert fact.fields["status"] == "RECEIVED"
    assert fact.fields["procedure"] == "1.004859"
    assert fact.fields["promised_at"] == "2026-03-06T10:00:00.000000Z"
    assert fact.fields["version"] == 1
    assert "020812345678" not in str(fact)


def test_the_secret_is_given_once_and_kept_hashed() -> None:
    place()
    accepted = actions.accept(intake=intake(), by=who("lan"), at=at("2026-03-03T09:00"))
    assert slip.is_plausible(accepted.secret)
    assert accepted.secret not in accepted.dossier.secret_hash
    assert queries.track(number=accepted.dossier.number, secret=accepted.secret, scope=scope()) is not None


def test_the_case_decides_the_limit() -> None:
    assert received(case="VERIFICATION").computed_due_at == at("2026-03-11T09:00")
    assert received(case="ADDITION").computed_due_at == at("2026-03-03T17:00")


def test_after_fifteen_hundred_a_same_day_result_waits_only_where_the_catalogue_says_so() -> None:
    late = at("2026-03-03T15:30")
    assert received(procedure_code="1.001193", received_at=late).computed_due_at == at("2026-03-04T17:00")
    assert received(procedure_code="2.002481", received_at=late).computed_due_at == at("2026-03-03T17:00")


def test_a_linked_procedure_after_fifteen_hundred_starts_next_morning() -> None:
    dossier = received(procedure_code="2.000986", received_at=at("2026-03-03T15:30"), channel=Channel.ONLINE)
    assert dossier.clock_start_at == at("2026-03-04T07:00")


def test_taken_in_elsewhere_the_clock_starts_at_the_competent_agency() -> None:
    dossier = received(competent_received_at=at("2026-03-03T14:00"), received_at=at("2026-03-02T09:00"))
    assert dossier.clock_start_at == at("2026-03-03T14:00")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"procedure_code": "9.999999"}, ProcedureUnknown),
        ({"procedure_code": "2.001009"}, ProcedureRepealed),
        ({"procedure_code": "1.010803"}, AppointmentNeeded),
        ({"competent_received_at": at("2026-03-02T09:00")}, ImpossibleMoments),
        ({"procedure_code": "1.010803", "appointment_at": at("2026-03-02T09:00")}, ImpossibleMoments),
        ({"applicant": replace(ANH_TU, name="  ")}, ApplicantMissing),
        ({"applicant": replace(ANH_TU, personal_number="12345")}, ImpossiblePersonalNumber),
        ({"unit_id": 999_999}, UnknownUnit),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(changes: dict[str, object], refusal: type[Refusal]) -> None:
    place()
    with pytest.raises(refusal):
        actions.accept(intake=intake(**changes), by=who("lan"), at=at("2026-03-03T09:00"))
    assert not Dossier.objects.exists()
    assert received().number.endswith("-0001")


def test_an_intake_of_tomorrow_is_refused() -> None:
    place()
    with pytest.raises(ImpossibleMoments) as refused:
        actions.accept(intake=intake(), by=who("lan"), at=at("2026-03-03T08:59"))
    assert refused.value.why == "FUTURE"


def test_a_year_no_calendar_holds_is_refused() -> None:
    place()
    wanted = intake(received_at=at("2060-12-30T09:00"))
    with pytest.raises(ImpossibleMoments) as refused:
        actions.accept(intake=wanted, by=who("lan"), at=at("2060-12-30T09:00"))
    assert refused.value.why == "OUTSIDE"


def test_a_limit_nobody_can_reckon_takes_the_appointment_a_person_names() -> None:
    dossier = received(procedure_code="1.010803", appointment_at=at("2026-03-20T17:00"))
    assert dossier.computed_due_at is None
    assert dossier.promised_at == at("2026-03-20T17:00")


def test_only_the_counter_accepts() -> None:
    place()
    for name in ("minh", "binh", "hoa", "thao", "tung"):
        with pytest.raises(NotYourRole):
            actions.accept(intake=intake(), by=who(name), at=at("2026-03-03T09:00"))


def test_without_an_agency_code_no_dossier_comes_into_being() -> None:
    place()
    AgencyCode.objects.update(to_on=at("2025-12-31T00:00").date(), from_on=at("2025-07-01T00:00").date())
    with pytest.raises(NoAgencyCode):
        actions.accept(intake=intake(), by=who("lan"), at=at("2026-03-03T09:00"))


def test_the_same_press_of_the_button_twice_makes_one_dossier() -> None:
    place()
    by = who("lan", key="press-1")
    actions.accept(intake=intake(), by=by, at=at("2026-03-03T09:00"))
    with pytest.raises(Refusal):
        actions.accept(intake=intake(), by=by, at=at("2026-03-03T09:00") + timedelta(seconds=1))
    assert Dossier.objects.count() == 1


def test_another_commune_has_its_own_numbers() -> None:
    received()
    hanh: Actor = who("hanh")
    other = actions.accept(intake=intake(), by=hanh, at=at("2026-03-03T09:00")).dossier
    assert other.number == "H37.13-260303-0001"
    assert other.commune_id == hanh.commune_id
