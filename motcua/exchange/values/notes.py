"""What was noticed while reading: counted by kind, with a few numbers and one value as an example."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

SENTENCES = Path(__file__).parent.parent / "data" / "sentences.csv"
EXAMPLES = 5


@dataclass(slots=True)
class Note:
    """One kind of remark: how often, at which dossiers (a few), and the first value that caused it."""

    count: int = 0
    numbers: list[str] = field(default_factory=list)
    value: str = ""


class Notes:
    """All remarks of one import."""

    def __init__(self) -> None:
        self._notes: dict[str, Note] = {}

    def add(self, code: str, number: str = "", *, value: object = "", count: int = 1) -> None:
        """Count one remark."""
        note = self._notes.setdefault(code, Note())
        note.count += count
        if number and len(note.numbers) < EXAMPLES:
            note.numbers.append(number)
        note.value = note.value or str(value)

    def count(self, code: str) -> int:
        """Return how often a remark was made."""
        note = self._notes.get(code)
        return note.count if note else 0

    def listed(self) -> Iterator[dict[str, object]]:
        """Walk the remarks as data with their sentences."""
        for code, note in sorted(self._notes.items()):
            words = sentence(code, count=note.count, value=note.value)
            yield {"code": code, "count": note.count, "dossiers": note.numbers, "words": words}


def sentence(code: str, **values: object) -> str:
    """Return the Vietnamese sentence of a remark or of a row's refusal."""
    return _sentences()[code].format(**{"count": "", "value": "", **values})


@lru_cache(maxsize=1)
def _sentences() -> dict[str, str]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return {line["code"]: line["words"] for line in csv.DictReader(file)}
