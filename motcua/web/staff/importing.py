"""Looking at uploaded files and bringing them in: short ones at once, long ones beside the page with their progress."""

import logging
import threading
import time
from dataclasses import asdict, replace
from datetime import datetime

from django.db import connections

from motcua.core.actor import Actor
from motcua.core.refusals import Refusal
from motcua.core.zone import parse_moment
from motcua.web.staff.uploads import MB, Staged
from motcua.web.ui.sentences import sentence_for, status_for

log = logging.getLogger("motcua.import")
AT_ONCE_BYTES = 1.5 * MB
PATIENCE_SECONDS = 1.5
SIGN_SECONDS = 0.5
BROKEN = "Hệ thống gặp lỗi khi đọc tệp. Chưa có gì bị mất: nhập lại đúng tệp này sẽ đi tiếp từ chỗ dừng."


class Progress:
    """Counts lines and leaves a sign of life twice a second."""

    def __init__(self, staged: Staged) -> None:
        self.staged, self.told_at = staged, time.monotonic()
        staged.rows = 0

    def __call__(self, count: int) -> None:
        """Count `count` more lines."""
        self.staged.rows += count
        if time.monotonic() - self.told_at > SIGN_SECONDS:
            self.told_at = time.monotonic()
            self.staged.save()


def start(staged: Staged, *, phase: str, commune: str, by: Actor, at: datetime) -> None:
    """Begin to look (`CHECKING`) or to bring in (`IMPORTING`); a short file is done when this returns."""
    staged.phase = phase
    staged.save()
    if staged.size <= AT_ONCE_BYTES:
        work(staged, commune, by, at)
        return
    thread = threading.Thread(target=work_beside, args=(staged, commune, by, at), daemon=True)
    thread.start()
    thread.join(PATIENCE_SECONDS)


def work_beside(staged: Staged, commune: str, by: Actor, at: datetime) -> None:
    """Do the work in a thread of its own, with connections of its own."""
    try:
        work(staged, commune, by, at)
    finally:
        connections.close_all()


def work(staged: Staged, commune: str, by: Actor, at: datetime) -> None:
    """Do the work and write down how it ended."""
    from motcua.exchange.actions import Options, import_files

    options = Options(
        commune=commune,
        dry_run=staged.phase == "CHECKING",
        as_of=parse_moment(staged.as_of) if staged.as_of else None,
    )
    # Many verbs make one import, so no single idempotency key covers them; the files' own hash does.
    doer = replace(by, key=None)
    try:
        outcome = import_files(paths=staged.paths, options=options, tick=Progress(staged), by=doer, at=at)
    except Refusal as refusal:
        refuse(staged, sentence_for(refusal), status_for(refusal))
    except Exception:  # The edge of work beside a page: the page must be able to say so.
        log.exception("an import failed")
        refuse(staged, BROKEN, 500)
    else:
        staged.outcome = asdict(outcome)
        staged.phase = "CHECKED" if options.dry_run else "DONE"
        staged.save()


def refuse(staged: Staged, sentence: str, status: int) -> None:
    """Write down why it did not go on."""
    staged.phase, staged.sentence, staged.status = "REFUSED", sentence, status
    staged.save()
