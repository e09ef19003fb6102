"""The working calendar, compared with a slow plain count where it is an arithmetic."""

import csv
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.core import calendar as rules
from motcua.core.calendar import DayKind, OfficeHours, OutsideCalendar, WorkCalendar, calendar_from_rows
from motcua.core.zone import VIETNAM

SEED = Path(rules.__file__).parent / "data" / "calendar.csv"


def seeded() -> WorkCalendar:
    with SEED.open(encoding="utf-8", newline="") as file:
        return calendar_from_rows((date.fromisoformat(row["day"]), row["kind"]) for row in csv.DictReader(file))


PLAIN = calendar_from_rows([])
REAL = seeded()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


moments = st.datetimes(min_value=datetime(2025, 12, 20), max_value=datetime(2026, 3, 10)).map(
    lambda moment: moment.replace(tzinfo=VIETNAM)
)
lengths = st.integers(min_value=0, max_value=60 * 8 * 20)


def slow_working_time(calendar: WorkCalendar, start: datetime, end: datetime) -> timedelta:
    """Count by walking every session between two moments."""
    total, day = timedelta(), start.date()
    while day <= end.date():
        for opened, closed in calendar.sessions(day):
            total += max(min(closed, end) - max(opened, start), timedelta())
        day += timedelta(days=1)
    return total


def test_a_plain_day_has_two_sessions_of_eight_hours() -> None:
    sessions = PLAIN.sessions(date(2026, 3, 3))
    assert sessions == (
        (at("2026-03-03T07:00"), at("2026-03-03T11:30")),
        (at("2026-03-03T13:30"), at("2026-03-03T17:00")),
    )
    assert PLAIN.sessions(date(2026, 3, 7)) == ()


def test_the_first_quarter_of_2026_has_58_working_days() -> None:
    days = [date(2026, 1, 1) + timedelta(days=offset) for offset in range(90)]
    assert sum(REAL.is_working_day(day) for day in days) == 58


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 1, 2), False),
        (date(2026, 1, 10), True),
        (date(2026, 2, 16), False),
        (date(2026, 4, 27), False),
        (date(2026, 8, 22), True),
        (date(2026, 11, 24), False),
        (date(2025, 4, 26), True),
        (date(2025, 11, 24), True),
        (date(2027, 2, 12), True),
        (date(2027, 2, 11), False),
    ],
)
def test_seeded_days(day: date, worked: bool) -> None:
    assert REAL.is_working_day(day) is worked


def test_every_seeded_day_has_a_source_and_says_whether_it_was_checked() -> None:
    with SEED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["source"] and row["name"] and row["verified"] in ("true", "false") for row in rows)
    assert len({row["day"] for row in rows}) == len(rows)
    assert {row["day"][:4] for row in rows} == {"2025", "2026", "2027"}
    for row in rows:
        weekend = date.fromisoformat(row["day"]).weekday() >= 5
        assert weekend is (row["kind"] == "WORK"), row["day"]


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-03-03T06:10", "2026-03-03T07:00"),
        ("2026-03-03T09:00:15", "2026-03-03T09:00:15"),
        ("2026-03-03T11:30", "2026-03-03T13:30"),
        ("2026-03-03T12:15", "2026-03-03T13:30"),
        ("2026-03-03T17:00", "2026-03-04T07:00"),
        ("2026-03-06T17:00:01", "2026-03-09T07:00"),
        ("2026-02-14T10:00", "2026-02-23T07:00"),
        ("2026-01-09T18:00", "2026-01-10T07:00"),
    ],
)
def test_the_next_opening(moment: str, opening: str) -> None:
    assert REAL.opening(at(moment)) == at(opening)


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("2026-03-03T07:00", 480, "2026-03-03T17:00"),
        ("2026-03-03T09:32:15", 480, "2026-03-04T09:32:15"),
        ("2026-03-03T11:00", 60, "2026-03-03T14:00"),
        ("2026-03-06T16:00", 90, "2026-03-09T07:30"),
        ("2026-03-03T18:00", 0, "2026-03-04T07:00"),
        ("2026-02-13T16:00", 480, "2026-02-23T16:00"),
    ],
)
def test_adding_working_time(start: str, minutes: int, end: str) -> None:
    assert REAL.add_working(at(start), minutes) == at(end)


@given(moments, moments)
def test_working_time_is_the_walked_time(one: datetime, other: datetime) -> None:
    start, end = sorted((one, other))
    assert REAL.working_time(start, end) == slow_working_time(REAL, start, end)
    assert REAL.working_minutes(start, end) == slow_working_time(REAL, start, end) // timedelta(minutes=1)
    assert REAL.working_time(end, start) == -REAL.working_time(start, end)


