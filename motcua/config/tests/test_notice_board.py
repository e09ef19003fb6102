import json
from pathlib import Path

import pytest

from motcua.config.cli import main
from motcua.people.tests import makers as people
from motcua.procedures.tests.makers import load

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def commune(db: None) -> None:
    people.commune()
    load()


def test_the_board_of_one_field_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "board.pdf"
    words = [
        "notice-board",
        "--commune",
        "na-mau",
        "--field",
        "dat dai",
        "--on",
        "2026-04-06",
        "--out",
        str(out),
        "--json",
    ]
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(out), "fields": ["Đất đai"], "procedures": 5}
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (["--commune", "nobody"], "nobody"),
        (["--field", "Bóng đá"], "Hãy chọn một trong: Hộ tịch"),
        (["--on", "6-4-2026"], "2026-01-31"),
        (["--out", "/proc/no/board.pdf"], "Không ghi được"),
    ],
)
def test_a_wrong_call_says_in_one_line_how_to_mend_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changed: list[str], said: str
) -> None:
    words = ["notice-board", "--commune", "na-mau", "--out", str(tmp_path / "a.pdf"), *changed]
    assert main(words) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
