"""The writes of an import, each one transaction: open, 500 rows at a time, missing rows, close."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db.models import F

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.refusals import Refusal
from motcua.core.verb import verb
from motcua.dossiers import actions as dossiers
from motcua.dossiers.observed import CertifiedRow, Observed, ObservedRow, RefusedRow
from motcua.exchange import events
from motcua.exchange.models import ImportBatch, ImportFile
from motcua.exchange.parcel import Source


class TakenMeanwhile(Refusal):
    """Another process went on with this import (`id`)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an import: which import, and how many steps were done before."""

    import_id: int
    before: int


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is kept of a file."""

    name: str
    sha256: str
    size: int
    flavour: str
    system: str
    as_of: datetime
    first_on: Any
    last_on: Any
    rows: int


@verb
def open_import(*, key: str, mapping: str, files: Sequence[FileFacts], by: Actor, at: datetime) -> ImportBatch:
    """Begin an import: its files are written down before any of their rows."""
    batch = ImportBatch.objects.create(
        commune_id=by.commune_id, key=key, mapping=mapping, started_at=at, staff_id=by.staff_id
    )
    ImportFile.objects.bulk_create(ImportFile(batch=batch, **asdict(facts)) for facts in files)
    journal.record(
        events.IMPORT_STARTED,
        subject=events.subject_of(batch.pk),
        at=at,
        files=len(files),
        flavours=sorted({facts.flavour for facts in files}),
    )
    return batch


@verb
def take_rows(
    *, step: Step, rows: Sequence[ObservedRow], source: Source, merged: int, by: Actor, at: datetime
) -> Observed:
    """Take in up to 500 dossiers and note the step as done in the same transaction."""
    done = dossiers.observe(rows=rows, import_id=step.import_id, as_of=source.as_of, system=source.system, by=by, at=at)
    counts = {"created": done.created, "updated": done.updated, "unchanged": done.unchanged, "older": done.older}
    _step(step, {**counts, "merged": merged}, done.refused)
    return done


@verb
def take_certified(*, step: Step, rows: Sequence[CertifiedRow], by: Actor, at: datetime) -> Observed:
    """Join up to 500 lines of the e-certification list to their dossiers."""
    done = dossiers.observe_certified(rows=rows, import_id=step.import_id, by=by, at=at)
    _step(step, {"certified": done.created, "unchanged": done.unchanged}, done.refused)
    return done


@verb
def note_vanished(*, step: Step, numbers: Sequence[str], as_of: datetime, by: Actor, at: datetime) -> int:
    """Note dossiers that an earlier list showed and this one does not. Nothing is deleted."""
    count = dossiers.mark_vanished(numbers=numbers, import_id=step.import_id, as_of=as_of, by=by, at=at)
    ImportBatch.objects.filter(pk=step.import_id).update(vanished=F("vanished") + count)
    return count


@verb
def close_import(
    *, import_id: int, rejected: int, remarks: Sequence[Mapping[str, Any]], by: Actor, at: datetime
) -> ImportBatch:
    """End an import with what was noticed on the way."""
    ImportBatch.objects.filter(pk=import_id).update(
        state=ImportBatch.DONE, finished_at=at, rejected=rejected, remarks=list(remarks)
    )
    batch = ImportBatch.objects.get(pk=import_id)
    names = ("created", "updated", "unchanged", "older", "certified", "vanished", "rejected")
    counts = {name: getattr(batch, name) for name in names}
    journal.record(events.IMPORT_FINISHED, subject=events.subject_of(import_id), at=at, **counts)
    return batch


def _step(step: Step, counts: Mapping[str, int], refused: Sequence[RefusedRow]) -> None:
    batch = ImportBatch.objects.filter(pk=step.import_id, chunks=step.before, state=ImportBatch.RUNNING)
    added = {name: F(name) + count for name, count in counts.items()}
    if not batch.update(chunks=step.before + 1, **added):
        raise TakenMeanwhile(id=step.import_id)
    if refused:
        kept = ImportBatch.objects.values_list("refused", flat=True).get(pk=step.import_id)
        new = [[row.source_file, row.source_row, row.why.value] for row in refused]
        ImportBatch.objects.filter(pk=step.import_id).update(refused=[*kept, *new])
