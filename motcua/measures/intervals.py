"""State intervals of one dossier, folded from its facts: the rows over which every indicator is counted.

The rules, in words (docs/facts.d/measures.md has them with examples):
1. Facts of an undone import do not count. Snapshots stand at their `as_of`, moves made here at their moment.
2. From its receipt a dossier is RECEIVED until the first moment at which something else is told (`history`).
3. A later snapshot with another appointment: the old one holds until that `as_of`, the new one after it; an appointment
   that becomes known for the first time holds from the receipt.
4. Codes (procedure, channel, digitised, …) are as last told. A row that vanished from an export stays as it was.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise, zip_longest
from typing import Any, TypeVar

from motcua.core.calendar import WorkCalendar
from motcua.core.zone import local_day
from motcua.dossiers import events
from motcua.dossiers.lifecycle import PAUSED, Ground, Status
from motcua.measures.history import (
    FINISHED,
    Fact,
    History,
    Mark,
    moment,
    stray_dates,
    with_move,
    with_snapshot,
)

OF_AN_IMPORT = frozenset({events.OBSERVED, events.VANISHED, events.E_CERTIFIED})
FIRST = datetime(2000, 1, 2, tzinfo=UTC)
LAST = datetime(2060, 12, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What is the same on every row of a dossier: codes as last told. None: nobody said."""

    procedure: str | None = None
    channel: str | None = None
    here: bool | None = None
    received_at: datetime | None = None
    digitised_in: bool | None = None
    digitised_out: bool | None = None
    apologised: bool | None = None
    timeliness: str | None = None
    e_listed: bool = False
    e_certified_at: datetime | None = None
    vanished_at: datetime | None = None
    stray: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """One dossier in one state from `from_at` up to, not including, `to_at` (None: still).

    `settled_at`, `returned_at` and `ended_at` belong to the state of this row: a dossier that was settled and reopened
    has none on its open rows. `dated`: the source states that moment. `moved_late`: the appointment was moved after it
    had passed. `reopened`: it had been finished before. `from_wd`, `to_wd`: working days closed by then.
    """

    dossier: int
    n: int
    state: Status
    ground: str | None
    from_at: datetime
    to_at: datetime | None
    promised_at: datetime | None
    moved_late: bool
    unit: int | None
    settled_at: datetime | None
    returned_at: datetime | None
    ended_at: datetime | None
    dated: bool
    reopened: bool
    from_wd: int
    to_wd: int | None
    traits: Traits


T = TypeVar("T")
Track = list[tuple[datetime, T]]


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one dossier over time: its states, its appointments, the units that hold it."""

    marks: Sequence[Mark]
    promises: Track[datetime]
    units: Track[int]


def intervals_of(facts: Iterable[Fact], calendar: WorkCalendar) -> list[Interval]:
    """Return the state intervals of one dossier, first to last; none when every fact of it was undone.

    `facts` are the entries of one dossier in any order; kinds that measures does not know are passed over.
    """
    known = effective(facts)
    if not known:
        return []
    traits = traits_of(known)
    told = _told(known, traits.received_at)
    number = events.dossier_of(known[0][1].subject)
    return [
        Interval(dossier=number, n=n, traits=traits, **piece)
        for n, piece in enumerate(_pieces(told, calendar), start=1)
    ]


def effective(facts: Iterable[Fact]) -> list[tuple[datetime, Fact]]:
    """Return the facts that count with the moment at which each stands, in the order of these moments."""
    every = [fact for fact in facts if fact.kind.startswith("dossier.")]
    undone = {fact.fields.get("import") for fact in every if fact.kind == events.OBSERVATION_UNDONE}
    kept = [fact for fact in every if not (fact.kind in OF_AN_IMPORT and fact.fields.get("import") in undone)]
    if not any("status" in fact.fields for fact in kept):
        return []
    placed = [(moment(fact, "as_of") or fact.at, fact) for fact in kept if fact.kind != events.OBSERVATION_UNDONE]
    return sorted(placed, key=lambda pair: (pair[0], pair[1].seq))


def traits_of(known: Sequence[tuple[datetime, Fact]]) -> Traits:
    """Return what was last told of a dossier's codes."""
    last: dict[str, object] = {}
    for _, fact in known:
        last |= {name: value for name, value in fact.fields.items() if value is not None}
    shown = [(at, fact) for at, fact in known if fact.kind == events.OBSERVED]
    gone = [at for at, fact in known if fact.kind == events.VANISHED and (not shown or at > shown[-1][0])]
    signed = [moment(fact, "signed_at") for _, fact in known if fact.kind == events.E_CERTIFIED]
    received = [at for _, fact in known if (at := moment(fact, "received_at"))]
    newest = shown[-1] if shown else None
    return Traits(
        procedure=_code(last.get("procedure")),
        channel=_code(last.get("channel")),
        here=_answer(last.get("here")),
        received_at=received[-1] if received else None,
        digitised_in=_answer(last.get("digitised_in")),
        digitised_out=_answer(last.get("digitised_out")),
        apologised=_answer(last.get("apologised")),
        timeliness=_code(newest[1].fields.get("timeliness")) if newest else None,
        e_listed=bool(signed),
        e_certified_at=min((at for at in signed if at), default=None),
        vanished_at=gone[0] if gone else None,
        stray=bool(newest and stray_dates(newest[1], Status(str(newest[1].fields["status"])), newest[0])),
    )


