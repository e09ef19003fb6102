"""`motcua calendar`: a commune's own closures are written down with their paper and seen in the year's list."""

import json
from datetime import date
from typing import Any

import pytest

from motcua.config import cli
from motcua.core import journal
from motcua.core.actions import load_calendar
from motcua.core.actor import INSTALLATION
from motcua.core.queries import calendar_of
from motcua.people.tests import makers

pytestmark = pytest.mark.django_db
DECIDE = ["calendar", "decide", "--commune", "na-mau", "--day", "6/4/2026", "--kind", "OFF"]
WHY = ["--name", "Mất điện", "--source", "QĐ 12/QĐ-UBND"]


def call(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any, str]:
    status = cli.main([*words, "--json"])
    shown = capsys.readouterr()
    return status, json.loads(shown.out) if shown.out else None, shown.err


def test_a_closure_by_decision_counts_from_then_on(capsys: pytest.CaptureFixture[str]) -> None:
    place = makers.commune()
    load_calendar(by=INSTALLATION, at=makers.AT)
    status, data, _ = call(capsys, *DECIDE, *WHY)
    assert (status, data["day"], data["kind"]) == (0, "2026-04-06", "OFF")
    assert not calendar_of(place.pk).is_working_day(date(2026, 4, 6))
    assert journal.facts_after(commune_id=place.pk, seq=0)[-1].fields == {"day": "2026-04-06", "kind": "OFF"}
    _, days, _ = call(capsys, "calendar", "list", "--commune", "na-mau", "--year", "2026")
    own = [day for day in days if day["own"]]
    assert [(day["day"], day["name"], day["source"]) for day in own] == [("2026-04-06", "Mất điện", "QĐ 12/QĐ-UBND")]
    assert {"2026-02-17", "2026-04-06"} <= {day["day"] for day in days}
    assert days == sorted(days, key=lambda day: day["day"])


def test_a_later_decision_replaces_the_one_before(capsys: pytest.CaptureFixture[str]) -> None:
    place = makers.commune()
    for kind in ("OFF", "HALF_MORNING", "WORK"):
        assert call(capsys, *DECIDE[:-1], kind, *WHY)[0] == 0
    assert calendar_of(place.pk).is_working_day(date(2026, 4, 6))
    assert cli.main(["calendar", "list", "--commune", "na-mau", "--year", "2026"]) == 0
    assert capsys.readouterr().out == "06/4/2026: làm việc – Mất điện (QĐ 12/QĐ-UBND) – riêng xã\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (DECIDE, "Còn thiếu"),
        ([*DECIDE, "--name", " ", "--source", "QĐ"], "Còn thiếu"),
        ([*DECIDE, "--name", "x" * 201, "--source", "QĐ"], "dài nhất"),
        ([*DECIDE[:5], "2026-13-01", *DECIDE[6:], *WHY], "chưa đúng"),
        (["calendar", "list", "--commune", "na-mau", "--year", "1"], "nằm ngoài lịch"),
        (["calendar", "list", "--commune", "khong-co"], "không có xã"),
    ],
)
def test_a_wrong_call_is_one_line(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    makers.commune()
    status, data, message = call(capsys, *words)
    assert (status, data, message.count("\n")) == (2, None, 1)
    assert said in message
