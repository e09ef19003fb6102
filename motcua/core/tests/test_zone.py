"""Moments and days as people write them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from motcua.core.zone import VIETNAM, local_day, parse_day, parse_moment, parse_near_moment, stamp


def test_a_moment_without_offset_is_vietnamese() -> None:
    assert parse_moment("2026-01-06T09:32:15") == datetime(2026, 1, 6, 2, 32, 15, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-01-06T02:32:15Z", "2026-01-06 09:32:15+07:00", " 2026-01-06T09:32:15 "])
def test_every_spelling_gives_the_same_moment(text: str) -> None:
    assert parse_moment(text) == datetime(2026, 1, 6, 9, 32, 15, tzinfo=VIETNAM)


def test_a_bare_day_means_its_first_instant() -> None:
    assert parse_moment("2026-01-06") == datetime(2026, 1, 6, tzinfo=VIETNAM)


@pytest.mark.parametrize("text", ["06/01/2026", "", "hôm nay", "2026-13-01T00:00"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month"):
        parse_moment(text)
    with pytest.raises(ValueError, match=r"isoformat|month"):
        parse_day(text)


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
def test_the_ends_of_time_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="isoformat"):
        parse_moment(text)


@pytest.mark.parametrize("text", ["1999-12-31", "2061-01-01", "9999-01-01"])
def test_a_typed_year_out_of_the_calendar_is_a_slip_of_the_pen(text: str) -> None:
    with pytest.raises(ValueError, match="slip"):
        parse_day(text)
    with pytest.raises(ValueError, match=r"slip|isoformat"):
        parse_near_moment(text)
    assert parse_moment("1999-12-31").year == 1999


def test_the_day_of_a_moment_is_the_vietnamese_day() -> None:
    assert local_day(datetime(2026, 1, 5, 18, 0, tzinfo=UTC)) == date(2026, 1, 6)
    assert parse_day("2026-01-06") == date(2026, 1, 6)


@pytest.mark.parametrize("text", ["2026-W10-1", "20260306", "٢٠٢٦-03-06", "2026-3-6", "2026-03-06T00:00"])
def test_a_typed_day_has_one_form(text: str) -> None:
    with pytest.raises(ValueError, match="isoformat"):
        parse_day(text)


def test_vietnam_is_seven_hours_ahead_in_summer_too() -> None:
    assert datetime(2026, 7, 1, tzinfo=VIETNAM).utcoffset() == timedelta(hours=7)


def test_a_stamp_is_utc_with_microseconds() -> None:
    assert stamp(datetime(2026, 1, 6, 9, 32, 15, 7, tzinfo=VIETNAM)) == "2026-01-06T02:32:15.000007Z"
