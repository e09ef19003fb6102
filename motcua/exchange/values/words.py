"""Statuses, channels, grounds and yes-or-no, told from the words of other systems."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from motcua.core.folding import nfc
from motcua.dossiers.lifecycle import PAUSED, SETTLED, Channel, Ground, Status, Timeliness
from motcua.exchange.mapping import Words, key
from motcua.exchange.reading.sheet import FORMULA_WITHOUT_VALUE, Cell
from motcua.exchange.values.people import name_of

# Several statuses in one cell: the one that says most about where the dossier is now.
RANK = {
    Status.SUBMITTED: 0,
    Status.RECEIVED: 1,
    Status.PROCESSING: 2,
    Status.AWAITING_REVIEW: 3,
    Status.AWAITING_SIGNATURE: 4,
    Status.AWAITING_ISSUE: 5,
    Status.SUSPENDED: 6,
    Status.AWAITING_SUPPLEMENT: 7,
    Status.AWAITING_FINANCE: 7,
    Status.RESULT_READY: 8,
    Status.RETURNED: 9,
    Status.REFUSED: 8,
    Status.WITHDRAWN: 8,
    Status.STOPPED: 8,
}
# "chưa giải quyết xong" is not "giải quyết xong".
DENYING = frozenset({"chua", "khong", "sap", "cho", "can", "phai"})
IN_BRACKETS = re.compile(r"\([^)]*\)")
BETWEEN = re.compile(r"[;|\n]|\s/\s")


@dataclass(frozen=True, slots=True)
class Found:
    """A status, and the ground the words name."""

    status: Status
    ground: Ground | None


class Vocabulary:
    """The words in force, asked once for each spelling that occurs."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.status: Callable[[str], Found | None] = lru_cache(maxsize=4096)(self._status)
        self.channel: Callable[[str], Channel | None] = lru_cache(maxsize=4096)(self._channel)
        self.ground: Callable[[str], Ground | None] = lru_cache(maxsize=4096)(self._ground)
        self.timeliness: Callable[[str], Timeliness | None] = lru_cache(maxsize=4096)(self._timeliness)
        self.is_test: Callable[[str], bool] = lru_cache(maxsize=8192)(self._is_test)
        self.yes_text: Callable[[str], bool | None] = lru_cache(maxsize=1024)(self._yes_text)

    def _status(self, text: str) -> Found | None:
        """Return the status that words mean; None where they mean none, or two ends that exclude each other."""
        whole = self._one_status(text)
        if whole is not None:
            return whole
        parts = [part for part in BETWEEN.split(text) if key(part)]
        found = [self._one_status(part) or self._status_inside(part) for part in parts]
        if not found or any(one is None for one in found):
            return None
        certain = sorted((one for one in found if one is not None), key=lambda one: RANK[one.status], reverse=True)
        ended = {one.status for one in certain if RANK[one.status] >= RANK[Status.RESULT_READY]}
        if len(ended) > 1 and not ended <= SETTLED:
            return None
        return certain[0]

    def _one_status(self, text: str) -> Found | None:
        for spelling in (key(text), key(IN_BRACKETS.sub(" ", text)), self._long(key(text))):
            if (known := self.words.statuses.get(spelling)) is not None:
                return Found(*known)
        return None

    def _status_inside(self, text: str) -> Found | None:
        """Find the longest known status that stands as whole words in a remark, unless the word before denies it."""
        words = self._long(key(text)).split()
        for length in range(len(words) - 1, 1, -1):
            for start in range(len(words) - length + 1):
                known = self.words.statuses.get(" ".join(words[start : start + length]))
                if known is not None:
                    return None if start and words[start - 1] in DENYING else Found(*known)
        return None

    def _long(self, spelling: str) -> str:
        """Return the words with their abbreviations written out: `đã trả KQ` is `đã trả kết quả`."""
        return " ".join(self.words.abbreviations.get(word, word) for word in spelling.split())

    def _channel(self, text: str) -> Channel | None:
        spelling = key(text)
        if spelling in self.words.channels:
            return self.words.channels[spelling]
        inside = f" {spelling} "
        found = {channel for known, channel in self.words.channels.items() if f" {known} " in inside}
        return found.pop() if len(found) == 1 else None

    def _ground(self, text: str) -> Ground | None:
        inside = f" {self._long(key(text))} "
        for known, ground in self.words.grounds:
            if f" {known} " in inside or f" {self._long(known)} " in inside:
                return ground
        return None

    def _timeliness(self, text: str) -> Timeliness | None:
        spelling = key(text)
        if spelling in self.words.timeliness:
            return self.words.timeliness[spelling]
        for known, timeliness in self.words.timeliness.items():
            if known in spelling:
                return timeliness
        return None

    def _is_test(self, text: str) -> bool:
        if not self.words.test_hint.search(nfc(text).lower()):
            return False
        spelling = key(text)
        return spelling in self.words.test_rows or spelling.startswith(("test ", "ho so chay thu"))

    def yes(self, cell: Cell) -> bool | None:
        """Return what a yes-or-no cell says; None where it is blank or says neither."""
        if cell is None or cell == FORMULA_WITHOUT_VALUE:
            return None
        if isinstance(cell, bool):
            return cell
        if isinstance(cell, float):
            return cell > 0
        return self.yes_text(cell)

    def _yes_text(self, text: str) -> bool | None:
        spelling = key(text) or text.strip()
        return self.words.yes_no.get(spelling) if spelling else None


def status_words(cell: Cell) -> str:
    """Return a status as it was written, old fonts turned into Unicode."""
    return name_of(cell)


def ground_of(found: Found, reason: Ground | None) -> Ground | None:
    """Return the ground of a pause: the reason given, else what the status says, else none in law.

    A dossier that goes on again keeps the reason of its past pause, so that figures of an earlier day stay right.
    """
    if found.status not in PAUSED:
        return reason
    if found.status == Status.SUSPENDED and found.ground is None:
        return reason or Ground.NONE
    if found.status == Status.AWAITING_FINANCE and reason in (Ground.TAX, Ground.FINANCE):
        return reason
    return found.ground or reason or Ground.NONE
