"""Commands that must not meet on one data directory are kept apart, and told so in words."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from motcua.config import cli, holding
from motcua.config.answers import CallError

HOLD = """
import sys, time
from motcua.config import holding
with holding.held(sys.argv[1]):
    print(1, flush=True)
    time.sleep(60)
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MOTCUA_DATA", str(tmp_path))
    (tmp_path / "secrets.json").write_text("{}")
    return tmp_path


def test_many_may_share_and_one_alone_is_refused_until_they_are_gone(place: Path) -> None:
    with (
        holding.held(holding.RUN, shared=True, refusal="bận"),
        holding.held(holding.RUN, shared=True, refusal="bận"),
        pytest.raises(CallError, match="bận"),
        holding.held(holding.RUN, refusal="bận"),
    ):
        pass
    with holding.held(holding.RUN, refusal="bận"):
        assert (place / holding.RUN).stat().st_mode & 0o777 == 0o600


def test_the_kernel_lets_go_of_what_a_killed_process_held(place: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, holding.RUN], stdout=subprocess.PIPE)
    assert holder.stdout
    assert holder.stdout.readline()
    with pytest.raises(CallError), holding.held(holding.RUN, refusal="bận"):
        pass
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    with holding.held(holding.RUN, refusal="bận"):
        pass


def test_without_a_refusal_the_second_waits(place: Path) -> None:
    with holding.held(holding.INIT):
        second = subprocess.Popen([sys.executable, "-c", HOLD, holding.INIT], stdout=subprocess.PIPE)
        time.sleep(0.5)
        assert second.poll() is None
    assert second.stdout
    assert second.stdout.readline() == b"1\n"
    second.kill()
    second.communicate()


def test_nothing_is_restored_under_a_running_installation(place: Path, capsys: Any) -> None:
    with holding.held(holding.RUN, shared=True):
        assert cli.main(["restore", str(place / "khong-co")]) == 2
        assert "Hãy dừng motcua run trước" in capsys.readouterr().err
    assert cli.main(["restore", str(place / "khong-co")]) == 2
    assert "mà motcua backup đã ghi (trong đó có manifest.json)" in capsys.readouterr().err


def test_a_second_worker_and_a_start_during_a_restore_are_refused(place: Path, capsys: Any) -> None:
    with holding.held(holding.WORKER):
        assert cli.main(["run"]) == 2
        assert "--no-worker" in capsys.readouterr().err
    with holding.held(holding.RUN):
        assert cli.main(["run", "--no-worker"]) == 2
        assert "đang được khôi phục" in capsys.readouterr().err
