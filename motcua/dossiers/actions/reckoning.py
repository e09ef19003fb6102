"""The due moment and the appointment of a dossier, from its procedure's limit and the commune's calendar."""

from dataclasses import dataclass
from datetime import datetime

from motcua.core.calendar import OutsideCalendar
from motcua.core.queries import calendar_of
from motcua.dossiers.deadline import Clock, Due, Span, due_of, limit_of
from motcua.dossiers.lifecycle import Channel
from motcua.dossiers.refusals import ImpossibleMoments
from motcua.procedures.catalogue import VersionView


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What a due moment depends on besides the procedure."""

    received_at: datetime
    competent_received_at: datetime | None
    channel: Channel
    case: str
    pauses: tuple[Span, ...] = ()


def reckon(*, version: VersionView, what: Reckoning, commune_id: int) -> Due:
    """Return the due moment with its explanation. Refused: ImpossibleMoments outside of the calendar."""
    limit = limit_of(version=version, channel=what.channel.value, case=what.case)
    clock = Clock(what.received_at, what.competent_received_at, what.pauses)
    try:
        return due_of(limit=limit, clock=clock, calendar=calendar_of(commune_id))
    except OutsideCalendar as error:
        raise ImpossibleMoments(why="OUTSIDE") from error
