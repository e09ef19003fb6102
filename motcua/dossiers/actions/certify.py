"""The e-certification list: which dossiers ended in certified electronic copies."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import F

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.verb import verb
from motcua.dossiers import events
from motcua.dossiers.actions.observe import known_by_number
from motcua.dossiers.models import Dossier, EcertifiedCopy
from motcua.dossiers.numbers import number_key
from motcua.dossiers.observed import CertifiedRow, Observed, RefusedRow, RowRefusal


@verb
def observe_certified(*, rows: Sequence[CertifiedRow], import_id: int, by: Actor, at: datetime) -> Observed:
    """Join lines of the e-certification list to their dossiers; the same line again changes nothing.

    A line whose dossier is not known, or that counts no copy, comes back as refused.
    """
    known = known_by_number(by.commune_id, [number_key(row.number) for row in rows])
    ids = [dossier.id for dossier in known.values()]
    there = set(EcertifiedCopy.objects.filter(dossier__in=ids, undone_at=None).values_list("dossier_id", "row_hash"))
    new: list[tuple[int, CertifiedRow]] = []
    refused: list[RefusedRow] = []
    for row in rows:
        dossier = known.get(number_key(row.number))
        if dossier is None or row.copies < 1:
            why = RowRefusal.UNKNOWN_DOSSIER if dossier is None else RowRefusal.NO_COPIES
            refused.append(RefusedRow(row.number, row.source_file, row.source_row, why))
        elif (dossier.id, row.row_hash) not in there:
            there.add((dossier.id, row.row_hash))
            new.append((dossier.id, row))
    _keep(new, import_id=import_id, by=by, at=at)
    return Observed(created=len(new), unchanged=len(rows) - len(new) - len(refused), refused=tuple(refused))


def _keep(new: Sequence[tuple[int, CertifiedRow]], *, import_id: int, by: Actor, at: datetime) -> None:
    EcertifiedCopy.objects.bulk_create(
        EcertifiedCopy(
            commune_id=by.commune_id,
            dossier_id=dossier_id,
            import_id=import_id,
            row_hash=row.row_hash,
            copies=row.copies,
            pages=row.pages,
            paper_kind=row.paper_kind,
            certificate_number=row.certificate_number,
            signed_at=row.signed_at,
            source_file=row.source_file,
            source_row=row.source_row,
        )
        for dossier_id, row in new
    )
    for dossier_id, row in new:
        Dossier.objects.filter(pk=dossier_id).update(e_copies=F("e_copies") + row.copies, e_certified_at=row.signed_at)
    journal.record_many(
        events.E_CERTIFIED,
        (
            (
                events.subject_of(dossier_id),
                at,
                {"import": import_id, "copies": row.copies, "signed_at": row.signed_at},
            )
            for dossier_id, row in new
        ),
    )
