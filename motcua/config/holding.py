"""What keeps two commands of one data directory apart: locks of the kernel, let go however a process ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from motcua.config.answers import CallError
from motcua.config.place import data_directory

# Every `run` shares the first; a restore needs it alone. The second belongs to the one worker, the third to `init`.
RUN, WORKER, INIT = "run.lock", "worker.lock", "init.lock"


@contextmanager
def held(name: str, *, shared: bool = False, refusal: str | None = None) -> Iterator[int]:
    """Hold a lock of the data directory and give its handle; a child that inherits it holds it too.

    Raises CallError with `refusal` where another holds it; without one, waits.
    """
    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    handle = os.open(data_directory() / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, kind | (fcntl.LOCK_NB if refusal else 0))
        except BlockingIOError:
            raise CallError(refusal or "") from None
        yield handle
    finally:
        os.close(handle)
