from datetime import datetime

import pytest

from motcua.core.zone import VIETNAM
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.lines import Line
from motcua.people.may import scope_of
from motcua.people.tests import makers
from motcua.web.staff import dossier_rows

pytestmark = pytest.mark.django_db


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def line(promised_at: datetime | None) -> Line:
    received = at("2026-03-02T08:00")
    given = (1, "H37.12-260302-0001", "", "", Status.PROCESSING.value, "", "COUNTER", received, promised_at)
    return Line(*given, paused_at=None, unit="", holder="", system="igate", version=1)


@pytest.mark.parametrize(
    ("promised", "words", "kind"),
    [
        ("2026-03-06T09:00", "quá giờ hẹn hôm nay", "bad"),
        ("2026-03-05T17:00", "quá hạn 1 ngày", "bad"),
        ("2026-03-06T17:00", "đến hạn hôm nay", "warn"),
        ("2026-03-10T10:00", "còn 4 ngày", "warn"),
        ("2026-03-10T10:01", "còn 4 ngày", ""),
        (None, "không có ngày hẹn", "warn"),
    ],
)
def test_two_working_days_before_a_weekend_reach_to_tuesday(promised: str | None, words: str, kind: str) -> None:
    judged = dossier_rows.judged(scope=scope_of(makers.actor("lan")), at=at("2026-03-06T10:00"))
    shown = dossier_rows.row(line(at(promised) if promised else None), judged=judged)
    assert (shown.due, shown.due_kind) == (words, kind)


def test_a_row_that_is_not_judged_says_nothing_of_its_appointment() -> None:
    assert dossier_rows.row(line(at("2026-03-06T10:00"))).due == ""
