"""The `motcua` command: one object on standard output, messages in words, never a traceback."""

import argparse
import errno
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from django.db import OperationalError

from motcua.config import cli, place
from motcua.config.answers import IN_PART, Answer, CallError
from motcua.core.refusals import KeyReused


def command(run: object) -> ModuleType:
    module = ModuleType("try")
    module.DATABASE = False  # type: ignore[attr-defined]
    module.HELP = "thử"  # type: ignore[attr-defined]
    module.arguments = lambda parser: None  # type: ignore[attr-defined]
    module.run = run  # type: ignore[attr-defined]
    return module


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> object:
    def put(run: object) -> None:
        monkeypatch.setattr(cli, "command_names", lambda: ["try"])
        monkeypatch.setattr(cli, "load", lambda name: command(run))

    return put


def test_every_word_loads_and_says_what_it_is_for() -> None:
    names = cli.command_names()
    assert {"init", "run", "verify-journal", "backup", "restore", "import", "figures", "notice", "lint"} <= set(names)
    for name in names:
        module = cli.load(name)
        assert module.HELP
        assert isinstance(module.DATABASE, bool)


def test_an_answer_goes_out_as_one_json_object(answering: object, capsys: pytest.CaptureFixture[str]) -> None:
    answering(lambda args: Answer({"files": 1}, ["một tệp"], IN_PART))  # type: ignore[operator]
    assert cli.main(["try", "--json"]) == 3
    assert json.loads(capsys.readouterr().out) == {"files": 1}
    assert cli.main(["try"]) == 3
    assert capsys.readouterr().out == "một tệp\n"


