"""Starts the product's listeners, and the bare view on the same server with the same flags."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.installation import Installation

LISTENERS = ("public", "staff", "lobby")


@dataclass(frozen=True, slots=True)
class Served:
    """Running listeners: the process that started them, their addresses, and how long they took to answer."""

    pid: int
    addresses: dict[str, str]
    seconds: float


@contextmanager
def served(place: Installation, *, worker: bool = True) -> Iterator[Served]:
    """Serve all listeners of an installation on free ports and stop them afterwards."""
    addresses = {listener: f"127.0.0.1:{free_port()}" for listener in LISTENERS}
    words = [word for listener, address in addresses.items() for word in (f"--{listener}", address)]
    command = [sys.executable, "-m", "motcua", "run", *words, *([] if worker else ["--no-worker"])]
    began = time.perf_counter()
    with running(command, place) as child:
        for address in addresses.values():
            wait_for(f"http://{address}/healthz", child)
        yield Served(child.pid, addresses, time.perf_counter() - began)


@contextmanager
def bare(place: Installation) -> Iterator[Served]:
    """Serve the bare view on the product's own server flags."""
    from motcua.config.commands.run import SERVER, environment

    port = free_port()
    command = [sys.executable, "-m", "granian", *SERVER, "--host", "127.0.0.1", "--port", str(port)]
    own = {"DJANGO_SETTINGS_MODULE": "bench.bare.settings", "MOTCUA_ADDRESS": "127.0.0.1"}
    began = time.perf_counter()
    with running([*command, "bench.bare.wsgi:application"], place, environment("public") | own) as child:
        wait_for(f"http://127.0.0.1:{port}/case/1/", child)
        yield Served(child.pid, {"bare": f"127.0.0.1:{port}"}, time.perf_counter() - began)


@contextmanager
def running(
    command: list[str], place: Installation, more: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server in an installation's environment and stop it afterwards."""
    child = subprocess.Popen(command, env={**(more or {}), **place.environment})
    try:
        yield child
    finally:
        child.terminate()
        try:
            child.wait(15)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(url: str, child: subprocess.Popen[bytes], *, seconds: float = 60) -> None:
    """Wait until an address answers; a server that dies says so at once."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if child.poll() is not None:
            raise RuntimeError(f"the server ended with {child.returncode} before {url} answered")
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{url} answers {error.code}: {error.read()[:300]!r}") from error
        except OSError:
            time.sleep(0.02)
    raise RuntimeError(f"{url} did not answer within {seconds} s")
