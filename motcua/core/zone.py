"""The one clock face of the house: Vietnamese time, and how people write moments and days to us."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

# Việt Nam has kept +07:00 without daylight saving since 1975, so a fixed offset is exact and far quicker than a lookup.
VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
# The years of the working calendar (core/calendar.py).
FIRST_YEAR, LAST_YEAR = 2000, 2060
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_moment(text: str) -> datetime:
    """Read a moment as people and scripts write it: ISO 8601, Vietnamese time when no offset is given.

    A bare day means its first instant. Raises ValueError for anything else.
    """
    moment = datetime.fromisoformat(text.strip())
    if not date.min.year < moment.year < date.max.year:
        raise ValueError("isoformat: no zone can be reckoned in the first and the last year there is")
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def parse_near_moment(text: str) -> datetime:
    """Read a moment that a person typed for our own work. Raises ValueError also for years out of the calendar."""
    moment = parse_moment(text)
    _near(moment.date())
    return moment


def parse_day(text: str) -> date:
    """Read a day that a person typed, in one form only: 2026-04-06.

    Raises ValueError for the other forms of ISO 8601 (weeks, no dashes) too, and for years out of the calendar.
    """
    typed = text.strip()
    if not _DAY.fullmatch(typed):
        raise ValueError("isoformat: a day is written like 2026-04-06")
    return _near(date.fromisoformat(typed))


def _near(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"isoformat: a year before {FIRST_YEAR} or after {LAST_YEAR} is a slip of the pen")
    return day


def local_day(moment: datetime) -> date:
    """Return the Vietnamese calendar day in which a moment falls."""
    return moment.astimezone(VIETNAM).date()


def stamp(moment: datetime) -> str:
    """Return the one spelling of a moment in facts and hashes: UTC with microseconds."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:26] + "Z"
