"""Every indicator against a slow second reading of its definition, on 200 registers that nobody thought up."""

from datetime import date, datetime
from typing import Any

import pyarrow as pa
from hypothesis import HealthCheck, given, settings

from motcua.core.calendar import calendar_from_rows
from motcua.measures.columns import COLUMNS, microseconds, midnight, rows_of
from motcua.measures.indicators import INDICATORS
from motcua.measures.intervals import intervals_of
from motcua.measures.period import Period
from motcua.measures.queries import engine
from motcua.measures.queries.outside import schema
from motcua.measures.queries.source import Source
from motcua.measures.tests import oracle
from motcua.measures.tests.makers import Told
from motcua.measures.tests.registers import periods, registers

CALENDAR = calendar_from_rows([(date(2026, 1, 1), "OFF"), (date(2026, 1, 2), "OFF"), (date(2026, 1, 10), "WORK")])
Parts = dict[str, tuple[int, int | None]]


def counted(facts: dict[int, list[Told]], start: datetime, closing: datetime) -> Parts:
    """Count with the product's own rules and engine."""
    rows = [row for told in facts.values() for row in rows_of(intervals_of(told, CALENDAR))]
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(COLUMNS)
    table = pa.table([list(column) for column in columns], schema=schema())
    said = engine.ask("totals", source=Source(None, table), moments=moments(start, closing), units=None)[0]
    return {name: (said[f"{name}:n"], said.get(f"{name}:d")) for name in INDICATORS}


def moments(start: datetime, closing: datetime) -> dict[str, int]:
    end = microseconds(closing)
    days = {"start_wd": CALENDAR.days_ended_before(start), "closing_wd": CALENDAR.days_ended_before(closing)}
    return {"start": microseconds(start), "closing": end, "closing_day": midnight(end), **days}


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(facts=registers, asked=periods())
def test_every_indicator_says_what_its_definition_says(facts: dict[int, list[Told]], asked: Any) -> None:
    from_on, to_on, as_of = asked
    period = Period(from_on, to_on)
    closing = period.closing(as_of)
    if closing < period.start_at:
        closing = period.end_at
    expected = oracle.figures(facts, start=period.start_at, closing=closing, calendar=CALENDAR)
    assert counted(facts, period.start_at, closing) == expected
