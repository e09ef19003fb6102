"""Which targets are in force on a day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q

from motcua.direction.models import Target


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target in force, with the paper that gave it."""

    indicator: str
    unit: str
    value: Decimal
    direction: str
    source: str
    from_on: date
    to_on: date | None


def targets_on(*, commune_id: int, day: date) -> dict[str, TargetView]:
    """Return the commune's targets in force on a day, indicator → target."""
    still = Q(to_on=None) | Q(to_on__gte=day)
    rows = Target.objects.filter(still, commune=commune_id, from_on__lte=day).order_by("indicator")
    return {
        row.indicator: TargetView(row.indicator, row.unit, row.value, row.direction, row.source, row.from_on, row.to_on)
        for row in rows
    }


def target_values(*, commune_id: int, day: date) -> dict[str, Decimal]:
    """Return only the values of the targets in force on a day, as figures take them."""
    return {name: target.value for name, target in targets_on(commune_id=commune_id, day=day).items()}
