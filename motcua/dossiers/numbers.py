"""Numbers of dossiers: how ours are made and how any number is compared."""

from datetime import date, datetime

from motcua.core.zone import local_day

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


def number_key(number: str) -> str:
    """Return a number as it is looked up: small letters, plain dashes, no spaces."""
    if not number.isascii():
        number = number.translate(_DASHES)
    return "".join(number.casefold().split())


def number_of(*, agency_code: str, day: date, place: int) -> str:
    """Return the code of a dossier taken in here: agency, day, place in that agency's day (H37.12-260106-0001)."""
    return f"{agency_code}-{day:%y%m%d}-{place:04d}"


def series_of(*, agency_code: str, at: datetime) -> str:
    """Return the register a number comes from: one per agency and day."""
    return f"dossier/{agency_code}/{local_day(at):%y%m%d}"
