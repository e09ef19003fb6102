"""The calendar as a table: loaded from its source, decided otherwise by a commune, versioned."""

from datetime import date, datetime

import pytest

from motcua.core import journal
from motcua.core.actions import decide_day, load_calendar
from motcua.core.actor import INSTALLATION
from motcua.core.models import CalendarDay, OfficeHours
from motcua.core.queries import calendar_of, calendar_version, seed_rows
from motcua.core.tests.makers import AT, HANH, LAN
from motcua.core.zone import VIETNAM

pytestmark = pytest.mark.django_db


def test_loading_twice_changes_nothing() -> None:
    assert load_calendar(by=INSTALLATION, at=AT) == len(seed_rows())
    assert load_calendar(by=INSTALLATION, at=AT) == 0
    assert journal.head(commune_id=0) == 1


def test_a_changed_source_gives_a_new_row_and_the_old_one_stays() -> None:
    load_calendar(by=INSTALLATION, at=AT)
    row = CalendarDay.objects.get(day=date(2026, 2, 17))
    CalendarDay.objects.create(day=row.day, kind="WORK", name="thử", source="khác", verified=False, recorded_at=AT)
    assert calendar_of(1).is_working_day(date(2026, 2, 17))
    assert load_calendar(by=INSTALLATION, at=AT) == 1
    assert not calendar_of(1).is_working_day(date(2026, 2, 17))
    assert CalendarDay.objects.filter(day=row.day).count() == 3


def test_a_closure_by_decision_is_the_communes_own() -> None:
    load_calendar(by=INSTALLATION, at=AT)
    before = calendar_version(1)
    decide_day(day=date(2026, 4, 6), kind="HALF_MORNING", name="Mất điện", source="QĐ 12/QĐ-UBND", by=LAN, at=AT)
    assert calendar_version(1) != before
    assert calendar_of(1).end_of_day(date(2026, 4, 6)) == datetime(2026, 4, 6, 11, 30, tzinfo=VIETNAM)
    assert calendar_of(1).name_of(date(2026, 4, 6)) == "Mất điện"
    assert calendar_of(HANH.commune_id).end_of_day(date(2026, 4, 6)).hour == 17
    CalendarDay.objects.create(day=date(2026, 4, 6), kind="WORK", name="-", source="-", recorded_at=AT)
    assert calendar_of(1).end_of_day(date(2026, 4, 6)).hour == 11
    assert journal.facts_after(commune_id=1, seq=0)[0].fields == {"day": "2026-04-06", "kind": "HALF_MORNING"}


def test_office_hours_are_a_communes_own_decision_too() -> None:
    OfficeHours.objects.create(
        commune=1, from_on=date(2026, 1, 1), sessions="07:30-11:30, 13:00-17:00", weekdays="123456", source="QĐ"
    )
    saturday = date(2026, 3, 7)
    assert [start.strftime("%H:%M") for start, _ in calendar_of(1).sessions(saturday)] == ["07:30", "13:00"]
    assert not calendar_of(2).is_working_day(saturday)


def test_what_nobody_has_checked_is_marked() -> None:
    assert {row["verified"] for row in seed_rows()} == {"true", "false"}
    assert all(row["source"] for row in seed_rows())
