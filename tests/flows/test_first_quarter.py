"""The main job: a quarter's register goes in, defended figures and a conclusion notice come out."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.flows.commands import Installation
from tests.flows.conftest import files

PERIOD = ("--commune", "na-mau", "--from", "2026-01-01", "--to", "2026-04-06")


def figures(installation: Installation) -> dict[str, dict[str, object]]:
    """Return the quarter's figures by id."""
    return {figure["id"]: figure for figure in installation.ask("figures", *PERIOD)}


def test_the_figures_of_the_quarter(quarter: Installation) -> None:
    found = figures(quarter)
    counts = {"received": 1318, "settled": 1273, "settled.overdue": 0, "open.paused": 26, "open.in_process": 19}
    assert {name: found[name]["value"] for name in counts} == counts
    rate = found["rate.e_certified"]
    assert (rate["numerator"], rate["denominator"], float(str(rate["value"]))) == (224, 492, 45.53)
    assert (float(str(rate["target"])), float(str(rate["gap"])), rate["gap_unit"]) == (18, 27.53, "điểm phần trăm")


def test_the_parts_add_up(quarter: Installation) -> None:
    value = {name: int(str(figure["value"])) for name, figure in figures(quarter).items() if "rate" not in name}
    begun = value["carried_over"] + value["received"]
    assert begun == value["settled"] + value["ended_otherwise"] + value["open"]
    assert value["open"] == value["open.in_time"] + value["open.overdue"]
    assert value["open"] == value["open.paused"] + value["open.in_process"]
    reasons = ("supplement", "finance", "verification", "other", "without_ground")
    assert value["open.paused"] == sum(value[f"open.paused.{reason}"] for reason in reasons)
    assert value["received"] == sum(value[f"received.{channel}"] for channel in ("online", "counter", "post"))


def test_a_figure_names_the_dossiers_behind_it(quarter: Installation) -> None:
    behind = quarter.ask("figure", "rate.e_certified", *PERIOD, "--dossiers")
    assert (len(behind["dossiers"]["numerator"]), len(behind["dossiers"]["denominator"])) == (224, 492)
    assert set(behind["dossiers"]["numerator"]) <= set(behind["dossiers"]["denominator"])


def test_the_same_files_again_change_nothing(quarter: Installation) -> None:
    again = quarter.ask("import", *files(quarter), "--commune", "na-mau")
    assert (again["created"], again["updated"], again["vanished"], again["rejected"]) == (0, 0, 0, 0)
    assert again["unchanged"] > 1318


def test_the_notice_is_a_paper_and_the_linter_has_only_its_blanks_to_say(quarter: Installation, tmp_path: Path) -> None:
    notice = quarter.ask("notice", *PERIOD, "--out", tmp_path)
    text = " ".join(page.extract_text() for page in PdfReader(notice["pdf"]).pages)
    for words in ("THÔNG BÁO", "1.318", "1.273", "45,53%", "27,53 điểm phần trăm", "Nơi nhận"):
        assert words in " ".join(text.split())
    found = quarter.ask("lint", notice["docx"], status=0)
    assert {finding["rule"] for finding in found["findings"]} == {"TT01", "TT02"}


def test_the_journal_holds(quarter: Installation) -> None:
    verdict = quarter.ask("verify-journal", "--commune", "na-mau")
    assert verdict["ok"]
    assert verdict["facts"] > 1318


@pytest.mark.parametrize(
    "words", [("figures", "--commune", "khong-co"), ("import", "khong-co.xlsx", "--commune", "na-mau")]
)
def test_a_wrong_call_is_one_vietnamese_line(quarter: Installation, words: tuple[str, ...]) -> None:
    rest = ("--from", "2026-01-01", "--to", "2026-04-06") if words[0] == "figures" else ()
    done = quarter.call(*words, *rest, "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
