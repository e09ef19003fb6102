"""The write gate: on SQLite the writers of one installation queue at one file lock, fairly, before BEGIN IMMEDIATE."""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

# Without this pause the writer that has just left takes the lock again before the next one has woken.
AFTER_COMMIT_SECONDS = 0.0002
_mine = threading.local()


@contextmanager
def gate() -> Iterator[None]:
    """Hold the write gate of this installation; on PostgreSQL nothing is needed."""
    if connection.vendor != "sqlite":
        yield
        return
    handle = _handle()
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)
        time.sleep(AFTER_COMMIT_SECONDS)


def _handle() -> int:
    """Return this thread's own open file: a lock belongs to the open file, so threads must not share one."""
    path = settings.DATA_DIRECTORY / "write.gate"
    mine = (os.getpid(), str(path))
    if getattr(_mine, "of", None) != mine:
        path.parent.mkdir(parents=True, exist_ok=True)
        _mine.handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        _mine.of = mine
    handle: int = _mine.handle
    return handle
