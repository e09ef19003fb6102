"""Two lists of the same period laid side by side: what stands only in one, what differs, and what that does to figures.

"Why is my number not the province's?" is answered dossier by dossier. Both sides are counted by the same rules, on the
same day, so a difference in a figure always has the dossiers that make it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from motcua.core.zone import local_day
from motcua.dossiers.lifecycle import OPEN, PAUSED, SETTLED, Status

COMPARED = ("status", "received_on", "promised_on", "settled_on")


@dataclass(frozen=True, slots=True)
class Seen:
    """One dossier as one side shows it; days are Vietnamese calendar days."""

    number: str
    status: Status
    received_on: date | None
    promised_on: date | None
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class Differing:
    """One field of one dossier that the sides show differently."""

    number: str
    field: str
    here: str | None
    there: str | None


@dataclass(frozen=True, slots=True)
class FigurePair:
    """One figure counted on both sides, and the dossiers that only one side counts."""

    id: str
    here: int
    there: int
    only_here: tuple[str, ...]
    only_there: tuple[str, ...]

    @property
    def difference(self) -> int:
        """Return how many more this side counts."""
        return self.here - self.there


@dataclass(frozen=True, slots=True)
class Match:
    """What laying two lists side by side shows."""

    both: int
    missing_here: tuple[str, ...]
    missing_there: tuple[str, ...]
    differing: tuple[Differing, ...]
    figures: tuple[FigurePair, ...]

    @property
    def alike(self) -> bool:
        """Tell whether the two sides say the same."""
        return not (self.missing_here or self.missing_there or self.differing)


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day looked at, both included, and the day on which an open dossier is overdue or not."""

    first: date
    last: date
    as_of: date

    def holds(self, day: date | None) -> bool:
        """Tell whether a day lies in the span."""
        return day is not None and self.first <= day <= self.last


Counted = Callable[[Seen, Span], bool]


def match(*, here: Mapping[str, Seen], there: Mapping[str, Seen], span: Span) -> Match:
    """Lay two sides, each by the number's key, side by side for a span of days.

    A dossier received before the span is only looked at where both sides show it: lists are filtered by receipt.
    """
    common = sorted(here.keys() & there.keys())
    mine = {key: seen for key, seen in here.items() if span.holds(seen.received_on)}
    theirs = {key: seen for key, seen in there.items() if span.holds(seen.received_on)}
    return Match(
        both=len(common),
        missing_here=_numbers(theirs[key] for key in theirs if key not in here),
        missing_there=_numbers(mine[key] for key in mine if key not in there),
        differing=tuple(each for key in common for each in _differing(here[key], there[key])),
        figures=tuple(_pair(id_, counted, here, there, span) for id_, counted in FIGURES.items()),
    )


def settled_on(*, ready_at: datetime | None, returned_at: datetime | None, finished_at: datetime | None) -> date | None:
    """Return the day a result was there: the first of ready and returned, else the end of handling."""
    ends = [at for at in (ready_at, returned_at) if at is not None] or ([finished_at] if finished_at else [])
    return local_day(min(ends)) if ends else None


def _differing(here: Seen, there: Seen) -> Iterable[Differing]:
    for field in COMPARED:
        mine, theirs = getattr(here, field), getattr(there, field)
        if mine != theirs:
            yield Differing(here.number, field, _shown(mine), _shown(theirs))


def _shown(value: object) -> str | None:
    return None if value is None else str(value)


def _pair(id_: str, counted: Counted, here: Mapping[str, Seen], there: Mapping[str, Seen], span: Span) -> FigurePair:
    mine = {key for key, seen in here.items() if counted(seen, span)}
    theirs = {key for key, seen in there.items() if counted(seen, span)}
    return FigurePair(
        id=id_,
        here=len(mine),
        there=len(theirs),
        only_here=_numbers(here[key] for key in mine - theirs),
        only_there=_numbers(there[key] for key in theirs - mine),
    )


def _numbers(seen: Iterable[Seen]) -> tuple[str, ...]:
    return tuple(sorted(each.number for each in seen))


def _received(seen: Seen, span: Span) -> bool:
    return span.holds(seen.received_on)


def _settled(seen: Seen, span: Span) -> bool:
    return seen.status in SETTLED and span.holds(seen.settled_on)


def _overdue(seen: Seen, span: Span) -> bool:
    """Settled in the span later than promised, or open, not paused, and promised before the day looked at."""
    if seen.promised_on is None:
        return False
    if seen.status in SETTLED:
        return span.holds(seen.settled_on) and seen.settled_on is not None and seen.settled_on > seen.promised_on
    return seen.status in OPEN - PAUSED and seen.promised_on < span.as_of


def _paused(seen: Seen, span: Span) -> bool:
    return seen.status in PAUSED and seen.received_on is not None and seen.received_on <= span.last


FIGURES: dict[str, Counted] = {"received": _received, "settled": _settled, "overdue": _overdue, "paused": _paused}
