"""`motcua lint`: what it prints, its exit statuses, its refusals."""

import json
from pathlib import Path

import pytest

from motcua.config.cli import main

BALANCED = "Tiếp nhận 940 hồ sơ, đã giải quyết 902 hồ sơ (95,96%); còn 38 hồ sơ đang giải quyết trong hạn.\n"
UNBALANCED = "Tiếp nhận 940 hồ sơ, đã giải quyết 902 hồ sơ; còn 15 hồ sơ tạm dừng chờ bổ sung.\n"
BLANK = "Số:     /TB-UBND\n\nNà Mẫu, ngày 06 tháng 4 năm 2026\n"


def written(text: str, at: Path) -> str:
    file = at / "thong-bao.txt"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_json_says_what_was_read_and_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", written(UNBALANCED, tmp_path), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["read"] == {"figures": 3, "tasks": 0}
    (finding,) = answer["findings"]
    assert set(finding) == {"rule", "severity", "quote", "why", "fix"}
    assert (finding["rule"], finding["severity"]) == ("SL01", "warning")


def test_a_person_gets_a_list_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", written(UNBALANCED, tmp_path)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Đã đọc 3 số liệu, 0 nhiệm vụ")
    assert "CẢNH BÁO (1)" in out


def test_nothing_to_mend_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", written(BALANCED, tmp_path)]) == 0
    assert "Không thấy điều gì phải sửa." in capsys.readouterr().out


def test_notes_alone_leave_the_answer_yes_and_errors_do_not(tmp_path: Path) -> None:
    assert main(["lint", written(BLANK, tmp_path)]) == 0
    assert main(["lint", written(BLANK, tmp_path), "--mode", "issued"]) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [("Hôm nay trời đẹp, cả nhà đi chợ.", "không nhận ra thông báo/báo cáo"), ("", "không nhận ra thông báo/báo cáo")],
)
def test_what_is_no_notice_is_a_wrong_call(
    text: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", written(text, tmp_path), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert words in printed.err
    assert printed.err.count("\n") == 1


def test_a_missing_file_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(tmp_path / "khong-co.docx")]) == 2
    assert "Không thấy tệp" in capsys.readouterr().err
