"""Reading the refused lines of an import is a verb, because they hold personal data and looking leaves a trace."""

from datetime import datetime
from pathlib import Path

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.refusals import NotYours
from motcua.core.verb import verb
from motcua.exchange import events, queries
from motcua.exchange.actions import rejects
from motcua.people.may import may_import, may_read_personal_data
from motcua.people.queries import commune_of


@verb
def read_rejects(*, import_id: int, by: Actor, at: datetime) -> Path:
    """Return where the refused lines of an import lie, and note who asked. Refused: NotYours, UnknownImport.

    Whoever may import and may read the register's personal data may read them: they are a piece of the register.
    """
    if not (may_import(by) and may_read_personal_data(by)):
        raise NotYours()
    batch = queries.import_of(commune_id=by.commune_id, import_id=import_id)
    journal.record(events.REJECTS_READ, subject=events.subject_of(batch.pk), at=at)
    code = commune_of(commune_id=by.commune_id).code
    return queries.places().rejects / rejects.name_of(code, batch.pk)
