"""Which days a page of figures speaks of; the two days always show, because "quý I" means three things."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from motcua.core.vietnamese import short_day
from motcua.core.zone import parse_day
from motcua.measures.period import Period
from motcua.web.ui.refusals import WrongDays

LONGEST_DAYS = 366 * 5


@dataclass(frozen=True, slots=True)
class Choice:
    """One period to choose from, with its days in words."""

    label: str
    period: Period
    current: bool = False

    @property
    def query(self) -> str:
        """Return the address part that asks for this period."""
        return query_of(self.period)

    @property
    def days(self) -> str:
        """Return the two days."""
        return f"{short_day(self.period.from_on)} – {short_day(self.period.to_on)}"


def query_of(period: Period) -> str:
    """Return the address part of a period."""
    return urlencode({"tu": period.from_on.isoformat(), "den": period.to_on.isoformat()})


def quarter_of(day: date) -> Period:
    """Return the calendar quarter of a day, whole."""
    first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    after = date(first.year + (first.month == 10), (first.month + 3 - 1) % 12 + 1, 1)
    return Period(first, after - timedelta(days=1))


def year_to(day: date) -> Period:
    """Return the days from 1 January to a day."""
    return Period(date(day.year, 1, 1), day)


def usual(*, today: date, last_seen: date | None) -> list[tuple[str, Period]]:
    """Return the periods officers ask for; `last_seen` is the day of the newest export, whose year comes first."""
    named = [
        ("Quý này", quarter_of(today)),
        ("Quý trước", quarter_of(quarter_of(today).from_on - timedelta(days=1))),
        ("Từ 01/01 đến hôm nay", year_to(today)),
    ]
    if last_seen is not None and last_seen < today:
        named.insert(0, ("Đến lần xuất gần nhất", year_to(last_seen)))
    return named


def asked(*, first: str, last: str, fallback: Period) -> Period:
    """Return the period asked for by its two days, or the fallback when none was. Refused: `WrongDays`."""
    if not first and not last:
        return fallback
    try:
        days = parse_day(first), parse_day(last)
    except ValueError:
        raise WrongDays() from None
    if days[0] > days[1] or (days[1] - days[0]).days > LONGEST_DAYS:
        raise WrongDays()
    return Period(*days)


def choices(*, today: date, last_seen: date | None, shown: Period) -> list[Choice]:
    """Return what to choose from; the period shown is marked, and stands there even when it is none of the usual."""
    return [Choice(label, period, current=period == shown) for label, period in usual(today=today, last_seen=last_seen)]
