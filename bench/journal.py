"""How many facts a second `verify-journal` checks."""

import statistics
from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import COMMUNE, installation

FACTS, QUICK_FACTS = 600_000, 150_000
LIMIT = 400_000


def measure(*, quick: bool) -> Iterator[Figure]:
    """Fill a journal with observations as an import writes them, then check it."""
    with installation(sample=False) as place:
        place.motcua("commune", "add", COMMUNE, "xã Nà Mẫu", "--agency", "H37.12")
        place.python("-m", "bench.journal_fill", str(QUICK_FACTS if quick else FACTS))
        checks = [place.python("-m", "bench.journal_check").data for _ in range(3)]
        speed = statistics.median(check["facts"] / check["seconds"] for check in checks)
        yield Figure("journal.verify", speed, "facts/s", LIMIT, at_least=True)
