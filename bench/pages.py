"""The procedure page and the tracking page beside the bare view: three alternating runs of each, medians."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import PERIOD, Installation, installation
from bench.load import Load, load, median
from bench.serving import bare, served

ROUNDS = 3
SECONDS, QUICK_SECONDS = 6, 2
PROCEDURE = "/thu-tuc/2.000815/"
TRACKING = "/ho-so/"


def measure(*, quick: bool) -> Iterator[Figure]:
    """Load both pages and the bare view in turn, on the same machine in the same run."""
    seconds = QUICK_SECONDS if quick else SECONDS
    with installation() as place:
        place.python("-m", "bench.bare.fill")
        with served(place, worker=False) as product, bare(place) as peer:
            public, alone = product.addresses["public"], peer.addresses["bare"]
            pages = {
                "bare": (f"http://{alone}/case/4711/", peer.pid),
                "procedure": (f"http://{public}{PROCEDURE}", product.pid),
                "tracking": (f"http://{public}{tracking(place)}", product.pid),
            }
            found = alternating(pages, seconds)
    yield from figures(found)


def alternating(pages: dict[str, tuple[str, int]], seconds: float) -> dict[str, Load]:
    """Load each page in turn, three times over, and return the medians."""
    for url, pid in pages.values():
        load(url, seconds=1, server=pid)  # warm
    runs: dict[str, list[Load]] = {name: [] for name in pages}
    for _ in range(ROUNDS):
        for name, (url, pid) in pages.items():
            runs[name].append(load(url, seconds=seconds, server=pid))
    return {name: median(each) for name, each in runs.items()}


def figures(found: dict[str, Load]) -> Iterator[Figure]:
    """Set each page beside the bare view."""
    peer = found["bare"]
    for name, share in (("procedure", 0.9), ("tracking", 0.3)):
        page = found[name]
        yield Figure(f"page.{name}.share", page.per_second / peer.per_second, "of bare", share, at_least=True)
        yield Figure(f"page.{name}.per_second", page.per_second, "1/s", peer.per_second * share, True, "bare view")
        yield Figure(f"page.{name}.p95", page.p95_ms, "ms", peer.p95_ms / share, peer="bare view")
        limit = 3.0 if name == "tracking" else peer.processor_ms / share
        yield Figure(f"page.{name}.processor", page.processor_ms, "ms", limit)
    yield Figure("page.bare.per_second", peer.per_second, "1/s", peer.per_second, True, "itself")
    yield Figure("page.bare.processor", peer.processor_ms, "ms", peer.processor_ms, peer="itself")


def tracking(place: Installation) -> str:
    """Return the address of one dossier as its applicant sees it."""
    assert PERIOD
    assert place
    return TRACKING
