"""Verbs of the counter: register what arrives, accept it with number and slip, or refuse it."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from motcua.core import journal
from motcua.core.actor import Actor, whole_commune
from motcua.core.folding import fold, nfc
from motcua.core.numbering import next_number
from motcua.core.verb import verb
from motcua.core.zone import local_day
from motcua.dossiers import events, slip
from motcua.dossiers.actions.columns import FOLD_LENGTH
from motcua.dossiers.actions.moving import make, may, permitted, seen_dossier
from motcua.dossiers.actions.reckoning import Reckoning, reckon
from motcua.dossiers.intake import Applicant, Intake, Seen
from motcua.dossiers.lifecycle import Channel, Verb
from motcua.dossiers.models import Dossier
from motcua.dossiers.moves import Move, moves_of
from motcua.dossiers.numbers import number_key, number_of, series_of
from motcua.dossiers.refusals import (
    ApplicantMissing,
    AppointmentNeeded,
    ImpossibleMoments,
    ImpossiblePersonalNumber,
    NoAgencyCode,
    ReasonMissing,
    UnknownUnit,
)
from motcua.people import queries as people
from motcua.people.identity import digits_of
from motcua.procedures import queries as procedures
from motcua.procedures.catalogue import VersionView


@dataclass(frozen=True, slots=True)
class Accepted:
    """A dossier that was accepted; the secret is shown this once and only its hash is kept."""

    dossier: Dossier
    secret: str


@verb
def register(*, intake: Intake, by: Actor, at: datetime) -> Dossier:
    """Note a request that has arrived (by post, online) and was not looked at yet; no clock runs."""
    move = moves_of(verb=Verb.REGISTER, source=None)[0]
    dossier = _new_dossier(intake, move, by, at)
    dossier.save()
    _record(events.REGISTERED, dossier, at)
    return dossier


@verb
def accept(*, intake: Intake, by: Actor, at: datetime) -> Accepted:
    """Take a complete request in: it gets its number, its appointment and the secret of its slip.

    Refused: ProcedureUnknown, ProcedureRepealed, ImpossibleMoments, AppointmentNeeded, ApplicantMissing, NoAgencyCode.
    """
    move = moves_of(verb=Verb.ACCEPT, source=None)[0]
    dossier = _new_dossier(intake, move, by, at)
    secret = _start_clock(dossier, intake.appointment_at, by, at)
    dossier.save()
    _record(events.ACCEPTED, dossier, at)
    return Accepted(dossier, secret)


@verb
def accept_registered(*, seen: Seen, appointment_at: datetime | None = None, by: Actor, at: datetime) -> Accepted:
    """Accept a request that was registered before; its time limit runs from now."""
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.ACCEPT, by=by)
    dossier.received_at = at
    secret = _start_clock(dossier, appointment_at, by, at)
    changes = {name: getattr(dossier, name) for name in CLOCK}
    fact = _intake_fact(dossier)
    return Accepted(make(dossier=dossier, move=move, at=at, changes=changes, **fact), secret)


@verb
def refuse(*, seen: Seen, reason: str, by: Actor, at: datetime) -> Dossier:
    """Refuse a registered request with its reason in words (form 03); only the centre's leader does."""
    if not reason.strip():
        raise ReasonMissing(verb=Verb.REFUSE.value)
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.REFUSE, by=by)
    return make(dossier=dossier, move=move, at=at, changes={"ended_reason": nfc(reason.strip()), "finished_at": at})


CLOCK = (
    "received_at",
    "accepted_at",
    "clock_start_at",
    "computed_due_at",
    "promised_at",
    "procedure_version",
    "rule_set",
    "secret_hash",
)


def _new_dossier(intake: Intake, move: Move, by: Actor, at: datetime) -> Dossier:
    version = procedures.for_new_dossier(code=intake.procedure_code, on=local_day(intake.received_at))
    _check(intake, by, at)
    may(number="–", unit_id=by.unit_id, move=move, by=by)
    number = _number(by, at)
    return Dossier(
        commune_id=by.commune_id,
        number=number,
        number_fold=number_key(number),
        procedure_code=version.code,
        procedure_version=version.id,
        procedure_name=version.name,
        procedure_case=intake.case,
        field=version.field,
        rule_set=_rule_set(version),
        status=move.target.value,
        channel=intake.channel.value,
        unit_id=intake.unit_id,
        here=intake.here,
        received_at=intake.received_at,
        competent_received_at=intake.competent_received_at,
        digitised_in=intake.digitised,
        fee=intake.fee,
        **_applicant(intake.applicant),
    )


