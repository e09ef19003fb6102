"""The commands about figures: what they print for a person, and what they refuse in words."""

from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from motcua.config.answers import CallError
from motcua.config.commands import bieu_06a, figure, figures
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.tests import makers as dossiers

pytestmark = pytest.mark.django_db


def call(**more: Any) -> Namespace:
    plain = {"commune": "na-mau", "from_on": "2026-01-01", "to_on": "2026-04-06", "as_of": None, "indicator": None}
    return Namespace(**plain | more)


@pytest.fixture
def register() -> None:
    dossiers.place()
    rows = [dossiers.row(f"H37.12-260105-000{place}") for place in (1, 2)]
    waiting = dossiers.row(
        "H37.12-260105-0003", channel=None, finished_at=None, returned_at=None, status=Status.PROCESSING
    )
    dossiers.observed(*rows, waiting)


def test_figures_stand_one_under_the_other_with_their_cautions(register: None) -> None:
    answer = figures.run(call(indicator=["received", "rate.online"]))
    assert [each["id"] for each in answer.data] == ["received", "rate.online"]
    head, names, received, online, *cautions = answer.lines
    assert head.startswith("Kỳ 01/01/2026 – 06/4/2026, chốt lúc 23:59 06/4/2026")
    assert names.split("  ")[0] == "Mã"
    assert received.split()[-4:] == ["3", "–", "–", "–"]
    assert "0,00%" in online
    assert online.endswith("hồ sơ tiếp nhận trong kỳ")
    assert any(text.startswith("Lưu ý (rate.online): 1 hồ sơ tiếp nhận chưa rõ hình thức nộp") for text in cautions)


def test_one_figure_comes_with_its_passport_and_its_dossiers(register: None) -> None:
    answer = figure.run(call(id="settled", dossiers=True))
    assert answer.data["dossiers"]["numerator"] == ["H37.12-260105-0001", "H37.12-260105-0002"]
    assert answer.data["provenance"]["definition_version"] == 1
    assert answer.lines[-1] == "Các hồ sơ được đếm (2): H37.12-260105-0001, H37.12-260105-0002"
    rate = figure.run(call(id="rate.settled_of_received", dossiers=True))
    assert rate.lines[-2].startswith("Tử số (2): H37.12-260105-0001")
    assert rate.lines[-1].startswith("Mẫu số (3): ")


def test_the_report_table_is_written_where_it_was_asked_for(register: None, tmp_path: Path) -> None:
    file = tmp_path / "new" / "bieu.xlsx"
    answer = bieu_06a.run(call(out=file))
    assert answer.data["total"]["3"] == 3
    assert load_workbook(file)["II.06a"]["C10"].value == 3
    with pytest.raises(CallError, match="Không ghi được"):
        bieu_06a.run(call(out=file / "under-a-file.xlsx"))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"to_on": "2025-12-31"}, "đứng trước ngày đầu kỳ"),
        ({"from_on": "04-06-2026"}, "Viết như 2026-01-31"),
        ({"as_of": "hôm qua"}, "Viết như 2026-04-06T08:00"),
    ],
)
def test_a_wrong_call_is_told_how_to_be_mended(register: None, wrong: dict[str, str], words: str) -> None:
    with pytest.raises(CallError, match=words):
        figures.run(call(**wrong))


def test_a_workbook_without_a_suffix_gets_one(tmp_path: Path) -> None:
    assert bieu_06a.named(tmp_path / "bieu") == tmp_path / "bieu.xlsx"
    assert bieu_06a.named(tmp_path / "bieu.xlsx") == tmp_path / "bieu.xlsx"
    assert bieu_06a.named(None) is None
