"""How many facts a second `verify-journal` checks."""

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
        checked = place.python("-m", "bench.journal_check").data
        yield Figure("journal.verify", checked["facts"] / checked["seconds"], "facts/s", LIMIT, at_least=True)
