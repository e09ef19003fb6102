"""Verbs that stop and restart the work: a pause keeps its ground, and the ground says whether the clock stops too."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from motcua.core.actor import Actor
from motcua.core.folding import nfc
from motcua.core.queries import calendar_of
from motcua.core.verb import verb
from motcua.dossiers.actions.moving import make, permitted, seen_dossier
from motcua.dossiers.actions.reckoning import Reckoning, reckon
from motcua.dossiers.deadline import Span, promised_at
from motcua.dossiers.intake import Seen
from motcua.dossiers.lifecycle import Channel, Ground, Status, SupplementState, Verb, stops_clock
from motcua.dossiers.models import Dossier, Extension, Suspension
from motcua.dossiers.refusals import AlreadyExtended, AppointmentNotLater, ReasonMissing
from motcua.procedures import queries as procedures


@verb
def ask_for_supplement(*, seen: Seen, missing: Sequence[str], by: Actor, at: datetime) -> Dossier:
    """Stop the clock and note which papers the applicant must bring, all in one notice (form 02).

    Before acceptance there is no clock yet. Telling the applicant is not done here: notifications read the journal.
    """
    papers = [nfc(paper.strip()) for paper in missing if paper.strip()]
    if not papers:
        raise ReasonMissing(verb=Verb.ASK_FOR_SUPPLEMENT.value)
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.ASK_FOR_SUPPLEMENT, by=by, ground=Ground.SUPPLEMENT)
    again = dossier.suspensions.filter(ground=Ground.SUPPLEMENT).exclude(from_status=Status.SUBMITTED).exists()
    pause = _pause(dossier, Ground.SUPPLEMENT, "\n".join(papers), by=by, at=at)
    changes = {**_changes(pause), "supplement_state": SupplementState.ASKED_BY_CENTRE.value}
    moved = make(dossier=dossier, move=move, at=at, changes=changes, papers=len(papers), again=again)
    pause.save()
    return moved


@verb
def suspend(*, seen: Seen, ground: Ground, reason: str, legal_basis: str = "", by: Actor, at: datetime) -> Dossier:
    """Pause the work on a ground other than a missing paper; without a legal ground the clock keeps running."""
    if not reason.strip():
        raise ReasonMissing(verb=Verb.SUSPEND.value)
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.SUSPEND, by=by, ground=ground)
    pause = _pause(dossier, ground, reason, legal_basis=legal_basis, by=by, at=at)
    moved = make(dossier=dossier, move=move, at=at, changes=_changes(pause))
    pause.save()
    return moved


@verb
def resume(*, seen: Seen, by: Actor, at: datetime) -> Dossier:
    """Take the work up again where it was paused; the due moment moves by exactly the paused working time."""
    dossier = seen_dossier(seen=seen, by=by)
    pause = dossier.suspensions.filter(ended_at=None).first()
    back_to = pause.from_status if pause else None
    move = permitted(dossier=dossier, verb=Verb.RESUME, by=by, back_to=back_to)
    changes: dict[str, Any] = {"ground": "", "resumed_at": at}
    if dossier.supplement_state != SupplementState.NONE:
        changes["supplement_state"] = SupplementState.DONE.value
    if pause is not None:
        end_pause(dossier=dossier, by=by, at=at)
        if pause.stops_clock:
            changes |= _moved(dossier, pause.started_at, at)
    return make(dossier=dossier, move=move, at=at, changes=changes)


@verb
def extend(*, seen: Seen, promised_at: datetime, reason: str, by: Actor, at: datetime) -> Dossier:
    """Give a new appointment with an apology (form 04); once only.

    The fact says when the old appointment had passed already.
    """
    if not reason.strip():
        raise ReasonMissing(verb=Verb.EXTEND.value)
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.EXTEND, by=by)
    if Extension.objects.filter(dossier=dossier).exists():
        raise AlreadyExtended(number=dossier.number)
    old = dossier.promised_at
    if old is None or promised_at <= old or promised_at <= at:
        raise AppointmentNotLater(number=dossier.number)
    changes = {"promised_at": promised_at, "apologised": True}
    told = {"old_promised_at": old, "after_due": at > old, "apologised": True}
    moved = make(dossier=dossier, move=move, at=at, changes=changes, **told)
    Extension.objects.create(
        commune_id=by.commune_id,
        dossier=dossier,
        old_promised_at=old,
        new_promised_at=promised_at,
        reason=nfc(reason.strip()),
        done_at=at,
        done_by_id=by.staff_id,
    )
    return moved


def end_pause(*, dossier: Dossier, by: Actor, at: datetime) -> None:
    """Close the open pause of a dossier, if there is one."""
    dossier.suspensions.filter(ended_at=None).update(ended_at=at, ended_by_id=by.staff_id)


def _pause(
    dossier: Dossier, ground: Ground, reason: str, *, legal_basis: str = "", by: Actor, at: datetime
) -> Suspension:
    """Return the pause, to be saved after the move: whoever loses the race is told so by the move, not by a clash."""
    return Suspension(
        commune_id=by.commune_id,
        dossier=dossier,
        ground=ground.value,
        from_status=dossier.status,
        stops_clock=stops_clock(ground) and dossier.status != Status.SUBMITTED,
        reason=nfc(reason.strip()),
        legal_basis=nfc(legal_basis.strip()),
        started_at=at,
        started_by_id=by.staff_id,
    )


def _changes(pause: Suspension) -> dict[str, Any]:
    return {"ground": pause.ground, "paused_at": pause.started_at, "resumed_at": None}


def _moved(dossier: Dossier, started_at: datetime, at: datetime) -> dict[str, Any]:
    """Return the due moment and the appointment after a pause.

    The appointment follows the reckoned due moment; one that a person set is moved by the paused working time itself.
    """
    calendar = calendar_of(dossier.commune_id)
    changes: dict[str, Any] = {}
    due = _reckoned(dossier)
    if due is not None:
        changes["computed_due_at"] = due
    if due is not None and not Extension.objects.filter(dossier=dossier).exists():
        changes["promised_at"] = promised_at(due_at=due, calendar=calendar)
    elif dossier.promised_at is not None and started_at < dossier.promised_at:
        paused = calendar.working_time(started_at, at)
        later = calendar.add_working_time(dossier.promised_at, paused) if paused else dossier.promised_at
        changes["promised_at"] = promised_at(due_at=later, calendar=calendar)
    return changes


def _reckoned(dossier: Dossier) -> datetime | None:
    if dossier.computed_due_at is None or dossier.received_at is None or dossier.procedure_version is None:
        return None
    ended = dossier.suspensions.filter(stops_clock=True, ended_at__isnull=False)
    pauses = tuple(Span(start, end) for start, end in ended.values_list("started_at", "ended_at") if end is not None)
    what = Reckoning(
        received_at=dossier.received_at,
        competent_received_at=dossier.competent_received_at,
        channel=Channel(dossier.channel),
        case=dossier.procedure_case,
        pauses=pauses,
    )
    version = procedures.version(version_id=dossier.procedure_version)
    return reckon(version=version, what=what, commune_id=dossier.commune_id).due_at
