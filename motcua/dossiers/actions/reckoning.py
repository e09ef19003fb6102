"""The due moment and the appointment of a dossier, from its procedure's limit and the commune's calendar."""

from dataclasses import dataclass
from datetime import datetime

from motcua.core.calendar import OutsideCalendar
from motcua.core.queries import calendar_of
from motcua.dossiers.deadline import Clock, Due, Limit, Span, due_of
from motcua.dossiers.lifecycle import Channel
from motcua.dossiers.refusals import ImpossibleMoments
from motcua.procedures.catalogue import LateRule, Unit, VersionView


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What a due moment depends on besides the procedure."""

    received_at: datetime
    competent_received_at: datetime | None
    channel: Channel
    case: str
    pauses: tuple[Span, ...] = ()


def limit_of(*, version: VersionView, channel: Channel, case: str) -> tuple[Limit, bool]:
    """Return the procedure's limit for a channel and case, and whether its clock follows the rule of linked ones."""
    found = version.limit_for(channel=channel.value, case=case)
    if found is None or found.unit is Unit.OTHER:
        return Limit(Unit.OTHER), False
    return Limit(found.unit, found.amount or 0), found.late_rule is LateRule.CLOCK_NEXT_DAY


def reckon(*, version: VersionView, what: Reckoning, commune_id: int) -> Due:
    """Return the due moment with its explanation. Refused: ImpossibleMoments outside of the calendar."""
    limit, linked = limit_of(version=version, channel=what.channel, case=what.case)
    clock = Clock(what.received_at, what.competent_received_at, linked, what.pauses)
    try:
        return due_of(limit=limit, clock=clock, calendar=calendar_of(commune_id))
    except OutsideCalendar as error:
        raise ImpossibleMoments(why="OUTSIDE") from error
