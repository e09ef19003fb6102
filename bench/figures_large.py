"""All figures of a commune with 1,000,000 dossiers: warm after a new action, and with the cache deleted."""

import statistics
from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import installation

DOSSIERS, QUICK_DOSSIERS = 1_000_000, 100_000


def measure(*, quick: bool) -> Iterator[Figure]:
    """Fill, then ask."""
    dossiers = QUICK_DOSSIERS if quick else DOSSIERS
    with installation() as place:
        place.python("-m", "bench.fill", str(dossiers))
        took = place.python("-m", "bench.figures_ask", str(dossiers)).data
    if took["received"] != dossiers:
        raise RuntimeError(f"the figures count {took['received']} dossiers")
    yield Figure("figures.1000000.warm", statistics.median(took["warm"]) * 1000, "ms", 700)
    yield Figure("figures.1000000.cold", statistics.median(took["cold"]), "s", 10)
