"""All figures of a commune with 20,000 dossiers, warm, each time after a new action."""

import statistics
from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import installation

DOSSIERS = 20_000


def measure(*, quick: bool) -> Iterator[Figure]:  # noqa: ARG001 – small enough as it is
    """Fill, then ask."""
    with installation() as place:
        place.python("-m", "bench.fill", str(DOSSIERS))
        took = place.python("-m", "bench.figures_ask", str(DOSSIERS)).data
    if took["received"] != DOSSIERS:
        raise RuntimeError(f"the figures count {took['received']} dossiers")
    yield Figure("figures.20000.warm", statistics.median(took["warm"]) * 1000, "ms", 150)
    yield Figure("figures.20000.warm_worst", max(took["warm"]) * 1000, "ms", 150 * 2, peer="twice the limit")
