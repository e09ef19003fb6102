"""Whether an installation is well: the database answers, and the worker has been seen lately."""

import time

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

STALE_AFTER_SECONDS = 60


def beat() -> None:
    """Leave the worker's sign of life."""
    (settings.DATA_DIRECTORY / "worker.beat").touch()


def worker() -> str:
    """Return `fresh`, `stale` (started, not seen for a minute) or `none` (never started here, or stopped in order)."""
    sign = settings.DATA_DIRECTORY / "worker.beat"
    try:
        age = time.time() - sign.stat().st_mtime
    except FileNotFoundError:
        return "none"
    return "fresh" if age < STALE_AFTER_SECONDS else "stale"


def database_answers() -> bool:
    """Ask the database the smallest question."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def healthz(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 - a view takes the request
    """Answer `{"status","database","worker"}`; 503 when the database fails or a started worker is stale."""
    database, work = database_answers(), worker()
    well = database and work != "stale"
    answer = {"status": "ok" if well else "failing", "database": "ok" if database else "failing", "worker": work}
    return JsonResponse(answer, status=200 if well else 503)
