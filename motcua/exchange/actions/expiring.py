"""Refused lines hold personal data, so they do not stay."""

from datetime import datetime

from motcua.exchange import queries
from motcua.exchange.actions.rejects import sweep


def expire_rejects(*, at: datetime) -> int:
    """Delete the files of refused lines whose days are over; return how many. Files only: no fact, no transaction."""
    return sweep(queries.places().rejects, days=queries.REJECTS_DAYS, at=at)