@given(moments, lengths)
def test_adding_and_counting_agree(start: datetime, minutes: int) -> None:
    end = REAL.add_working(start, minutes)
    assert REAL.working_minutes(start, end) == minutes
    assert end >= start
    assert any(opened <= end <= closed for opened, closed in REAL.sessions(end.date()))


@given(moments, lengths, lengths)
def test_time_is_added_in_any_portions(start: datetime, one: int, other: int) -> None:
    opened = REAL.opening(start)
    split = REAL.add_working(REAL.add_working(opened, one), other) if other else REAL.add_working(opened, one)
    assert REAL.working_time(opened, split) == timedelta(minutes=one + other)


@settings(deadline=None)
@given(st.sets(st.dates(date(2025, 12, 25), date(2026, 3, 1))), moments, lengths)
def test_a_day_more_off_never_brings_a_moment_forward(off: set[date], start: datetime, minutes: int) -> None:
    fewer = calendar_from_rows([(day, "OFF") for day in sorted(off)[1:]])
    more = calendar_from_rows([(day, "OFF") for day in off])
    assert more.add_working(start, minutes) >= fewer.add_working(start, minutes)


def test_half_days_and_closures_by_decision() -> None:
    day = date(2026, 3, 3)
    half = calendar_from_rows([(day, "OFF"), (day, "HALF_MORNING")])
    assert half.end_of_day(day) == at("2026-03-03T11:30")
    afternoon = calendar_from_rows([(day, DayKind.HALF_AFTERNOON)])
    assert afternoon.opening(at("2026-03-03T08:00")) == at("2026-03-03T13:30")
    assert afternoon.working_minutes(at("2026-03-03T00:00"), at("2026-03-04T00:00")) == 210


def test_other_hours_and_a_worked_saturday() -> None:
    calendar = calendar_from_rows([], sessions=((time(8), time(12)), (time(13), time(17))), weekdays="123456")
    assert calendar.is_working_day(date(2026, 3, 7))
    assert calendar.end_of_day(date(2026, 3, 8)) == at("2026-03-09T17:00")
    mornings = WorkCalendar(hours=OfficeHours(week=(DayKind.WORK,) * 5 + (DayKind.HALF_MORNING, DayKind.OFF)))
    assert mornings.end_of_day(date(2026, 3, 7)) == at("2026-03-07T11:30")


def test_the_end_of_a_day_off_is_the_end_of_the_next_working_day() -> None:
    assert REAL.end_of_day(date(2026, 2, 16)) == at("2026-02-23T17:00")
    assert REAL.start_of_day(date(2026, 2, 16)) == at("2026-02-23T07:00")
    assert REAL.rolled(date(2026, 2, 14)) == date(2026, 2, 23)
    assert REAL.next_working_day(date(2026, 2, 13)) == date(2026, 2, 23)
    assert REAL.rolled(date(2026, 2, 13)) == date(2026, 2, 13)


def test_days_ended_count_at_the_closing_moment() -> None:
    before = PLAIN.days_ended_before(at("2026-03-03T16:59:59"))
    assert PLAIN.days_ended_before(at("2026-03-03T17:00")) == before + 1
    assert PLAIN.days_ended_before(at("2026-03-08T12:00")) == before + 4
    assert PLAIN.days_ended_before(at("2020-01-01T07:00")) == 0


def test_days_ended_never_go_back() -> None:
    hours = [at("2026-01-01T00:00") + timedelta(hours=step) for step in range(24 * 60)]
    counts = [REAL.days_ended_before(moment) for moment in hours]
    assert all(after - before in (0, 1) for before, after in pairwise(counts))


def test_the_name_of_a_day() -> None:
    named = calendar_from_rows([(date(2026, 4, 27), "OFF")], names={date(2026, 4, 27): "Giỗ Tổ"})
    assert named.name_of(date(2026, 4, 27)) == "Giỗ Tổ"
    assert named.name_of(date(2026, 4, 28)) == ""


def test_moments_outside_the_calendar_are_refused() -> None:
    for moment in (at("1926-01-01T08:00"), at("2126-01-01T08:00")):
        with pytest.raises(OutsideCalendar):
            PLAIN.opening(moment)
    with pytest.raises(OutsideCalendar):
        PLAIN.add_working(at("2060-12-30T08:00"), 60 * 24 * 365)
    with pytest.raises(OutsideCalendar):
        PLAIN.opening(at("2060-12-31T18:00"))


def test_hours_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="follow"):
        OfficeHours(spans=((time(13), time(7)),))
    with pytest.raises(ValueError, match="worked"):
        calendar_from_rows([], weekdays="")
    with pytest.raises(ValueError, match="backwards"):
        PLAIN.add_working(at("2026-03-03T08:00"), -1)
