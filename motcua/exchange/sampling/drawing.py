"""The register drawn from the mix: one dossier after the other in the order of intake, in constant memory."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from motcua.core.zone import VIETNAM
from motcua.exchange.sampling.course import Dossier, may_come, promised_at, with_course
from motcua.exchange.sampling.invented import SampleCommune, person
from motcua.exchange.sampling.mix import Line, Outcome, Urn, apportion, scaled
from motcua.exchange.sampling.season import Quarter, arrivals, busyness

Cell = tuple[Line, Outcome]
CHANNELS = ("ONLINE", "POST", "COUNTER")
_YES, _NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Urns:
    """For each procedure the channels that are left to give, and the e-certifications."""

    channels: dict[Line, Urn]
    certified: dict[Line, Urn]


def draw(*, commune: SampleCommune, quarter: Quarter, total: int | None, seed: int) -> Iterator[Dossier]:
    """Yield the dossiers of a quarter in the order of intake; the same seed gives the same dossiers."""
    rng = random.Random(f"{seed}/{commune.code}/{quarter.name}")  # noqa: S311 – a draw that must be repeatable
    cells = scaled(total=total)
    plan, urns = _by_day(cells, quarter, rng), _urns(cells, rng)
    for day, counts in zip(quarter.days, plan, strict=True):
        today = [cell for cell, count in counts.items() for _ in range(count)]
        rng.shuffle(today)
        clock = arrivals(count=len(today), last_morning=day == quarter.as_of.date(), rng=rng)
        for place, (cell, second) in enumerate(zip(today, clock, strict=True), start=1):
            received = datetime.combine(day, time(0), VIETNAM) + timedelta(seconds=second)
            number = f"{commune.agency}-{day:%y%m%d}-{place:04d}"
            yield _dossier(number, cell, received, commune=commune, quarter=quarter, urns=urns, rng=rng)


def _by_day(cells: dict[Cell, int], quarter: Quarter, rng: random.Random) -> list[dict[Cell, int]]:
    """Spread each procedure and outcome over the days on which it can have come."""
    days = quarter.days
    weights = busyness(days=days, rng=rng)
    plan: list[dict[Cell, int]] = [{} for _ in days]
    for cell, count in cells.items():
        allowed = [
            weight if may_come(line=cell[0], outcome=cell[1], day=day, quarter=quarter) else 0.0
            for day, weight in zip(days, weights, strict=True)
        ]
        for place, part in enumerate(_spread(count, allowed, rng)):
            if part:
                plan[place][cell] = part
    return plan


def _spread(count: int, weights: list[float], rng: random.Random) -> list[int]:
    """Share by weight, the remainder by chance, so that small numbers do not all fall on the busiest days."""
    whole = sum(weights)
    if not whole:
        raise ValueError("no day of the quarter can hold this procedure and outcome")
    parts = [int(weight * count / whole) for weight in weights]
    for place in rng.choices(range(len(weights)), weights=weights, k=count - sum(parts)):
        parts[place] += 1
    return parts


def _urns(cells: dict[Cell, int], rng: random.Random) -> Urns:
    totals: dict[Line, int] = {}
    settled: dict[Line, int] = {}
    for (line, outcome), count in cells.items():
        totals[line] = totals.get(line, 0) + count
        settled[line] = settled.get(line, 0) + (count if outcome is Outcome.SETTLED else 0)
    return Urns(
        channels={line: _channels(line, total, rng) for line, total in totals.items()},
        certified={line: _certified(line, count, rng) for line, count in settled.items() if line.e_certified},
    )


def _channels(line: Line, total: int, rng: random.Random) -> Urn:
    weights = (line.online, line.post, line.total - line.online - line.post)
    return Urn(colours=CHANNELS, counts=apportion(weights=weights, total=total), rng=rng)


def _certified(line: Line, settled: int, rng: random.Random) -> Urn:
    weights = (line.e_certified, line.outcomes[0] - line.e_certified)
    return Urn(colours=(_YES, _NO), counts=apportion(weights=weights, total=settled), rng=rng)


def _dossier(
    number: str,
    cell: Cell,
    received: datetime,
    *,
    commune: SampleCommune,
    quarter: Quarter,
    urns: Urns,
    rng: random.Random,
) -> Dossier:
    line, outcome = cell
    channel = urns.channels[line].draw()
    certified = outcome is Outcome.SETTLED and line in urns.certified and urns.certified[line].draw() == _YES
    bare = Dossier(
        number=number,
        line=line,
        outcome=outcome,
        channel=channel,
        owner=person(place=commune, rng=rng),
        e_certified=certified,
        submitted_at=received - _before_intake(channel, rng),
        received_at=received,
        promised_at=promised_at(line=line, channel=channel, received_at=received, quarter=quarter),
    )
    return with_course(bare, quarter=quarter, rng=rng)


def _before_intake(channel: str, rng: random.Random) -> timedelta:
    """Return how long before intake it was handed in: an evening at home, days in the post, nothing at the counter."""
    if channel == "ONLINE":
        return timedelta(seconds=int(rng.triangular(240, 50_000, 1_200)))
    return timedelta(days=rng.randrange(1, 4), seconds=rng.randrange(7200)) if channel == "POST" else timedelta(0)


def last_day(*, quarter: Quarter) -> date:
    """Return the last day that the export covers."""
    return quarter.as_of.date()
