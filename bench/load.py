"""Loads an address with 8 clients and says what came out: requests a second, p95, processor milliseconds each."""

import http.client
import re
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from bench.processes import processor_seconds

CLIENTS = 8
FORM = "application/x-www-form-urlencoded"
_REPORT = """
done = function(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("OUT %d %f %d\\n", summary.requests, latency:percentile(95) / 1000, bad))
end
"""
# One request after the other from a list of forms; each comes from another household, as behind the proxy.
_FORMS = """
local forms, place = {}, 0
init = function(args)
  for line in io.lines("@FILE@") do forms[#forms + 1] = line end
end
request = function()
  place = place + 1
  local path, body = forms[(place - 1) % #forms + 1]:match("^(%S+) (%S+)$")
  local address = string.format("10.%d.%d.%d", place / 65536 % 256, place / 256 % 256, place % 256)
  return wrk.format("POST", path, {["Content-Type"] = "@TYPE@", ["Cookie"] = "@COOKIE@",
    ["X-Forwarded-For"] = address}, body)
end
"""


@dataclass(frozen=True, slots=True)
class Target:
    """What is loaded: an address and who serves it; `forms` are (path, body) to post one after the other."""

    url: str
    server: int
    forms: tuple[tuple[str, str], ...] = ()
    cookie: str = ""


@dataclass(frozen=True, slots=True)
class Load:
    """What one run measured."""

    per_second: float
    p95_ms: float
    processor_ms: float


def load(target: Target, *, seconds: float) -> Load:
    """Load a target while watching the processor time of its server's family of processes."""
    with_wrk = shutil.which("wrk") is not None
    before, began = processor_seconds(target.server), time.perf_counter()
    requests, p95, bad = _wrk(target, seconds) if with_wrk else _own(target, seconds)
    took, used = time.perf_counter() - began, processor_seconds(target.server) - before
    if bad or not requests:
        raise RuntimeError(f"{target.url}: {bad} of {requests} requests failed")
    return Load(requests / took, p95, used * 1000 / requests)


def median(runs: list[Load]) -> Load:
    """Return the median of each figure."""
    return Load(
        statistics.median(run.per_second for run in runs),
        statistics.median(run.p95_ms for run in runs),
        statistics.median(run.processor_ms for run in runs),
    )


def _wrk(target: Target, seconds: float) -> tuple[int, float, int]:
    with tempfile.TemporaryDirectory() as folder:
        forms, script = Path(folder) / "forms", Path(folder) / "load.lua"
        forms.write_text("".join(f"{path} {body}\n" for path, body in target.forms))
        posting = _FORMS.replace("@FILE@", str(forms)).replace("@TYPE@", FORM).replace("@COOKIE@", target.cookie)
        script.write_text(_REPORT + (posting if target.forms else ""))
        command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds:.0f}s", "-s", str(script), target.url]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"OUT (\d+) ([\d.]+) (\d+)", text)
    if not found:
        raise RuntimeError(f"wrk said: {text}")
    return int(found[1]), float(found[2]), int(found[3])


def _own(target: Target, seconds: float) -> tuple[int, float, int]:
    """Load with threads where wrk is not installed; slower, so compare ratios only."""
    waits: list[float] = []
    bad, places, end = [0], count(), time.perf_counter() + seconds

    def client() -> None:
        link = http.client.HTTPConnection(urlsplit(target.url).netloc)
        while (began := time.perf_counter()) < end:
            bad[0] += _shot(link, target, next(places)) != 200
            waits.append(time.perf_counter() - began)

    threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(waits), statistics.quantiles(waits, n=20)[18] * 1000, bad[0]


def _shot(link: http.client.HTTPConnection, target: Target, place: int) -> int:
    """Ask once and return the status."""
    if target.forms:
        path, body = target.forms[place % len(target.forms)]
        address = f"10.{place >> 16 & 255}.{place >> 8 & 255}.{place & 255}"
        headers = {"Content-Type": FORM, "Cookie": target.cookie, "X-Forwarded-For": address}
        link.request("POST", path, body, headers)
    else:
        link.request("GET", urlsplit(target.url).path or "/")
    answer = link.getresponse()
    answer.read()
    return answer.status
