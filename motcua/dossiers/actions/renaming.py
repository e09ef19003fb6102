"""A dossier may bear more than one number over its life: before a merger of communes, or in a ministry's system."""

from datetime import datetime

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.verb import verb
from motcua.dossiers import events
from motcua.dossiers.actions.observe import known_by_number
from motcua.dossiers.models import DossierNumber
from motcua.dossiers.numbers import number_key
from motcua.dossiers.refusals import NumberTaken, UnknownDossier


@verb
def note_number(*, number: str, other: str, system: str = "", by: Actor, at: datetime) -> None:
    """Note another number of a dossier, so that it is found and imported under both; the same again changes nothing.

    Refused: UnknownDossier, and NumberTaken when another dossier bears it.
    """
    known = known_by_number(by.commune_id, [number_key(number), number_key(other)])
    dossier, taken = known.get(number_key(number)), known.get(number_key(other))
    if dossier is None:
        raise UnknownDossier(number=number)
    if taken is not None and taken.id != dossier.id:
        raise NumberTaken(number=other)
    if taken is not None:
        return
    DossierNumber.objects.create(
        commune_id=by.commune_id,
        dossier_id=dossier.id,
        number=other.strip(),
        number_fold=number_key(other),
        system=system,
        noted_at=at,
    )
    journal.record(events.NUMBER_NOTED, subject=events.subject_of(dossier.id), at=at, system=system or None)
