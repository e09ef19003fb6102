"""The dirty register gives the figures of the clean one: every kind of dirt is read rightly or refused."""

import json
from typing import Any

import pytest

from tests.flows.commands import Installation
from tests.flows.conftest import files, sample

MONTHS = {"2026-01": 31, "2026-02": 28, "2026-03": 31}
PERIOD = ("--commune", "na-mau", "--from", "2026-01-01", "--to", "2026-04-06")


@pytest.fixture(scope="module")
def dirty(new_installation: Any) -> tuple[Installation, dict[str, Any], dict[str, Any]]:
    """Give the sample commune with its dirty register, what was taken of it, and what was to be found."""
    installation: Installation = new_installation("dirty")
    installation.ask("init", "--sample")
    folder = sample(installation, "--dirty")
    taken = installation.ask("import", *files(installation), "--commune", "na-mau", status=3)
    return installation, taken, json.loads((folder / "ket-qua-mong-doi.json").read_text(encoding="utf-8"))


def test_what_is_no_dossier_is_refused_and_lines_of_one_dossier_become_one(dirty: Any) -> None:
    _installation, taken, expected = dirty
    found = (taken["created"], taken["merged"], taken["rejected"])
    assert found == (expected["dossiers"], expected["merged"], expected["rejected"])


def test_every_figure_is_that_of_the_clean_register(dirty: Any) -> None:
    installation, _taken, expected = dirty
    found = {figure["id"]: figure["numerator"] for figure in installation.ask("figures", *PERIOD)}
    known = {name: value for name, value in expected["totals"].items() if name in found}
    assert len(known) > 15
    assert {name: found[name] for name in known} == known
    assert found["rate.e_certified"] == expected["totals"]["copies.e_certified"]


@pytest.mark.parametrize("month", MONTHS)
def test_every_month_holds_its_own_dossiers_so_that_no_date_was_misread(dirty: Any, month: str) -> None:
    installation, _taken, expected = dirty
    days = ("--from", f"{month}-01", "--to", f"{month}-{MONTHS[month]}")
    wanted = ("--indicator", "received", "--indicator", "settled")
    found = installation.ask("figures", "--commune", "na-mau", *days, *wanted)
    assert {figure["id"]: figure["numerator"] for figure in found} == expected["by_month"][month]
