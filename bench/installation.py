"""A temporary installation: its own MOTCUA_DATA, and its commands timed with their greatest memory."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMMUNE = "na-mau"
PERIOD = ("--from", "2026-01-01", "--to", "2026-04-06")


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command took and answered."""

    seconds: float
    processor_seconds: float
    peak_mb: float
    data: Any


@dataclass(frozen=True, slots=True)
class Installation:
    """One installation of the product in a folder of its own."""

    directory: Path
    database: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment in which this installation's commands and servers run."""
        own = {"MOTCUA_DATA": str(self.directory), "MOTCUA_DATABASE": self.database}
        return {**os.environ, **own, "PYTHONPATH": str(Path(__file__).parent.parent)}

    def motcua(self, *words: str, refused_rows: bool = False) -> Ran:
        """Run a command with `--json`; a failure shows what it said."""
        return self.python("-m", "motcua", *words, "--json", statuses=(0, 3) if refused_rows else (0,))

    def python(self, *words: str, statuses: tuple[int, ...] = (0,)) -> Ran:
        """Run Python in this installation and return what it took and the JSON it printed."""
        start = time.perf_counter()
        with tempfile.TemporaryFile() as out:
            child = subprocess.Popen([sys.executable, *words], env=self.environment, stdout=out)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            seconds = time.perf_counter() - start
            out.seek(0)
            text = out.read().decode()
        if child.returncode not in statuses:
            raise RuntimeError(f"{' '.join(words)} ended with {child.returncode}: {text[:500]}")
        return Ran(
            seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, json.loads(text) if text.strip() else None
        )


@contextmanager
def installation(*, database: str = "", sample: bool = True) -> Iterator[Installation]:
    """Give a fresh installation with the sample commune and remove it afterwards."""
    directory = Path(tempfile.mkdtemp(prefix="motcua-bench-"))
    try:
        place = Installation(directory, database)
        place.motcua("init", *(["--sample"] if sample else []))
        yield place
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def own_peak_mb() -> float:
    """Return the greatest memory this process has used."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
