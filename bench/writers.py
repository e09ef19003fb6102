"""Eight writers on one SQLite installation: how long the slowest of a hundred waits, and how fairly they are served."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import COMMUNE, Installation, installation

WRITERS = 8
SECONDS, QUICK_SECONDS = 12, 4


def measure(*, quick: bool) -> Iterator[Figure]:
    """Let eight processes call a verb as fast as they can."""
    with installation(sample=False) as place:
        place.motcua("commune", "add", COMMUNE, "xã Nà Mẫu", "--agency", "H37.12")
        waits = race(place, seconds=QUICK_SECONDS if quick else SECONDS)
    every = sorted(wait for mine in waits for wait in mine)
    yield Figure("writers.p99", statistics.quantiles(every, n=100)[98] * 1000, "ms", 60)
    served = [len(mine) for mine in waits]
    yield Figure("writers.fairness", max(served) / min(served), "most/least", 1.5)
    yield Figure("writers.per_second", len(every) / (QUICK_SECONDS if quick else SECONDS), "1/s", 300, at_least=True)


def race(place: Installation, *, seconds: float) -> list[list[float]]:
    """Start the writers, let them begin together, and return the seconds each of their calls took."""
    command = [sys.executable, "-m", "bench.writer", str(seconds)]
    children = [
        subprocess.Popen(command, env=place.environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(WRITERS)
    ]
    for child in children:
        assert child.stdout
        child.stdout.readline()  # ready
    for child in children:
        assert child.stdin
        child.stdin.write("go\n")
        child.stdin.flush()
    return [json.loads(child.communicate()[0]) for child in children]
