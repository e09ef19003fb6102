"""`bin/run` from a fresh clone to the first page, and the second time."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.serving import LISTENERS, free_port, wait_for

ROOT = Path(__file__).parent.parent
FIRST_SECONDS, AGAIN_SECONDS = 180, 20


def measure(*, quick: bool) -> Iterator[Figure]:  # noqa: ARG001 – a clone is a clone
    """Clone what is committed, run it, and run it again; with its own environment and its own data."""
    folder = Path(tempfile.mkdtemp(prefix="motcua-bench-clone-"))
    try:
        clone = folder / "motcua"
        subprocess.run(["git", "clone", "-q", "--no-hardlinks", str(ROOT), str(clone)], check=True)
        yield Figure("run.fresh", run(clone), "s", FIRST_SECONDS)
        yield Figure("run.again", run(clone), "s", AGAIN_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(clone: Path) -> float:
    """Return the seconds from `bin/run` to the first page, and stop it."""
    ports = {listener: free_port() for listener in LISTENERS}
    words = [word for listener, port in ports.items() for word in (f"--{listener}", f"127.0.0.1:{port}")]
    own = {
        name: value for name, value in os.environ.items() if not name.startswith(("MOTCUA_", "VIRTUAL_ENV", "PYTHON"))
    }
    began = time.perf_counter()
    with open(clone.parent / "run.log", "ab") as log:
        child = subprocess.Popen(["bin/run", *words], cwd=clone, env=own, stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{ports['public']}/", child, seconds=900)
            return time.perf_counter() - began
        except RuntimeError as error:
            raise RuntimeError((clone.parent / "run.log").read_text(errors="replace")[-2000:]) from error
        finally:
            child.terminate()
            child.wait(30)
