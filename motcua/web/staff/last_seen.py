"""The newest export this commune has brought in: figures begin with its period, because nothing younger is known."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from motcua.core.zone import VIETNAM, local_day
from motcua.exchange.queries import imports
from motcua.web.staff.asking import StaffRequest

FRESH = timedelta(days=3)


def day_of(request: StaffRequest) -> date | None:
    """Return the day of the newest export that stands; None before the first import."""
    moment = moment_of(request)
    return local_day(moment) if moment else None


def moment_of(request: StaffRequest) -> datetime | None:
    """Return the moment of the newest export that stands; None before the first import. Asked once a request."""
    if not hasattr(request, "last_seen_at"):
        request.last_seen_at = newest(request.actor.commune_id)
    return request.last_seen_at


def judged_at(request: StaffRequest) -> tuple[datetime, timedelta]:
    """Return the moment at which appointments are judged, and how old the newest export is.

    After an old export nobody knows what was finished since, so dossiers are judged as they stood in it.
    """
    present, seen = timezone.now().astimezone(VIETNAM), moment_of(request)
    age = present - seen if seen else timedelta()
    return (seen if seen and age > FRESH else present), age


def newest(commune_id: int) -> datetime | None:
    """Return the youngest as-of moment among the imports that were not taken back."""
    rows = imports(commune_id=commune_id).filter(state="DONE")
    return rows.order_by("-files__as_of").values_list("files__as_of", flat=True).first()
