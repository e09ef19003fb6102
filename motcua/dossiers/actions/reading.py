"""Reading who applied is a verb, because it leaves a trace."""

from datetime import datetime

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.refusals import NotYours
from motcua.core.verb import verb
from motcua.dossiers import events
from motcua.dossiers.intake import Applicant
from motcua.dossiers.models import Dossier
from motcua.dossiers.numbers import number_key
from motcua.dossiers.refusals import UnknownDossier
from motcua.people.may import may_read_personal_data, may_see_unit


@verb
def read_applicant(*, number: str, by: Actor, at: datetime) -> Applicant:
    """Show who applied, and note who looked. Refused: NotYours, UnknownDossier."""
    if not may_read_personal_data(by):
        raise NotYours()
    row = Dossier.objects.filter(commune=by.commune_id, number_fold=number_key(number), present=True).first()
    if row is None or not may_see_unit(by, unit_id=row.unit_id):
        raise UnknownDossier(number=number)
    journal.record(events.APPLICANT_READ, subject=events.subject_of(row.pk), at=at, unit=by.unit_id)
    return Applicant(
        name=row.applicant_name,
        personal_number=row.personal_number,
        phone=row.phone,
        address=row.address,
        submitter=row.submitter,
    )
