"""Sample files for the import benchmarks: made once a run, shared by both databases."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from motcua.exchange.sampling.invented import commune
from motcua.exchange.sampling.making import REGISTER, Order, make_sample
from motcua.exchange.sampling.season import quarter


@cache
def register(dossiers: int) -> Path:
    """Return a list of so many dossiers as XLSX."""
    out = Path(tempfile.mkdtemp(prefix="motcua-bench-sample-"))
    atexit.register(shutil.rmtree, out, ignore_errors=True)
    make_sample(order=Order(commune(code="na-mau"), quarter(name="2026-Q1"), dossiers, 1), out=out)
    return out / REGISTER
