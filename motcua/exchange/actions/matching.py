"""A second list of the same period, from another system, laid beside what is known here. Nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from motcua.core.actor import Actor, whole_commune
from motcua.core.zone import local_day
from motcua.dossiers import queries as dossiers
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.numbers import number_key
from motcua.exchange.actions.reading_in import Options, Tick, order_of, read_in
from motcua.exchange.lines.checks import Days
from motcua.exchange.lines.line import Line
from motcua.exchange.matching import Match, Seen, Span, match, settled_on
from motcua.exchange.values.numbers import number_of


@dataclass(frozen=True, slots=True)
class Matched:
    """What the second list showed; `unread` lines could not be read and stand on neither side."""

    match: Match
    rows: int
    unread: int
    as_of: datetime
    warnings: list[dict[str, Any]]


def match_files(*, paths: Sequence[Path], options: Options, days: Days, tick: Tick, by: Actor, at: datetime) -> Matched:
    """Lay a second list beside the dossiers known here: missing on either side, differing, and each figure's gap.

    Refused: what reading refuses, UnknownMapping, OtherCommune, SeveralCommunes.
    """
    order = order_of(paths=paths, options=options, commune_id=by.commune_id)
    parcel = read_in(order=order, commune_id=by.commune_id, at=at, tick=tick)
    lines: list[Line] = []
    unread: list[object] = []
    for _ in parcel.chunks(reject=unread.append, see=lines.append):
        pass
    as_of = max(parcel.as_of.values())
    there = {_key(line.number): _seen_there(line) for line in lines}
    span = Span(days.first, days.last, min(local_day(as_of), days.last))
    found = match(here=_here(there, days, by), there=there, span=span)
    rows = len(parcel.spool)
    parcel.spool.close()
    parcel.certified_spool.close()
    return Matched(found, rows, len(unread), as_of, list(parcel.setting.notes.listed()))


def _here(there: dict[str, Seen], days: Days, by: Actor) -> dict[str, Seen]:
    scope = whole_commune(commune_id=by.commune_id)
    known = dossiers.states(numbers=[seen.number for seen in there.values()], scope=scope)
    known |= dossiers.received_between(received_from=days.first, received_to=days.last, scope=scope)
    return {_key(state.number): _seen_here(state) for state in known.values()}


def _key(number: str) -> str:
    """One system may write the agency in its old code (000.00.12.H37), the other in its new one (H37.12)."""
    found = number_of(number)
    if found is None or not found.agency:
        return number_key(number)
    return number_key(f"{found.agency}-{found.text.split('-', 1)[1]}")


def _seen_there(line: Line) -> Seen:
    values = line.values
    return Seen(
        number=line.number,
        status=values["status"],
        received_on=_day(values["received_at"]),
        promised_on=_day(values["promised_at"]),
        settled_on=settled_on(**{name: values.get(name) for name in ("ready_at", "returned_at", "finished_at")}),
    )


def _seen_here(state: Any) -> Seen:
    return Seen(
        number=state.number,
        status=Status(state.status),
        received_on=_day(state.received_at),
        promised_on=_day(state.promised_at),
        settled_on=settled_on(ready_at=state.ready_at, returned_at=state.returned_at, finished_at=state.finished_at),
    )


def _day(at: datetime | None) -> date | None:
    return local_day(at) if at is not None else None
