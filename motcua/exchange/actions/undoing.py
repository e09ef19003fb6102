"""Taking an import back."""

from datetime import datetime

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.refusals import NotYours
from motcua.core.verb import verb
from motcua.dossiers import actions as dossiers
from motcua.exchange import events, queries
from motcua.exchange.actions.lock import one_at_a_time
from motcua.exchange.models import ImportBatch
from motcua.exchange.refusals import AlreadyUndone
from motcua.people.may import may_import

AT_ONCE = 500


def undo_import(*, import_id: int, by: Actor, at: datetime) -> dict[str, int]:
    """Take one import back by correcting facts, 500 dossiers at a time; say how many were restored and how many left.

    A dossier falls back to what the youngest remaining list said; one that no list shows any more is no longer counted.
    Refused: NotYours, UnknownImport, AlreadyUndone, ImportRunning.
    """
    if not may_import(by):
        raise NotYours()
    with one_at_a_time(by.commune_id):
        batch = queries.import_of(commune_id=by.commune_id, import_id=import_id)
        if batch.state == ImportBatch.UNDONE:
            raise AlreadyUndone(id=import_id)
        done = {"id": import_id, "restored": 0, "gone": 0, "kept": 0}
        left = 1
        while left:
            part = dossiers.undo_observations(import_id=import_id, limit=AT_ONCE, by=by, at=at)
            done["restored"] += part.restored
            done["gone"] += part.gone
            done["kept"] += part.kept
            left = part.left
        mark_undone(import_id=import_id, by=by, at=at)
        return done


@verb
def mark_undone(*, import_id: int, by: Actor, at: datetime) -> None:
    """Note that an import was taken back."""
    ImportBatch.objects.filter(pk=import_id, commune=by.commune_id).update(
        state=ImportBatch.UNDONE, undone_at=at, finished_at=at
    )
    journal.record(events.IMPORT_UNDONE, subject=events.subject_of(import_id), at=at)
