"""The working calendar: when an office is open, and arithmetic in working time.

Everything is worked out once when the calendar is made (running sums for every day), so that a question costs about a
microsecond. Working time is half-open: 17:00:00 is no longer in working time, yet eight hours begun at 07:00 end at it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import accumulate

from motcua.core.zone import VIETNAM

FIRST = date(2000, 1, 1)
LAST = date(2060, 12, 31)
COUNTED_FROM = date(2020, 1, 1)
_START = FIRST.toordinal()
_DAYS = LAST.toordinal() - _START + 1
_MINUTE = 60_000_000

Session = tuple[datetime, datetime]


class DayKind(StrEnum):
    """How much of a day is worked. The half kinds name the half that is worked."""

    OFF = "OFF"
    WORK = "WORK"
    HALF_MORNING = "HALF_MORNING"
    HALF_AFTERNOON = "HALF_AFTERNOON"


class OutsideCalendar(ValueError):
    """The moment lies before 2000 or after 2060: almost surely a slip of the pen."""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The ordinary week of an office. Default: Monday to Friday, 07:00–11:30 and 13:30–17:00 (8 hours)."""

    spans: tuple[tuple[time, time], ...] = ((time(7), time(11, 30)), (time(13, 30), time(17)))
    week: tuple[DayKind, ...] = (DayKind.WORK,) * 5 + (DayKind.OFF,) * 2

    def __post_init__(self) -> None:
        """Refuse hours that do not follow each other or a week that is never worked."""
        edges = [edge for span in self.spans for edge in span]
        if not edges or edges != sorted(set(edges)):
            raise ValueError("office hours must follow each other: start, end, start, end")
        if len(self.week) != 7 or set(self.week) == {DayKind.OFF}:
            raise ValueError("a week has seven days and at least one of them is worked")

    def spans_of(self, kind: DayKind) -> tuple[tuple[time, time], ...]:
        """Return the worked stretches of such a day."""
        whole = self.spans
        by_kind = {DayKind.OFF: (), DayKind.HALF_MORNING: whole[:1], DayKind.HALF_AFTERNOON: whole[-1:]}
        return by_kind.get(kind, whole)

    def sessions(self, kind: DayKind) -> tuple[tuple[int, int], ...]:
        """Return the worked stretches of such a day in microseconds after midnight."""
        return tuple((_of_day(start), _of_day(end)) for start, end in self.spans_of(kind))


STANDARD_HOURS = OfficeHours()
DAY_MINUTES = 8 * 60  # one working day in a legal limit is eight working hours


