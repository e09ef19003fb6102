"""The worker: what is done beside the pages, a little at a time, again and again."""

import logging
import signal
import threading
from datetime import UTC, datetime

from motcua.web.ui.health import beat

SECONDS_BETWEEN = 5.0
log = logging.getLogger("motcua.worker")


def work(stop: threading.Event) -> None:
    """Let measures read the journals and let rejects files expire, until told to stop."""
    while not stop.is_set():
        beat()
        try:
            round_of_work()
        except Exception:  # The edge of a scheduled command: one bad round must not end the worker.
            log.exception("a round of the worker failed")
        stop.wait(SECONDS_BETWEEN)


def round_of_work() -> None:
    """Do everything that waits, once."""
    from motcua.core.verification import communes
    from motcua.exchange.actions import expire_rejects
    from motcua.measures.queries import catch_up

    for commune_id in communes():
        if commune_id:
            catch_up(commune_id=commune_id)
    expire_rejects(at=datetime.now(UTC))


def main() -> None:
    """Run until SIGTERM or SIGINT, then take the sign of life away."""
    from django.conf import settings

    from motcua.config.start import start

    start()
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())
    work(stop)
    (settings.DATA_DIRECTORY / "worker.beat").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