def _code(value: object) -> str | None:
    return str(value) if value else None


def _answer(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _unit(fact: Fact) -> int | None:
    value = fact.fields.get("unit")
    return value if isinstance(value, int) else None


def _told(known: Sequence[tuple[datetime, Fact]], received_at: datetime | None) -> Told:
    history: History = []
    promises: Track[datetime] = []
    units: Track[int] = []
    for at, fact in known:
        if "status" not in fact.fields:
            continue
        observed = fact.kind == events.OBSERVED
        history = with_snapshot(history, fact, at, received_at) if observed else with_move(history, fact)
        _follow(promises, at, moment(fact, "promised_at"))
        _follow(units, at, _unit(fact))
    return Told(_from_receipt(history, received_at), promises, units)


def _follow(track: Track[T], at: datetime, value: T | None) -> None:
    """Add a value that has changed to its track; silence changes nothing."""
    if value is not None and (not track or track[-1][1] != value):
        track.append((at, value))


def _from_receipt(history: History, received_at: datetime | None) -> History:
    """Return the marks from the receipt on; of marks at one moment the last one stands."""
    marks = list(history)
    if received_at is not None:
        kept = [mark for mark in history if mark.state is not Status.SUBMITTED or mark.at >= received_at]
        marks = [Mark(received_at, Status.RECEIVED), *(replace(mark, at=max(mark.at, received_at)) for mark in kept)]
    return [mark for mark, later in zip_longest(marks, marks[1:]) if later is None or later.at > mark.at]


def _pieces(told: Told, calendar: WorkCalendar) -> Iterator[dict[str, Any]]:
    """Cut the line of time wherever the state, the appointment or the unit changes."""
    first = told.marks[0].at
    later = {at for track in (told.promises, told.units) for at, _ in track[1:] if at > first}
    cuts = sorted({mark.at for mark in told.marks} | later)
    days = [_closed_days(at, calendar) for at in cuts]
    for place, at in enumerate(cuts):
        to_at, to_wd = (cuts[place + 1], days[place + 1]) if place + 1 < len(cuts) else (None, None)
        yield {
            **_state_at(told.marks, at),
            "from_at": at,
            "to_at": to_at,
            "promised_at": _value_at(told.promises, at),
            "moved_late": _moved_late(told, at),
            "unit": _value_at(told.units, at),
            "from_wd": days[place],
            "to_wd": to_wd,
        }


def _closed_days(at: datetime, calendar: WorkCalendar) -> int:
    """Return the working days closed by a moment; a slip of the pen outside the calendar counts as its edge."""
    return calendar.days_ended_before(min(max(at, FIRST), LAST))


def _value_at(track: Track[T], at: datetime) -> T | None:
    """Return the value that holds at a moment; the first one holds from the beginning."""
    if not track:
        return None
    return next((value for since, value in reversed(track) if since <= at), track[0][1])


def _state_at(marks: Sequence[Mark], at: datetime) -> dict[str, Any]:
    place = max(place for place, mark in enumerate(marks) if mark.at <= at)
    mark, start = marks[place], place
    while start and mark.state in FINISHED and marks[start - 1].sort == mark.sort:
        start -= 1
    run = marks[start]
    return {
        "state": mark.state,
        "ground": mark.ground,
        "settled_at": run.at if mark.sort == "settled" else None,
        "ended_at": run.at if mark.sort == "ended" else None,
        "returned_at": _since_returned(marks, place) if mark.state is Status.RETURNED else None,
        "dated": run.dated,
        "reopened": any(
            before.state in FINISHED and after.state not in FINISHED for before, after in pairwise(marks[: place + 1])
        ),
    }


def _since_returned(marks: Sequence[Mark], place: int) -> datetime:
    while place and marks[place - 1].state is Status.RETURNED:
        place -= 1
    return marks[place].at


def _moved_late(told: Told, at: datetime) -> bool:
    """Say whether an appointment that holds by now was put later after the former one had passed unkept.

    A former appointment that fell into a lawful pause had not passed: its clock stood still.
    """
    for (_, old), (moved_at, new) in pairwise(told.promises):
        if moved_at <= at and new > old and local_day(old) < local_day(moved_at):
            state = _state_at(told.marks, moved_at) if told.marks[0].at <= moved_at else {}
            done = state.get("settled_at") or state.get("ended_at")
            if not _waiting(told.marks, old) and (done is None or local_day(done) > local_day(old)):
                return True
    return False


def _waiting(marks: Sequence[Mark], at: datetime) -> bool:
    """Say whether the clock stood still at a moment."""
    if at < marks[0].at:
        return False
    state = _state_at(marks, at)
    return state["state"] in PAUSED and state["ground"] != Ground.NONE