@dataclass(frozen=True, eq=False)
class WorkCalendar:
    """One office's working time from 2000 to 2060. Make it with `calendar_from_rows`; it never changes."""

    hours: OfficeHours = STANDARD_HOURS
    days: Mapping[date, DayKind] = field(default_factory=dict)
    names: Mapping[date, str] = field(default_factory=dict)
    _shapes: tuple[tuple[tuple[int, int], ...], ...] = field(init=False, repr=False)
    _places: list[int] = field(init=False, repr=False)
    _worked: list[int] = field(init=False, repr=False)
    _counted: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Work out the running sums; each day is kept as the place of its shape."""
        kinds = list(DayKind)
        shapes = tuple(self.hours.sessions(kind) for kind in kinds)
        week = [kinds.index(self.hours.week[(FIRST.weekday() + place) % 7]) for place in range(7)]
        places = (week * (_DAYS // 7 + 1))[:_DAYS]
        for day, kind in self.days.items():
            places[_place(day)] = kinds.index(kind)
        lengths = [sum(end - start for start, end in shape) for shape in shapes]
        counts = [1 if shape else 0 for shape in shapes]
        object.__setattr__(self, "_shapes", shapes)
        object.__setattr__(self, "_places", places)
        object.__setattr__(self, "_worked", [0, *accumulate(map(lengths.__getitem__, places))])
        object.__setattr__(self, "_counted", [0, *accumulate(map(counts.__getitem__, places))])

    def sessions(self, day: date) -> tuple[Session, ...]:
        """Return the worked stretches of a day, first to last; none when the office is closed."""
        return tuple((_moment(day, start), _moment(day, end)) for start, end in self._shapes[self._places[_place(day)]])

    def is_working_day(self, day: date) -> bool:
        """Say whether any part of the day is worked."""
        return bool(self._shapes[self._places[_place(day)]])

    def name_of(self, day: date) -> str:
        """Say why a day differs from its weekday ("Giỗ Tổ Hùng Vương"); empty when it does not."""
        return self.names.get(day, "")

    def opening(self, moment: datetime) -> datetime:
        """Return the first working moment at or after the given one."""
        place, clock = _split(moment)
        for start, end in self._shapes[self._places[place]]:
            if clock < end:
                return moment.astimezone(VIETNAM) if clock >= start else _moment(_day(place), start)
        return self._first_of(self._next_working(place + 1))

    def next_working_day(self, day: date) -> date:
        """Return the first working day after the given day."""
        return _day(self._next_working(_place(day) + 1))

    def rolled(self, day: date) -> date:
        """Return the day itself when it is worked, otherwise the next working day."""
        return _day(self._next_working(_place(day)))

    def start_of_day(self, day: date) -> datetime:
        """Return the first opening of a day; of the next working day when it is off."""
        return self._first_of(self._next_working(_place(day)))

    def end_of_day(self, day: date) -> datetime:
        """Return the end of office of a day; of the next working day when it is off."""
        place = self._next_working(_place(day))
        return _moment(_day(place), self._shapes[self._places[place]][-1][1])

    def working_time(self, start: datetime, end: datetime) -> timedelta:
        """Return the exact working time between two moments; negative when they are the wrong way round."""
        return timedelta(microseconds=self._position(end) - self._position(start))

    def working_minutes(self, start: datetime, end: datetime) -> int:
        """Return the whole working minutes between two moments."""
        worked = self._position(end) - self._position(start)
        return worked // _MINUTE if worked >= 0 else -(-worked // _MINUTE)

    def add_working(self, moment: datetime, minutes: int) -> datetime:
        """Return the moment at which so many working minutes have passed."""
        return self.add_working_time(moment, timedelta(minutes=minutes))

    def add_working_time(self, moment: datetime, length: timedelta) -> datetime:
        """Return the moment at which exactly this working time has passed; nothing to add gives the next opening."""
        amount = length // timedelta(microseconds=1)
        if amount < 0:
            raise ValueError("working time cannot be added backwards")
        return self.opening(moment) if amount == 0 else self._at(self._position(moment) + amount)

    def days_ended_before(self, moment: datetime) -> int:
        """Return how many working days since 2020-01-01 have closed by the moment (17:00:00 itself counts)."""
        place, clock = _split(moment)
        sessions = self._shapes[self._places[place]]
        closed = 1 if sessions and sessions[-1][1] <= clock else 0
        return self._counted[place] + closed - self._counted[_place(COUNTED_FROM)]

    def _position(self, moment: datetime) -> int:
        """Return the working microseconds from the first day of the calendar up to the moment."""
        place, clock = _split(moment)
        return self._worked[place] + sum(
            min(clock, end) - start for start, end in self._shapes[self._places[place]] if clock > start
        )

    def _at(self, position: int) -> datetime:
        """Return the earliest moment by which this much has been worked."""
        place = bisect_left(self._worked, position) - 1
        if place >= _DAYS:
            raise OutsideCalendar("the working time ends after 2060")
        left = position - self._worked[place]
        for start, end in self._shapes[self._places[place]]:
            if left <= end - start:
                return _moment(_day(place), start + left)
            left -= end - start
        raise AssertionError("the running sums and the sessions of a day disagree")

    def _next_working(self, place: int) -> int:
        """Return the place of the first worked day at or after a place."""
        found = bisect_right(self._counted, self._counted[place]) - 1
        if found >= _DAYS:
            raise OutsideCalendar("no working day is left before 2061")
        return found

    def _first_of(self, place: int) -> datetime:
        return _moment(_day(place), self._shapes[self._places[place]][0][0])


def calendar_from_rows(
    rows: Iterable[tuple[date, str]],
    *,
    sessions: Sequence[tuple[time, time]] | None = None,
    weekdays: str = "12345",
    names: Mapping[date, str] | None = None,
) -> WorkCalendar:
    """Make a calendar from its table of (day, kind). A later row for the same day wins: a closure after a holiday list.

    `weekdays` are the ordinary working days, 1 Monday to 7 Sunday.
    """
    week = tuple(DayKind.WORK if str(place) in weekdays else DayKind.OFF for place in range(1, 8))
    spans = STANDARD_HOURS.spans if sessions is None else tuple(sessions)
    return WorkCalendar(
        hours=OfficeHours(spans=spans, week=week),
        days={day: DayKind(kind) for day, kind in rows},
        names=names or {},
    )


def _of_day(clock: time) -> int:
    return ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1_000_000 + clock.microsecond


def _place(day: date) -> int:
    place = day.toordinal() - _START
    if not 0 <= place < _DAYS:
        raise OutsideCalendar(f"{day.isoformat()} is outside the working calendar (2000 to 2060)")
    return place


def _day(place: int) -> date:
    return date.fromordinal(_START + place)


def _split(moment: datetime) -> tuple[int, int]:
    """Return the place of the day and the microseconds after its midnight, in Vietnamese time."""
    local = moment if moment.tzinfo is VIETNAM else moment.astimezone(VIETNAM)
    clock = ((local.hour * 60 + local.minute) * 60 + local.second) * 1_000_000 + local.microsecond
    return _place(local), clock


def _moment(day: date, clock: int) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM) + timedelta(microseconds=clock)
