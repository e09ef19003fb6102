"""`motcua run`: three listeners and a worker come up, answer, keep apart and go down in order."""

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator

import pytest

from tests.flows.commands import ROOT, Installation


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        found: int = probe.getsockname()[1]
    return found


@pytest.fixture(scope="module")
def served(quarter: Installation) -> Iterator[dict[str, str]]:
    """Give the addresses of a running installation."""
    addresses = {name: f"127.0.0.1:{free_port()}" for name in ("public", "staff", "lobby")}
    words = [word for name, address in addresses.items() for word in (f"--{name}", address)]
    command = [sys.executable, "-m", "motcua", "run", *words]
    running = subprocess.Popen(command, env=quarter.environment, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        for address in addresses.values():
            wait_for(f"http://{address}/healthz")
        yield {name: f"http://{address}" for name, address in addresses.items()}
    finally:
        running.send_signal(signal.SIGTERM)
        assert running.wait(20) == 0


def get(address: str) -> tuple[int, str]:
    """Return the status and the text of a page."""
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def wait_for(address: str) -> None:
    """Wait until a page answers."""
    end = time.monotonic() + 40
    while True:
        try:
            get(address)
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


@pytest.mark.parametrize("listener", ["public", "staff", "lobby"])
def test_every_listener_says_that_it_is_well(served: dict[str, str], listener: str) -> None:
    end = time.monotonic() + 60
    while True:
        status, text = get(f"{served[listener]}/healthz")
        if (status == 200 and json.loads(text)["worker"] == "fresh") or time.monotonic() > end:
            break
        time.sleep(0.2)
    assert (status, json.loads(text)) == (200, {"status": "ok", "database": "ok", "worker": "fresh"})


def test_a_citizen_finds_a_procedure(served: dict[str, str]) -> None:
    status, text = get(f"{served['public']}/thu-tuc/?q=khai%20sinh")
    assert status == 200
    assert "1.001193" in text


@pytest.mark.parametrize("path", ["/chi-so/", "/nhap/", "/dang-nhap/", "/staff/", "/api/v1/"])
@pytest.mark.parametrize("listener", ["public", "lobby"])
def test_no_staff_address_resolves_elsewhere(served: dict[str, str], listener: str, path: str) -> None:
    status, text = get(served[listener] + path)
    assert status == 404
    assert "Traceback" not in text


def test_a_stranger_is_asked_to_sign_in(served: dict[str, str]) -> None:
    status, text = get(f"{served['staff']}/chi-so/")
    assert status == 200
    assert 'type="password"' in text


def test_a_taken_port_is_said_before_anything_starts(served: dict[str, str], quarter: Installation) -> None:
    taken = served["public"].removeprefix("http://")
    done = quarter.call("run", "--no-worker", "--public", taken)
    assert done.returncode == 2
    assert "đang có chương trình khác dùng" in done.stderr


def test_an_unprepared_place_says_what_to_do_first(new_installation: object) -> None:
    done = new_installation("bare").call("run")  # type: ignore[operator]
    assert done.returncode == 2
    assert "motcua init" in done.stderr


def test_what_would_disturb_a_running_installation_is_refused(served: dict[str, str], quarter: Installation) -> None:
    assert served
    restore = quarter.call("restore", str(quarter.directory))
    assert (restore.returncode, "Hãy dừng motcua run trước" in restore.stderr) == (2, True)
    second = quarter.call(
        "run", *(word for name in ("public", "staff", "lobby") for word in (f"--{name}", "127.0.0.1:0"))
    )
    assert (second.returncode, "--no-worker" in second.stderr) == (2, True)


def test_two_that_prepare_at_once_both_end_well(new_installation: Callable[[str], Installation]) -> None:
    place = new_installation("twice")
    command = [sys.executable, "-m", "motcua", "init", "--sample", "--json"]
    both = [
        subprocess.Popen(command, env=place.environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    answers = [json.loads(each.communicate()[0]) for each in both]
    assert sorted(answer["calendar_days"] > 0 for answer in answers) == [False, True]
