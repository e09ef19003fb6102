"""The questions put to the intervals, as one SQL text each: every indicator at once, the same by procedure, or who."""

import ibis
import ibis.expr.types as ir

from motcua.measures.indicators import CAUTIONS, INDICATORS, Part
from motcua.measures.reading import intervals, read


def sql_of(question: str) -> str:
    """Return the DuckDB SQL of a question: `totals`, `by_procedure`, or `behind:<indicator>`."""
    kind, _, indicator = question.partition(":")
    table = read(intervals())
    made = {"totals": totals, "by_procedure": by_procedure}
    expression = behind(table, indicator) if kind == "behind" else made[kind](table)
    return str(ibis.to_sql(expression, dialect="duckdb"))


def totals(table: ir.Table) -> ir.Table:
    """Return every count in one row: `<indicator>:n`, `:d` and `:k`, and each caution.

    Conditions are counted over standing rows alone, working days over every row: two passes of one question.
    """
    standing = table.filter(table.standing)
    counts = standing.aggregate(**{name: count(standing, part) for name, part in conditions(table).items()})
    days = table.aggregate(**{name: part(table).sum().coalesce(0) for name, part in amounts(table).items()})
    return counts.cross_join(days)


def by_procedure(table: ir.Table) -> ir.Table:
    """Return the counts of conditions for each procedure."""
    standing = table.filter(table.standing)
    counts = {name: count(standing, part) for name, part in conditions(table).items()}
    return standing.group_by("procedure").aggregate(**counts)


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
    """Return how many rows fulfil a condition."""
    return table.count(where=part(table))


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
