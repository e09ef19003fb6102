"""The import of 100,000 rows into SQLite."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.imports import measured


def measure(*, quick: bool) -> Iterator[Figure]:
    """Import into the embedded database."""
    yield from measured(name="sqlite", database="", limit_seconds=25, quick=quick)
