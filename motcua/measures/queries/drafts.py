"""Files that others may read while they are made anew: written under another name until they are whole."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def draft(target: Path) -> Iterator[Path]:
    """Give a path to write to; what stands there afterwards takes the target's place, or goes when writing failed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    path = target.with_name(f"{target.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        yield path
        os.replace(path, target)
    finally:
        path.unlink(missing_ok=True)
