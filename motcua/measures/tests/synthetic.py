"""Fills the table of intervals with N invented dossiers, quickly, for benchmarks: no journal, no dossiers, no people.

`fill(commune_id=…, dossiers=1_000_000, year=2026)`; then `queries.figures` as usual. The mix is that of a commune: half
certification settled within the hour, the rest over days, a few open, paused, late. Same arguments, same rows.
"""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.db import connection

from motcua.core.actor import Actor
from motcua.core.calendar import WorkCalendar
from motcua.core.queries import calendar_of
from motcua.core.verb import transaction_of
from motcua.core.zone import VIETNAM
from motcua.measures.columns import COLUMNS, NOTHING, microseconds
from motcua.measures.models import Fold
from motcua.measures.readers import INSERT, calendar_text

AT_ONCE = 20_000
Row = tuple[Any, ...]
PROCEDURES = ("2.000815", "2.000884", "1.001193", "1.004873", "1.012222", "1.013229")
EMPTY: dict[str, Any] = dict.fromkeys(COLUMNS)
EMPTY |= {name: NOTHING for name, kind in COLUMNS.items() if kind == "string"}
EMPTY |= {"moved_late": 0, "dated": 1, "reopened": 0, "e_listed": 0, "stray": 0, "here": 1}


def fill(*, commune_id: int, dossiers: int, year: int = 2026, seed: int = 1) -> int:
    """Write the rows of so many dossiers received over a year; return how many rows that made."""
    rows = _rows(commune_id, dossiers, year, random.Random(seed))
    written = 0
    with transaction_of(by=Actor(commune_id=commune_id, staff_id=None), at=datetime.now(VIETNAM)):
        Fold.objects.update_or_create(commune_id=commune_id, defaults={"calendar": calendar_text(commune_id)})
        with connection.cursor() as cursor:
            while some := list(islice(rows, AT_ONCE)):
                cursor.executemany(INSERT, some)
                written += len(some)
    return written


def _rows(commune_id: int, dossiers: int, year: int, dice: random.Random) -> Iterator[Row]:
    calendar = calendar_of(commune_id)
    minutes = 250 * 8 * 60
    first = datetime(year, 1, 1, tzinfo=VIETNAM)
    for number in range(1, dossiers + 1):
        received = calendar.add_working(first, 1 + (number * minutes) // dossiers)
        for row in _dossier(number, received, calendar, dice):
            yield (commune_id, 0, *(row[name] for name in COLUMNS))


def _dossier(number: int, received: datetime, calendar: WorkCalendar, dice: random.Random) -> Iterator[dict[str, Any]]:
    quick, luck = dice.random() < 0.5, dice.random()
    length = timedelta(minutes=dice.randint(5, 60)) if quick else timedelta(days=dice.randint(1, 12))
    settled = received + length
    promised = received + (timedelta(hours=4) if quick else timedelta(days=dice.randint(3, 12)))
    shared = EMPTY | {
        "dossier": number,
        "procedure": PROCEDURES[0] if quick else dice.choice(PROCEDURES[1:]),
        "channel": dice.choice(("ONLINE", "ONLINE", "ONLINE", "COUNTER", "POST")),
        "received_at": microseconds(received),
        "promised_at": microseconds(promised),
        "unit": number % 5 + 1,
        "digitised_in": 1,
        "digitised_out": int(luck > 0.1),
        "e_listed": int(quick and luck > 0.5),
        "e_certified_at": microseconds(settled) if quick and luck > 0.5 else None,
    }
    cuts: list[tuple[str, datetime]] = [("RECEIVED", received)]
    if luck < 0.05:
        cuts.append(("AWAITING_SUPPLEMENT", received + length / 2))
    if luck > 0.02:
        cuts.append(("RESULT_READY", settled))
    if luck > 0.03 and not quick:
        cuts.append(("RETURNED", settled + timedelta(hours=5)))
    for n, (state, start) in enumerate(cuts, start=1):
        end = cuts[n][1] if n < len(cuts) else None
        yield shared | {
            "n": n,
            "state": state,
            "ground": "SUPPLEMENT" if state == "AWAITING_SUPPLEMENT" else NOTHING,
            "from_at": microseconds(start),
            "to_at": microseconds(end) if end else None,
            "from_wd": calendar.days_ended_before(start),
            "to_wd": calendar.days_ended_before(end) if end else None,
            "settled_at": microseconds(settled) if state in ("RESULT_READY", "RETURNED") else None,
            "returned_at": microseconds(start) if state == "RETURNED" else None,
        }
