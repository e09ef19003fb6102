"""Child process: writes facts shaped like those of an import, 5,000 a transaction."""

import sys
from datetime import UTC, datetime, timedelta

from motcua.config.start import start

AT_ONCE = 5_000


def main(facts: int) -> None:
    """Write so many facts for the sample commune."""
    start()
    from motcua.core.actor import Actor
    from motcua.core.journal import record_many
    from motcua.core.verb import verb
    from motcua.people.queries import commune_by_code

    @verb
    def observe(*, first: int, by: Actor, at: datetime) -> None:  # noqa: ARG001 – a verb ends in by, at
        record_many("dossier.observed", [(f"dossier:{first + n}", at, fields(first + n)) for n in range(AT_ONCE)])

    by = Actor(commune_id=commune_by_code(code="na-mau").id, staff_id=None, roles=frozenset())
    for first in range(1, facts, AT_ONCE):
        observe(first=first, by=by, at=datetime.now(UTC))


def fields(place: int) -> dict[str, object]:
    """Return the fields of one observation of a settled dossier."""
    received = datetime(2026, 1, 5, 1, tzinfo=UTC) + timedelta(minutes=place % 80_000)
    done = received + timedelta(minutes=20)
    return {
        "import": 1,
        "as_of": datetime(2026, 4, 6, 0, 52, 11, tzinfo=UTC),
        "system": "igate",
        "status": "RETURNED",
        "ground": None,
        "procedure": "2.000815",
        "channel": "ONLINE",
        "received_at": received,
        "promised_at": received + timedelta(hours=8),
        "paused_at": None,
        "resumed_at": None,
        "ready_at": done,
        "finished_at": done,
        "returned_at": done,
        "digitised_in": True,
        "digitised_out": True,
        "unit": 1,
        "here": True,
        "apologised": None,
        "timeliness": "ON_TIME",
    }


if __name__ == "__main__":
    main(int(sys.argv[1]))
