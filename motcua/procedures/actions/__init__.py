"""The catalogue's verb: take the data files in, version by version."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.verb import verb
from motcua.core.zone import local_day
from motcua.procedures import events, reading
from motcua.procedures.actions import rows
from motcua.procedures.catalogue import SourceView
from motcua.procedures.models import Edition, Procedure, ProcedureVersion, Source
from motcua.procedures.reading import Draft


@verb
def load_catalogue(*, directory: Path = reading.DATA, by: Actor, at: datetime) -> int:
    """Take the catalogue's data files in and return how many procedures are new or changed.

    The same files twice change nothing. A changed procedure gets a new version from the day of `at`, or from the later
    day its file names; the old one ends there and stays readable for the dossiers received under it. A first version
    starts on the day the file says. Refused: CatalogueUnreadable.
    """
    drafts, sources = reading.read_catalogue(directory)
    new_sources = _take_sources(sources)
    procedures, touched = _take_procedures(drafts, at)
    touched |= _take_versions(drafts, procedures, at)
    if touched or new_sources:
        Edition.objects.create(mark=secrets.token_hex(16), loaded_at=at)
    return len(touched)


def _take_sources(sources: Sequence[SourceView]) -> int:
    known = {row.id: (row.words, row.address) for row in Source.objects.all()}
    new = [each for each in sources if known.get(each.id) != (each.words, each.address)]
    Source.objects.bulk_create(
        [Source(id=each.id, words=each.words, address=each.address) for each in new],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["words", "address"],
    )
    return len(new)


def _take_procedures(drafts: Sequence[Draft], at: datetime) -> tuple[dict[str, Procedure], set[str]]:
    """Write what belongs to a procedure and not to a version: its place, its repeal."""
    known = {row.code: row for row in Procedure.objects.all()}
    new: list[Procedure] = []
    changed: list[Procedure] = []
    for position, draft in enumerate(drafts):
        row = known.get(draft.code) or Procedure(code=draft.code, replaced_by="")
        wanted = (draft.repealed_on, draft.replaced_by, position)
        if row.repealed_on != draft.repealed_on:
            journal.record(events.REPEALED, subject=f"procedure:{draft.code}", at=at, repealed_on=draft.repealed_on)
        if (row.repealed_on, row.replaced_by, row.position) != wanted:
            (changed if row.pk else new).append(row)
            row.repealed_on, row.replaced_by, row.position = wanted
    Procedure.objects.bulk_create(new)
    Procedure.objects.bulk_update(changed, ["repealed_on", "replaced_by", "position"])
    return {row.code: row for row in (*known.values(), *new)}, {row.code for row in (*new, *changed)}


def _take_versions(drafts: Sequence[Draft], procedures: dict[str, Procedure], at: datetime) -> set[str]:
    current = {row.procedure_id: row for row in ProcedureVersion.objects.filter(effective_before=None)}
    pairs: list[tuple[ProcedureVersion, Draft]] = []
    for draft in drafts:
        procedure = procedures[draft.code]
        old = current.get(procedure.pk)
        if old is None or old.mark != draft.mark:
            pairs.append((_next_version(draft, procedure, old, at), draft))
    ProcedureVersion.objects.bulk_create([version for version, _ in pairs])
    rows.write_facts(pairs)
    journal.record_many(
        events.VERSIONED,
        [
            (f"procedure:{draft.code}", at, {"version": row.number, "effective_from": row.effective_from})
            for row, draft in pairs
        ],
    )
    return {draft.code for _, draft in pairs}


def _next_version(draft: Draft, procedure: Procedure, old: ProcedureVersion | None, at: datetime) -> ProcedureVersion:
    start = draft.effective_from if old is None else _next_start(old, draft, local_day(at))
    if old is not None:
        ProcedureVersion.objects.filter(pk=old.pk).update(effective_before=start)
    return ProcedureVersion(
        procedure=procedure,
        number=1 if old is None else old.number + 1,
        mark=draft.mark,
        name_vi=draft.name,
        name_en=draft.name_en,
        field=draft.field,
        verified=draft.verified,
        note=draft.note,
        name_source_id=draft.name_source,
        effective_from=start,
        created_at=at,
    )


def _next_start(old: ProcedureVersion, draft: Draft, today: date) -> date:
    """A file may name a later day of effect than the old version's; else the change counts from the day it came in."""
    if draft.effective_from > old.effective_from:
        return draft.effective_from
    return max(today, old.effective_from)
