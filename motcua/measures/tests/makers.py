"""Makers for measures: facts as the rooms below record them, without those rooms. Moments are Vietnamese time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from motcua.core import journal
from motcua.core.actor import Actor, Scope
from motcua.core.calendar import calendar_from_rows
from motcua.core.verb import verb
from motcua.core.zone import VIETNAM
from motcua.measures.intervals import Interval, intervals_of

PLAIN = calendar_from_rows([])


def at(text: str) -> datetime:
    """Return a moment: "2026-04-06 07:52"."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@dataclass(frozen=True, slots=True)
class Told:
    """One fact about a dossier."""

    seq: int
    kind: str
    at: datetime
    fields: dict[str, Any] = field(default_factory=dict)
    subject: str = "dossier:1"


MOMENTS = ("received", "promised", "paused", "resumed", "ready", "finished", "returned")


def shown(as_of: str, status: str, *, seq: int | None = None, imported: int | None = None, **said: Any) -> Told:
    """Return a snapshot: `shown("2026-04-06 07:52", "RETURNED", received="2026-03-02 08:00", …)`."""
    moment = at(as_of)
    order = int(moment.timestamp()) if seq is None else seq
    fields: dict[str, Any] = {f"{name}_at": at(said[name]) if said.get(name) else None for name in MOMENTS}
    fields |= {name: value for name, value in said.items() if name not in MOMENTS}
    fields |= {"import": order if imported is None else imported, "as_of": moment, "status": status}
    return Told(order, "dossier.observed", moment, fields)


def moved(when: str, kind: str, status: str, *, seq: int | None = None, **said: Any) -> Told:
    """Return a move made here: `moved("2026-03-02 08:00", "accepted", "RECEIVED", received=…, promised=…)`."""
    moment = at(when)
    fields = {f"{name}_at": at(said[name]) for name in MOMENTS if said.get(name)}
    fields |= {name: value for name, value in said.items() if name not in MOMENTS}
    order = int(moment.timestamp()) if seq is None else seq
    return Told(order, f"dossier.{kind}", moment, fields | {"status": status})


def told(when: str, kind: str, *, seq: int | None = None, **fields: Any) -> Told:
    """Return any other fact of a dossier."""
    moment = at(when)
    return Told(int(moment.timestamp()) if seq is None else seq, f"dossier.{kind}", moment, fields)


def folded(*facts: Told) -> list[Interval]:
    """Return the intervals of one dossier in the plain calendar (Monday to Friday, 07:00 to 17:00)."""
    return intervals_of(facts, PLAIN)


def states(*facts: Told) -> list[tuple[str, str, str | None]]:
    """Return the line of time of one dossier: state, from, to."""
    return [(each.state.value, short(each.from_at), short(each.to_at)) for each in folded(*facts)]  # type: ignore[misc]


def short(moment: datetime | None) -> str | None:
    """Return a moment as `at` reads it."""
    return None if moment is None else moment.astimezone(VIETNAM).strftime("%Y-%m-%d %H:%M")


@verb
def tell(*, facts: Iterable[Told], by: Actor, at: datetime) -> None:
    """Record facts in the journal, in their order."""
    for fact in sorted(facts, key=lambda fact: fact.seq):
        journal.record(fact.kind, subject=fact.subject, at=fact.at, **fact.fields)


def everything(commune_id: int) -> Scope:
    """Return the scope of one who sees a whole commune."""
    return Scope(communes=frozenset({commune_id}))
