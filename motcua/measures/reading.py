"""How a question reads the state intervals: the conditions that the indicators are made of, each worked out once.

A stage may use the columns of the stages before it. The names are the words of the rules.
"""

from collections.abc import Callable
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir

from motcua.dossiers.lifecycle import PAUSED
from motcua.measures.columns import COLUMNS, DAY, NOTHING, PLACES, SEVEN_HOURS


@dataclass(frozen=True, slots=True)
class Moments:
    """The moments of one question, see `columns.MOMENTS`."""

    start: ir.IntegerScalar
    closing: ir.IntegerScalar
    closing_day: ir.IntegerScalar
    start_wd: ir.IntegerScalar
    closing_wd: ir.IntegerScalar


# Ibis writes literals into its SQL; these stand where a value is bound later, so that one text serves every question.
AT = Moments(**{name: ibis.literal(value, type="int64") for name, value in PLACES.items()})
PAUSED_CODES = sorted(status.value for status in PAUSED)

Stage = dict[str, Callable[[ir.Table], ir.Column]]

FIRST: Stage = {
    # The interval that contains the closing moment, of a dossier that has been received.
    "standing": lambda r: stands(r),
    "unfinished": lambda r: unfinished(r) & r.received_at.notnull(),
    # A pause without a ground in law does not stop the clock.
    "pausing": lambda r: r.state.isin(PAUSED_CODES),
    "stopping": lambda r: r.state.isin(PAUSED_CODES) & (r.ground != "NONE"),
    "promised_day": lambda r: day_of(r.promised_at).coalesce(-1),
    "settled_day": lambda r: day_of(r.settled_at).coalesce(-1),
    "has_promise": lambda r: r.promised_at.notnull(),
    # The source states no moment of the end, but says whether it was early, on time or late.
    "by_word": lambda r: (r.dated == 0) & (r.timeliness != NOTHING),
    # The working days of the period that closed during this interval.
    "days": lambda r: ibis.greatest(
        ibis.least(r.to_wd.coalesce(AT.closing_wd), AT.closing_wd) - ibis.greatest(r.from_wd, AT.start_wd), 0
    ),
}
SECOND: Stage = {
    "is_settled": lambda r: r.standing & r.settled_at.notnull(),
    "open": lambda r: r.standing & r.unfinished,
    "received": lambda r: r.standing & (r.received_at >= AT.start),
    "settled": lambda r: r.standing & (r.settled_at >= AT.start).coalesce(False),
    "ended": lambda r: r.standing & (r.ended_at >= AT.start).coalesce(False),
    "before": lambda r: r.by_word.ifelse(r.timeliness == "EARLY", r.has_promise & (r.settled_day < r.promised_day)),
    "same": lambda r: r.by_word.ifelse(r.timeliness == "ON_TIME", r.has_promise & (r.settled_day == r.promised_day)),
    "after": lambda r: r.by_word.ifelse(r.timeliness == "LATE", r.has_promise & (r.settled_day > r.promised_day)),
    "open_days": lambda r: r.unfinished.ifelse(r.days, 0),
    "stopped_days": lambda r: (r.unfinished & r.stopping).ifelse(r.days, 0),
    # The appointed day lies in the period and has ended by the closing moment.
    "falls_due": lambda r: r.has_promise & (r.promised_day >= AT.start) & (r.promised_day + (DAY - 1) <= AT.closing),
}
THIRD: Stage = {
    "carried_over": lambda r: (r.received_at < AT.start).coalesce(False) & (r.open | r.settled | r.ended),
    "early": lambda r: r.is_settled & r.before,
    "on_time": lambda r: r.is_settled & r.same,
    "late": lambda r: r.is_settled & r.after,
    "paused": lambda r: r.open & r.pausing,
    "open_overdue": lambda r: r.open & ~r.stopping & r.has_promise & (r.promised_day < AT.closing_day),
    # Neither ended otherwise nor with a stopped clock.
    "due": lambda r: (r.is_settled | (r.open & ~r.stopping)) & r.falls_due,
}
FOURTH: Stage = {
    "handled": lambda r: r.carried_over | r.received,
    "overdue": lambda r: (r.settled & r.late) | r.open_overdue,
}


def intervals() -> ir.Table:
    """Return the table of intervals, not bound to any engine."""
    return ibis.table(COLUMNS, name="intervals")


def read(table: ir.Table) -> ir.Table:
    """Return the intervals with every condition of the rules as a column."""
    for stage in (FIRST, SECOND, THIRD, FOURTH):
        table = table.mutate(**{name: condition(table) for name, condition in stage.items()})
    return table


def stands(r: ir.Table) -> ir.Column:
    """Return whether a row is the interval that contains the closing moment, of a dossier that has been received."""
    return r.received_at.notnull() & (r.from_at <= AT.closing) & (r.to_at.isnull() | (r.to_at > AT.closing))


def unfinished(r: ir.Table) -> ir.Column:
    """Return whether a row is neither settled nor ended otherwise."""
    return r.settled_at.isnull() & r.ended_at.isnull()


def day_of(moment: ir.Column) -> ir.Column:
    """Return the Vietnamese midnight at which the day of a moment began."""
    return moment - (moment + SEVEN_HOURS) % DAY
