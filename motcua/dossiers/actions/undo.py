"""Taking an import back: its observations are marked as undone and correcting facts are recorded; nothing is deleted.

Who applied stays as last read: personal data is kept once, not per observation.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import F

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.verb import verb
from motcua.dossiers import events
from motcua.dossiers.actions import columns
from motcua.dossiers.actions.bulk import stored, update_many, utc_text
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.models import Dossier, EcertifiedCopy, Observation
from motcua.dossiers.observed import Undone

COPIED = ("dossier_id", "commune_id", "system", "row_hash", *columns.STATE, "source_file", "source_row")


@verb
def undo_observations(*, import_id: int, limit: int = 500, by: Actor, at: datetime) -> Undone:
    """Take back up to `limit` observations of an import; call again while some are left.

    A dossier falls back to what the youngest remaining import said of it; without one it is no longer present. What a
    later import saw unchanged stays, resting on that import from now on.
    """
    found = Observation.objects.filter(commune=by.commune_id, import_id=import_id, undone_at=None)
    taken = list(found.order_by("id")[:limit])
    ids = [observation.dossier_id for observation in taken]
    dossiers = Dossier.objects.in_bulk(ids)
    current = [dossier for dossier in dossiers.values() if dossier.observed_import == import_id]
    found.filter(pk__in=[observation.pk for observation in taken]).update(undone_at=at)
    rested = [dossier for dossier in current if dossier.seen_import != import_id]
    _rest_on_later(rested, {observation.dossier_id: observation for observation in taken}, at)
    restored, gone = _fall_back([dossier for dossier in current if dossier.seen_import == import_id])
    _record_undone(ids, import_id, at)
    left = found.count()
    if not left:
        _undo_the_rest(import_id, by, at)
    return Undone(restored=restored, gone=gone, kept=len(taken) - restored - gone, left=left)


def _rest_on_later(dossiers: Sequence[Dossier], taken: Mapping[int, Observation], at: datetime) -> None:
    """Give the later import that saw the same contents an observation of its own."""
    for dossier in dossiers:
        known: dict[str, Any] = {name: getattr(taken[dossier.pk], name) for name in COPIED}
        known |= {"import_id": dossier.seen_import, "as_of": dossier.seen_as_of}
        copy = Observation.objects.create(**known)
        Dossier.objects.filter(pk=dossier.pk).update(
            observed_import=dossier.seen_import, observed_as_of=dossier.seen_as_of, version=F("version") + 1
        )
        journal.record(events.OBSERVED, subject=events.subject_of(dossier.pk), at=at, **_fact_of(copy))


def _fall_back(dossiers: Sequence[Dossier]) -> tuple[int, int]:
    ids = [dossier.pk for dossier in dossiers]
    remaining = Observation.objects.filter(dossier__in=ids, undone_at=None).order_by("as_of", "id")
    last = {observation.dossier_id: observation for observation in remaining}
    update_many(
        table="dossiers_dossier",
        columns=columns.CHANGED_STATE,
        rows=[_row_of(last[dossier.pk], dossier) for dossier in dossiers if dossier.pk in last],
    )
    gone = [pk for pk in ids if pk not in last]
    Dossier.objects.filter(pk__in=gone).update(present=False, version=F("version") + 1)
    return len(last), len(gone)


def _row_of(observation: Observation, dossier: Dossier) -> tuple[Any, ...]:
    state = [_as_stored(getattr(observation, name)) for name in columns.STATE]
    as_of = _as_stored(observation.as_of)
    seen = (observation.row_hash, as_of, observation.import_id, as_of, observation.import_id, True)
    gone_as_of = dossier.vanished_as_of
    # A list younger than what is fallen back to still misses the dossier.
    still_gone = gone_as_of is not None and gone_as_of > observation.as_of
    gone = (_as_stored(gone_as_of), dossier.vanished_import) if still_gone else (None, None)
    return (*state, *columns.beside_of(Status(observation.status)), *seen, *gone, observation.dossier_id)


def _as_stored(value: Any) -> Any:
    return stored([utc_text(value)])[0] if isinstance(value, datetime) else value


def _fact_of(observation: Observation) -> dict[str, Any]:
    names = ("received_at", "promised_at", "paused_at", "resumed_at", "ready_at", "finished_at", "returned_at")
    flags = ("digitised_in", "digitised_out", "here", "apologised")
    words = {name: getattr(observation, name) or None for name in ("ground", "channel", "timeliness")}
    return {
        "import": observation.import_id,
        "as_of": observation.as_of,
        "system": observation.system,
        "status": observation.status,
        "procedure": columns.safe_code(observation.procedure_code),
        "unit": observation.unit_id,
        **words,
        **{name: getattr(observation, name) for name in (*names, *flags)},
    }


def _undo_the_rest(import_id: int, by: Actor, at: datetime) -> None:
    """Forget what the import merely saw, un-mark what it missed, and take its e-certified copies back."""
    mine = Dossier.objects.filter(commune=by.commune_id)
    mine.filter(seen_import=import_id, present=True).update(
        seen_import=F("observed_import"), seen_as_of=F("observed_as_of")
    )
    missed = list(mine.filter(vanished_import=import_id).values_list("id", flat=True))
    mine.filter(vanished_import=import_id).update(vanished_as_of=None, vanished_import=None)
    copies = EcertifiedCopy.objects.filter(commune=by.commune_id, import_id=import_id, undone_at=None)
    certified = list(copies.values_list("dossier_id", "copies"))
    copies.update(undone_at=at)
    for dossier_id, count in certified:
        Dossier.objects.filter(pk=dossier_id).update(e_copies=F("e_copies") - count)
    _record_undone(sorted({*missed, *(dossier_id for dossier_id, _ in certified)}), import_id, at)


def _record_undone(ids: Iterable[int], import_id: int, at: datetime) -> None:
    journal.record_many(events.OBSERVATION_UNDONE, ((events.subject_of(pk), at, {"import": import_id}) for pk in ids))
