"""What stands out in a row of observations: steps back, moved appointments, and the pauses they tell of."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from motcua.dossiers.deadline import Span
from motcua.dossiers.lifecycle import NATIONAL_CODE, PAUSED, Ground, Status, stops_clock
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


def pauses_told(*, said: Sequence[Said], at: datetime) -> tuple[Span, ...]:
    """Return the pauses that exports tell of and that a legal ground leaves out of the limit.

    One that still goes on lasts until now. One that ended without the source saying when cannot be reckoned and is
    left out, so that the due moment is rather too early than too late.
    """
    spans = set()
    for each in said:
        if each.paused_at is None or not stops_clock(Ground(each.ground or Ground.OTHER)):
            continue
        goes_on = each is said[-1] and Status(each.status) in PAUSED and each.resumed_at is None
        end = at if goes_on else each.resumed_at
        if end is not None and each.paused_at < end:
            spans.add(Span(each.paused_at, end))
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))
