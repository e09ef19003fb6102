"""The screen on the wall: open or closed, the hours, and the way to the catalogue. No personal data, ever."""

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.core.calendar import WorkCalendar
from motcua.core.queries import calendar_of
from motcua.core.vietnamese import day_words, short_day, weekday_words
from motcua.core.zone import VIETNAM
from motcua.people.refusals import UnknownCommune
from motcua.procedures import qr, queries
from motcua.web.ui.errors import refusal_page
from motcua.web.ui.office import Office, offices, where

SECONDS_BETWEEN_LOOKS = 60
MOST_ASKED = ("1.001193", "2.000815", "2.000635", "1.004873", "1.000894", "2.000884")


@require_safe
def wall(request: HttpRequest, commune: str | None = None) -> HttpResponse:
    """Show the wall screen; it looks again every minute by itself and needs no script."""
    try:
        here = where(request, commune)
    except UnknownCommune:
        return refusal_page(request, status=404)
    if here.office is None:
        return render(request, "lobby/communes.html", {"offices": offices(), "home": "/"})
    response = render(request, "lobby/wall.html", context_of(here.office, timezone.now().astimezone(VIETNAM)))
    response["Refresh"] = str(SECONDS_BETWEEN_LOOKS)
    response["Cache-Control"] = "no-store"
    return response


def context_of(office: Office, now: datetime) -> dict[str, object]:
    """Return what the wall shows at a moment."""
    calendar = calendar_of(office.commune_id)
    address = f"https://{office.host}/" if office.host else ""
    return {
        "place": office.place,
        "clock": f"{now:%H:%M}",
        "weekday": weekday_words(now.date())[:1].upper() + weekday_words(now.date())[1:],
        "day": day_words(now.date()),
        "open": is_open(calendar, now),
        "state": state_words(calendar, now),
        "today": [f"{start:%H:%M}–{end:%H:%M}" for start, end in calendar.sessions(now.date())],
        "why": calendar.name_of(now.date()),
        "address": address,
        "qr": qr.svg(text=address or queries.portal().portal),
        "asked": [each for code in MOST_ASKED for each in queries.find(q=code, on=now.date(), limit=1)],
    }


def is_open(calendar: WorkCalendar, now: datetime) -> bool:
    """Say whether dossiers are taken in right now."""
    return any(start <= now < end for start, end in calendar.sessions(now.date()))


def state_words(calendar: WorkCalendar, now: datetime) -> str:
    """Say until when the office is open, or when it opens again."""
    for start, end in calendar.sessions(now.date()):
        if start <= now < end:
            return _("Đang tiếp nhận đến {time}").format(time=f"{end:%H:%M}")
    opening = calendar.opening(now)
    time, shut = f"{opening:%H:%M}", shut_words(calendar, now)
    if opening.date() == now.date():
        return _("Tạm nghỉ, mở lại lúc {time}").format(time=time)
    if opening.date() == now.date() + timedelta(days=1):
        return _("{shut}, mở lại lúc {time} ngày mai").format(shut=shut, time=time)
    day = f"{weekday_words(opening.date())}, {short_day(opening.date())}"
    return _("{shut}, mở lại lúc {time} {day}").format(shut=shut, time=time, day=day)


def shut_words(calendar: WorkCalendar, now: datetime) -> str:
    """Say that the office is shut for today: it was open and has closed, or the whole day is off."""
    return _("Đã hết giờ") if calendar.is_working_day(now.date()) else _("Hôm nay nghỉ")
