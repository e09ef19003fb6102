"""Bringing lists in: all files are read and judged first, then taken 500 dossiers a transaction."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from motcua.core.actor import Actor, whole_commune
from motcua.core.refusals import NotYours
from motcua.dossiers import queries as dossiers
from motcua.dossiers.numbers import number_key
from motcua.dossiers.observed import Observed
from motcua.exchange import queries
from motcua.exchange.actions import rejects, taking
from motcua.exchange.actions.lock import one_at_a_time
from motcua.exchange.actions.outcome import Outcome, already_done, counts_of
from motcua.exchange.actions.reading_in import Options, Order, Tick, order_of, read_in
from motcua.exchange.actions.rehearsing import Rehearsal
from motcua.exchange.lines.checks import Days, Tally, check_list, period_of, promise_moved_late
from motcua.exchange.models import ImportBatch
from motcua.exchange.parcel import ROWS_AT_ONCE, Chunk, Parcel, Reject
from motcua.exchange.tables.register import Register
from motcua.exchange.tables.spool import Put
from motcua.people.may import may_import

__all__ = ["Options", "Outcome", "import_files"]
# When more than this part of what was known has gone, the list is of another kind rather than the dossiers gone.
MOST_VANISH = 0.5


def nothing(_count: int) -> None:
    """Show no progress."""


def import_files(*, paths: Sequence[Path], options: Options, tick: Tick = nothing, by: Actor, at: datetime) -> Outcome:
    """Bring in lists that another system exported; the same files again change nothing.

    Everything that can be refused as a whole is refused before the first write. An import that was cut short goes on
    where it stopped when it is called again with the same files.
    Refused: NotYours, what reading refuses, UnknownMapping, OtherCommune, SeveralCommunes, ImportRunning.
    """
    if not may_import(by):
        raise NotYours()
    with one_at_a_time(by.commune_id):
        places = queries.places()
        rejects.sweep(places.rejects, days=queries.REJECTS_DAYS, at=at)
        rejects.clear_unfinished(places.rejects, commune=options.commune)
        order = order_of(paths=paths, options=options, commune_id=by.commune_id)
        known = queries.same_import(commune_id=by.commune_id, key=order.key)
        if known is not None and known.state == ImportBatch.DONE and not options.dry_run:
            again = already_done(known, places.rejects / rejects.name_of(options.commune, known.pk))
            if again is not None:
                return again
            known = None
        parcel = read_in(order=order, commune_id=by.commune_id, at=at, tick=tick)
        try:
            return _Import(parcel, order, known, by, at).run()
        finally:
            parcel.spool.close()
            parcel.certified_spool.close()


class _Import:
    """One import at work."""

    def __init__(self, parcel: Parcel, order: Order, known: ImportBatch | None, by: Actor, at: datetime) -> None:
        self.parcel, self.order, self.by, self.at = parcel, order, by, at
        self.notes, self.scope = parcel.setting.notes, whole_commune(commune_id=by.commune_id)
        self.lists = [register for register in parcel.registers if not register.is_certified_list]
        self.partial = [self._check(register) for register in parcel.registers]
        self.tally = Tally(period_of(self.lists), self.notes)
        self.rehearsal = Rehearsal(parcel.spool)
        self.batch = None if order.options.dry_run else known or self._open()
        self.skip = self.batch.chunks if self.batch else 0
        self.refused = {(file, row): why for file, row, why in (self.batch.refused if self.batch else [])}
        self.step = 0
        self.first = not queries.imports(commune_id=by.commune_id).exclude(state=ImportBatch.RUNNING).exists()
        name = rejects.name_of(order.options.commune, self.batch.pk if self.batch else 0)
        self.rejects = rejects.RejectsFile(queries.places().rejects, name)

    def run(self) -> Outcome:
        """Take every row, then see what is missing, then close."""
        try:
            for chunk in self.parcel.chunks(reject=self._reject, see=self.tally.see):
                self._take(chunk)
            self._take_certified()
        except BaseException:
            self.rejects.drop()
            raise
        self.tally.conclude()
        vanished = self._vanished(self.batch) if self.batch else 0
        if self.batch is not None:
            return self._close(self.batch, vanished)
        self.rejects.drop()
        return self.rehearsal.outcome(self._outcome_parts(), rejected=self.rejects.count)

    def _check(self, register: Register) -> bool:
        rows = sum(page.rows for page in register.pages)
        return check_list(register, rows=rows, words=self.order.words, notes=self.notes)

    def _open(self) -> ImportBatch:
        files = [
            taking.FileFacts(
                name=register.name[:255],
                sha256=register.mark.sha256,
                size=register.mark.size,
                flavour=register.flavour,
                system=register.system,
                as_of=self.parcel.as_of[register.name],
                first_on=register.frame.first_day,
                last_on=register.frame.last_day,
                rows=sum(page.rows for page in register.pages),
            )
            for register in self.parcel.registers
        ]
        mapping = self.order.options.mapping or ""
        return taking.open_import(key=self.order.key, mapping=mapping, files=files, by=self.by, at=self.at)

    def _reject(self, reject: Reject) -> None:
        self.rejects.add(self.parcel, reject)

    def _take(self, chunk: Chunk) -> None:
        if self.batch is not None and self.step >= self.skip:
            self._compare_promises(chunk)
            done = taking.take_rows(
                step=taking.Step(self.batch.pk, self.step),
                rows=chunk.rows,
                source=chunk.source,
                merged=chunk.merged,
                by=self.by,
                at=self.at,
            )
            self._keep_refused(done)
        elif self.batch is None:
            self._keep_refused(self.rehearsal.take(chunk, by=self.by, at=self.at))
        self.step += 1
        self._reject_refused(chunk.puts)

    def _compare_promises(self, chunk: Chunk) -> None:
        """An appointment moved after it was missed is seen only beside what the list before said."""
        if self.first:
            return
        known = dossiers.states(numbers=[row.number for row in chunk.rows], scope=self.scope)
        for row in chunk.rows if known else ():
            before = known.get(number_key(row.number))
            if before is not None and promise_moved_late(before, row, as_of=chunk.source.as_of):
                self.notes.add("PROMISE_MOVED", row.number)

    def _keep_refused(self, done: Observed) -> None:
        self.refused.update({(row.source_file, row.source_row): row.why.value for row in done.refused})

    def _reject_refused(self, puts: dict[tuple[str, int], list[Put]]) -> None:
        for place in self.refused.keys() & puts.keys():
            for put in puts[place]:
                self._reject(Reject(put, self.refused[place]))

    def _take_certified(self) -> None:
        walk = self.parcel.certified(reject=self._reject)
        while part := list(islice(walk, ROWS_AT_ONCE)):
            rows = [row for row, _ in part]
            if self.batch is not None and self.step >= self.skip:
                step = taking.Step(self.batch.pk, self.step)
                self._keep_refused(taking.take_certified(step=step, rows=rows, by=self.by, at=self.at))
            elif self.batch is None:
                self._keep_refused(self.rehearsal.take_certified(rows, by=self.by, at=self.at))
            self.step += 1
            self._reject_refused({(row.source_file, row.source_row): [put] for row, put in part})
            self.parcel.tick(len(part))

    def _vanished(self, batch: ImportBatch) -> int:
        """Note what an earlier list of the same system and period showed and this one does not."""
        if not self.lists:
            return 0
        period = self.tally.period
        if period is None or any(self.partial) or self.notes.count("NO_OPEN"):
            self.notes.add("VANISHED_UNKNOWN")
            return 0
        count = 0
        for system in {register.system for register in self.lists}:
            as_of = min(self.parcel.as_of[each.name] for each in self.lists if each.system == system)
            count += self._vanished_of(batch, period, system, as_of)
        return count

    def _vanished_of(self, batch: ImportBatch, period: Days, system: str, as_of: datetime) -> int:
        seen = dossiers.unseen(
            system=system, as_of=as_of, received_from=period.first, received_to=period.last, scope=self.scope
        )
        missing = [number for number in seen if number not in self.parcel.spool]
        if len(missing) > MOST_VANISH * max(len(missing) + self.parcel.spool.numbers, 1):
            self.notes.add("VANISHED_UNKNOWN")
            return 0
        step = taking.Step(batch.pk, self.step)
        parts = (missing[start : start + ROWS_AT_ONCE] for start in range(0, len(missing), ROWS_AT_ONCE))
        return sum(taking.note_vanished(step=step, numbers=part, as_of=as_of, by=self.by, at=self.at) for part in parts)

    def _close(self, batch: ImportBatch, vanished: int) -> Outcome:
        if vanished:
            self.notes.add("VANISHED", count=vanished)
        path = self.rejects.finish()
        remarks = list(self.notes.listed())
        batch = taking.close_import(
            import_id=batch.pk, rejected=self.rejects.count, remarks=remarks, by=self.by, at=self.at
        )
        parts = {**self._outcome_parts(), **counts_of(batch)}
        return Outcome(**parts, rejects_file=str(path) if path else None)

    def _outcome_parts(self) -> dict[str, Any]:
        rows = len(self.parcel.spool) + len(self.parcel.certified_spool)
        remarks = list(self.notes.listed())
        return {
            "id": self.batch.pk if self.batch else None,
            "files": len(self.parcel.registers),
            "rows": rows,
            "warnings": remarks,
        }
