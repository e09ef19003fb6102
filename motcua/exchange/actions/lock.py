"""One import of a commune at a time: two would count each other's rows."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from motcua.exchange import queries
from motcua.exchange.refusals import ImportRunning


@contextmanager
def one_at_a_time(commune_id: int) -> Iterator[None]:
    """Hold the commune's import lock; the system lets go of it with the process. Refused: ImportRunning."""
    path = queries.places().locks / f"import-{commune_id}.lock"
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ImportRunning() from error
        yield
