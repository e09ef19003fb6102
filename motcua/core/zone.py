"""The one clock face of the house: Vietnamese time, and how people write moments and days to us."""

from datetime import UTC, date, datetime, timedelta, timezone

# Việt Nam has kept +07:00 without daylight saving since 1975, so a fixed offset is exact and far quicker than a lookup.
VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def parse_moment(text: str) -> datetime:
    """Read a moment as people and scripts write it: ISO 8601, Vietnamese time when no offset is given.

    A bare day means its first instant. Raises ValueError for anything else.
    """
    moment = datetime.fromisoformat(text.strip())
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def parse_day(text: str) -> date:
    """Read a day written as ISO 8601 (2026-04-06). Raises ValueError for anything else."""
    return date.fromisoformat(text.strip())


def local_day(moment: datetime) -> date:
    """Return the Vietnamese calendar day in which a moment falls."""
    return moment.astimezone(VIETNAM).date()


def stamp(moment: datetime) -> str:
    """Return the one spelling of a moment in facts and hashes: UTC with microseconds."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:26] + "Z"
