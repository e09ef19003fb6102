"""What a list says in words nobody taught us is told of: columns not understood, pauses without their first day."""

from pathlib import Path
from typing import Any

import pytest

from motcua.core.actor import Actor
from motcua.exchange.tests.lists import xlsx
from motcua.exchange.tests.makers import bring_in, codes, dossier, place

pytestmark = pytest.mark.django_db
HEADER = ["Mã hồ sơ", "Ngày nhận hồ sơ", "Ngày hẹn", "Tình trạng", "Lý do tạm dừng"]
LINE = ["H37.12-260106-0001", "06/01/2026 08:00", "09/01/2026 17:00", "Tạm dừng", "Niêm yết 15 ngày"]


@pytest.fixture
def by() -> Actor:
    return place()


def words(outcome: Any, code: str) -> str:
    return next(str(one["words"]) for one in outcome.warnings if one["code"] == code)


def test_columns_not_understood_are_named(tmp_path: Path, by: Actor) -> None:
    outcome = bring_in(xlsx(tmp_path / "a.xlsx", [[*HEADER, "Người cân", "Ô dự phòng"], [*LINE, "Sáu", None]]))
    assert "2 cột chưa nhận ra nên không dùng: “Người cân”, “Ô dự phòng”." in words(outcome, "COLUMN_UNKNOWN")


def test_a_pause_without_its_first_day_is_told(tmp_path: Path, by: Actor) -> None:
    outcome = bring_in(xlsx(tmp_path / "a.xlsx", [HEADER, LINE]))
    assert words(outcome, "PAUSED_SINCE_UNKNOWN").startswith("1 hồ sơ tạm dừng không ghi ngày tạm dừng")


@pytest.mark.parametrize("label", ["Ngày tạm dừng", "Thời gian tạm dừng", "Ngày tạm dừng xử lý"])
def test_the_first_day_of_a_pause_in_other_words(tmp_path: Path, by: Actor, label: str) -> None:
    outcome = bring_in(xlsx(tmp_path / "a.xlsx", [[*HEADER, label], [*LINE, "07/01/2026 09:30"]]))
    assert not {"PAUSED_SINCE_UNKNOWN", "COLUMN_UNKNOWN"} & codes(outcome)
    assert dossier(LINE[0]).paused_at is not None


def test_what_stands_beyond_a_thousand_columns_is_not_looked_at_and_told(tmp_path: Path, by: Actor) -> None:
    wide = [*HEADER, *[None] * (1000 - len(HEADER)), *[f"Cột {place}" for place in range(3000)]]
    outcome = bring_in(xlsx(tmp_path / "a.xlsx", [wide, LINE]))
    assert (outcome.created, "1.000 cột đầu" in words(outcome, "TOO_WIDE")) == (1, True)
    assert "COLUMN_UNKNOWN" not in codes(outcome)
    blank = bring_in(xlsx(tmp_path / "b.xlsx", [[*HEADER, *[None] * 2000], LINE]))
    assert "TOO_WIDE" not in codes(blank)
