"""Our own reckoning of a due moment beside the printed appointment, for any dossier whose procedure is known."""

from datetime import datetime

from motcua.core.calendar import OutsideCalendar
from motcua.core.queries import calendar_of
from motcua.core.refusals import Refusal
from motcua.core.zone import local_day
from motcua.dossiers.deadline import Clock, Due, Span, due_of, limit_of
from motcua.dossiers.lifecycle import PAUSED, Channel, Ground, Status, stops_clock
from motcua.dossiers.lines import DossierPage
from motcua.procedures import queries as procedures


def due(*, shown: DossierPage, commune_id: int, at: datetime) -> Due | None:
    """Return the due moment with its explanation; None where receipt or procedure is not known.

    A pause that an export tells of is left out from its first moment to that export; what came after nobody saw.
    """
    line = shown.line
    if line.received_at is None or not line.procedure_code:
        return None
    try:
        version = procedures.version_on(code=line.procedure_code, on=local_day(line.received_at))
        limit, linked = limit_of(version=version, channel=line.channel or Channel.COUNTER.value, case="")
        clock = Clock(line.received_at, shown.competent_received_at, linked, pauses_of(shown, at))
        return due_of(limit=limit, clock=clock, calendar=calendar_of(commune_id))
    except (Refusal, OutsideCalendar):
        return None


def pauses_of(shown: DossierPage, at: datetime) -> tuple[Span, ...]:
    """Return the pauses that the law leaves out of the limit, as far as they are known."""
    own = tuple(Span(each.started_at, each.ended_at or at) for each in shown.pauses if each.stops_clock)
    line, seen = shown.line, [each.as_of for each in shown.history.said if not each.undone]
    until = min(at, seen[-1]) if seen else at
    if own or Status(line.status) not in PAUSED or line.paused_at is None or line.paused_at > until:
        return own
    return (Span(line.paused_at, until),) if stops_clock(Ground(line.ground or Ground.OTHER)) else ()
