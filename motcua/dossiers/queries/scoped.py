"""The rows a scope may see, and how a row becomes a line."""

from typing import Any

from django.db.models import QuerySet

from motcua.core.actor import Scope
from motcua.dossiers.lines import Line
from motcua.dossiers.models import Dossier

# How many ids or numbers one statement takes.
AT_ONCE = 500
_COLUMNS = (
    "id",
    "number",
    "procedure_code",
    "procedure_name",
    "status",
    "ground",
    "channel",
    "received_at",
    "promised_at",
    "paused_at",
    "unit__name",
    "holder__name",
    "system_of_record",
    "version",
    "unit_words",
)


def within(*, scope: Scope) -> QuerySet[Dossier]:
    """Return the dossiers a scope may see; those whose every import was taken back are not among them."""
    rows = Dossier.objects.filter(commune__in=scope.communes, present=True)
    return rows if scope.units is None else rows.filter(unit__in=scope.units)


def lines_of(*, rows: QuerySet[Dossier]) -> tuple[Line, ...]:
    """Return rows as lines, unit and holder joined in the same statement."""
    return tuple(_line(row) for row in rows.values(*_COLUMNS))


def _line(row: dict[str, Any]) -> Line:
    """A dossier observed elsewhere may know its unit only by the words of its source."""
    unit, unit_words = row.pop("unit__name"), row.pop("unit_words")
    holder, system = row.pop("holder__name"), row.pop("system_of_record")
    return Line(**row, unit=unit or unit_words, holder=holder or "", system=system)
