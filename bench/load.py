"""Loads one address with 8 clients and says what came out: requests a second, p95, processor milliseconds each."""

import http.client
import re
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from bench.processes import processor_seconds

CLIENTS = 8
_REPORT = """
done = function(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("OUT %d %f %d\\n", summary.requests, latency:percentile(95) / 1000, bad))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What one run measured."""

    per_second: float
    p95_ms: float
    processor_ms: float


def load(url: str, *, seconds: float, server: int) -> Load:
    """Load an address while watching the processor time of its server's family of processes."""
    with_wrk = shutil.which("wrk") is not None
    before, began = processor_seconds(server), time.perf_counter()
    requests, p95, bad = _wrk(url, seconds) if with_wrk else _own(url, seconds)
    took, used = time.perf_counter() - began, processor_seconds(server) - before
    if bad or not requests:
        raise RuntimeError(f"{url}: {bad} of {requests} requests failed")
    return Load(requests / took, p95, used * 1000 / requests)


def median(runs: list[Load]) -> Load:
    """Return the median of each figure."""
    return Load(
        statistics.median(run.per_second for run in runs),
        statistics.median(run.p95_ms for run in runs),
        statistics.median(run.processor_ms for run in runs),
    )


def _wrk(url: str, seconds: float) -> tuple[int, float, int]:
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(_REPORT)
        script.flush()
        command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds:.0f}s", "-s", script.name, url]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"OUT (\d+) ([\d.]+) (\d+)", text)
    if not found:
        raise RuntimeError(f"wrk said: {text}")
    return int(found[1]), float(found[2]), int(found[3])


def _own(url: str, seconds: float) -> tuple[int, float, int]:
    """Load with threads where wrk is not installed; slower, so compare ratios only."""
    waits: list[float] = []
    bad = [0]
    threads = [
        threading.Thread(target=_client, args=(url, time.perf_counter() + seconds, waits, bad)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(waits), statistics.quantiles(waits, n=20)[18] * 1000, bad[0]


def _client(url: str, end: float, waits: list[float], bad: list[int]) -> None:
    parts = urlsplit(url)
    link = http.client.HTTPConnection(parts.netloc)
    while (began := time.perf_counter()) < end:
        link.request("GET", parts.path or "/")
        answer = link.getresponse()
        answer.read()
        bad[0] += answer.status != 200
        waits.append(time.perf_counter() - began)
