"""The newest export this commune has brought in: figures begin with its period, because nothing younger is known."""

from datetime import date, datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone

from motcua.core.zone import VIETNAM, local_day
from motcua.exchange.queries import imports

FRESH = timedelta(days=3)


def day_of(request: HttpRequest) -> date | None:
    """Return the day of the newest export that stands; None before the first import. Asked once a request."""
    if not hasattr(request, "_last_seen_on"):
        moment = newest(request.actor.commune_id)  # type: ignore[attr-defined]
        request._last_seen_at = moment  # type: ignore[attr-defined]
        request._last_seen_on = local_day(moment) if moment else None  # type: ignore[attr-defined]
    found: date | None = request._last_seen_on  # type: ignore[attr-defined]
    return found


def moment_of(request: HttpRequest) -> datetime | None:
    """Return the moment of the newest export that stands; None before the first import."""
    day_of(request)
    found: datetime | None = request._last_seen_at  # type: ignore[attr-defined]
    return found


def judged_at(request: HttpRequest) -> tuple[datetime, timedelta]:
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
