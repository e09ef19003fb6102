"""What all listeners and the worker weigh when nobody asks, and how soon they answer."""

import time
from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import installation
from bench.processes import pss_mb
from bench.serving import served

IDLE_SECONDS = 6


def measure(*, quick: bool) -> Iterator[Figure]:  # noqa: ARG001 – every benchmark is called alike
    """Start everything on a fresh installation, wait a round of the worker, weigh it."""
    with installation() as place, served(place) as everything:
        yield Figure("idle.start", everything.seconds, "s", 5)
        time.sleep(IDLE_SECONDS)
        yield Figure("idle.pss", pss_mb(everything.pid), "MB", 450)
