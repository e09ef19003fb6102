"""The verbs of dossiers. Each is one transaction and one fact; moves go through the table of moves."""

from motcua.dossiers.actions.certify import observe_certified
from motcua.dossiers.actions.intake import Accepted, accept, accept_registered, refuse, register
from motcua.dossiers.actions.observe import ROWS_AT_ONCE, observe
from motcua.dossiers.actions.pausing import ask_for_supplement, extend, resume, suspend
from motcua.dossiers.actions.reading import read_applicant
from motcua.dossiers.actions.renaming import note_number
from motcua.dossiers.actions.result import (
    correct,
    result_ready,
    return_result,
    review,
    sign,
    stop,
    submit,
    withdraw,
)
from motcua.dossiers.actions.routing import assign, transfer
from motcua.dossiers.actions.undo import undo_observations
from motcua.dossiers.actions.vanish import mark_vanished

__all__ = [
    "ROWS_AT_ONCE",
    "Accepted",
    "accept",
    "accept_registered",
    "ask_for_supplement",
    "assign",
    "correct",
    "extend",
    "mark_vanished",
    "note_number",
    "observe",
    "observe_certified",
    "read_applicant",
    "refuse",
    "register",
    "result_ready",
    "resume",
    "return_result",
    "review",
    "sign",
    "stop",
    "submit",
    "suspend",
    "transfer",
    "undo_observations",
    "withdraw",
]
