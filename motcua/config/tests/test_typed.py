"""What people type is read in one way by every command, and refused in one line."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from motcua.config.answers import CallError
from motcua.config.typed import closing_of, day_of, days_of, moment_of, put
from motcua.core.zone import VIETNAM


def test_figures_of_a_bare_day_close_at_its_end() -> None:
    assert closing_of("2026-04-06") == datetime(2026, 4, 6, 23, 59, 59, 999999, tzinfo=VIETNAM)
    assert closing_of("2026-04-06T17:00") == datetime(2026, 4, 6, 17, tzinfo=VIETNAM)
    assert closing_of(None) is None


def test_a_period_holds_both_its_days() -> None:
    assert days_of("2026-01-01", "2026-01-01") == (date(2026, 1, 1), date(2026, 1, 1))
    with pytest.raises(CallError, match="đứng trước ngày đầu kỳ"):
        days_of("2026-01-02", "2026-01-01")


@pytest.mark.parametrize("read", [day_of, moment_of, closing_of])
def test_what_cannot_be_read_comes_with_an_example(read: Callable[[str], object]) -> None:
    with pytest.raises(CallError, match=r"«04-06-2026» chưa đúng. Viết như 2026-"):
        read("04-06-2026")


@pytest.mark.parametrize("text", ["31/1/2026", "31/01/2026", " 31/01/2026 ", "2026-01-31"])
def test_a_day_may_be_written_as_on_vietnamese_papers(text: str) -> None:
    assert day_of(text) == date(2026, 1, 31)
    assert closing_of(text) == datetime(2026, 1, 31, 23, 59, 59, 999999, tzinfo=VIETNAM)


@pytest.mark.parametrize("text", ["1/31/2026", "31/2/2026", "31/1/26", "0/1/2026", "31/1/1926", "31/1", "³/1/2026"])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(CallError, match="hoặc 31/01/2026"):
        day_of(text)


def test_a_place_that_cannot_be_written_is_refused_in_words(tmp_path: Path) -> None:
    put({tmp_path / "new" / "file": b"x"})
    with pytest.raises(CallError, match="Hãy chọn nơi khác cho --out"):
        put({tmp_path / "new" / "file" / "below": b"x"})
