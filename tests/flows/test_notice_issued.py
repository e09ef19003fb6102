"""From a draft notice to an issued one: the records clerk writes number and day back, once; targets by command."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.flows.commands import Installation

PERIOD = ("--commune", "na-mau", "--from", "2026-01-01", "--to", "2026-04-06")


@pytest.fixture(scope="module")
def place(new_installation: object) -> Installation:
    """Give the sample commune without dossiers."""
    installation: Installation = new_installation("issued")  # type: ignore[operator]
    installation.ask("init", "--sample")
    return installation


def test_a_notice_is_drafted_issued_once_and_printed_again_as_it_was(place: Installation, tmp_path: Path) -> None:
    draft = place.ask("notice", *PERIOD, "--out", tmp_path)
    assert (draft["status"], bool(draft["figures"])) == ("DRAFT", True)
    issue = ("document", "issue", str(draft["document"]), "--number", "8", "--date", "2026-04-09", "--out", tmp_path)
    issued = place.ask(*issue)
    assert issued["status"] == "ISSUED"
    text = " ".join(PdfReader(issued["pdf"]).pages[0].extract_text().split())
    assert "Số: 08/TB-UBND" in text
    assert "Nà Mẫu, ngày 09 tháng 4 năm 2026" in text
    again = place.call(*issue, "--json")
    assert (again.returncode, again.stdout) == (2, "")
    assert "đã ban hành" in again.stderr
    printed = place.ask("notice", *PERIOD, "--out", tmp_path / "again")
    assert printed["status"] == "ISSUED"
    assert Path(printed["pdf"]).read_bytes() == Path(issued["pdf"]).read_bytes()
    assert place.ask("lint", issued["docx"], "--mode", "issued", status=0)["findings"] == []


def test_somebody_else_cannot_issue(place: Installation, tmp_path: Path) -> None:
    draft = place.ask("notice", "--commune", "na-mau", "--from", "2026-01-01", "--to", "2026-03-31", "--out", tmp_path)
    words = ("document", "issue", str(draft["document"]), "--number", "9", "--date", "2026-04-09", "--by", "lan")
    refused = place.call(*words, "--out", tmp_path, "--json")
    assert refused.returncode == 2
    assert "văn thư" in refused.stderr


def test_a_target_is_set_and_listed(place: Installation) -> None:
    paper = "Kế hoạch số 9/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã Nà Mẫu về cải cách hành chính"
    rest = ("--commune", "na-mau", "--indicator", "rate.online", "--value", "92,5", "--from", "2026-01-01")
    place.ask("target", "set", *rest, "--source", paper)
    found = {row["indicator"]: row for row in place.ask("target", "list", "--commune", "na-mau", "--on", "2026-04-06")}
    assert (found["rate.online"]["value"], found["rate.online"]["source"]) == (92.5, paper)
    assert found["rate.e_certified"]["value"] == 18


@pytest.mark.parametrize(
    "words",
    [
        ("notice", "--commune", "na-mau", "--out", "x"),
        ("notice", "--commune", "na-mau", "--from", "2026-04-06", "--to", "2026-01-01", "--out", "x"),
        ("notice", "--commune", "na-mau", "--from", "mai", "--to", "2026-01-01", "--out", "x"),
        ("notice", "--commune", "na-mau", "--inspection", "99999", "--out", "x"),
        ("notice", *PERIOD, "--out", "/proc/khong-duoc"),
        ("document", "issue", "99999", "--number", "1", "--date", "2026-04-09", "--out", "x"),
        ("document", "issue"),
        ("target", "set", "--commune", "na-mau"),
        ("target", "set", "--commune", "na-mau", "--indicator", "x", "--value", "?", "--from", "mai", "--source", "y"),
    ],
)
def test_a_wrong_call_is_one_vietnamese_line(place: Installation, words: tuple[str, ...]) -> None:
    done = place.call(*words, "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
