"""`motcua deadline` as scripts call it."""

import json
from datetime import UTC, datetime

import pytest

from motcua.config.cli import main
from motcua.core import actions as core
from motcua.core.actor import INSTALLATION
from motcua.procedures.tests import makers as procedures

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _catalogue() -> None:
    procedures.load()
    core.load_calendar(by=INSTALLATION, at=datetime.now(UTC))


def test_the_due_moment_and_its_explanation(capsys: pytest.CaptureFixture[str]) -> None:
    pause = "2026-03-04T10:00..2026-03-05T08:00"
    words = ["deadline", "--procedure", "1.004859", "--received", "2026-03-03T09:32", "--pause", pause, "--json"]
    assert main(words) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["due_at"] == "2026-03-09T07:32:00+07:00"
    assert answer["promised_at"] == "2026-03-09T17:00:00+07:00"
    assert any("Tạm dừng" in step for step in answer["explanation"])


def test_people_read_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deadline", "--procedure", "2.000815", "--received", "2026-03-03T15:00:01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("2.000815 – ")
    assert "04/3/2026" in lines[-1]


def test_other_starts_of_the_clock(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["deadline", "--procedure", "1.004859", "--received", "2026-03-03T15:30", "--json"]
    main([*call, "--linked"])
    assert json.loads(capsys.readouterr().out)["clock_start_at"] == "2026-03-04T07:00:00+07:00"
    main([*call, "--competent-received", "2026-03-05T09:00", "--same-minute"])
    answer = json.loads(capsys.readouterr().out)
    assert answer["due_at"] == answer["promised_at"] == "2026-03-10T09:00:00+07:00"


def test_a_limit_in_another_unit_has_no_due_moment(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deadline", "--procedure", "1.010803", "--received", "2026-03-03T09:00", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["due_at"] is None


@pytest.mark.parametrize(
    ("procedure", "received", "pause", "says"),
    [
        ("9.999999", "2026-03-03T09:00", "2026-03-03T10:00..2026-03-03T11:00", "9.999999"),
        ("2.001009", "2026-03-03T09:00", "2026-03-03T10:00..2026-03-03T11:00", "bãi bỏ"),
        ("1.004859", "hôm qua", "2026-03-03T10:00..2026-03-03T11:00", "ISO 8601"),
        ("1.004859", "2026-03-03T09:00", "2026-03-03T10:00", "TỪ..ĐẾN"),
        ("1.004859", "2026-03-03T09:00", "2026-03-03T10:00..2026-03-03T09:00", "trước khi bắt đầu"),
        ("1.004859", "2926-03-03T09:00", "2026-03-03T10:00..2026-03-03T11:00", "lịch làm việc"),
    ],
)
def test_a_wrong_call_is_one_line_that_says_how_to_mend_it(
    procedure: str, received: str, pause: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["deadline", "--procedure", procedure, "--received", received, "--pause", pause]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("procedure", "received", "case", "says"),
    [
        ("khai sinh", "2026-03-03T09:00", "", "1.001193 Đăng ký khai sinh"),
        ("1.004859", "2001-03-05T09:00", "", "Hãy xem lại ngày nhận"),
        ("1.004859", "2026-03-03T09:00", "khong-co", "khong-co"),
    ],
)
def test_a_slip_in_the_code_the_day_or_the_case_is_told(
    procedure: str, received: str, case: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["deadline", "--procedure", procedure, "--received", received, "--case", case]) == 2
    assert says in capsys.readouterr().err


def test_a_year_whose_holidays_are_not_known_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deadline", "--procedure", "1.004859", "--received", "2031-03-03T09:00"]) == 0
    assert "lịch nghỉ lễ năm 2031 chưa có" in capsys.readouterr().out
    assert main(["deadline", "--procedure", "1.004859", "--received", "2026-03-03T09:00"]) == 0
    assert "Lưu ý" not in capsys.readouterr().out
