"""Our own reckoning of a due moment, for any dossier whose receipt and procedure are known."""

from datetime import datetime

from motcua.core.actor import Scope
from motcua.core.calendar import OutsideCalendar
from motcua.core.queries import calendar_of
from motcua.core.refusals import Refusal
from motcua.core.zone import local_day
from motcua.dossiers.deadline import Clock, Due, Span, due_of, limit_of
from motcua.dossiers.lifecycle import OWN_SYSTEM, Channel
from motcua.dossiers.models import Dossier
from motcua.dossiers.observing import pauses_told
from motcua.dossiers.queries.one import dossier_of, history
from motcua.procedures import queries as procedures
from motcua.procedures.catalogue import VersionView


def second_opinion(*, number: str, scope: Scope, at: datetime) -> Due | None:
    """Return when a dossier is due by the rules, with each step in words, beside the printed appointment.

    None where receipt or procedure is not known. Refused: UnknownDossier.
    """
    dossier = dossier_of(number=number, scope=scope)
    if dossier.received_at is None or not dossier.procedure_code:
        return None
    try:
        version = _version(dossier, dossier.received_at)
        limit = limit_of(version=version, channel=dossier.channel or Channel.COUNTER.value, case=dossier.procedure_case)
        clock = Clock(dossier.received_at, dossier.competent_received_at, _pauses(dossier, scope, at))
        return due_of(limit=limit, clock=clock, calendar=calendar_of(dossier.commune_id))
    except (Refusal, OutsideCalendar):
        return None


def _version(dossier: Dossier, received_at: datetime) -> VersionView:
    """A dossier taken in here keeps its version for ever; of others the version of the day of receipt is taken."""
    if dossier.procedure_version is not None:
        return procedures.version(version_id=dossier.procedure_version)
    return procedures.version_on(code=dossier.procedure_code, on=local_day(received_at))


def _pauses(dossier: Dossier, scope: Scope, at: datetime) -> tuple[Span, ...]:
    if dossier.system_of_record != OWN_SYSTEM:
        told = history(number=dossier.number, scope=scope).said
        return pauses_told(said=[each for each in told if not each.undone], at=at)
    rows = dossier.suspensions.filter(stops_clock=True).values_list("started_at", "ended_at")
    return tuple(Span(start, max(start, end or at)) for start, end in rows)
