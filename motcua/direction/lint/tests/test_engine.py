"""The engine: every rule has its id, its page entry and its data with sources."""

import csv
import re
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.direction.lint.engine import RULES, NotANotice, lint

ROOT = Path(__file__).parents[4]
IDS = {f"SL{n:02}" for n in range(1, 16)} | {f"NV{n:02}" for n in range(1, 7)} | {f"TT{n:02}" for n in range(1, 14)}
IDS |= {"BM01", "PL01"}


def test_every_id_is_given_by_a_rule_that_the_engine_names() -> None:
    told = " ".join(rule.__doc__ or "" for rule in RULES)
    assert set(re.findall(r"\b(?:SL|NV|TT|BM|PL)\d\d\b", told)) == IDS


def test_every_id_is_on_the_page_for_clerks() -> None:
    page = (ROOT / "docs" / "use" / "soat-van-ban.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| ((?:SL|NV|TT|BM|PL)\d\d) \|", page, re.MULTILINE)) == IDS


@pytest.mark.parametrize(
    "name", ["abbreviations.csv", "repealed.csv", "set_phrases.csv", "signing_forms.csv", "type_codes.csv"]
)
def test_every_row_of_data_has_its_source(name: str) -> None:
    with files("motcua.direction.lint").joinpath("data", name).open(encoding="utf-8") as rows:
        table = list(csv.DictReader(rows))
    assert table
    assert [row for row in table if not row["source"] or None in row or None in row.values()] == []


WORDS = (
    "tiếp nhận|đã giải quyết|còn|gồm|trong đó|hồ sơ|1.318|902/940|45,53%|0|(|)|;|:|.|,|\n|\n\n|- |1. |II. |NHIỆM VỤ"
    "|THÔNG BÁO|Số: /TB-UBND|ngày 31 tháng 2 năm 2026|vượt|so với chỉ tiêu|Nơi nhận:|KT. CHỦ TỊCH|Phụ lục|quý I"
    "|tạm dừng"
    "|bà Nông Thị X|H37…-0031|“|0/0|%"
)
PIECES = st.sampled_from(["| ", *WORDS.split("|")])


@given(st.lists(PIECES, max_size=40), st.text(max_size=30))
def test_no_text_makes_it_stumble(pieces: list[str], noise: str) -> None:
    text = " ".join([*pieces, noise])
    try:
        report = lint(text, mode="issued")
    except NotANotice:
        return
    assert all(finding.quote or finding.why for finding in report.findings)
