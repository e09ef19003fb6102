"""The history of one dossier's state: what snapshots and own moves say, put on one line of time. Dates in, marks out.

Nothing is invented: a mark stands at a moment that the source states, or, where the source states none, at the moment
of the export (`as_of`) that first showed the change.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from motcua.core.zone import local_day
from motcua.dossiers import events
from motcua.dossiers.lifecycle import ENDED_OTHERWISE, PAUSED, SETTLED, Ground, Status

FINISHED = SETTLED | ENDED_OTHERWISE
GROUND_OF_STATUS = {
    Status.AWAITING_SUPPLEMENT: Ground.SUPPLEMENT,
    Status.AWAITING_FINANCE: Ground.FINANCE,
    Status.SUSPENDED: Ground.NONE,  # paused and no ground known: no rule stops the clock (NĐ 118/2025 knows supplement)
}
STATUS_OF_GROUND = {
    Ground.SUPPLEMENT: Status.AWAITING_SUPPLEMENT,
    Ground.FINANCE: Status.AWAITING_FINANCE,
    Ground.TAX: Status.AWAITING_FINANCE,
}


class Fact(Protocol):
    """What is read of one journal entry."""

    @property
    def seq(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def fields(self) -> Mapping[str, object]: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """A state and the moment from which it held; `dated` says whether the source stated that moment."""

    at: datetime
    state: Status
    ground: Ground | None = None
    dated: bool = True

    @property
    def sort(self) -> str:
        """Return the sort of state: settled, ended, paused or open."""
        return sort_of(self.state)


History = list[Mark]


def sort_of(state: Status) -> str:
    """Return the sort of a state: settled, ended (refused, withdrawn, stopped), paused or open."""
    if state in SETTLED:
        return "settled"
    if state in ENDED_OTHERWISE:
        return "ended"
    return "paused" if state in PAUSED else "open"


def moment(fact: Fact, name: str) -> datetime | None:
    """Return a moment of a fact, or None when the fact says nothing of it."""
    value = fact.fields.get(name)
    if isinstance(value, datetime):
        return value
    return datetime.fromisoformat(str(value)) if value else None  # facts hold one spelling, `zone.stamp`


def told(fact: Fact, name: str, as_of: datetime) -> datetime | None:
    """Return a moment of a snapshot that its export could know; a date of a later day is a slip and not used."""
    found = moment(fact, name)
    return found if found is not None and local_day(found) <= local_day(as_of) else None


def with_move(history: History, fact: Fact) -> History:
    """Return the history after a move that was made here; an acceptance stands at the receipt."""
    state = Status(str(fact.fields["status"]))
    at = (moment(fact, "received_at") if fact.kind == events.ACCEPTED else None) or fact.at
    mark = Mark(at, state, ground_of(state, fact))
    return [*(before for before in history if before.at < at), mark]


def with_snapshot(history: History, fact: Fact, as_of: datetime, received_at: datetime | None) -> History:
    """Return the history after a snapshot.

    The snapshot rewrites the line from the first moment it newly tells; a change that it shows without a date of its
    own stands at its `as_of`. A new date of the same end replaces the old one.
    """
    state = Status(str(fact.fields["status"]))
    path = path_of(fact, state, as_of, received_at)
    history = _without_corrected_end(history, path)
    known = {(mark.at, mark.sort) for mark in history}
    fresh = next((place for place, mark in enumerate(path) if (mark.at, mark.sort) not in known), None)
    if fresh is not None:
        history = [mark for mark in history if mark.at < path[fresh].at] + path[fresh:]
    now = Mark(max([as_of, *(mark.at for mark in history[-1:])]), state, ground_of(state, fact), dated=False)
    last = history[-1] if history else None
    return history if last and (last.state, last.ground) == (now.state, now.ground) else [*history, now]


def _without_corrected_end(history: History, path: History) -> History:
    """Drop a former end of the same sort when the snapshot states another moment for it."""
    end = next((mark for mark in path if mark.state in FINISHED), None)
    start = len(history)
    while end and start and history[start - 1].sort == end.sort:
        start -= 1
    return history[:start] if end and start < len(history) and history[start].at != end.at else history


def path_of(fact: Fact, state: Status, as_of: datetime, received_at: datetime | None) -> History:
    """Return the marks a snapshot states by date: its pause, its resumption, its end."""
    end = _end_of(fact, state, as_of, received_at)
    limit = end[0].at if end else None
    return [mark for mark in _pause_of(fact, state, as_of, received_at) if limit is None or mark.at < limit] + end


def _end_of(fact: Fact, state: Status, as_of: datetime, received_at: datetime | None) -> History:
    ready, returned = (told(fact, name, as_of) for name in ("ready_at", "returned_at"))
    finished = told(fact, "finished_at", as_of)
    first = min((found for found in (ready, returned) if found), default=None)
    if state in SETTLED:
        at = first or finished
    elif state in ENDED_OTHERWISE:
        at = finished or first
    else:
        return []
    if at is None:
        return []
    at = not_before(at, received_at)
    if state is Status.RETURNED and returned and returned > at:
        return [Mark(at, Status.RESULT_READY), Mark(returned, state)]
    return [Mark(at, state)]


def _pause_of(fact: Fact, state: Status, as_of: datetime, received_at: datetime | None) -> History:
    paused, resumed = told(fact, "paused_at", as_of), told(fact, "resumed_at", as_of)
    if paused is None:
        return []
    paused = not_before(paused, received_at)
    if resumed is not None and resumed <= paused:
        # An earlier pause was ended before this one began; for a dossier no longer paused the pair says nothing.
        resumed = None if state in PAUSED else paused
    if resumed == paused:
        return []
    start = Mark(paused, state, ground_of(state, fact)) if state in PAUSED else _past_pause(fact, paused)
    return [start] if resumed is None else [start, Mark(resumed, Status.PROCESSING)]


def _past_pause(fact: Fact, paused: datetime) -> Mark:
    ground = Ground(str(fact.fields.get("ground") or Ground.NONE))
    return Mark(paused, STATUS_OF_GROUND.get(ground, Status.SUSPENDED), ground)


def ground_of(state: Status, fact: Fact) -> Ground | None:
    """Return why a dossier is paused: the ground given, else the one its status implies; None when not paused."""
    if state not in PAUSED:
        return None
    given = fact.fields.get("ground")
    return Ground(str(given)) if given else GROUND_OF_STATUS[state]


def not_before(at: datetime, received_at: datetime | None) -> datetime:
    """Return a moment, moved up to the receipt when the source has it earlier (clocks, slips of the pen)."""
    return at if received_at is None else max(at, received_at)


def stray_dates(fact: Fact, state: Status, as_of: datetime) -> bool:
    """Say whether a snapshot's dates contradict its status, its receipt or its export."""
    ends = [found for name in ("ready_at", "returned_at", "finished_at") if (found := moment(fact, name))]
    received_at = moment(fact, "received_at")
    unfinished = bool(ends) and state not in FINISHED
    backwards = received_at is not None and any(end < received_at for end in ends)
    ahead = any(local_day(end) > local_day(as_of) for end in ends)
    return unfinished or backwards or ahead or (state is Status.SUBMITTED and received_at is not None)
