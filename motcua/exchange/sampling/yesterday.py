"""Yesterday's export of the same register: what the list showed then, and rows that are gone today."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from motcua.core.zone import VIETNAM
from motcua.exchange.sampling.course import Dossier
from motcua.exchange.sampling.mix import Outcome
from motcua.exchange.sampling.season import Quarter

_EVENING = time(17, 5)
_GONE_FROM = 80_001
_GONE = 2


@dataclass
class Changes:
    """What a reader of both exports must report."""

    vanished: list[str] = field(default_factory=list)
    appointment_moved_after_late: list[str] = field(default_factory=list)


def earlier(*, quarter: Quarter) -> Quarter:
    """Return the quarter as the evening before shows it."""
    day = quarter.days[-2]
    return replace(quarter, as_of=datetime.combine(day, _EVENING, VIETNAM))


def as_seen(*, dossiers: Iterator[Dossier], then: Quarter, changes: Changes) -> Iterator[Dossier]:
    """Yield the dossiers as they stood then, two that are gone today, one whose late appointment moved since."""
    for dossier in dossiers:
        if dossier.received_at > then.as_of:
            return
        seen = _before(dossier, then.as_of)
        if dossier.outcome is Outcome.IN_PROCESS and not changes.appointment_moved_after_late:
            changes.appointment_moved_after_late.append(dossier.number)
            seen = replace(seen, promised_at=then.as_of - timedelta(days=1))
        yield seen
        if dossier.settled and len(changes.vanished) < _GONE:
            number = f"{dossier.number[:-5]}-{_GONE_FROM + len(changes.vanished)}"
            changes.vanished.append(number)
            yield replace(seen, number=number)


def _before(dossier: Dossier, moment: datetime) -> Dossier:
    """Return the dossier without what happened after a moment."""
    kept = replace(
        dossier,
        paused_at=_until(dossier.paused_at, moment),
        resumed_at=_until(dossier.resumed_at, moment),
        ready_at=_until(dossier.ready_at, moment),
        finished_at=_until(dossier.finished_at, moment),
        returned_at=_until(dossier.returned_at, moment),
    )
    if kept.ready_at or dossier.outcome is Outcome.IN_PROCESS:
        return kept
    waiting = kept.paused_at and not kept.resumed_at
    paused_as = Outcome.SUPPLEMENT if dossier.settled else dossier.outcome
    return replace(kept, finished_at=None, outcome=paused_as if waiting else Outcome.IN_PROCESS)


def _until(at: datetime | None, moment: datetime) -> datetime | None:
    return at if at and at <= moment else None
