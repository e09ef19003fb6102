"""Child process: calls `motcua notice` again and again in one process and prints the seconds each call took."""

import argparse
import json
import sys
import time
from pathlib import Path

from motcua.config.commands import notice
from motcua.config.start import start

ROUNDS = 12


def main(words: list[str]) -> None:
    """Write the notice once cold, then warm."""
    parser = argparse.ArgumentParser()
    notice.arguments(parser)
    args = parser.parse_args(words)
    began = time.perf_counter()
    start()
    written(args)
    cold = time.perf_counter() - began
    sys.stdout.write(json.dumps({"cold": cold, "warm": [written(args) for _ in range(ROUNDS)]}))


def written(args: argparse.Namespace) -> float:
    """Write the notice; return the seconds. Both files must be there and new."""
    began = time.perf_counter()
    answer = notice.run(args).data
    took = time.perf_counter() - began
    for kind in ("docx", "pdf"):
        if Path(answer[kind]).stat().st_size < 5_000:
            raise SystemExit(f"{answer[kind]} is too small to be a notice")
    return took


if __name__ == "__main__":
    main(sys.argv[1:])
