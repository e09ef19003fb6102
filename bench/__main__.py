"""Runs the benchmarks and writes `bench/results/latest.json`."""

import argparse
import importlib
import json
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure

RESULTS = Path(__file__).parent / "results" / "latest.json"
# Module and the figures it gives; a module runs when any of its figures is wanted.
MODULES = (
    ("imports_sqlite", "import.sqlite."),
    ("imports_postgresql", "import.postgresql."),
    ("figures_small", "figures.20000."),
    ("figures_large", "figures.1000000."),
    ("writers", "writers."),
    ("journal", "journal."),
    ("pages", "page."),
    ("notice", "notice."),
    ("idle", "idle."),
    ("fresh", "run."),
)


def main() -> int:
    """Run what is wanted; exit status 1 when a limit is missed or a benchmark cannot run."""
    parser = argparse.ArgumentParser(prog="bin/bench", description=__doc__)
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="figures or their beginnings")
    parser.add_argument("--quick", action="store_true", help="smaller sizes, for a look")
    args = parser.parse_args()
    figures, failed = [], 0
    for name, prefix in MODULES:
        if not wanted(prefix, args.only):
            continue
        try:
            for figure in measure(name, quick=args.quick):
                sys.stdout.write(figure.line() + "\n")
                sys.stdout.flush()
                figures.append(figure)
        except Exception:  # one benchmark that cannot run must not hide the others
            failed += 1
            sys.stderr.write(f"{name}: could not run\n{traceback.format_exc()}")
    write(figures)
    return 1 if failed or not all(figure.holds for figure in figures) else 0


def wanted(prefix: str, only: list[str]) -> bool:
    """Say whether a module's figures are asked for."""
    return not only or any(prefix.startswith(each) or each.startswith(prefix) for each in only)


def measure(name: str, *, quick: bool) -> Iterator[Figure]:
    """Yield the figures of one module."""
    yield from importlib.import_module(f"bench.{name}").measure(quick=quick)


def write(figures: list[Figure]) -> None:
    """Keep the figures, the newest of each id; those not measured this time stay."""
    RESULTS.parent.mkdir(exist_ok=True)
    before = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    kept = {each["id"]: each for each in before} | {figure.id: figure.as_json() for figure in figures}
    RESULTS.write_text(json.dumps(list(kept.values()), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
