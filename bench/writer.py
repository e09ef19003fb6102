"""Child process: calls one small verb over and over and prints how long each call took."""

import json
import sys
import time
from datetime import UTC, datetime

from motcua.config.start import start


def main(seconds: float) -> None:
    """Say that we are ready, wait for the start, write until the time is over."""
    start()
    from motcua.core.actor import Actor
    from motcua.core.journal import record
    from motcua.core.numbering import next_number
    from motcua.core.verb import verb
    from motcua.people.queries import commune_by_code

    @verb
    def take_number(*, by: Actor, at: datetime) -> int:
        number = next_number(series="bench", commune_id=by.commune_id)
        record("number.taken", subject=f"number:{number}", at=at, number=number)
        return number

    by = Actor(commune_id=commune_by_code(code="na-mau").id, staff_id=None, roles=frozenset())
    take_number(by=by, at=datetime.now(UTC))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    waits, end = [], time.perf_counter() + seconds
    while (began := time.perf_counter()) < end:
        take_number(by=by, at=datetime.now(UTC))
        waits.append(time.perf_counter() - began)
    sys.stdout.write(json.dumps(waits))


if __name__ == "__main__":
    main(float(sys.argv[1]))
