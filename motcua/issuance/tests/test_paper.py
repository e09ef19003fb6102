"""A paper as data: what must be there, how its lines are made, that it survives being stored."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.issuance.paper import (
    IncompletePaper,
    Paper,
    RaggedTable,
    Run,
    Table,
    UnknownPaperType,
    notation,
    number_line,
    paper_types,
    place_line,
)
from motcua.issuance.stored import cleaned, from_json, to_json
from motcua.issuance.tests.makers import CENTRE, TABLE, paper, text


def test_all_types_of_the_decree_are_known() -> None:
    assert len(paper_types()) == 28
    assert paper_types()["TB"] == "Thông báo"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "TB-UBND"),
        ({"letterhead": CENTRE, "type_code": "BC"}, "BC-TTPVHCC"),
        ({"type_code": "CV", "drafting_unit": "VP"}, "UBND-VP"),
        ({"type_code": "CTr"}, "CTr-UBND"),
    ],
)
def test_notation(changes: dict[str, object], expected: str) -> None:
    assert notation(paper(**changes)) == expected


@pytest.mark.parametrize(("number", "expected"), [(1, "01"), (9, "09"), (10, "10"), (1234, "1234")])
def test_numbers_below_ten_take_a_zero(number: int, expected: str) -> None:
    assert number_line(paper(number=number)) == f"Số: {expected}/TB-UBND"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 4, 6), "ngày 06 tháng 4 năm 2026"),
        (date(2026, 2, 11), "ngày 11 tháng 02 năm 2026"),
        (date(2026, 12, 1), "ngày 01 tháng 12 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day: date, words: str) -> None:
    assert place_line(paper(dated_on=day)) == f"Nà Mẫu, {words}"


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(UnknownPaperType):
        to_json(paper(type_code="XX"))


@pytest.mark.parametrize(("part", "empty"), [("title", ""), ("blocks", ()), ("recipients", ())])
def test_a_paper_without_a_part_that_every_paper_has_is_refused(part: str, empty: object) -> None:
    with pytest.raises(IncompletePaper):
        to_json(paper(**{part: empty}))


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(RaggedTable):
        to_json(paper(blocks=(Table(TABLE.columns, (((Run("1"),),),)),)))


@pytest.mark.parametrize(
    "original",
    [paper(), paper(number=8, dated_on=date(2026, 4, 9), sample=True), paper(letterhead=CENTRE, addressees=("Sở X",))],
)
def test_a_paper_comes_back_from_json_as_it_was(original: Paper) -> None:
    assert from_json(json.loads(json.dumps(to_json(original)))) == original


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_cleaning_twice_changes_nothing_more(words: str) -> None:
    once = cleaned(replace(paper(), blocks=(text(words),)))
    assert cleaned(once) == once
