"""A register of another commune, in other words and another order, comes out right without a change of code."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.count import FILE, count
from tests.flows.commands import Installation

PERIODS = [
    (date(2025, 10, 1), date(2025, 12, 31)),
    (date(2026, 1, 1), date(2026, 3, 31)),
    (date(2025, 9, 1), date(2026, 4, 15)),
]
README = FILE.parent / "README.md"


@pytest.fixture(scope="module")
def other(new_installation: Any) -> Installation:
    """Give an installation of the other commune alone with its register imported."""
    installation: Installation = new_installation("other")
    installation.ask("init")
    installation.ask("commune", "add", "ban-thi", "xã Bản Thí", "--agency", "H37.13")
    taken = installation.ask("import", FILE, "--commune", "ban-thi")
    assert (taken["rows"], taken["created"], taken["rejected"]) == (300, 300, 0)
    return installation


@pytest.mark.parametrize(("first", "last"), PERIODS)
def test_its_figures_are_those_of_an_independent_count(other: Installation, first: date, last: date) -> None:
    period = ("--from", first.isoformat(), "--to", last.isoformat())
    found = {figure["id"]: figure for figure in other.ask("figures", "--commune", "ban-thi", *period)}
    expected = count(first=first, last=last)
    assert {name: found[name]["numerator"] for name in expected} == expected


@pytest.mark.parametrize(("first", "last"), PERIODS)
def test_the_page_beside_the_register_states_the_same_counts(first: date, last: date) -> None:
    column = PERIODS.index((first, last)) + 1
    lines = [line.split("|") for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    stated = {cells[1].strip().strip("`"): int(cells[1 + column]) for cells in lines}
    assert stated == count(first=first, last=last)


def test_the_same_register_again_changes_nothing(other: Installation) -> None:
    again = other.ask("import", FILE, "--commune", "ban-thi")
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 300)


def test_the_register_is_not_of_our_own_making() -> None:
    assert "motcua" not in (Path(__file__).parent.parent / "acceptance" / "count.py").read_text(encoding="utf-8")
