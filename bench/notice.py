"""The conclusion notice as DOCX and PDF, warm: figures asked, text made, both files written."""

import statistics
from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import COMMUNE, PERIOD, installation

DOSSIERS = 1_318


def measure(*, quick: bool) -> Iterator[Figure]:  # noqa: ARG001 – small enough as it is
    """Fill the sample quarter, then write its notice over and over in one process."""
    with installation() as place:
        place.python("-m", "bench.fill", str(DOSSIERS))
        words = ("--commune", COMMUNE, *PERIOD, "--out", str(place.directory / "out"))
        took = place.python("-m", "bench.notice_write", *words).data
    yield Figure("notice.warm", statistics.median(took["warm"]) * 1000, "ms", 300)
    yield Figure("notice.cold", took["cold"], "s", 5.0, peer="a first look")