def _check(intake: Intake, by: Actor, at: datetime) -> None:
    if intake.received_at > at:
        raise ImpossibleMoments(why="FUTURE")
    if intake.competent_received_at is not None and intake.competent_received_at < intake.received_at:
        raise ImpossibleMoments(why="COMPETENT_BEFORE_RECEIPT")
    if intake.appointment_at is not None and intake.appointment_at < intake.received_at:
        raise ImpossibleMoments(why="APPOINTMENT_BEFORE_RECEIPT")
    if not intake.applicant.name.strip():
        raise ApplicantMissing()
    number = digits_of(intake.applicant.personal_number)
    if number and not re.fullmatch(r"\d{9}|\d{12}", number):
        raise ImpossiblePersonalNumber()
    if intake.unit_id is not None and intake.unit_id not in _unit_ids(by):
        raise UnknownUnit()


def _unit_ids(by: Actor) -> set[int]:
    units = people.units_of(scope=whole_commune(commune_id=by.commune_id))
    return set(units.values_list("pk", flat=True))


def _number(by: Actor, at: datetime) -> str:
    """Give the next number of the agency's day. Without an agency code a dossier cannot come into being."""
    code = people.agency_code_on(commune_id=by.commune_id, day=local_day(at))
    if not code:
        raise NoAgencyCode()
    place = next_number(series=series_of(agency_code=code, at=at), commune_id=by.commune_id)
    return number_of(agency_code=code, day=local_day(at), place=place)


def _applicant(applicant: Applicant) -> dict[str, str]:
    name = nfc(" ".join(applicant.name.split()))
    return {
        "applicant_name": name,
        "applicant_fold": fold(name)[:FOLD_LENGTH],
        "personal_number": digits_of(applicant.personal_number),
        "phone": applicant.phone.strip(),
        "address": nfc(applicant.address.strip()),
        "submitter": nfc(applicant.submitter.strip()),
    }


def _rule_set(version: VersionView) -> str:
    return f"{version.code}/{version.version}"


def _start_clock(dossier: Dossier, appointment_at: datetime | None, by: Actor, at: datetime) -> str:
    """Reckon the due moment and make the slip's secret; return the secret."""
    version = procedures.version(version_id=dossier.procedure_version or 0)
    what = Reckoning(
        received_at=dossier.received_at or at,
        competent_received_at=dossier.competent_received_at,
        channel=Channel(dossier.channel),
        case=dossier.procedure_case,
    )
    due = reckon(version=version, what=what, commune_id=by.commune_id)
    promised = due.promised_at or appointment_at
    if promised is None:
        raise AppointmentNeeded(code=dossier.procedure_code)
    secret = slip.with_check_sign("".join(secrets.choice(slip.SIGNS) for _ in range(slip.LENGTH)))
    dossier.accepted_at = at
    dossier.clock_start_at = due.clock_start_at
    dossier.computed_due_at = due.due_at
    dossier.promised_at = promised
    dossier.secret_hash = slip.hashed(secret=secret, number_key=dossier.number_fold, key=settings.HASHES_KEY)
    return secret


def _intake_fact(dossier: Dossier) -> dict[str, Any]:
    return {
        "procedure": dossier.procedure_code,
        "channel": dossier.channel,
        "received_at": dossier.received_at,
        "clock_start_at": dossier.clock_start_at,
        "computed_due_at": dossier.computed_due_at,
        "here": dossier.here,
        "digitised_in": dossier.digitised_in,
    }


def _record(kind: str, dossier: Dossier, at: datetime) -> None:
    journal.record(
        kind,
        subject=events.subject_of(dossier.pk),
        at=at,
        status=dossier.status,
        ground=None,
        promised_at=dossier.promised_at,
        unit=dossier.unit_id,
        version=dossier.version,
        **_intake_fact(dossier),
    )
