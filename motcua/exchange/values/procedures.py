"""Which procedure a row is about, by its code or by any usual wording of its name."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from motcua.exchange.mapping import key

SHIPPED = Path(__file__).parent.parent / "data" / "procedure-words.csv"
CODE = re.compile(r"(?<!\d)(\d\.\d{6})(?!\d)")
OPENING = re.compile(r"^(thu tuc( hanh chinh)?|dich vu cong|tthc|dvc)\s+")
ALIKE, SHARED, AHEAD = 0.88, 0.75, 0.05


@dataclass(frozen=True, slots=True)
class Known:
    """The catalogue as reading needs it: every code it ever had, with its name, and which are repealed."""

    names: Mapping[str, str]
    repealed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Procedure:
    """What a row says about its procedure. `known` is false for a code the catalogue has not."""

    code: str | None
    known: bool
    by_name: bool = False
    repealed: bool = False


class Catalogue:
    """Finds procedures; every spelling is worked out once."""

    def __init__(self, known: Known, own_words: Mapping[str, str] | None = None) -> None:
        self._codes = known.names
        self._repealed = known.repealed
        self._by_name = {_bare(name): code for code, name in known.names.items()}
        self._by_name |= {_bare(words): code for words, code in {**_shipped_words(), **(own_words or {})}.items()}
        self.find = lru_cache(maxsize=8192)(self._find)

    def _find(self, code_cell: str, name: str) -> Procedure:
        """Return the procedure of a row: its code when there is one, else what its name means."""
        found = CODE.search(code_cell) or CODE.search(name)
        if found is not None:
            code = found.group(1)
            return Procedure(code, code in self._codes, repealed=code in self._repealed)
        code_by_name = self._by_words(_bare(name)) if name else None
        if code_by_name is None:
            return Procedure(None, known=False)
        return Procedure(code_by_name, code_by_name in self._codes, True, code_by_name in self._repealed)

    def _by_words(self, words: str) -> str | None:
        if words in self._by_name:
            return self._by_name[words]
        scores: dict[str, float] = {}
        for known, code in self._by_name.items():
            scores[code] = max(scores.get(code, 0.0), _likeness(words, known))
        ranked = sorted(scores.items(), key=lambda pair: pair[1], reverse=True)
        if not ranked or ranked[0][1] < SHARED:
            return None
        clear = len(ranked) < 2 or ranked[0][1] - ranked[1][1] >= AHEAD
        return ranked[0][0] if clear else None


def _likeness(words: str, known: str) -> float:
    """Likeness of two names: shared words, or nearly the same letters (a slip of the hand)."""
    ours, theirs = set(words.split()), set(known.split())
    shared = len(ours & theirs) / max(len(ours | theirs), 1)
    if abs(len(words) - len(known)) <= 4 and shared >= ALIKE / 2:
        ratio = SequenceMatcher(None, words, known).ratio()
        return ratio if ratio >= ALIKE else shared
    return shared


def _bare(name: str) -> str:
    return OPENING.sub("", key(name))


@lru_cache(maxsize=1)
def _shipped_words() -> dict[str, str]:
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        return {line["words"]: line["code"] for line in csv.DictReader(file)}
