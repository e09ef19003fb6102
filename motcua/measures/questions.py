"""The questions put to the intervals, as one SQL text each: every indicator at once, the same by procedure, or who."""

import ibis
import ibis.expr.types as ir

from motcua.measures.indicators import CAUTIONS, INDICATORS, Part
from motcua.measures.reading import intervals, read, stands, unfinished


def sql_of(question: str) -> str:
    """Return the DuckDB SQL of a question: `totals`, `by_procedure`, or `behind:<indicator>`."""
    kind, _, indicator = question.partition(":")
    made = {"totals": totals, "by_procedure": by_procedure}
    expression = behind(read(intervals()), indicator) if kind == "behind" else made[kind]()
    return str(ibis.to_sql(expression, dialect="duckdb"))


def totals() -> ir.Table:
    """Return every count in one row: `<indicator>:n`, `:d` and `:k`, and each caution.

    Conditions are counted over standing rows, amounts added up over the rows that can have one. The two are read apart
    from the very table: given a common beginning, DuckDB would work it out in full and keep it (a third slower).
    """
    standing, others = standing_rows(), read(intervals().filter(lambda r: unfinished(r) | r.received_at.isnull()))
    counts = standing.aggregate(**{name: count(standing, part) for name, part in conditions(standing).items()})
    sums = others.aggregate(**{name: part(others).sum().coalesce(0) for name, part in amounts(others).items()})
    return counts.cross_join(sums)


def by_procedure() -> ir.Table:
    """Return the counts of conditions for each procedure."""
    standing = standing_rows()
    counts = {name: count(standing, part) for name, part in conditions(standing).items()}
    return standing.group_by("procedure").aggregate(**counts)


def standing_rows() -> ir.Table:
    """Return the standing row of each dossier with the conditions of the rules."""
    return read(intervals().filter(stands))


def behind(table: ir.Table, indicator: str) -> ir.Table:
    """Return the dossiers behind an indicator: whether each is in its numerator, and in its denominator."""
    made = INDICATORS[indicator]
    above = holds(table, made.numerator)
    below = holds(table, made.denominator) if made.denominator else above
    marked = table.mutate(above=above, below=below).filter(lambda r: r.above | r.below)
    return marked.group_by("dossier").aggregate(
        numerator=lambda r: r.above.cast("int64").max(), denominator=lambda r: r.below.cast("int64").max()
    )


def holds(table: ir.Table, part: Part) -> ir.Column:
    """Return whether a row belongs to a part: the condition, or an amount above nothing."""
    column = part(table)
    return column.coalesce(False) if column.type().is_boolean() else column > 0


def count(table: ir.Table, part: Part) -> ir.Scalar:
    """Return how many rows fulfil a condition. Not `count(where=…)`: DuckDB takes twice as long over a FILTER."""
    return part(table).ifelse(1, None).count()


def parts() -> dict[str, Part]:
    """Return every part of every indicator and every caution by the name of its column."""
    named: dict[str, Part | None] = {}
    for name, made in INDICATORS.items():
        named |= {f"{name}:n": made.numerator, f"{name}:d": made.denominator, f"{name}:k": made.known}
    return {name: part for name, part in {**named, **CAUTIONS}.items() if part is not None}


def conditions(table: ir.Table) -> dict[str, Part]:
    """Return the parts that are conditions on a standing row."""
    return {name: part for name, part in parts().items() if part(table).type().is_boolean()}


def amounts(table: ir.Table) -> dict[str, Part]:
    """Return the parts that are whole numbers to add up over all rows."""
    return {name: part for name, part in parts().items() if not part(table).type().is_boolean()}
