"""What stands out in a row of observations: steps back, and appointments that moved without a word."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from motcua.dossiers.lifecycle import NATIONAL_CODE, PAUSED, Status
from motcua.dossiers.lines import Said

# How far a dossier has come; a pause is no step forward or back.
_PROGRESS = {status: NATIONAL_CODE[status] for status in Status} | dict.fromkeys(PAUSED, 4)


def went_back(said: Sequence[Said]) -> tuple[tuple[datetime, str, str], ...]:
    """Return each step back as (as of, from, to): for instance from returned to being processed ("hoàn tác")."""
    return tuple(
        (later.as_of, earlier.status, later.status)
        for earlier, later in pairwise(said)
        if _PROGRESS[Status(later.status)] < _PROGRESS[Status(earlier.status)]
    )


def moved_appointments(said: Sequence[Said]) -> tuple[tuple[datetime, datetime, datetime, bool], ...]:
    """Return each moved appointment as (as of, old, new, moved after it had passed)."""
    return tuple(
        (later.as_of, earlier.promised_at, later.promised_at, later.promised_at > earlier.promised_at < later.as_of)
        for earlier, later in pairwise(said)
        if earlier.promised_at and later.promised_at and earlier.promised_at != later.promised_at
    )
