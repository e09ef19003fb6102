"""Child process: asks for all figures after each new action, and with the cache deleted; prints the seconds."""

import json
import shutil
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bench.fill import IMPORT, NAME, row_of
from motcua.config.start import start
from motcua.exchange.sampling.drawing import draw
from motcua.exchange.sampling.invented import commune
from motcua.exchange.sampling.season import quarter

ROUNDS = 15


def main(total: int) -> None:
    """Time the question warm, each time after one more action, and cold three times."""
    start()
    from django.conf import settings

    warm: list[float] = []
    for place in range(ROUNDS + 2):
        act(total, place)
        took = asked()
        if place > 1:
            warm.append(took)
    cold = []
    for _ in range(3):
        shutil.rmtree(settings.DATA_DIRECTORY / "cache", ignore_errors=True)
        cold.append(asked())
    sys.stdout.write(json.dumps({"warm": warm, "cold": cold, "received": received()}))


def act(total: int, place: int) -> None:
    """Let one dossier be seen anew with another appointment, as by a later export."""
    from motcua.core.actor import Actor
    from motcua.dossiers.actions import observe

    dossiers = draw(commune=commune(code="na-mau"), quarter=quarter(name=NAME), total=total, seed=1)
    seen = next(dossier for n, dossier in enumerate(dossiers) if n == place)
    row = row_of(replace(seen, promised_at=seen.promised_at + timedelta(days=1)), change=str(place))
    by = Actor(commune_id=number(), staff_id=None, roles=frozenset())
    as_of = quarter(name=NAME).as_of + timedelta(minutes=place + 1)
    observe(rows=[row], import_id=IMPORT + 1 + place, as_of=as_of, system="igate", by=by, at=datetime.now(UTC))


def asked() -> float:
    """Ask for every figure of the quarter; return the seconds it took."""
    began = time.perf_counter()
    question()
    return time.perf_counter() - began


def received() -> int | None:
    """Return how many dossiers the answer counts, so that nobody times an empty one."""
    found: dict[str, int | None] = {figure.id: figure.numerator for figure in question()}
    return found["received"]


def question() -> list[Any]:
    """Return every figure of the quarter."""
    from motcua.core.actor import whole_commune
    from motcua.measures.period import Period
    from motcua.measures.queries import figures

    period = Period(date(2026, 1, 1), date(2026, 4, 6))
    return figures(scope=whole_commune(commune_id=number()), commune_id=number(), period=period)


def number() -> int:
    """Return the id of the sample commune."""
    from motcua.people.queries import commune_by_code

    return commune_by_code(code="na-mau").id


if __name__ == "__main__":
    main(int(sys.argv[1]))
