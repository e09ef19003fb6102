"""The rows a scope may see, and how a row becomes a line."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from motcua.core.actor import Scope
from motcua.dossiers.lines import Line
from motcua.dossiers.models import Dossier

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
    return tuple(_lines(rows.values_list(*_COLUMNS)))


def _lines(rows: Iterable[tuple[object, ...]]) -> Iterator[Line]:
    for *values, unit, holder, system, version, unit_words in rows:
        yield Line(*values, unit or unit_words, holder or "", system, version)  # type: ignore[arg-type]
