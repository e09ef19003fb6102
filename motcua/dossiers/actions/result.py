"""Verbs from draft to result: submit, review, sign, issue, return; or the end without one."""

from datetime import datetime

from motcua.core.actor import Actor
from motcua.core.folding import nfc
from motcua.core.verb import verb
from motcua.dossiers.actions.moving import make, permitted, seen_dossier
from motcua.dossiers.actions.pausing import end_pause
from motcua.dossiers.intake import Seen
from motcua.dossiers.lifecycle import ResultState, Verb
from motcua.dossiers.models import Dossier
from motcua.dossiers.refusals import ReasonMissing


@verb
def submit(*, seen: Seen, by: Actor, at: datetime) -> Dossier:
    """The specialist lays the draft before the head of division."""
    return _step(seen, Verb.SUBMIT, by, at)


@verb
def review(*, seen: Seen, by: Actor, at: datetime) -> Dossier:
    """The head of division approves the draft and passes it on for signature."""
    return _step(seen, Verb.REVIEW, by, at)


@verb
def correct(*, seen: Seen, reason: str, by: Actor, at: datetime) -> Dossier:
    """Send a draft back to be mended, with what is wrong."""
    if not reason.strip():
        raise ReasonMissing(verb=Verb.CORRECT.value)
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.CORRECT, by=by)
    return make(dossier=dossier, move=move, at=at, changes={"correction": nfc(reason.strip())})


@verb
def sign(*, seen: Seen, by: Actor, at: datetime) -> Dossier:
    """The signatory signs the result; from here on the dossier cannot be withdrawn."""
    return _step(seen, Verb.SIGN, by, at)


@verb
def result_ready(*, seen: Seen, digitised: bool | None = None, by: Actor, at: datetime) -> Dossier:
    """The records clerk has numbered, sealed and issued the result: the dossier is settled."""
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.RESULT_READY, by=by)
    changes = {
        "ready_at": at,
        "finished_at": at,
        "digitised_out": digitised,
        "result_state": ResultState.READY.value,
    }
    return make(dossier=dossier, move=move, at=at, changes=changes, digitised_out=digitised)


@verb
def return_result(*, seen: Seen, by: Actor, at: datetime) -> Dossier:
    """The counter officer gives the result to the applicant."""
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.RETURN_RESULT, by=by)
    return make(dossier=dossier, move=move, at=at, changes={"returned_at": at})


@verb
def withdraw(*, seen: Seen, by: Actor, at: datetime) -> Dossier:
    """End the dossier because the applicant takes it back; only while no result is signed."""
    return _end(seen, Verb.WITHDRAW, "", by, at)


@verb
def stop(*, seen: Seen, reason: str, by: Actor, at: datetime) -> Dossier:
    """End the dossier without a result, for instance because no supplement came (form 05)."""
    if not reason.strip():
        raise ReasonMissing(verb=Verb.STOP.value)
    return _end(seen, Verb.STOP, reason, by, at)


def _step(seen: Seen, verb_name: Verb, by: Actor, at: datetime) -> Dossier:
    dossier = seen_dossier(seen=seen, by=by)
    return make(dossier=dossier, move=permitted(dossier=dossier, verb=verb_name, by=by), at=at)


def _end(seen: Seen, verb_name: Verb, reason: str, by: Actor, at: datetime) -> Dossier:
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=verb_name, by=by)
    end_pause(dossier=dossier, by=by, at=at)
    changes = {"ground": "", "finished_at": at, "ended_reason": nfc(reason.strip())}
    return make(dossier=dossier, move=move, at=at, changes=changes)
