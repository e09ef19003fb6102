"""Lists of dossiers: today's work, search, pages, counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Count, Q, QuerySet

from motcua.core.actor import Scope
from motcua.core.folding import fold
from motcua.core.queries import calendar_of
from motcua.core.zone import parse_moment, stamp
from motcua.dossiers import deadline
from motcua.dossiers.lifecycle import IN_HANDS, PAUSED, Ground, Status, values_of
from motcua.dossiers.lines import Line, Page, Today
from motcua.dossiers.models import Dossier, DossierNumber
from motcua.dossiers.numbers import number_key
from motcua.dossiers.queries.scoped import AT_ONCE, lines_of, within

STANDS_STILL = Q(status__in=values_of(PAUSED)) & ~Q(ground=Ground.NONE.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a list holds; an empty field asks for everything."""

    statuses: frozenset[Status] = frozenset()
    unit_id: int | None = None
    holder_id: int | None = None
    procedure_code: str = ""
    field: str = ""
    received_from: datetime | None = None
    received_before: datetime | None = None


def today(*, scope: Scope, at: datetime, limit: int = 50) -> Today:
    """Return what needs somebody today: overdue, due within two working days, paused, results not collected."""
    rows = within(scope=scope)
    running = rows.filter(Q(status__in=values_of(IN_HANDS)) | (Q(status__in=values_of(PAUSED)) & ~STANDS_STILL))
    soon = near_until(scope=scope, at=at)
    by_due = ("promised_at", "id")
    lists = {
        "overdue": running.filter(promised_at__lt=at).order_by(*by_due),
        "near_due": running.filter(promised_at__gte=at, promised_at__lte=soon).order_by(*by_due),
        "paused": rows.filter(status__in=values_of(PAUSED)).order_by("paused_at", "id"),
        "ready": rows.filter(status=Status.RESULT_READY.value).order_by("ready_at", "id"),
    }
    counted = {name: found.order_by().count() for name, found in lists.items()}
    cut = {name: lines_of(rows=found[:limit]) if counted[name] else () for name, found in lists.items()}
    return Today(**cut, counts=counted)


def near_until(*, scope: Scope, at: datetime) -> datetime:
    """Return the last appointment that counts as near at a moment; with several communes the latest of theirs."""
    calendars = (calendar_of(each) for each in scope.communes)
    return max((deadline.near_until(at=at, calendar=calendar) for calendar in calendars), default=at)


def dossiers(*, scope: Scope, wanted: Wanted | None = None, after: str | None = None, limit: int = 50) -> Page:
    """Return a part of the list, last received first; `after` is the answer's own mark."""
    rows = _wanted(within(scope=scope), wanted or Wanted()).filter(received_at__isnull=False)
    if after:
        moment, _, pk = after.rpartition("~")
        last = parse_moment(moment)
        rows = rows.filter(Q(received_at__lt=last) | Q(received_at=last, pk__lt=int(pk)))
    lines = lines_of(rows=rows.order_by("-received_at", "-pk")[: limit + 1])
    return Page(lines[:limit], _mark(lines[limit - 1]) if len(lines) > limit else None)


def find(*, q: str, scope: Scope, limit: int = 20) -> tuple[Line, ...]:
    """Return dossiers whose number (also an earlier one) or applicant's name begins like this, accents or not."""
    key, folded = number_key(q), fold(q)
    if not key:
        return ()
    old = DossierNumber.objects.filter(_begins("number_fold", key), commune__in=scope.communes)
    wanted = _begins("number_fold", key) | _begins("applicant_fold", folded) | Q(pk__in=old.values("dossier"))
    return lines_of(rows=within(scope=scope).filter(wanted).order_by("-received_at", "-pk")[:limit])


def fields_seen(*, scope: Scope) -> list[str]:
    """Return the fields (lĩnh vực) of the dossiers a scope may see, as their lists write them, in Vietnamese order."""
    rows = within(scope=scope).exclude(field="").order_by()
    return sorted(rows.values_list("field", flat=True).distinct(), key=fold)


def lines(*, ids: Sequence[int], scope: Scope) -> tuple[Line, ...]:
    """Return dossiers by id, in the order given; those outside the scope are left out."""
    found = {line.id: line for part in _parts(ids) for line in lines_of(rows=within(scope=scope).filter(pk__in=part))}
    return tuple(found[each] for each in ids if each in found)


def visible(*, ids: Sequence[int], scope: Scope) -> list[int]:
    """Return those of the dossiers of the scope's own communes that it may see, in the order given."""
    if scope.units is None:
        return list(ids)
    rows = within(scope=scope)
    seen = {each for part in _parts(ids) for each in rows.filter(pk__in=part).values_list("pk", flat=True)}
    return [each for each in ids if each in seen]


def counts(*, scope: Scope) -> dict[Status, int]:
    """Return how many dossiers stand in each status."""
    found = within(scope=scope).order_by().values_list("status").annotate(many=Count("id"))
    known = {Status(status): many for status, many in found}
    return {status: known.get(status, 0) for status in Status}


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def _begins(column: str, text: str) -> Q:
    """SQLite's LIKE knows no index, so there the beginning is asked for as a range."""
    if connection.vendor == "sqlite":
        return Q(**{f"{column}__gte": text, f"{column}__lt": f"{text}\U0010ffff"})
    return Q(**{f"{column}__startswith": text})


def _wanted(rows: QuerySet[Dossier], wanted: Wanted) -> QuerySet[Dossier]:
    asked: dict[str, Any] = {
        "status__in": values_of(wanted.statuses) or None,
        "unit": wanted.unit_id,
        "holder": wanted.holder_id,
        "procedure_code": wanted.procedure_code or None,
        "field": wanted.field or None,
        "received_at__gte": wanted.received_from,
        "received_at__lt": wanted.received_before,
    }
    return rows.filter(**{name: value for name, value in asked.items() if value is not None})


def _mark(line: Line) -> str:
    return f"{stamp(line.received_at)}~{line.id}" if line.received_at else ""
