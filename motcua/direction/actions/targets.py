"""Targets: a value for an indicator, from whom, from when to when."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db.models import Q, QuerySet

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.folding import nfc
from motcua.core.refusals import NotYours
from motcua.core.verb import verb
from motcua.direction import events
from motcua.direction.citation import taken_apart
from motcua.direction.models import Target
from motcua.direction.refusals import ImpossibleTarget, TargetOverlaps, UnknownIndicator
from motcua.measures.figure import definitions
from motcua.people.roles import Role

SETS_TARGETS = frozenset({Role.SIGNATORY, Role.VICE_CHAIR, Role.CHIEF_OF_OFFICE, Role.SYSTEM_ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class NewTarget:
    """A target to be set: in the indicator's own unit, with the citation of the paper that gave it."""

    indicator: str
    value: Decimal
    source: str
    from_on: date
    to_on: date | None = None
    direction: str = "AT_LEAST"


@verb
def set_target(*, target: NewTarget, by: Actor, at: datetime) -> Target:
    """Set a target for an indicator; one already in force ends the day before.

    Refused: NotYours, UnknownIndicator, ImpossibleTarget, TargetOverlaps (a later one exists).
    """
    if not by.roles & SETS_TARGETS:
        raise NotYours(role=Role.CHIEF_OF_OFFICE.value)
    unit = _checked_unit(target)
    same = Target.objects.filter(commune=by.commune_id, indicator=target.indicator)
    _make_room(same, target, at)
    cited = taken_apart(target.source)
    row = Target.objects.create(
        commune_id=by.commune_id,
        indicator=target.indicator,
        unit=unit,
        value=target.value,
        direction=target.direction,
        source=nfc(target.source.strip()),
        source_kind=cited.kind,
        source_number=cited.number,
        source_on=cited.on,
        source_agency=cited.agency,
        source_summary=cited.summary,
        from_on=target.from_on,
        to_on=target.to_on,
        set_at=at,
        set_by_id=by.staff_id,
    )
    _record(row, at)
    return row


def _checked_unit(target: NewTarget) -> str:
    definition = definitions().get(target.indicator)
    if definition is None:
        raise UnknownIndicator(indicator=target.indicator)
    too_much = definition.is_rate and target.value > 100
    backwards = target.to_on is not None and target.to_on < target.from_on
    fine = target.value == target.value.quantize(Decimal("0.01"))
    if target.value < 0 or too_much or backwards or not fine or not target.source.strip():
        raise ImpossibleTarget(indicator=target.indicator, value=str(target.value))
    return definition.unit


def _make_room(same: QuerySet[Target], target: NewTarget, at: datetime) -> None:
    still = Q(to_on=None) | Q(to_on__gte=target.from_on)
    ahead = Q() if target.to_on is None else Q(from_on__lte=target.to_on)
    if same.filter(still & ahead, from_on__gte=target.from_on).exists():
        raise TargetOverlaps(indicator=target.indicator)
    for earlier in same.filter(still, from_on__lt=target.from_on):
        earlier.to_on = target.from_on - timedelta(days=1)
        earlier.save(update_fields=["to_on"])
        journal.record(
            events.TARGET_ENDED,
            subject=f"target:{earlier.pk}",
            at=at,
            indicator=earlier.indicator,
            to_on=earlier.to_on.isoformat(),
        )


def _record(row: Target, at: datetime) -> None:
    journal.record(
        events.TARGET_SET,
        subject=f"target:{row.pk}",
        at=at,
        indicator=row.indicator,
        value_hundredths=int(row.value * 100),
        direction=row.direction,
        from_on=row.from_on.isoformat(),
        to_on=row.to_on.isoformat() if row.to_on else None,
    )
