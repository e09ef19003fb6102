"""The due moment, read as the rule book."""

import csv
from datetime import date, datetime, time
from pathlib import Path

import pytest

from motcua.core import calendar as calendar_rules
from motcua.core.calendar import WorkCalendar, calendar_from_rows
from motcua.core.zone import VIETNAM
from motcua.dossiers.deadline import (
    Appointment,
    Clock,
    Due,
    Limit,
    Span,
    due_of,
    linked,
    transfer_due,
)
from motcua.procedures.catalogue import Channel, LateRule, Unit

PLAIN = calendar_from_rows([])
SEED = Path(calendar_rules.__file__).parent / "data" / "calendar.csv"


def real_calendar() -> WorkCalendar:
    with SEED.open(encoding="utf-8", newline="") as file:
        rows = [(date.fromisoformat(row["day"]), row["kind"], row["name"]) for row in csv.DictReader(file)]
    return calendar_from_rows([(day, kind) for day, kind, _ in rows], names={day: name for day, _, name in rows})


REAL = real_calendar()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def due(limit: Limit, received: str, *pauses: tuple[str, str]) -> Due:
    spans = tuple(Span(at(start), at(end)) for start, end in pauses)
    return due_of(limit=limit, clock=Clock(at(received), pauses=spans), calendar=REAL)


def days(amount: int) -> Limit:
    return Limit(Unit.WORKING_DAY, amount)


def hours(amount: int) -> Limit:
    return Limit(Unit.HOUR, amount)


SAME_DAY = Limit(Unit.SAME_DAY)
CIVIL_STATUS = Limit(Unit.SAME_DAY, 0, LateRule.RESULT_NEXT_DAY, time(15))


# --- limits in every unit ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "received", "moment"),
    [
        (days(3), "2026-01-06T09:32", "2026-01-09T09:32"),
        (days(1), "2026-01-06T07:00", "2026-01-06T17:00"),
        (days(5), "2026-02-12T08:00", "2026-02-26T08:00"),
        (days(1), "2026-01-09T10:00", "2026-01-10T10:00"),
        (hours(8), "2026-03-03T14:00", "2026-03-04T14:00"),
        (hours(4), "2026-03-03T10:00", "2026-03-03T16:00"),
        (hours(2), "2026-03-06T16:00", "2026-03-09T08:00"),
        (Limit(Unit.CALENDAR_DAY, 5), "2026-03-03T08:00", "2026-03-09T17:00"),
        (Limit(Unit.CALENDAR_DAY, 3), "2026-03-03T08:00", "2026-03-06T17:00"),
        (Limit(Unit.CALENDAR_DAY, 7), "2026-02-10T08:00", "2026-02-23T17:00"),
        (SAME_DAY, "2026-03-03T08:00", "2026-03-03T17:00"),
    ],
)
def test_limits(limit: Limit, received: str, moment: str) -> None:
    assert due(limit, received).due_at == at(moment)


def test_another_unit_needs_a_rule_written_by_people() -> None:
    answer = due(Limit(Unit.OTHER), "2026-03-03T08:00")
    assert answer.due_at is None
    assert answer.promised_at is None
    assert "văn bản" in answer.explanation[-1]


def test_a_limit_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Limit(Unit.HOUR, 0)


# --- when the clock starts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "start"),
    [
        ("2026-03-03T06:00", "2026-03-03T07:00"),
        ("2026-03-03T12:00", "2026-03-03T13:30"),
        ("2026-03-03T17:00", "2026-03-04T07:00"),
        ("2026-03-03T17:20", "2026-03-04T07:00"),
        ("2026-03-07T09:00", "2026-03-09T07:00"),
        ("2026-03-03T16:30", "2026-03-03T16:30"),
    ],
)
def test_intake_outside_office_hours_starts_at_the_next_opening(received: str, start: str) -> None:
    due = due_of(limit=Limit(Unit.HOUR, 1), clock=Clock(at(received)), calendar=REAL)
    assert due.clock_start_at == at(start)


def test_a_dossier_taken_in_elsewhere_starts_when_the_competent_agency_receives_it() -> None:
    clock = Clock(at("2026-03-03T08:00"), competent_received_at=at("2026-03-04T09:15"))
    answer = due_of(limit=days(1), clock=clock, calendar=REAL)
    assert answer.clock_start_at == at("2026-03-04T09:15")
    assert answer.due_at == at("2026-03-05T09:15")
    assert any("cơ quan có thẩm quyền" in step for step in answer.explanation)


# --- three different rules of 15:00 -----------------------------------------------------------------------------------


def test_fifteen_hundred_itself_is_not_after_fifteen_hundred() -> None:
    assert due(CIVIL_STATUS, "2026-03-03T15:00:00").due_at == at("2026-03-03T17:00")
    assert due(CIVIL_STATUS, "2026-03-03T15:00:01").due_at == at("2026-03-04T17:00")


@pytest.mark.parametrize(
    ("received", "moment"),
    [
        ("2026-03-03T16:59", "2026-03-04T17:00"),
        ("2026-03-03T18:00", "2026-03-04T17:00"),
        ("2026-03-06T15:30", "2026-03-09T17:00"),
        ("2026-03-07T16:00", "2026-03-09T17:00"),
        ("2026-02-13T15:30", "2026-02-23T17:00"),
    ],
)
def test_same_day_after_fifteen_hundred_is_the_next_working_day(received: str, moment: str) -> None:
    assert due(CIVIL_STATUS, received).due_at == at(moment)


