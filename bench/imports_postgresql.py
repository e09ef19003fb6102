"""The import of 100,000 rows into a PostgreSQL of the benchmark's own."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.imports import measured
from tests.postgres import temporary_cluster


def measure(*, quick: bool) -> Iterator[Figure]:
    """Import into a temporary cluster that keeps its promises (durable)."""
    with temporary_cluster(durable=True) as cluster:
        yield from measured(name="postgresql", database=cluster.address("motcua"), limit_seconds=30, quick=quick)
