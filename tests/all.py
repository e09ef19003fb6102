"""Runs the whole suite: SQLite and PostgreSQL side by side, the browser tests behind them; one summed closing line."""

import os
import re
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
COUNTED = re.compile(r"(\d+) (passed|failed|errors?|skipped|xfailed|xpassed)")
LEAST_COVERED = 95


@dataclass
class Part:
    """One run of pytest."""

    name: str
    words: list[str]
    database: str = ""
    output: str = ""
    status: int = 0
    seconds: float = 0.0


def main() -> int:
    """Run the parts, show what failed, and print one closing line for all of them."""
    chosen = sys.argv[1:]
    began = time.monotonic()
    side_by_side = [
        Part("sqlite", ["-m", "not browser", "--cov", "--cov-report=", *chosen]),
        Part("postgresql", ["-m", "not browser", *chosen], database="postgresql"),
    ]
    after = [Part("browser", ["-m", "browser", "--cov", "--cov-report=", *chosen])]
    for group in (side_by_side, after):
        run(group)
    covered = 0 if chosen else coverage()
    return close([*side_by_side, *after], seconds=time.monotonic() - began, covered=covered)


def start(part: Part, *, echo: bool) -> threading.Thread:
    """Start one part; what it prints is kept, and shown at once when it is the one to `echo`."""
    environment = {**os.environ, "MOTCUA_TEST_DATABASE": part.database, "COVERAGE_FILE": f".coverage.{part.name}"}
    if "--cov" in part.words:
        environment["MOTCUA_COVERAGE"] = "1"
    command = [sys.executable, "-m", "pytest", "-q", "--tb=short", "--durations=5", *part.words]
    part.seconds = -time.monotonic()
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    reader = threading.Thread(target=follow, args=(part, process, echo))
    reader.start()
    return reader


def follow(part: Part, process: subprocess.Popen[str], echo: bool) -> None:
    """Keep what a part prints until it ends."""
    assert process.stdout is not None
    for line in process.stdout:
        part.output += line
        if echo:
            print(line, end="", flush=True)
    part.status = process.wait()
    part.seconds += time.monotonic()


def run(group: list[Part]) -> None:
    """Run some parts side by side: the first is shown as it goes, the others when they have ended."""
    print(f"== {', '.join(part.name for part in group)} ==", flush=True)
    readers = [start(part, echo=part is group[0]) for part in group]
    for part, reader in zip(group, readers, strict=True):
        reader.join()
        shown = "" if part is group[0] else part.output
        print(f"{shown}== {part.name}: {part.seconds:.0f} s, exit status {part.status} ==", flush=True)


def coverage() -> int:
    """Put the parts' coverage together; 1 when less than the least is covered."""
    subprocess.run([sys.executable, "-m", "coverage", "combine", "-q"], cwd=ROOT, check=False)
    report = ["report", "--skip-covered", f"--fail-under={LEAST_COVERED}"]
    return subprocess.run([sys.executable, "-m", "coverage", *report], cwd=ROOT, check=False).returncode


def close(parts: list[Part], *, seconds: float, covered: int) -> int:
    """Print the time of each part and the summed closing line; return the exit status."""
    sums: dict[str, int] = {}
    for part in parts:
        last = part.output.strip().splitlines()[-1:] or [""]
        for number, word in COUNTED.findall(last[0]):
            sums[word.rstrip("s") if word == "errors" else word] = sums.get(word, 0) + int(number)
        print(f"{part.seconds:6.0f} s  {part.name}: {last[0]}")
    # 5: nothing was collected, as when one file was chosen.
    failed = any(part.status not in (0, 5) for part in parts) or covered
    if covered:
        print(f"Coverage is below {LEAST_COVERED} %.")
    words = ", ".join(f"{number} {word}" for word, number in sums.items()) or "no tests ran"
    print(f"=== {words} in {seconds:.2f}s ===")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
