"""A figure and its words: whole numbers divided once, gaps in points, nothing is not zero."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from motcua.measures.balance import cautions
from motcua.measures.figure import Figure, definitions, percent, plain
from motcua.measures.indicators import CAUTIONS, INDICATORS
from motcua.measures.period import Period
from motcua.measures.tests.makers import at

Q1 = Period(date(2026, 1, 1), date(2026, 3, 31))
RATE = Figure(
    id="rate.e_certified",
    name="Tỷ lệ chứng thực bản sao điện tử",
    numerator=224,
    denominator=492,
    base="hồ sơ chứng thực bản sao",
    value=Decimal("45.53"),
    unit="%",
    target=Decimal(18),
    as_of=Q1.end_at,
    period=Q1,
    definition="…",
    definition_version=1,
    formula="…",
    legal_basis="…",
    head=7,
)


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        (224, 492, "45.53"),
        (1, 3, "33.33"),
        (2, 3, "66.67"),
        (1, 800, "0.13"),  # 0.125: half up, not to even
        (3, 800, "0.38"),
        (0, 5, "0"),
        (7, 5, "140"),
    ],
)
def test_percentages_are_rounded_half_up(numerator: int, denominator: int, expected: str) -> None:
    assert percent(numerator, denominator) == Decimal(expected)


def test_nothing_occurred_is_not_zero_per_cent() -> None:
    assert percent(0, 0) is None


def test_the_gap_of_a_rate_is_in_points_of_a_count_in_dossiers() -> None:
    assert (RATE.gap, RATE.gap_unit) == (Decimal("27.53"), "điểm phần trăm")
    count = replace(RATE, value=5, denominator=None, unit="hồ sơ", target=Decimal(0))
    assert (count.gap, count.gap_unit) == (Decimal(5), "hồ sơ")


def test_without_a_value_or_a_target_there_is_no_gap() -> None:
    assert replace(RATE, value=None).gap is None
    assert (replace(RATE, target=None).gap, replace(RATE, target=None).gap_unit) == (None, None)


def test_the_hash_changes_with_what_the_figure_rests_on() -> None:
    others = [replace(RATE, numerator=225), replace(RATE, head=8), replace(RATE, as_of=at("2026-03-30 08:00"))]
    assert len({RATE.hash, *(other.hash for other in others)}) == 4
    assert RATE.hash == replace(RATE).hash


def test_the_passport_names_what_the_figure_is_made_of() -> None:
    passport = RATE.provenance()
    assert (passport["numerator"], passport["denominator"], passport["head"]) == (224, 492, 7)
    assert passport["as_of"] == "2026-03-31T23:59:59+07:00"


def test_numbers_leave_as_plain_numbers() -> None:
    assert [plain(each) for each in (None, 5, Decimal("45.53"), Decimal(18))] == [None, 5, 45.53, 18]


def test_every_indicator_has_its_words_and_every_word_its_indicator() -> None:
    assert list(definitions()) == list(INDICATORS)
    rates = {name for name, made in INDICATORS.items() if made.denominator is not None}
    assert rates == {name for name, words in definitions().items() if words.is_rate}
    assert all(words.base and words.definition and words.legal_basis for words in definitions().values())


def test_every_caution_has_its_sentence_beside_a_figure() -> None:
    assert set(CAUTIONS) <= set(cautions())
    named = {name for caution in cautions().values() for name in caution.indicators} - {"*"}
    assert named <= set(INDICATORS)


def test_a_period_has_whole_days_and_closes_no_later_than_its_end() -> None:
    assert (Q1.start_at, Q1.end_at.date()) == (at("2026-01-01 00:00"), date(2026, 3, 31))
    assert Q1.closing(None) == Q1.end_at
    assert Q1.closing(at("2026-02-01 08:00")) == at("2026-02-01 08:00")
    assert Q1.closing(at("2026-04-06 08:00")) == Q1.end_at
    with pytest.raises(ValueError, match="period"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


def test_asking_for_the_questions_loads_no_engine() -> None:
    """Public and lobby pages may import these; only a figure that is asked for loads an engine."""
    script = (
        "import os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'motcua.config.settings'\n"
        "import django; django.setup(); import motcua.measures.queries, motcua.measures.readers\n"
        "print([name for name in ('ibis', 'duckdb', 'pyarrow', 'adbc_driver_manager') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
