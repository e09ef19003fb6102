"""How long an import of 100,000 rows takes, what memory it needs, and how quick the same file is the second time."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import COMMUNE, installation
from bench.samples import register

ROWS, QUICK_ROWS = 100_000, 10_000
PEAK_MB = 300


def measured(*, name: str, database: str, limit_seconds: float, quick: bool) -> Iterator[Figure]:
    """Import the same file twice into a fresh installation."""
    rows = QUICK_ROWS if quick else ROWS
    file = register(rows)
    with installation(database=database) as place:
        first = place.motcua("import", str(file), "--commune", COMMUNE)
        again = place.motcua("import", str(file), "--commune", COMMUNE)
    if first.data["created"] != rows or again.data["unchanged"] != rows:
        raise RuntimeError(f"not every row was taken: {first.data} then {again.data}")
    yield Figure(f"import.{name}.seconds", first.seconds, "s", limit_seconds * rows / ROWS)
    yield Figure(f"import.{name}.processor", first.processor_seconds, "s", limit_seconds * rows / ROWS)
    yield Figure(f"import.{name}.peak", first.peak_mb, "MB", PEAK_MB)
    yield Figure(f"import.{name}.again", again.seconds, "s", first.seconds / 3, peer="a third of the first")
    yield Figure(f"import.{name}.again_peak", again.peak_mb, "MB", PEAK_MB)
