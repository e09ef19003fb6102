"""Registers made by hypothesis: snapshots of several exports, moves made here, undone imports, odd dates.

Hypothesis draws a list of seeds, one for a dossier, and the period; a seed makes a dossier with plain dice, so that the
mix is that of a register, and a failing register shrinks to the few dossiers that matter.
"""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from motcua.core.zone import VIETNAM
from motcua.measures.tests.makers import Told

FIRST = datetime(2025, 12, 22, tzinfo=VIETNAM)
DAYS = 40
STATUSES = (
    *("SUBMITTED", "RECEIVED", "PROCESSING", "PROCESSING", "AWAITING_SIGNATURE"),
    *("SUSPENDED", "SUSPENDED", "AWAITING_SUPPLEMENT", "AWAITING_FINANCE"),
    *("REFUSED", "WITHDRAWN", "STOPPED", "RESULT_READY", "RESULT_READY", "RETURNED", "RETURNED", "RETURNED"),
)
GROUNDS = (None, None, "SUPPLEMENT", "FINANCE", "TAX", "POSTING", "VERIFICATION", "OTHER", "NONE")
AS_OF = (FIRST + timedelta(days=20, hours=8), FIRST + timedelta(days=30, hours=17), FIRST + timedelta(days=40, hours=8))
IMPORTS = (1, 2, 3, 4)
ANSWERS = (True, True, False, None)
CODES: dict[str, tuple[Any, ...]] = {
    "procedure": ("2.000815", "2.000815", "1.001193", None),
    "channel": ("ONLINE", "ONLINE", "COUNTER", "POST", None),
    "here": ANSWERS,
    "digitised_in": ANSWERS,
    "digitised_out": ANSWERS,
    "apologised": ANSWERS,
}
Facts = list[tuple[str, datetime, dict[str, Any]]]


def moment(dice: Random) -> datetime:
    """Return a half hour of the forty days."""
    return FIRST + timedelta(minutes=30 * dice.randrange(DAYS * 48))


def later(dice: Random, received: datetime) -> datetime:
    """Return a moment some quarters of a day after the receipt, now and then before it or long after."""
    return received + timedelta(hours=6 * dice.choice((dice.randint(-1, 9), dice.randint(0, 30), dice.randint(0, 90))))


def snapshot(dice: Random) -> dict[str, Any]:
    """Return one row of one export, its dates mostly in order, sometimes not."""
    received = moment(dice)
    some = {
        f"{name}_at": later(dice, received) if dice.random() < 0.4 else None
        for name in ("paused", "resumed", "ready", "finished", "returned")
    }
    return some | {
        **{name: dice.choice(values) for name, values in CODES.items()},
        "received_at": received if dice.random() < 0.9 else None,
        "promised_at": later(dice, received) if dice.random() < 0.8 else None,
        "status": dice.choice(STATUSES),
        "ground": dice.choice(GROUNDS),
        "timeliness": dice.choice((None, None, "EARLY", "ON_TIME", "LATE")),
    }


def observations(dice: Random) -> Facts:
    """Return what up to three exports say of one dossier; a later one changes a part of it."""
    base, facts = snapshot(dice), []
    for _ in range(dice.randint(1, 3)):
        number = dice.choice(IMPORTS)
        base = base | {name: value for name, value in snapshot(dice).items() if dice.random() < 0.25}
        fields = base | {"import": number, "as_of": AS_OF[number % 3]}
        facts.append(("dossier.observed", AS_OF[number % 3], fields))
    return facts


def own_moves(dice: Random) -> Facts:
    """Return an acceptance and some moves after it."""
    received = moment(dice)
    said = {name: dice.choice(CODES[name]) for name in ("procedure", "channel", "here")}
    accepted = said | {"received_at": received, "promised_at": later(dice, received), "status": "RECEIVED"}
    facts: Facts = [("dossier.accepted", received, accepted)]
    for _ in range(dice.randint(0, 4)):
        fields = {"status": dice.choice(STATUSES), "ground": dice.choice(GROUNDS)}
        promised = later(dice, received) if dice.random() < 0.2 else None
        facts.append(("dossier.moved", later(dice, received), fields | {"promised_at": promised}))
    return facts


def dossier(seed: int) -> Facts:
    """Return the facts of one dossier: kind, at, fields, in the order in which they were recorded."""
    dice = Random(seed)
    kind = dice.random()
    facts = observations(dice) if kind < 0.75 else own_moves(dice)
    if kind < 0.05:
        facts += own_moves(dice)
    if dice.random() < 0.4:
        signed = moment(dice) if dice.random() < 0.8 else None
        facts.append(
            ("dossier.e-certified", AS_OF[2], {"import": dice.choice(IMPORTS), "copies": 1, "signed_at": signed})
        )
    if dice.random() < 0.2:
        number = dice.choice(IMPORTS)
        facts.append(("dossier.vanished", AS_OF[number % 3], {"import": number, "as_of": AS_OF[number % 3]}))
    if dice.random() < 0.2:
        facts.append(("dossier.observation-undone", AS_OF[2] + timedelta(days=1), {"import": dice.choice(IMPORTS)}))
    if dice.random() < 0.5:
        dice.shuffle(facts)
    return facts


def register(seeds: list[int]) -> dict[int, list[Told]]:
    """Return the facts of each dossier, numbered in one journal."""
    found: dict[int, list[Told]] = {}
    seq = 0
    for number, seed in enumerate(seeds, start=1):
        found[number] = []
        for kind, at, fields in dossier(seed):
            seq += 1
            found[number].append(Told(seq, kind, at, fields, f"dossier:{number}"))
    return found


registers = st.lists(st.integers(min_value=0, max_value=2**40), min_size=5, max_size=25, unique=True).map(register)


@st.composite
def periods(draw: st.DrawFn) -> tuple[date, date, datetime | None]:
    """First day, last day and, now and then, a moment before the end."""
    from_on = FIRST.date() + timedelta(days=draw(st.integers(min_value=-3, max_value=30)))
    to_on = from_on + timedelta(days=draw(st.integers(min_value=0, max_value=45)))
    hours = draw(st.none() | st.none() | st.integers(min_value=1, max_value=DAYS * 24))
    return from_on, to_on, None if hours is None else FIRST + timedelta(hours=hours)
