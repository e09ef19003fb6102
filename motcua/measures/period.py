"""The two days and the one moment of a question: from, to, and as of."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from motcua.core.zone import VIETNAM

_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days in Vietnamese time, both included."""

    from_on: date
    to_on: date

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.to_on < self.from_on:
            raise ValueError("a period ends on or after the day it begins")

    @property
    def start_at(self) -> datetime:
        """Return the first moment of the period."""
        return datetime.combine(self.from_on, time(), VIETNAM)

    @property
    def end_at(self) -> datetime:
        """Return the last moment of the period, a microsecond before midnight."""
        return datetime.combine(self.to_on, time(), VIETNAM) + timedelta(days=1) - _TICK

    def closing(self, as_of: datetime | None) -> datetime:
        """Return the moment at which the figures stand: `as_of`, but never later than the end of the period.

        What happened after the last day of a period belongs to the next one, whenever it is asked.
        """
        return self.end_at if as_of is None else min(as_of.astimezone(VIETNAM), self.end_at)