def test_a_same_day_limit_without_the_rule_is_due_on_the_day() -> None:
    answer = due(SAME_DAY, "2026-03-03T15:30")
    assert answer.due_at == at("2026-03-03T17:00")
    assert "sau 15 giờ" not in " ".join(answer.explanation)


def test_the_hour_comes_from_the_limit() -> None:
    later = Limit(Unit.SAME_DAY, 0, LateRule.RESULT_NEXT_DAY, time(16, 30))
    assert due(later, "2026-03-03T16:30").due_at == at("2026-03-03T17:00")
    answer = due(later, "2026-03-03T16:31")
    assert answer.due_at == at("2026-03-04T17:00")
    assert any("nhận sau 16 giờ 30 phút nên" in step for step in answer.explanation)


def test_a_rule_for_late_intake_without_an_hour_is_refused() -> None:
    with pytest.raises(ValueError, match="hour"):
        Limit(Unit.SAME_DAY, 0, LateRule.RESULT_NEXT_DAY)


def test_linked_after_fifteen_hundred_starts_on_the_next_working_day() -> None:
    assert due(linked(days(3)), "2026-03-03T15:00:01").due_at == at("2026-03-06T17:00")
    assert due(linked(days(3)), "2026-03-03T15:00").due_at == at("2026-03-06T15:00")


def test_an_ordinary_procedure_knows_no_rule_of_fifteen_hundred() -> None:
    assert due(days(3), "2026-03-03T16:30").due_at == at("2026-03-06T16:30")


@pytest.mark.parametrize(
    ("received", "channel", "by"),
    [
        ("2026-03-03T09:00", Channel.COUNTER, "2026-03-03T17:00"),
        ("2026-03-03T15:00", Channel.COUNTER, "2026-03-03T17:00"),
        ("2026-03-03T15:00:01", Channel.POST, "2026-03-04T07:00"),
        ("2026-03-06T16:00", Channel.COUNTER, "2026-03-09T07:00"),
        ("2026-03-03T16:00", Channel.ONLINE, "2026-03-03T16:00"),
    ],
)
def test_paper_that_came_after_fifteen_hundred_is_passed_on_next_morning(
    received: str, channel: Channel, by: str
) -> None:
    assert transfer_due(received_at=at(received), channel=channel, calendar=REAL) == at(by)


# --- pauses -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pauses", "moment"),
    [
        ([("2026-03-03T16:50", "2026-03-04T07:40")], "2026-03-06T08:50"),
        ([("2026-03-03T17:00", "2026-03-04T07:00")], "2026-03-06T08:00"),
        ([("2026-03-04T08:00", "2026-03-04T10:00"), ("2026-03-04T09:00", "2026-03-04T11:00")], "2026-03-06T11:00"),
        ([("2026-03-06T08:00", "2026-03-12T10:00")], "2026-03-06T08:00"),
        ([("2026-03-02T08:00", "2026-03-03T09:00")], "2026-03-06T09:00"),
        ([("2026-03-02T08:00", "2026-03-02T16:00")], "2026-03-06T08:00"),
    ],
)
def test_paused_working_time_is_left_out(pauses: list[tuple[str, str]], moment: str) -> None:
    assert due(days(3), "2026-03-03T08:00", *pauses).due_at == at(moment)


def test_a_system_incident_stops_the_clock_and_says_so() -> None:
    incident = Span(at("2026-03-03T09:00"), at("2026-03-03T10:00"), incident=True)
    answer = due_of(limit=hours(2), clock=Clock(at("2026-03-03T08:00"), pauses=(incident,)), calendar=PLAIN)
    assert answer.due_at == at("2026-03-03T11:00")
    assert any(step.startswith("Sự cố hệ thống") for step in answer.explanation)


def test_a_pause_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="end before"):
        Span(at("2026-03-03T09:00"), at("2026-03-03T08:00"))


# --- appointment and explanation --------------------------------------------------------------------------------------


def test_the_printed_appointment_is_the_end_of_that_day_by_default() -> None:
    assert due(days(3), "2026-03-03T09:32").promised_at == at("2026-03-06T17:00")
    minute = due_of(
        limit=days(3), clock=Clock(at("2026-03-03T09:32")), calendar=REAL, appointment=Appointment.SAME_MINUTE
    )
    assert minute.promised_at == at("2026-03-06T09:32")


def test_each_step_is_explained() -> None:
    answer = due(days(2), "2026-02-13T17:30", ("2026-02-23T08:00", "2026-02-23T09:30"))
    assert answer.explanation == (
        "Nhận hồ sơ lúc 17:30 13/02/2026 (thứ Sáu).",
        "Nhận ngoài giờ làm việc: thời hạn tính từ giờ làm việc kế tiếp, lúc 07:00 23/02/2026 (thứ Hai).",
        "Thời hạn 2 ngày làm việc = 16 giờ làm việc, đếm từng phút, tính từ 07:00 23/02/2026 (thứ Hai) "
        "đến 17:00 24/02/2026 (thứ Ba).",
        "Tạm dừng từ 08:00 23/02/2026 (thứ Hai) đến 09:30 23/02/2026 (thứ Hai): 1 giờ 30 phút làm việc không tính, "
        "hạn lùi đến 08:30 25/02/2026 (thứ Tư).",
        "Ngày hẹn trả theo cách tính này: 17:00 25/02/2026 (thứ Tư) (cuối ngày làm việc).",
    )


def test_days_off_on_the_way_are_named() -> None:
    steps = due(days(3), "2026-04-24T08:00").explanation
    assert any("27/4/2026 (Nghỉ bù Giỗ Tổ" in step for step in steps)
