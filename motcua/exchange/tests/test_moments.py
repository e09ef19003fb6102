"""Days and moments in every form exports write them, and the order of a whole column."""

from datetime import date, datetime, timedelta

import pytest

from motcua.core.calendar import DayKind, WorkCalendar
from motcua.core.zone import VIETNAM
from motcua.exchange.reading.sheet import serial
from motcua.exchange.values.columns import Evidence, orders_of
from motcua.exchange.values.moments import Order, Unreadable, as_numbered, end_of_office, moment_of

DMY = Order()


def vn(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("cell", "at", "whole_day"),
    [
        ("06/01/2026 09:32:15", vn(2026, 1, 6, 9, 32, 15), False),
        ("6/1/2026", vn(2026, 1, 6), True),
        ("2026-01-06", vn(2026, 1, 6), True),
        ("2026-01-06T09:32:15+07:00", vn(2026, 1, 6, 9, 32, 15), False),
        (46028.397, vn(2026, 1, 6, 9, 31, 41), False),
        (46028.0, vn(2026, 1, 6), True),
        ("46028.397", vn(2026, 1, 6, 9, 31, 41), False),
        ("'06/01/2026", vn(2026, 1, 6), True),
        ("’06/01/2026 09:32", vn(2026, 1, 6, 9, 32), False),
        ("06/01/2026 9:32 SA", vn(2026, 1, 6, 9, 32), False),
        ("06/01/2026 3:05 CH", vn(2026, 1, 6, 15, 5), False),
        ("06/01/2026 12:10 SA", vn(2026, 1, 6, 0, 10), False),
        ("06/01/2026 01:32:15 PM", vn(2026, 1, 6, 13, 32, 15), False),
        ("06/01/2026\u00a009:32:15", vn(2026, 1, 6, 9, 32, 15), False),
        ("\u00a006/01/2026 ", vn(2026, 1, 6), True),
        ("09:32 06/01/2026", vn(2026, 1, 6, 9, 32), False),
        ("9h32 ngày 06/01/2026", vn(2026, 1, 6, 9, 32), False),
        ("8 giờ 30 phút ngày 6-1-2026", vn(2026, 1, 6, 8, 30), False),
        ("ngày 06 tháng 01 năm 2026", vn(2026, 1, 6), True),
        ("06.01.2026", vn(2026, 1, 6), True),
        ("6/1/26", vn(2026, 1, 6), True),
        ("20260106", vn(2026, 1, 6), True),
        ("20260106093215", vn(2026, 1, 6, 9, 32, 15), False),
    ],
)
def test_one_day_in_many_forms(cell: str | float, at: datetime, whole_day: bool) -> None:
    moment = moment_of(cell, DMY)
    assert moment is not None
    assert abs(moment.at - at) < timedelta(seconds=1)
    assert moment.whole_day is whole_day


@pytest.mark.parametrize("cell", [None, "", "-", "...", "Chưa có", 0.0])
def test_a_blank_is_no_moment(cell: str | float | None) -> None:
    assert moment_of(cell, DMY) is None


@pytest.mark.parametrize("cell", ["hôm qua", "31/02/2026", "06/13/2026 25:00", "06/01/0026", 7.0, True, "99/99/2026"])
def test_what_is_no_date_is_said_to_be_none(cell: str | float) -> None:
    with pytest.raises(Unreadable):
        moment_of(cell, DMY)


def test_a_mac_workbook_counts_from_1904() -> None:
    moment = moment_of(46028.0 - 1462, Order(since_1904=True))
    assert moment is not None
    assert moment.at.date() == date(2026, 1, 6)


def order_seen(cells: list[tuple[str | float, date | None]]) -> Order:
    evidence = Evidence()
    for cell, near in cells:
        evidence.see(cell, near)
    return orders_of({"received_at": evidence}, day_first=True, since_1904=False)["received_at"]


def test_a_day_above_twelve_shows_the_order_of_the_column() -> None:
    assert order_seen([("03/25/2026", None), ("04/05/2026", None)]) == Order(day_first=False)
    assert order_seen([("25/03/2026", None), ("04/05/2026", None)]) == Order(day_first=True)


def test_the_day_in_the_number_shows_the_order_where_no_day_is_above_twelve() -> None:
    assert order_seen([("01/06/2026", date(2026, 1, 6)), ("02/03/2026", date(2026, 2, 3))]) == Order(day_first=False)
    assert order_seen([("06/01/2026", date(2026, 1, 6))]) == Order(day_first=True)


def test_one_odd_row_does_not_turn_a_column() -> None:
    assert order_seen([("01/06/2026", date(2026, 1, 6))]) == Order(day_first=True)
    assert order_seen([(serial(datetime(2026, 6, 1)), date(2026, 1, 6))]) == Order()


def test_the_other_columns_of_a_sheet_follow_what_one_of_them_shows() -> None:
    receipt, promised = Evidence(), Evidence()
    receipt.see("03/25/2026", None)
    promised.see("04/05/2026", None)
    orders = orders_of({"received_at": receipt, "promised_at": promised}, day_first=True, since_1904=False)
    assert orders["promised_at"] == Order(day_first=False)


def test_english_excel_turned_the_low_days_into_numbers_of_other_days() -> None:
    # 12/05/2026 (12 May) became the number of 5 December; 13/05/2026 stayed text.
    turned = serial(datetime(2026, 12, 5))
    other = serial(datetime(2026, 4, 3))
    order = order_seen([(turned, date(2026, 5, 12)), (other, date(2026, 3, 4)), ("13/05/2026", date(2026, 5, 13))])
    assert order.serials_swapped
    moment = moment_of(turned, order)
    assert moment is not None
    assert moment.at.date() == date(2026, 5, 12)


def test_true_dates_with_days_above_twelve_were_never_turned() -> None:
    cells: list[tuple[str | float, date | None]] = [
        (serial(datetime(2026, 5, day)), date(2026, 5, day)) for day in (4, 5, 12, 13, 20)
    ]
    assert not order_seen(cells).serials_swapped


def test_the_day_inside_the_number_puts_one_exchanged_receipt_right() -> None:
    exchanged = datetime(2026, 6, 1, 9, 32, tzinfo=VIETNAM)
    assert as_numbered(exchanged, date(2026, 1, 6)) == datetime(2026, 1, 6, 9, 32, tzinfo=VIETNAM)
    assert as_numbered(exchanged, date(2026, 5, 28)) == exchanged
    assert as_numbered(exchanged, None) == exchanged


@pytest.mark.parametrize(
    ("day", "closes"),
    [
        (vn(2026, 1, 6), vn(2026, 1, 6, 17)),
        (vn(2026, 1, 7), vn(2026, 1, 7, 11, 30)),
        (vn(2026, 1, 10), vn(2026, 1, 10, 17)),
        (vn(1995, 1, 6), vn(1995, 1, 6, 17)),
    ],
)
def test_an_appointment_by_day_is_kept_until_the_office_closes(day: datetime, closes: datetime) -> None:
    calendar = WorkCalendar(days={date(2026, 1, 7): DayKind.HALF_MORNING})
    assert end_of_office(day, calendar) == closes
