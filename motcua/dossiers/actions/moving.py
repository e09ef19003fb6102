"""How every verb of the table moves a dossier: look, ask the table, compare and set, record one fact."""

from datetime import datetime
from typing import Any

from django.db.models import F

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.dossiers import events
from motcua.dossiers.intake import Seen
from motcua.dossiers.lifecycle import OWN_SYSTEM, Ground, Status, Verb
from motcua.dossiers.models import Dossier
from motcua.dossiers.moves import Move, moves_of, why_not
from motcua.dossiers.numbers import number_key
from motcua.dossiers.refusals import (
    GroundDoesNotFit,
    KeptElsewhere,
    MovedMeanwhile,
    NotPossibleNow,
    NotYourRole,
    NotYourUnit,
    UnknownDossier,
)
from motcua.people.roles import ROLE_WORDS, Role

EVENT_OF = {
    Verb.REGISTER: events.REGISTERED,
    Verb.ACCEPT: events.ACCEPTED,
    Verb.REFUSE: events.REFUSED,
    Verb.TRANSFER: events.TRANSFERRED,
    Verb.ASSIGN: events.ASSIGNED,
    Verb.ASK_FOR_SUPPLEMENT: events.SUPPLEMENT_ASKED,
    Verb.SUSPEND: events.SUSPENDED,
    Verb.RESUME: events.RESUMED,
    Verb.EXTEND: events.EXTENDED,
    Verb.SUBMIT: events.SUBMITTED,
    Verb.REVIEW: events.REVIEWED,
    Verb.CORRECT: events.CORRECTED,
    Verb.SIGN: events.SIGNED,
    Verb.RESULT_READY: events.RESULT_READY,
    Verb.RETURN_RESULT: events.RESULT_RETURNED,
    Verb.WITHDRAW: events.WITHDRAWN,
    Verb.STOP: events.STOPPED,
}


def seen_dossier(*, seen: Seen, by: Actor) -> Dossier:
    """Return the dossier that was on the page, unless it is kept elsewhere or has moved since."""
    dossier = Dossier.objects.filter(commune=by.commune_id, number_fold=number_key(seen.number), present=True).first()
    if dossier is None:
        raise UnknownDossier(number=seen.number)
    if dossier.system_of_record != OWN_SYSTEM:
        raise KeptElsewhere(number=dossier.number, system=dossier.system_of_record)
    if dossier.version != seen.version:
        raise MovedMeanwhile(number=dossier.number)
    return dossier


def permitted(
    *, dossier: Dossier, verb: Verb, by: Actor, ground: Ground | None = None, back_to: str | None = None
) -> Move:
    """Return the move of the table this verb makes now; `back_to` picks among several ways back from a pause."""
    offered = moves_of(verb=verb, source=Status(dossier.status))
    if not offered:
        raise NotPossibleNow(number=dossier.number, verb=verb.value, status=dossier.status)
    fitting = [
        move for move in offered if (ground is None or ground in move.grounds) and back_to in (None, move.target.value)
    ]
    if not fitting or (ground is None and fitting[0].grounds):
        raise GroundDoesNotFit(number=dossier.number, ground=ground.value if ground else "–")
    may(number=dossier.number, unit_id=dossier.unit_id, move=fitting[0], by=by)
    return fitting[0]


def may(*, number: str, unit_id: int | None, move: Move, by: Actor) -> None:
    """Refuse somebody whose role or unit does not make this move."""
    own_unit = by.unit_id is not None and by.unit_id == unit_id
    reason = why_not(allowed=move.roles, roles=by.roles, own_unit=own_unit)
    if reason == "ROLE":
        who = ", ".join(ROLE_WORDS[role] for role in Role if role in move.roles)
        raise NotYourRole(number=number, verb=move.verb.value, who=who)
    if reason == "UNIT":
        raise NotYourUnit(number=number)


def make(*, dossier: Dossier, move: Move, at: datetime, changes: dict[str, Any] | None = None, **fact: Any) -> Dossier:
    """Set the new status only if nobody was faster, and record the move's one fact."""
    rows = Dossier.objects.filter(pk=dossier.pk, version=dossier.version)
    if not rows.update(status=move.target.value, version=F("version") + 1, **(changes or {})):
        raise MovedMeanwhile(number=dossier.number)
    dossier.refresh_from_db()
    journal.record(
        EVENT_OF[move.verb],
        subject=events.subject_of(dossier.pk),
        at=at,
        status=dossier.status,
        ground=dossier.ground or None,
        promised_at=dossier.promised_at,
        unit=dossier.unit_id,
        version=dossier.version,
        **fact,
    )
    return dossier
