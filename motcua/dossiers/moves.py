"""The table of moves: who may move a dossier from where to where, and which pause needs which ground.

Buttons, refusals, the permission matrix, the page docs/states.md and the tests all read this one table.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from motcua.dossiers.lifecycle import PAUSED, VERB_WORDS, Ground, Status, Verb
from motcua.people.roles import Role

COUNTER = frozenset({Role.COUNTER_OFFICER})
DIRECTOR = frozenset({Role.CENTRE_DIRECTOR})
CENTRE = COUNTER | DIRECTOR
SPECIALIST = frozenset({Role.SPECIALIST})
HEAD = frozenset({Role.HEAD_OF_DIVISION})
UNIT = SPECIALIST | HEAD
SIGNATORY = frozenset({Role.SIGNATORY})
RECORDS = frozenset({Role.RECORDS_CLERK})

FOR_SUPPLEMENT = frozenset({Ground.SUPPLEMENT})
FOR_FINANCE = frozenset({Ground.FINANCE, Ground.TAX})
FOR_SUSPENSION = frozenset({Ground.POSTING, Ground.VERIFICATION, Ground.OTHER, Ground.NONE})


@dataclass(frozen=True, slots=True)
class Move:
    """One permitted move. `source` None: the dossier does not exist yet. `grounds`: one of them must be named."""

    verb: Verb
    source: Status | None
    target: Status
    roles: frozenset[Role]
    grounds: frozenset[Ground] = frozenset()

    @property
    def pauses(self) -> bool:
        """Say whether the move stops the work; whether the clock stops too is for the ground to say."""
        return self.target in PAUSED


MOVES = (
    Move(Verb.REGISTER, None, Status.SUBMITTED, COUNTER),
    Move(Verb.ACCEPT, None, Status.RECEIVED, COUNTER),
    Move(Verb.ACCEPT, Status.SUBMITTED, Status.RECEIVED, COUNTER),
    # Forms 02 and 03 are the centre's papers; a refusal goes through its leader and exists before acceptance only.
    Move(Verb.REFUSE, Status.SUBMITTED, Status.REFUSED, DIRECTOR),
    Move(Verb.TRANSFER, Status.RECEIVED, Status.RECEIVED, CENTRE),
    Move(Verb.TRANSFER, Status.PROCESSING, Status.PROCESSING, CENTRE | HEAD),
    Move(Verb.ASSIGN, Status.RECEIVED, Status.PROCESSING, HEAD),
    Move(Verb.ASSIGN, Status.PROCESSING, Status.PROCESSING, HEAD),
    Move(Verb.ASK_FOR_SUPPLEMENT, Status.SUBMITTED, Status.AWAITING_SUPPLEMENT, CENTRE, FOR_SUPPLEMENT),
    Move(Verb.ASK_FOR_SUPPLEMENT, Status.RECEIVED, Status.AWAITING_SUPPLEMENT, CENTRE, FOR_SUPPLEMENT),
    Move(Verb.ASK_FOR_SUPPLEMENT, Status.PROCESSING, Status.AWAITING_SUPPLEMENT, CENTRE, FOR_SUPPLEMENT),
    Move(Verb.SUSPEND, Status.PROCESSING, Status.SUSPENDED, UNIT, FOR_SUSPENSION),
    Move(Verb.SUSPEND, Status.PROCESSING, Status.AWAITING_FINANCE, UNIT, FOR_FINANCE),
    # A dossier goes back to where it was paused: the suspension keeps it.
    Move(Verb.RESUME, Status.AWAITING_SUPPLEMENT, Status.SUBMITTED, CENTRE),
    Move(Verb.RESUME, Status.AWAITING_SUPPLEMENT, Status.RECEIVED, CENTRE),
    Move(Verb.RESUME, Status.AWAITING_SUPPLEMENT, Status.PROCESSING, CENTRE),
    Move(Verb.RESUME, Status.AWAITING_FINANCE, Status.PROCESSING, COUNTER | UNIT),
    Move(Verb.RESUME, Status.SUSPENDED, Status.PROCESSING, UNIT),
    Move(Verb.EXTEND, Status.RECEIVED, Status.RECEIVED, HEAD | DIRECTOR),
    Move(Verb.EXTEND, Status.PROCESSING, Status.PROCESSING, HEAD | DIRECTOR),
    Move(Verb.EXTEND, Status.AWAITING_REVIEW, Status.AWAITING_REVIEW, HEAD | DIRECTOR),
    Move(Verb.EXTEND, Status.AWAITING_SIGNATURE, Status.AWAITING_SIGNATURE, HEAD | DIRECTOR),
    Move(Verb.SUBMIT, Status.PROCESSING, Status.AWAITING_REVIEW, SPECIALIST),
    Move(Verb.REVIEW, Status.AWAITING_REVIEW, Status.AWAITING_SIGNATURE, HEAD),
    Move(Verb.CORRECT, Status.AWAITING_REVIEW, Status.PROCESSING, HEAD),
    Move(Verb.CORRECT, Status.AWAITING_SIGNATURE, Status.PROCESSING, SIGNATORY),
    Move(Verb.CORRECT, Status.AWAITING_ISSUE, Status.PROCESSING, RECORDS),
    Move(Verb.SIGN, Status.AWAITING_SIGNATURE, Status.AWAITING_ISSUE, SIGNATORY),
    Move(Verb.RESULT_READY, Status.AWAITING_ISSUE, Status.RESULT_READY, RECORDS),
    Move(Verb.RETURN_RESULT, Status.RESULT_READY, Status.RETURNED, COUNTER),
    # Only while no result has been decided, so not after the signature.
    Move(Verb.WITHDRAW, Status.SUBMITTED, Status.WITHDRAWN, COUNTER),
    Move(Verb.WITHDRAW, Status.RECEIVED, Status.WITHDRAWN, COUNTER),
    Move(Verb.WITHDRAW, Status.PROCESSING, Status.WITHDRAWN, COUNTER),
    Move(Verb.WITHDRAW, Status.AWAITING_REVIEW, Status.WITHDRAWN, COUNTER),
    Move(Verb.WITHDRAW, Status.AWAITING_SIGNATURE, Status.WITHDRAWN, COUNTER),
    Move(Verb.WITHDRAW, Status.AWAITING_SUPPLEMENT, Status.WITHDRAWN, COUNTER),
    Move(Verb.WITHDRAW, Status.AWAITING_FINANCE, Status.WITHDRAWN, COUNTER),
    Move(Verb.WITHDRAW, Status.SUSPENDED, Status.WITHDRAWN, COUNTER),
    Move(Verb.STOP, Status.PROCESSING, Status.STOPPED, DIRECTOR),
    Move(Verb.STOP, Status.AWAITING_SUPPLEMENT, Status.STOPPED, DIRECTOR),
    Move(Verb.STOP, Status.AWAITING_FINANCE, Status.STOPPED, DIRECTOR),
    Move(Verb.STOP, Status.SUSPENDED, Status.STOPPED, DIRECTOR),
)

# These act for their division and only on the dossiers it holds.
BOUND_TO_UNIT = UNIT


@dataclass(frozen=True, slots=True)
class Choice:
    """One verb as a button: may it be pressed, and if not, why ("ROLE": others may, "UNIT": another unit holds it)."""

    verb: Verb
    words: str
    possible: bool
    why_not: str = ""


def moves_of(*, verb: Verb, source: Status | None) -> tuple[Move, ...]:
    """Return the moves a verb offers from a status; none when it is not possible now."""
    return tuple(move for move in MOVES if move.verb is verb and move.source is source)


def roles_for(*, verb: Verb, source: Status | None) -> frozenset[Role]:
    """Return the roles that may do a verb from a status."""
    return frozenset(role for move in moves_of(verb=verb, source=source) for role in move.roles)


def why_not(*, allowed: AbstractSet[str], roles: AbstractSet[str], own_unit: bool) -> str:
    """Return why somebody may not make a move: "" when they may, else "ROLE" or "UNIT"."""
    held = allowed & roles
    if not held:
        return "ROLE"
    return "" if own_unit or held - BOUND_TO_UNIT else "UNIT"


def choices(*, status: Status, roles: AbstractSet[str], own_unit: bool) -> tuple[Choice, ...]:
    """Return the verbs that a dossier in this status knows, each with whether this person may do it."""
    found = []
    for verb in Verb:
        allowed = roles_for(verb=verb, source=status)
        if allowed:
            reason = why_not(allowed=allowed, roles=roles, own_unit=own_unit)
            found.append(Choice(verb, VERB_WORDS[verb], not reason, reason))
    return tuple(found)
