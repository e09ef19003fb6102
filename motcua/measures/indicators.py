"""Every indicator, defined once, as Ibis expressions over the state intervals. Pages never import this (it loads Ibis).

An indicator counts dossiers: the standing row of a dossier is the interval that contains the closing moment. Words,
names and legal basis stand in `data/indicators.csv`; `docs/facts.d/measures.md` explains the rules.
Moments are microseconds since 1970 UTC, so that sums are exact and the same on every engine.
"""

from collections.abc import Callable
from dataclasses import dataclass

import ibis.expr.types as ir

from motcua.measures.columns import NOTHING
from motcua.measures.reading import AT

COPY_CERTIFICATION = "2.000815"  # Chứng thực bản sao từ bản chính
Part = Callable[[ir.Table], ir.Column]


@dataclass(frozen=True, slots=True)
class Indicator:
    """The numerator, the denominator of a rate, and which rows say anything at all about it (None: every row does).

    A part is a condition (each dossier counts once) or a whole number on each row (they are added up).
    """

    numerator: Part
    denominator: Part | None = None
    known: Part | None = None


def state(name: str) -> Indicator:
    """Return the count of dossiers that ended otherwise in the period, in one state."""
    return Indicator(lambda r: r.ended & (r.state == name))


def channel(name: str) -> Indicator:
    """Return the count of dossiers received in the period by one channel."""
    return Indicator(lambda r: r.received & (r.channel == name))


def paused_for(r: ir.Table, *grounds: str) -> ir.Column:
    """Return the paused dossiers with one of these grounds."""
    return r.paused & r.ground.isin(grounds)


def copies(r: ir.Table) -> ir.Column:
    """Return the settled certifications of copies."""
    return r.settled & (r.procedure == COPY_CERTIFICATION)


def no_receipt(r: ir.Table) -> ir.Column:
    """Return the rows that stand at the closing moment though nobody says when the dossier was received."""
    stands = (r.from_at <= AT.closing) & (r.to_at.isnull() | (r.to_at > AT.closing))
    return r.received_at.isnull() & stands & r.state.notin(["SUBMITTED", "UNDONE"])


INDICATORS: dict[str, Indicator] = {
    "received": Indicator(lambda r: r.received),
    "received.online": channel("ONLINE"),
    "received.counter": channel("COUNTER"),
    "received.post": channel("POST"),
    "received.competent_here": Indicator(
        lambda r: r.received & (r.here == 1), known=lambda r: r.received & r.here.notnull()
    ),
    "carried_over": Indicator(lambda r: r.carried_over),
    "settled": Indicator(lambda r: r.settled),
    "settled.early": Indicator(lambda r: r.settled & r.early),
    "settled.on_time": Indicator(lambda r: r.settled & r.on_time),
    "settled.overdue": Indicator(lambda r: r.settled & r.late),
    "open": Indicator(lambda r: r.open),
    "open.in_time": Indicator(lambda r: r.open & ~r.open_overdue),
    "open.overdue": Indicator(lambda r: r.open_overdue),
    "open.paused": Indicator(lambda r: r.paused),
    "open.in_process": Indicator(lambda r: r.open & ~r.paused),
    "open.paused.supplement": Indicator(lambda r: paused_for(r, "SUPPLEMENT")),
    "open.paused.finance": Indicator(lambda r: paused_for(r, "FINANCE", "TAX")),
    "open.paused.verification": Indicator(lambda r: paused_for(r, "VERIFICATION")),
    "open.paused.other": Indicator(lambda r: paused_for(r, "POSTING", "OTHER")),
    "open.paused.without_ground": Indicator(lambda r: paused_for(r, "NONE")),
    "ended_otherwise": Indicator(lambda r: r.ended),
    "ended.refused": state("REFUSED"),
    "ended.withdrawn": state("WITHDRAWN"),
    "ended.stopped": state("STOPPED"),
    "ready.not_collected": Indicator(lambda r: r.is_settled & (r.state == "RESULT_READY")),
    "overdue.without_apology": Indicator(lambda r: r.overdue & (r.apologised.coalesce(0) == 0)),
    "rate.settled_of_received": Indicator(lambda r: r.settled, lambda r: r.received),
    "rate.on_time_of_settled": Indicator(lambda r: r.settled & (r.early | r.on_time), lambda r: r.settled),
    "rate.on_time_of_due": Indicator(lambda r: r.due & (r.early | r.on_time), lambda r: r.due),
    "rate.clock_stopped": Indicator(lambda r: r.stopped_days, lambda r: r.open_days),
    "rate.online": Indicator(
        lambda r: r.received & (r.channel == "ONLINE"),
        lambda r: r.received,
        known=lambda r: r.received & (r.channel != NOTHING),
    ),
    "rate.digitised_of_settled": Indicator(
        lambda r: r.settled & (r.digitised_out == 1),
        lambda r: r.settled,
        known=lambda r: r.settled & r.digitised_out.notnull(),
    ),
    "rate.digitised_of_received": Indicator(
        lambda r: r.received & (r.digitised_in == 1),
        lambda r: r.received,
        known=lambda r: r.received & r.digitised_in.notnull(),
    ),
    "rate.e_certified": Indicator(
        lambda r: copies(r) & (r.e_certified_at <= AT.closing),
        lambda r: copies(r),
        known=lambda r: copies(r) & (r.e_listed == 1),
    ),
}

# What a reader of the figures must be told: how many dossiers each caution is about. Sentences: data/cautions.csv.
CAUTIONS: dict[str, Part] = {
    "no_appointment_settled": lambda r: r.settled & ~r.early & ~r.on_time & ~r.late,
    "no_appointment_open": lambda r: r.open & ~r.has_promise,
    "undated_settled": lambda r: r.settled & (r.dated == 0),
    "undated_ended": lambda r: r.ended & (r.dated == 0),
    "stray_dates": lambda r: r.handled & (r.stray == 1),
    "moved_late": lambda r: r.settled & (r.moved_late == 1),
    "reopened": lambda r: r.handled & (r.reopened == 1),
    "vanished": lambda r: r.handled & (r.vanished_at <= AT.closing),
    "no_channel": lambda r: r.received & (r.channel == NOTHING),
    "competence_unknown": lambda r: r.received & r.here.isnull(),
    "digitised_in_unknown": lambda r: r.received & r.digitised_in.isnull(),
    "digitised_out_unknown": lambda r: r.settled & r.digitised_out.isnull(),
    "e_certified_undated": lambda r: copies(r) & (r.e_listed == 1) & r.e_certified_at.isnull(),
    "no_receipt": lambda r: no_receipt(r).ifelse(1, 0),
    "apology_unknown": lambda r: r.overdue & r.apologised.isnull(),
}
