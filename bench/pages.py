"""The procedure page and the tracking page beside the bare view: three alternating runs of each, medians."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.installation import Installation, installation
from bench.load import Load, Target, load, median
from bench.serving import Served, bare, served

ROUNDS = 3
SECONDS, QUICK_SECONDS = 6, 2
SLIPS, QUICK_SLIPS = 6_000, 1_500
PROCEDURE = "/thu-tuc/2.000815/"
TOKEN = "b" * 32  # what the browser keeps from the form and sends back with it
SHARES = {"procedure": 0.9, "tracking": 0.3, "tracking_form": 0.3}
PROCESSOR_MS = {"tracking": 3.0, "tracking_form": 3.0}


def measure(*, quick: bool) -> Iterator[Figure]:
    """Load the pages and the bare view in turn, on the same machine in the same run."""
    with installation() as place:
        place.python("-m", "bench.bare.fill")
        forms = slips(place, QUICK_SLIPS if quick else SLIPS)
        with served(place, worker=False) as product, bare(place) as peer:
            found = alternating(targets(product, peer, forms), QUICK_SECONDS if quick else SECONDS)
    yield from figures(found)


def targets(product: Served, peer: Served, forms: tuple[tuple[str, str], ...]) -> dict[str, Target]:
    """Return what is loaded in turn."""
    public, alone = product.addresses["public"], peer.addresses["bare"]
    cookie = f"motcua_public_csrf={TOKEN}"
    return {
        "bare": Target(f"http://{alone}/case/4711/", peer.pid),
        "procedure": Target(f"http://{public}{PROCEDURE}", product.pid),
        "tracking": Target(f"http://{public}/ho-so/", product.pid, forms, cookie),
        "tracking_form": Target(f"http://{public}{forms[0][0]}", product.pid),
    }


def slips(place: Installation, many: int) -> tuple[tuple[str, str], ...]:
    """Take dossiers in and return the form that each applicant sends: the secret of the slip."""
    taken = place.python("-m", "bench.slips", str(many)).data
    return tuple((f"/ho-so/{number}/", f"csrfmiddlewaretoken={TOKEN}&secret={secret}") for number, secret in taken)


def alternating(pages: dict[str, Target], seconds: float) -> dict[str, Load]:
    """Load each page in turn, three times over, and return the medians."""
    for target in pages.values():
        load(target, seconds=1)  # warm
    runs: dict[str, list[Load]] = {name: [] for name in pages}
    for _ in range(ROUNDS):
        for name, target in pages.items():
            runs[name].append(load(target, seconds=seconds))
    return {name: median(each) for name, each in runs.items()}


def figures(found: dict[str, Load]) -> Iterator[Figure]:
    """Set each page beside the bare view."""
    peer = found["bare"]
    for name, share in SHARES.items():
        page = found[name]
        yield Figure(f"page.{name}.share", page.per_second / peer.per_second, "of bare", share, at_least=True)
        yield Figure(f"page.{name}.per_second", page.per_second, "1/s", peer.per_second * share, True, "bare view")
        yield Figure(f"page.{name}.p95", page.p95_ms, "ms", peer.p95_ms / share, peer="bare view")
        limit = PROCESSOR_MS.get(name, peer.processor_ms / share)
        yield Figure(f"page.{name}.processor", page.processor_ms, "ms", limit)
    yield Figure("page.bare.per_second", peer.per_second, "1/s", peer.per_second, True, "itself")
    yield Figure("page.bare.p95", peer.p95_ms, "ms", peer.p95_ms, peer="itself")
    yield Figure("page.bare.processor", peer.processor_ms, "ms", peer.processor_ms, peer="itself")
