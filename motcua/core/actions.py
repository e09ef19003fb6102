"""Core's verbs: the working calendar is loaded from its source, and a day is decided otherwise."""

from datetime import date, datetime

from motcua.core import events, journal
from motcua.core.actor import Actor
from motcua.core.models import CalendarDay
from motcua.core.queries import seed_rows
from motcua.core.verb import verb


@verb
def load_calendar(*, by: Actor, at: datetime) -> int:
    """Bring the national days the product ships with into the calendar; return how many were new or changed.

    A day that stands there already, alike, gives no new row, so loading again changes nothing.
    """
    standing = {day.day: (day.kind, day.source) for day in CalendarDay.objects.filter(commune=None).order_by("id")}
    fresh = [
        CalendarDay(
            day=date.fromisoformat(row["day"]),
            kind=row["kind"],
            name=row["name"],
            source=row["source"],
            verified=row["verified"] == "true",
            recorded_at=at,
        )
        for row in seed_rows()
        if standing.get(date.fromisoformat(row["day"])) != (row["kind"], row["source"])
    ]
    CalendarDay.objects.bulk_create(fresh)
    if fresh:
        journal.record(events.CALENDAR_LOADED, subject="calendar:national", at=at, days=len(fresh))
    return len(fresh)


@verb
def decide_day(*, day: date, kind: str, name: str, source: str, by: Actor, at: datetime) -> CalendarDay:
    """Decide that the commune's centre is closed, half open or open on a day, by a named decision.

    `kind`: OFF, WORK, HALF_MORNING, HALF_AFTERNOON. Dossiers keep the due moments they were promised.
    """
    row = CalendarDay.objects.create(
        commune=by.commune_id, day=day, kind=kind, name=name, source=source, verified=True, recorded_at=at
    )
    journal.record(events.DAY_CLOSED, subject=f"calendar:{by.commune_id}", at=at, day=day, kind=kind)
    return row
