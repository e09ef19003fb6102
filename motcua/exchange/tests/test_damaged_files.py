"""Content that is not what it says it is: refused in words whenever it shows, and never taken into memory whole."""

import resource
import zipfile
from pathlib import Path

import pytest

from motcua.exchange.reading.guard import Limits
from motcua.exchange.reading.opening import sheets_of
from motcua.exchange.reading.sheet import Row, plain
from motcua.exchange.refusals import Damaged, ZipBomb

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = '<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>'
BOOK = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{SHEETS}</workbook>'
LINKS = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
GOOD = '<c r="A1" t="inlineStr"><is><t>a</t></is></c>'


def packed(path: Path, cell: str, *, types: str = "", end: str = "</sheetData></worksheet>") -> Path:
    """Write a workbook of one sheet with a good row and one more cell."""
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{GOOD}</row><row r="2">{cell}</row>{end}'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("xl/workbook.xml", BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS)
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def rows_of(path: Path) -> list[Row]:
    return [row for sheet in sheets_of(path, limits=Limits()) for row in sheet.rows]


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A2" t="s"><v>99</v></c>',
        '<c r="A2"><v>abc</v></c>',
        '<c r="ZZZ2"><v>1</v></c>',
        '<c x="1" r="ZZZZZZZZ2"><v>1</v></c>',
        '<c x="1" r="2"><v>1</v></c>',
    ],
)
def test_a_cell_that_cannot_be_is_damage(tmp_path: Path, cell: str) -> None:
    with pytest.raises(Damaged):
        rows_of(packed(tmp_path / "a.xlsx", cell))


def test_a_sheet_that_ends_in_the_middle_of_its_rows_is_damage(tmp_path: Path) -> None:
    assert len(rows_of(packed(tmp_path / "whole.xlsx", GOOD))) == 2
    with pytest.raises(Damaged):
        rows_of(packed(tmp_path / "cut.xlsx", GOOD, end='<row r="3"><c r="A3"'))


def test_a_number_beyond_all_numbers_stays_text(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", '<c r="A2"><v>1e400</v></c><c r="B2"><v>nan</v></c>')
    assert rows_of(path)[1] == ["1e400", "nan"]


@pytest.mark.parametrize(
    "content",
    [
        b'"never closed ' + b"a\n" * 100_000,
        b"a,b\n1," + b"x" * 200_000,
        b"\xff\xfea",
        b"\xff\xfea\x00\n\x00\x00\xd8\n\x00",
    ],
)
def test_text_that_cannot_be_read_to_its_end_is_damage(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(Damaged):
        rows_of(path)


@pytest.mark.parametrize(("mark", "cells"), [(";", ["a", "b"]), (";;", ["a", "b"]), ("", ["a", "b"]), ("\t", ["a;b"])])
def test_a_separator_line_of_any_shape_is_read(tmp_path: Path, mark: str, cells: list[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"sep={mark}\na;b\n", encoding="utf-8")
    assert rows_of(path) == [cells]


def test_a_cell_over_an_odd_number_of_columns_is_one_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text('<meta charset="utf-8"><table><tr><td colspan="²">a</td><td>b</td></tr></table>', encoding="utf-8")
    assert rows_of(path) == [["a", "b"]]


def test_a_line_of_a_hundred_megabytes_is_not_taken_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.write(b"x" * (100 << 20))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(Damaged):
        rows_of(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60 * 1024


def test_the_list_of_types_is_not_unpacked_before_its_size_is_looked_at(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", GOOD, types=" " * (100 << 20))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(ZipBomb):
        rows_of(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60 * 1024


def test_a_zero_byte_inside_a_text_is_left_out(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", '<c r="A2" t="inlineStr"><is><t>a\x00b</t></is></c>')
    assert rows_of(path)[1] == ["ab"]
    assert plain("\x00=") == "="


def test_shared_texts_that_would_fill_the_memory_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", GOOD)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", "<sst>" + "<si/>" * 500_000 + "</sst>")
    assert len(list(sheets_of(path, limits=Limits(shared_mb=3)))) == 1
    with pytest.raises(ZipBomb):
        list(sheets_of(path, limits=Limits(shared_mb=2)))
