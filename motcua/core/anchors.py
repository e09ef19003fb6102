"""Anchors: the heads of the chains, written outside the database, so that a cut tail is seen."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from motcua.core.sealing import Head

TAIL_BYTES = 64 * 1024


def path_of(commune: int) -> Path:
    """Return the file of a commune's anchors."""
    directory: Path = settings.DATA_DIRECTORY / "anchors"
    return directory / f"{commune}.jsonl"


def drop(*, commune: int, head: Head) -> None:
    """Append a head to the commune's anchors; called after the commit."""
    path = path_of(commune)
    line = json.dumps({"seq": head.seq, "hash": head.hash.hex()}) + "\n"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        os.write(handle, line.encode())
    finally:
        os.close(handle)


def last(commune: int) -> list[Head]:
    """Return the youngest anchors of a commune (the last 64 KiB of the file), a torn line left out."""
    path = path_of(commune)
    if not path.exists():
        return []
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - TAIL_BYTES))
        lines = file.read().splitlines()
    return list(_heads(lines))


def communes() -> list[int]:
    """Return the communes that have anchors."""
    names = (path.stem for path in path_of(0).parent.glob("*.jsonl"))
    return sorted(int(name) for name in names if name.isascii() and name.isdigit())


def _heads(lines: list[bytes]) -> Iterator[Head]:
    for line in lines:
        try:
            found = json.loads(line)
            head = Head(found["seq"], bytes.fromhex(found["hash"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
        if isinstance(head.seq, int) and head.seq > 0:
            yield head
