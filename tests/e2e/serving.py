"""A whole installation for the browser: the sample commune on three listeners, in its own directory."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
# Taken in by the real verb; what it prints is what would stand on the slip.
TAKE_IN = """
import json
from motcua.config.start import start
start()
from motcua.dossiers import actions
from motcua.dossiers.tests import makers
from motcua.people.tests import makers as people
# The day after the sample export ends: its number is none of the export's, and the quarter's figures leave it out.
received = makers.at("2026-04-07T09:00")
done = actions.accept(intake=makers.intake(received_at=received), by=people.actor("lan"), at=received)
print(json.dumps({"number": done.dossier.number, "secret": done.secret}))
"""


@dataclass(frozen=True)
class Installation:
    """The addresses of a running installation, and one dossier in it with the secret of its slip."""

    directory: Path
    public: str
    staff: str
    lobby: str
    number: str
    secret: str


@contextmanager
def installation(directory: Path) -> Iterator[Installation]:
    """Prepare and serve an installation with the sample commune; stop it afterwards."""
    environment = {**os.environ, "MOTCUA_DATA": str(directory), "DJANGO_SETTINGS_MODULE": "motcua.config.settings"}
    environment.pop("MOTCUA_DATABASE", None)
    environment.pop("MOTCUA_LISTENER", None)
    run(environment, "-m", "motcua", "init", "--sample")
    slip = json.loads(run(environment, "-c", TAKE_IN))
    addresses = [f"127.0.0.1:{free_port()}" for _ in range(3)]
    words = ["--public", addresses[0], "--staff", addresses[1], "--lobby", addresses[2], "--no-worker"]
    server = subprocess.Popen(
        [sys.executable, "-m", "motcua", "run", *words], env=environment, cwd=ROOT, stderr=subprocess.DEVNULL
    )
    try:
        for address in addresses:
            wait_for(f"http://{address}/healthz", server)
        yield Installation(directory, *(f"http://{address}" for address in addresses), **slip)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=20)


def run(environment: dict[str, str], *words: str) -> str:
    """Run a Python process to its end and return what it printed."""
    done = subprocess.run([sys.executable, *words], env=environment, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def free_port() -> int:
    """Return a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Wait until a listener answers."""
    for _ in range(300):
        assert server.poll() is None, "the server ended"
        try:
            urllib.request.urlopen(address, timeout=2)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"{address} does not answer")
