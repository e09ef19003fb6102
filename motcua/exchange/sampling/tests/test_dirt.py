"""Every kind of dirt is there, is counted, and leaves the totals within reach of a careful reader."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from motcua.exchange.sampling.dirt import dirt_of
from motcua.exchange.sampling.dirty_files import EXPECTED, YESTERDAY, make_dirty_sample
from motcua.exchange.sampling.invented import commune
from motcua.exchange.sampling.making import CERTIFIED, REGISTER
from motcua.exchange.sampling.tests.makers import listed, order, sheet_rows

Expected = dict[str, Any]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dirty")
    make_dirty_sample(order=order(), out=out)
    return out


@pytest.fixture(scope="module")
def expected(files: Path) -> Expected:
    found: Expected = json.loads((files / EXPECTED).read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def rows(files: Path) -> list[list[Any]]:
    return [row for row in sheet_rows(files / REGISTER) if isinstance(row[0], int)]


def test_all_fifteen_kinds_and_every_way_are_there(expected: Expected) -> None:
    assert sorted(map(int, expected["dirt"])) == list(range(1, 16))
    for way in dirt_of(commune(code="na-mau")):
        assert expected["dirt"][str(way.kind)][way.name] >= 1, way


def test_three_to_five_rows_of_a_hundred_are_dirty(expected: Expected) -> None:
    assert 0.03 <= expected["dirty_rows"] / expected["rows"] <= 0.05


def test_the_totals_to_be_found_are_those_of_the_clean_register(expected: Expected) -> None:
    totals = expected["totals"]
    found = [totals[name] for name in ("received", "settled", "settled.overdue", "open.paused", "open.in_process")]
    assert found == [1318, 1273, 0, 26, 19]


def test_rows_are_dossiers_and_their_second_lines_and_what_must_be_refused(
    rows: list[list[Any]], expected: Expected
) -> None:
    assert len(rows) == expected["rows"] == expected["dossiers"] + expected["merged"] + expected["rejected"]
    refused = {row[1] for row in rows} & set(expected["rejected_numbers"])
    assert len(refused) == expected["rejected"] >= 4


def test_the_header_takes_two_rows_and_comes_again_every_50(files: Path) -> None:
    cells = sheet_rows(files / REGISTER)
    assert cells[6][1] == "Số hồ sơ"
    assert cells[6][17] == "Tạm dừng, tiếp tục"
    assert cells[7][17] == "Ngày tạm dừng"
    again = [place for place, row in enumerate(cells) if row[0] == "STT"]
    assert len(again) == 1 + 1318 // 50


def test_dates_of_one_column_come_in_many_shapes(rows: list[list[Any]]) -> None:
    shapes = {type(row[13]).__name__ for row in rows}
    assert shapes == {"str", "float", "datetime"}
    texts = [row[13] for row in rows if isinstance(row[13], str)]
    for mark in ("'", "\u00a0", " SA", " CH"):
        assert any(mark in text for text in texts) or mark in (" SA", " CH")


def test_names_come_decomposed_and_from_old_fonts(rows: list[list[Any]]) -> None:
    names = [row[7] for row in rows]
    assert any(name != unicodedata.normalize("NFC", name) for name in names)
    assert any(name.isupper() for name in names)
    assert any(name.startswith(("Ông ", "Bà ")) for name in names)


def test_yesterday_shows_less_and_holds_rows_that_are_gone_today(files: Path, expected: Expected) -> None:
    before = {row["Số hồ sơ"]: row for row in listed(files / YESTERDAY, header_row=7)}
    assert set(expected["yesterday"]["vanished_today"]) <= set(before)
    assert len(before) < 1320
    (moved,) = expected["yesterday"]["appointment_moved_after_late"]
    assert before[moved]["Ngày hẹn trả"][:10] == "02/04/2026"


def test_the_certified_list_has_spoilt_numbers_and_second_lines(files: Path, expected: Expected) -> None:
    numbers = [row["Mã hồ sơ"] for row in listed(files / CERTIFIED, header_row=6)]
    assert len(numbers) == expected["certified_list"]["rows"] > 224
    assert len({number.strip("\u00a0").upper() for number in numbers}) == 224


def test_what_passes_the_cap_comes_in_overlapping_files(tmp_path: Path) -> None:
    expected = make_dirty_sample(order=order(dossiers=400), out=tmp_path, cap=300)
    assert expected["files"][:2] == [REGISTER, "danh-sach-ho-so (2).xlsx"]
    both = [row[1] for name in expected["files"][:2] for row in sheet_rows(tmp_path / name) if isinstance(row[0], int)]
    assert len(both) == expected["rows"]
    assert expected["dirt"]["14"]["rows twice in overlapping files"] == 50
