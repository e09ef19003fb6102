"""The mix: how many dossiers of each procedure and outcome a quarter holds, and the same mix at another size."""

import csv
import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


class Outcome(StrEnum):
    """Where a dossier stands when the export is taken."""

    SETTLED = "settled"
    TAX = "tax"
    FINANCE = "finance"
    POSTING = "posting"
    SUPPLEMENT = "supplement"
    VERIFICATION = "verification"
    LINKED = "linked"
    IN_PROCESS = "in_process"


PAUSED = tuple(outcome for outcome in Outcome if outcome not in (Outcome.SETTLED, Outcome.IN_PROCESS))


@dataclass(frozen=True, slots=True)
class Line:
    """One procedure of the mix: its limit, its unit and how its dossiers come and end."""

    code: str
    name: str
    field: str
    division: str
    limit: int
    limit_online: int
    limit_post: int
    unit: str
    outcomes: tuple[int, ...]  # in the order of `Outcome`
    online: int
    post: int
    fee: int
    e_certified: int

    @property
    def total(self) -> int:
        """Return the dossiers of the procedure in the mix as written."""
        return sum(self.outcomes)

    @property
    def same_day(self) -> bool:
        """Say whether the result is owed on the day itself."""
        return self.unit == "same_day"

    @property
    def at_counter(self) -> bool:
        """Say whether the centre settles it itself while the applicant waits."""
        return self.division == "centre" and self.same_day

    def limit_of(self, channel: str) -> int:
        """Return the limit that holds for a channel, in the unit of the procedure."""
        return {"ONLINE": self.limit_online, "POST": self.limit_post}.get(channel, self.limit)


@cache
def lines() -> tuple[Line, ...]:
    """Return the mix of the source notice: 1.318 received, 1.273 settled, 26 paused, 19 in process."""
    with (DATA / "mix.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_line(row) for row in csv.DictReader(file))


def apportion(*, weights: Sequence[float], total: int) -> list[int]:
    """Share out a whole number by weights so that the parts add up to it (largest remainder)."""
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    shares = [weight * total / whole for weight in weights]
    parts = [int(share) for share in shares]
    by_remainder = sorted(range(len(parts)), key=lambda place: (parts[place] - shares[place], place))
    for place in by_remainder[: total - sum(parts)]:
        parts[place] += 1
    return parts


def scaled(*, total: int | None) -> dict[tuple[Line, Outcome], int]:
    """Return how many dossiers of each procedure and outcome there are in a register of the given size."""
    cells = [(line, outcome) for line in lines() for outcome in Outcome]
    weights = [line.outcomes[place] for line in lines() for place in range(len(Outcome))]
    counts = weights if total is None else apportion(weights=weights, total=total)
    return {cell: count for cell, count in zip(cells, counts, strict=True) if count}


class Urn:
    """Balls of a few colours drawn without putting back, so that the shares come out exactly."""

    def __init__(self, *, colours: Sequence[str], counts: Sequence[int], rng: random.Random) -> None:
        """Fill the urn."""
        self.colours, self.counts, self.left, self.rng = tuple(colours), list(counts), sum(counts), rng

    def draw(self) -> str:
        """Take one ball out and return its colour."""
        ball = int(self.rng.random() * self.left)
        self.left -= 1
        for place, count in enumerate(self.counts):
            if ball < count:
                self.counts[place] -= 1
                return self.colours[place]
            ball -= count
        raise AssertionError("more balls drawn than the urn held")


def _line(row: dict[str, str]) -> Line:
    limit = int(row["limit"])
    return Line(
        code=row["code"],
        name=row["name"],
        field=row["field"],
        division=row["division"],
        limit=limit,
        limit_online=int(row["limit_online"] or limit),
        limit_post=int(row["limit_post"] or limit),
        unit=row["unit"],
        outcomes=tuple(int(row[outcome]) for outcome in Outcome),
        online=int(row["online"]),
        post=int(row["post"]),
        fee=int(row["fee"]),
        e_certified=int(row["e_certified"]),
    )
