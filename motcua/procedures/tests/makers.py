"""Walks the catalogue's verb for tests of this room and of higher ones."""

from datetime import datetime
from pathlib import Path

from motcua.core.actor import INSTALLATION
from motcua.core.zone import VIETNAM
from motcua.procedures import actions, reading

LOADED_AT = datetime(2026, 1, 5, 8, 0, tzinfo=VIETNAM)


def load(*, directory: Path = reading.DATA, at: datetime = LOADED_AT) -> int:
    """Load a catalogue as `motcua init` does."""
    return actions.load_catalogue(directory=directory, by=INSTALLATION, at=at)


def copy_of_data(target: Path) -> Path:
    """Copy the data files to a directory where a test may change them."""
    target.mkdir(exist_ok=True)
    for file in reading.DATA.glob("*.csv"):
        (target / file.name).write_bytes(file.read_bytes())
    return target


def change(file: Path, old: str, new: str) -> None:
    """Replace a text that stands exactly once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (old, text.count(old))
    file.write_text(text.replace(old, new), encoding="utf-8")
