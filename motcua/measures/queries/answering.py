"""Figures of a commune and period, the dossiers behind one, and the report table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from motcua.core.actor import Scope
from motcua.core.queries import calendar_of
from motcua.core.refusals import NotYours
from motcua.measures import balance
from motcua.measures.columns import microseconds, midnight
from motcua.measures.figure import Definition, Figure, checked_targets, definitions, value_of
from motcua.measures.models import DossierInterval
from motcua.measures.period import Period
from motcua.measures.queries import engine
from motcua.measures.queries.keeping_up import Standing, catch_up
from motcua.measures.queries.rows import source_of
from motcua.measures.refusals import UnknownIndicator
from motcua.measures.report_table import ReportTable, table_of

Targets = Mapping[str, Decimal | int | float | str]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: whose dossiers, which period, closed when."""

    commune_id: int
    units: frozenset[int] | None
    period: Period
    closing: datetime
    standing: Standing

    def moments(self) -> dict[str, int]:
        """Return the moments of the question as engines compare them."""
        calendar = calendar_of(self.commune_id)
        closing = microseconds(self.closing)
        return {
            "start": microseconds(self.period.start_at),
            "closing": closing,
            "closing_day": midnight(closing),
            "start_wd": calendar.days_ended_before(self.period.start_at),
            "closing_wd": calendar.days_ended_before(self.closing),
        }

    def ask(self, question: str) -> list[engine.Row]:
        """Return the answer to a compiled question."""
        moments = self.moments()
        try:
            return engine.ask(question, source=source_of(self.commune_id), moments=moments, units=self.units)
        except engine.FileUnreadable:  # another process has just put a newer one in its place, or somebody tidied up
            return engine.ask(question, source=source_of(self.commune_id), moments=moments, units=self.units)


def figures(
    *,
    scope: Scope,
    commune_id: int,
    period: Period,
    as_of: datetime | None = None,
    ids: Sequence[str] | None = None,
    targets: Targets | None = None,
) -> list[Figure]:
    """Return the figures of a commune for a period, each with its provenance and cautions.

    `as_of` None: the end of the period. `ids` None: all, in the order of the definitions. `targets`: indicator id to
    value in the indicator's own unit. Refused: NotYours outside the scope, UnknownIndicator.
    """
    wanted = _known(ids)
    asked = _asked(scope, commune_id, period, as_of)
    counts = _counts(asked.ask("totals")[0])
    notes = _notes(asked, as_of)
    aims = checked_targets(targets)
    empty = not _anything_known(asked)
    return [_figure(each, asked, {} if empty else counts, notes, aims.get(each.id)) for each in wanted]


def dossiers_behind(
    *, scope: Scope, commune_id: int, period: Period, indicator: str, as_of: datetime | None = None
) -> dict[str, list[int]]:
    """Return the ids of the dossiers behind a figure: `{"numerator": […], "denominator": […]}`, in order.

    The denominator of a count is its numerator. Refused: NotYours outside the scope, UnknownIndicator.
    """
    _known([indicator])
    rows = _asked(scope, commune_id, period, as_of).ask(f"behind:{indicator}")
    return {part: sorted(row["dossier"] for row in rows if row[part]) for part in ("numerator", "denominator")}


def bieu_06a(
    *,
    scope: Scope,
    commune_id: int,
    period: Period,
    as_of: datetime | None = None,
    fields: Mapping[str, str] | None = None,
) -> ReportTable:
    """Return the report table II.06a/VPCP/KSTT: a row for each field of work and a total.

    `fields`: procedure code to the name of its field; a procedure without one stands under "chưa rõ lĩnh vực".
    """
    asked = _asked(scope, commune_id, period, as_of)
    rows = [(row.pop("procedure"), _counts(row)) for row in asked.ask("by_procedure")]
    return table_of(rows, fields=fields or {}, period=period, as_of=asked.closing, notes=_notes(asked, as_of))


def _known(ids: Iterable[str] | None) -> list[Definition]:
    every = definitions()
    unknown = [name for name in ids or () if name not in every]
    if unknown:
        raise UnknownIndicator(indicator=unknown[0])
    return [every[name] for name in (every if ids is None else ids)]


def _asked(scope: Scope, commune_id: int, period: Period, as_of: datetime | None) -> Asked:
    if commune_id not in scope.communes:
        raise NotYours()
    return Asked(commune_id, scope.units, period, period.closing(as_of), catch_up(commune_id=commune_id))


def _counts(row: engine.Row) -> dict[str, int]:
    """Return an answer's counts: indicator id to its numerator, `id:d`, `id:k`, caution code."""
    return {name.removesuffix(":n"): int(value) for name, value in row.items()}


def _notes(asked: Asked, as_of: datetime | None) -> list[str]:
    """Return what concerns every figure of the question."""
    notes = []
    if asked.standing.is_behind:
        notes.append(balance.sentence("behind", n=asked.standing.seq, m=asked.standing.head))
    if as_of is not None and as_of > asked.period.end_at:
        notes.append(balance.sentence("closing"))
    return notes


def _anything_known(asked: Asked) -> bool:
    """Say whether any dossier is known to have been received by the closing moment."""
    known = DossierInterval.objects.filter(commune=asked.commune_id, received_at__lte=microseconds(asked.closing))
    return (known if asked.units is None else known.filter(unit__in=asked.units)).exists()


def _figure(
    each: Definition, asked: Asked, counts: Mapping[str, int], notes: Sequence[str], target: Decimal | None
) -> Figure:
    numerator, denominator, cautions = _said(each, counts)
    return Figure(
        id=each.id,
        name=each.name,
        numerator=numerator,
        denominator=denominator,
        base=each.base,
        value=value_of(each, numerator, denominator),
        unit=each.unit,
        target=target,
        as_of=asked.closing,
        period=asked.period,
        definition=each.definition,
        definition_version=each.version,
        formula=each.formula,
        legal_basis=each.legal_basis,
        head=asked.standing.seq,
        warnings=(*notes, *cautions),
    )


def _said(each: Definition, counts: Mapping[str, int]) -> tuple[int | None, int | None, list[str]]:
    """Return numerator, denominator and cautions of one figure; no numerator where nobody said what to count."""
    if not counts:
        return None, None, [balance.sentence("nothing_known")]
    numerator, denominator = counts[each.id], counts.get(f"{each.id}:d")
    base = counts["received"] if denominator is None else denominator
    if counts.get(f"{each.id}:k") == 0 and base > 0:
        return None, denominator, [balance.sentence("nobody_said")]
    cautions = [*balance.of_counts(each.id, counts), *balance.of_flow(each.id, counts)]
    if each.is_rate and denominator == 0:
        return numerator, denominator, [balance.sentence("nothing_occurred"), *cautions]
    return numerator, denominator, [*cautions, *balance.unbalanced(each.id, counts)]
