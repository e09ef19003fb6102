"""The quarter on the calendar: the days on which dossiers come, how busy each is, and the moment of the export."""

import csv
import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

import motcua.core
from motcua.core.calendar import WorkCalendar, calendar_from_rows
from motcua.core.zone import VIETNAM
from motcua.exchange.sampling.mix import DATA, apportion

EXPORT_TIME = time(7, 52, 11)
VISIT_DAY = 6  # the export is taken on the morning of the visit, early in the month after the quarter
_WEEKDAYS = (1.35, 1.05, 0.95, 0.95, 0.9, 0.55, 0.55)
# Share of a day's intake by the clock: the queue before the doors open, a thin end of the afternoon.
_CLOCK = (
    (time(7, 0), time(7, 30), 7),
    (time(7, 30), time(8, 30), 28),
    (time(8, 30), time(9, 30), 17),
    (time(9, 30), time(10, 30), 13),
    (time(10, 30), time(11, 30), 9),
    (time(13, 30), time(14, 30), 11),
    (time(14, 30), time(15, 30), 9),
    (time(15, 30), time(16, 58), 6),
)
_LAST_MORNING = (time(7, 0), time(7, 40))


@dataclass(frozen=True, slots=True)
class Quarter:
    """One quarter as an export shows it: from its first day to the morning of the visit."""

    name: str
    first: date
    as_of: datetime
    calendar: WorkCalendar

    @property
    def days(self) -> tuple[date, ...]:
        """Return the working days on which dossiers may come, the day of the export last."""
        span = (self.as_of.date() - self.first).days + 1
        return tuple(
            day for day in (self.first + timedelta(days=n) for n in range(span)) if self.calendar.is_working_day(day)
        )


def quarter(*, name: str) -> Quarter:
    """Return a quarter by its name, such as 2026-Q1. Raises ValueError for anything else."""
    year, _, number = name.partition("-Q")
    if number not in ("1", "2", "3", "4") or not year.isdigit() or not 2010 <= int(year) <= 2050:
        raise ValueError(name)
    calendar = working_calendar()
    first = date(int(year), 3 * int(number) - 2, 1)
    following = (first.replace(day=28) + timedelta(days=70)).replace(day=VISIT_DAY)
    visit = calendar.rolled(following)
    return Quarter(name, first, datetime.combine(visit, EXPORT_TIME, VIETNAM), calendar)


@cache
def working_calendar() -> WorkCalendar:
    """Return the seeded calendar of core: holidays, swapped days, office hours 07:00–11:30 and 13:30–17:00."""
    path = Path(motcua.core.__file__).parent / "data" / "calendar.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return calendar_from_rows([(date.fromisoformat(row["day"]), row["kind"]) for row in csv.DictReader(file)])


def busyness(*, days: tuple[date, ...], rng: random.Random) -> list[float]:
    """Return how busy each day is: Mondays, the weeks round Tết, a little chance; the last morning is short."""
    weights = [_WEEKDAYS[day.weekday()] * _near_tet(day) * (0.85 + 0.3 * rng.random()) for day in days]
    weights[-1] *= 0.12
    return weights


def arrivals(*, count: int, last_morning: bool, rng: random.Random) -> list[int]:
    """Return the seconds after midnight at which so many dossiers are taken in, in order."""
    if last_morning:
        start, end = (_seconds(edge) for edge in _LAST_MORNING)
        return sorted(rng.randrange(start, end) for _ in range(count))
    moments: list[int] = []
    for (start_at, end_at, _share), part in zip(_CLOCK, _by_clock(count, rng), strict=True):
        moments += [rng.randrange(_seconds(start_at), _seconds(end_at)) for _ in range(part)]
    return sorted(moments)


def _by_clock(count: int, rng: random.Random) -> list[int]:
    """Share a day's dossiers among the hours; a small day is left to chance rather than to rounding."""
    shares = [share for *_edges, share in _CLOCK]
    if count > 200:
        return apportion(weights=shares, total=count)
    drawn = rng.choices(range(len(shares)), weights=shares, k=count)
    return [drawn.count(place) for place in range(len(shares))]


def _near_tet(day: date) -> float:
    """Return the pull of Tết: busier in the two weeks before and after, quiet in the days next to it."""
    gaps = [(day - tet).days for tet in _tets()]
    gap = min(gaps, key=abs)
    for first, last, weight in ((-6, -1, 0.6), (-21, -7, 1.3), (0, 9, 0.65), (10, 24, 1.25)):
        if first <= gap <= last:
            return weight
    return 1.0


@cache
def _tets() -> tuple[date, ...]:
    with (DATA / "seasons.csv").open(encoding="utf-8", newline="") as file:
        return tuple(date.fromisoformat(row["tet"]) for row in csv.DictReader(file))


def _seconds(clock: time) -> int:
    return clock.hour * 3600 + clock.minute * 60