def test_what_cannot_be_read_is_one_line_on_standard_error(
    answering: object, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(args: argparse.Namespace) -> Answer:
        raise CallError("Tệp không đọc được. Hãy xuất lại.")

    answering(run)  # type: ignore[operator]
    assert cli.main(["try", "--json"]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "motcua try: Tệp không đọc được. Hãy xuất lại.\n")


@pytest.mark.parametrize(("language", "begin"), [("vi", "Yêu cầu này"), ("en", "This request")])
def test_a_refusal_is_told_in_the_language_asked_for(
    answering: object, capsys: pytest.CaptureFixture[str], language: str, begin: str
) -> None:
    def run(args: argparse.Namespace) -> Answer:
        raise KeyReused(key="k")

    answering(run)  # type: ignore[operator]
    assert cli.main(["try", "--lang", language]) == 2
    assert begin in capsys.readouterr().err


def test_a_wrong_call_says_how_to_mend_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["khong-co-lenh-nay"])
    assert left.value.code == 2
    assert "motcua --help" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_traceback(answering: object, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(args: argparse.Namespace) -> Answer:
        raise BrokenPipeError

    monkeypatch.setattr("os.dup2", lambda *_: None)
    answering(run)  # type: ignore[operator]
    assert cli.main(["try"]) == 2


def test_a_wrong_call_is_told_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    for call, says in (
        (["figures", "--commune", "na-mau"], "còn thiếu --from, --to"),
        (["deadline", "--procedure", "2.000815", "--received", "x", "--channel", "fax"], "không có 'fax'"),
        (["init", "--khong-co"], "không hiểu «--khong-co»"),
        (["backup"], "còn thiếu THƯ-MỤC"),
    ):
        with pytest.raises(SystemExit) as left:
            cli.main(call)
        assert left.value.code == 2
        said = capsys.readouterr().err
        assert says in said
        assert "argument" not in said


@pytest.mark.parametrize("call", [["--lang", "en", "figures"], ["figures", "--lang=en"], ["figures", "--lang", "en"]])
def test_a_wrong_call_is_told_in_english_where_that_was_asked(
    capsys: pytest.CaptureFixture[str], call: list[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(call)
    said = capsys.readouterr().err
    assert said.startswith("motcua figures: the call is not right (the following arguments are required: --commune")
    assert said.count("\n") == 1


def test_the_language_before_the_command_reaches_the_command(
    answering: object, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(lambda args: Answer(args.lang))  # type: ignore[operator]
    for call, language in ((["--lang", "en", "try"], "en"), (["try", "--lang", "en"], "en"), (["try"], "vi")):
        assert cli.main([*call, "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == language


def test_the_help_is_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    for call in (["--help"], ["import", "--help"]):
        with pytest.raises(SystemExit):
            cli.main(call)
        shown = capsys.readouterr().out
        assert shown.startswith("Cách gọi: motcua")
        assert not {"usage:", "options:", "positional arguments:", "show this help"} & set(shown.splitlines())
        assert "show this help" not in shown


@pytest.mark.django_db
def test_an_installation_that_is_not_prepared_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from django.db import connection

    def run(args: argparse.Namespace) -> Answer:
        with connection.cursor() as cursor:
            cursor.execute("select * from people_no_such_table")
        return Answer({}, [])

    unprepared = command(run)
    unprepared.DATABASE = True  # type: ignore[attr-defined]
    monkeypatch.setattr(cli, "command_names", lambda: ["try"])
    monkeypatch.setattr(cli, "load", lambda name: unprepared)
    assert cli.main(["try"]) == 2
    shown = capsys.readouterr()
    assert shown.err.count("\n") == 1
    assert "Hãy chạy: motcua init" in shown.err


def test_the_data_lies_at_the_same_place_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MOTCUA_DATA", raising=False)
    before = place.data_directory()
    monkeypatch.chdir(tmp_path)
    assert place.data_directory() == before
    assert tmp_path not in before.parents


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "Ổ đĩa đã đầy"),
        (PermissionError(errno.EACCES, "Permission denied", "/srv/x"), "Không có quyền đọc hoặc ghi"),
        (OperationalError("no such table: core_entry"), "chạy motcua init"),
        (sqlite3.DatabaseError("file is not a database"), "khôi phục bản sao lưu"),
        (ValueError("Lương Thị Mai"), "ValueError, test_cli.py:"),
        (KeyboardInterrupt(), "dừng giữa chừng"),
    ],
)
def test_whatever_fails_is_one_line_that_names_nobody(
    answering: object, capsys: pytest.CaptureFixture[str], error: BaseException, words: str
) -> None:
    def run(args: argparse.Namespace) -> Answer:
        raise error

    answering(run)  # type: ignore[operator]
    assert cli.main(["try"]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    assert words in shown.err
    assert "Mai" not in shown.err


@pytest.mark.parametrize("text", ["", "{}", '{"public": "x"}', "[1]", "\x00"])
def test_damaged_secrets_are_told_and_never_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("MOTCUA_DATA", str(tmp_path))
    (tmp_path / "secrets.json").write_text(text)
    with pytest.raises(CallError, match="bản sao lưu"):
        place.read_secrets()
    assert place.make_secrets() is False
    assert (tmp_path / "secrets.json").read_text() == text


def test_secrets_are_made_once_and_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_DATA", str(tmp_path / "new"))
    assert place.make_secrets() is True
    found = place.read_secrets()
    assert place.make_secrets() is False
    assert place.read_secrets() == found
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["secrets.json"]
    assert (tmp_path / "new" / "secrets.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_vietnamese_comes_out_whatever_the_locale_is(encoding: str) -> None:
    code = "import sys; from motcua.config.cli import main; sys.argv[1:] = ['import', '--nonsense']; main()"
    asked = [sys.executable, "-c", code]
    done = subprocess.run(asked, capture_output=True, env=os.environ | {"PYTHONIOENCODING": encoding}, check=False)
    assert done.returncode == 2
    assert "lời gọi chưa đúng" in done.stderr.decode()


def test_a_closed_standard_output_is_no_failure() -> None:
    code = "import sys; sys.stdout = None; from motcua.config.cli import main; sys.exit(main(['run', '--help']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
