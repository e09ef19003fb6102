"""Core's questions: the working calendar of a commune as it stands now."""

import csv
from datetime import date, time
from functools import lru_cache
from pathlib import Path

from django.db.models import F, Max, Q

from motcua.core.calendar import WorkCalendar, calendar_from_rows
from motcua.core.models import CalendarDay, OfficeHours

SEED = Path(__file__).parent / "data" / "calendar.csv"
# A commune's own decision stands above the nation's, also when the national list is loaded again later.
STANDING_LAST = (F("commune").asc(nulls_first=True), "id")


def seed_rows() -> list[dict[str, str]]:
    """Return the days the product ships with: day, kind, name, source, verified."""
    with SEED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def calendar_version(commune_id: int) -> tuple[int, int]:
    """Return what identifies the calendar as it stands: the youngest day row and the youngest hours row."""
    own = Q(commune=commune_id) | Q(commune=None)
    day = CalendarDay.objects.filter(own).aggregate(last=Max("id"))["last"] or 0
    hours = OfficeHours.objects.filter(own).aggregate(last=Max("id"))["last"] or 0
    return day, hours


def decided_days(*, commune_id: int, first: date, last: date) -> list[CalendarDay]:
    """Return the days from `first` to `last` that somebody decided, each as it stands now for the commune, by day."""
    own = Q(commune=commune_id) | Q(commune=None)
    rows = CalendarDay.objects.filter(own, day__range=(first, last)).order_by(*STANDING_LAST)
    return sorted({row.day: row for row in rows}.values(), key=lambda row: row.day)


def calendar_of(commune_id: int) -> WorkCalendar:
    """Return the working calendar of a commune: the national days, its closures by decision, its office hours.

    The rows are read each time and the calendar made from them is kept, so it is never older than its table.
    """
    own = Q(commune=commune_id) | Q(commune=None)
    days = CalendarDay.objects.filter(own).order_by(*STANDING_LAST).values_list("day", "kind", "name")
    hours = OfficeHours.objects.filter(own).order_by(*STANDING_LAST).values_list("sessions", "weekdays")
    return _made(tuple(days), list(hours)[-1] if hours else None)


@lru_cache(maxsize=64)
def _made(rows: tuple[tuple[date, str, str], ...], hours: tuple[str, str] | None) -> WorkCalendar:
    days = [(day, kind) for day, kind, _ in rows]
    names = {day: name for day, _, name in rows}
    if hours is None:
        return calendar_from_rows(days, names=names)
    sessions, weekdays = hours
    return calendar_from_rows(days, sessions=_sessions_of(sessions), weekdays=weekdays, names=names)


def _sessions_of(text: str) -> tuple[tuple[time, time], ...]:
    """Return office sessions from `07:00-11:30,13:30-17:00`."""
    spans = (span.split("-") for span in text.split(","))
    return tuple((time.fromisoformat(start.strip()), time.fromisoformat(end.strip())) for start, end in spans)
