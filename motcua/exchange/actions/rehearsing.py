"""A rehearsal (--dry-run): every row walks the real way, and each transaction is turned back at its end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

from motcua.core.actor import Actor
from motcua.core.verb import verb
from motcua.dossiers import actions as dossiers
from motcua.dossiers.observed import CertifiedRow, Observed, ObservedRow
from motcua.exchange.actions.outcome import Outcome
from motcua.exchange.parcel import Chunk, Source
from motcua.exchange.tables.spool import Spool

# No import bears this number, so that a rehearsed row never looks like one of an import.
REHEARSED = 0


class TurnedBack(Exception):
    """Carries what would have been done out of the transaction that it turns back."""

    def __init__(self, done: Observed) -> None:
        super().__init__()
        self.done = done


@dataclass(slots=True)
class Rehearsal:
    """Counts what an import would do and leaves the database as it is."""

    lists: Spool
    rows: Observed = field(default_factory=Observed)
    certified: Observed = field(default_factory=Observed)
    merged: int = 0

    def take(self, chunk: Chunk, *, by: Actor, at: datetime) -> Observed:
        """Rehearse the rows of one chunk."""
        done = _turned_back(partial(rehearse_rows, rows=chunk.rows, source=chunk.source, by=by, at=at))
        self.rows += done
        self.merged += chunk.merged
        return done

    def take_certified(self, rows: Sequence[CertifiedRow], *, by: Actor, at: datetime) -> Observed:
        """Rehearse lines of the e-certification list; a dossier that the same import brings counts as found."""
        done = _turned_back(partial(rehearse_certified, rows=rows, by=by, at=at))
        here = [row for row in done.refused if row.number in self.lists]
        refused = tuple(row for row in done.refused if row.number not in self.lists)
        done = replace(done, created=done.created + len(here), refused=refused)
        self.certified += done
        return done

    def outcome(self, parts: dict[str, Any], *, rejected: int) -> Outcome:
        """Return what the import would have done."""
        return Outcome(
            **parts,
            created=self.rows.created,
            updated=self.rows.updated,
            unchanged=self.rows.unchanged + self.certified.unchanged,
            older=self.rows.older,
            merged=self.merged,
            certified=self.certified.created,
            rejected=rejected,
            rehearsed=True,
        )


def _turned_back(work: Callable[[], None]) -> Observed:
    try:
        work()
    except TurnedBack as back:
        return back.done
    return Observed()


@verb
def rehearse_rows(*, rows: Sequence[ObservedRow], source: Source, by: Actor, at: datetime) -> None:
    """Take rows in and turn back."""
    raise TurnedBack(
        dossiers.observe(rows=rows, import_id=REHEARSED, as_of=source.as_of, system=source.system, by=by, at=at)
    )


@verb
def rehearse_certified(*, rows: Sequence[CertifiedRow], by: Actor, at: datetime) -> None:
    """Take lines of the e-certification list in and turn back."""
    raise TurnedBack(dossiers.observe_certified(rows=rows, import_id=REHEARSED, by=by, at=at))
