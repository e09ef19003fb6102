"""Tracking by an applicant: number and the secret of the slip, or the same answer as for a number nobody has."""

import hmac

from django.conf import settings

from motcua.core.actor import Scope
from motcua.dossiers import slip
from motcua.dossiers.lines import Tracking
from motcua.dossiers.models import Dossier
from motcua.dossiers.numbers import number_key

# Only what an applicant sees is read, the applicant's own data is not.
SHOWN = (
    *("number", "procedure_name", "status", "ground", "secret_hash", "unit_words", "unit__name", "apologised"),
    *("received_at", "promised_at", "ready_at", "returned_at"),
)


def track(*, number: str, secret: str, scope: Scope) -> Tracking | None:
    """Return a dossier as its applicant sees it.

    None for an unknown number and for a wrong secret alike; both take the same statement and the same comparison.
    """
    key = number_key(number)
    rows = Dossier.objects.filter(commune__in=scope.communes, number_fold=key, present=True)
    row = next(iter(rows.select_related("unit").only(*SHOWN)[:1]), None)
    given = slip.hashed(secret=secret, number_key=key, key=settings.HASHES_KEY)
    kept = row.secret_hash if row is not None and row.secret_hash else "-" * len(given)
    if not hmac.compare_digest(given, kept) or row is None:
        return None
    return Tracking(
        number=row.number,
        procedure_name=row.procedure_name,
        status=row.status,
        ground=row.ground,
        received_at=row.received_at,
        promised_at=row.promised_at,
        ready_at=row.ready_at,
        returned_at=row.returned_at,
        unit=row.unit.name if row.unit else row.unit_words,
        apologised=bool(row.apologised),
    )
