"""What must be said beside the figures: cautions, and sums that should agree and do not. Warned of, never mended."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from motcua.core.vietnamese import number
from motcua.measures.figure import DATA, definitions

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Identity:
    """Two sums that must be equal."""

    left: tuple[str, ...]
    right: tuple[str, ...]


IDENTITIES = (
    Identity(("carried_over", "received"), ("settled", "ended_otherwise", "open")),
    Identity(("received",), ("received.online", "received.counter", "received.post")),
    Identity(("settled",), ("settled.early", "settled.on_time", "settled.overdue")),
    Identity(("open",), ("open.in_time", "open.overdue")),
    Identity(("open",), ("open.paused", "open.in_process")),
    Identity(
        ("open.paused",),
        (
            "open.paused.supplement",
            "open.paused.finance",
            "open.paused.verification",
            "open.paused.other",
            "open.paused.without_ground",
        ),
    ),
    Identity(("ended_otherwise",), ("ended.refused", "ended.withdrawn", "ended.stopped")),
)


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing a reader must be told, and beside which figures."""

    code: str
    indicators: frozenset[str]
    sentence: str

    def concerns(self, indicator: str) -> bool:
        """Say whether it belongs beside a figure."""
        return indicator in self.indicators or "*" in self.indicators


@cache
def cautions() -> dict[str, Caution]:
    """Return every caution by its code."""
    with (DATA / "cautions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["code"]: Caution(row["code"], frozenset(row["indicators"].split()), row["sentence"]) for row in rows}


def sentence(code: str, **numbers: int | str) -> str:
    """Return a caution in words, its numbers in Vietnamese style."""
    shown = {name: number(value) if isinstance(value, int) else value for name, value in numbers.items()}
    return cautions()[code].sentence.format(**shown)


def of_counts(indicator: str, counts: Counts) -> list[str]:
    """Return the cautions whose dossiers were counted (how many: `counts`), beside one figure."""
    return [
        sentence(code, n=counts[code])
        for code, caution in cautions().items()
        if counts.get(code) and caution.concerns(indicator)
    ]


def unbalanced(indicator: str, counts: Counts) -> list[str]:
    """Return the sums that do not agree, beside every figure in them."""
    return [
        sentence("balance", left=words(each.left), n=total(each.left, counts), right=words(each.right), m=other)
        for each in IDENTITIES
        if indicator in each.left + each.right and (other := total(each.right, counts)) != total(each.left, counts)
    ]


def total(names: Iterable[str], counts: Counts) -> int:
    """Return the sum of some indicators' counts."""
    return sum(counts[name] for name in names)


def words(names: Iterable[str]) -> str:
    """Return indicators by their names, added up."""
    return " + ".join(definitions()[name].name for name in names)


def of_flow(indicator: str, counts: Counts) -> list[str]:
    """Return what the flow of the period itself calls for: nothing carried over, more settled than received."""
    found = []
    if indicator == "carried_over" and counts["carried_over"] == 0 and counts["open"] > 0:
        found.append(sentence("no_carry_over", n=counts["open"]))
    if indicator == "rate.settled_of_received" and counts["settled"] > counts["received"]:
        found.append(sentence("over_hundred", n=counts["carried_over"]))
    return found
