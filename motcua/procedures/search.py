"""Finds procedures by what people type: without marks, with a wrong mark, with a slip of the finger."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from motcua.core.folding import fold

WORD = re.compile(r"[0-9a-z]+(?:\.[0-9]+)*")
# kỹ and kĩ, lý and lí are one word: a y that ends a syllable after consonants alone is written i.
ENDING_Y = re.compile(r"\b([bcdghklmnpqrstvx]{1,2})y\b")
# What people call a thing when its official name is another one. Folded; the right side is searched too.
OTHER_WORDS = {
    "so do": "giay chung nhan dat",
    "so hong": "giay chung nhan dat",
    "bia do": "giay chung nhan dat",
    "doc than": "tinh trang hon nhan",
    "cong chung": "chung thuc",
    "sao y": "chung thuc ban sao",
    "giay khai sinh": "khai sinh",
    "chung tu": "khai tu",
    "ho khau": "thuong tru",
    "tien gia": "tro cap huu tri",
    "nguoi gia": "tro cap huu tri",
    "lay chong": "ket hon",
    "lay vo": "ket hon",
    "mai tang phi": "mai tang",
    "cua hang gas": "lpg",
    "xay nha": "giay phep xay dung",
}
EXACT, START, SLIP = 3.0, 2.0, 1.2


@dataclass(frozen=True, slots=True)
class Entry:
    """One procedure as it is searched: its words, folded, and the position it has in the catalogue."""

    code: str
    position: int
    text: str
    words: tuple[str, ...]
    weak: frozenset[str]


def entry(*, code: str, position: int, name: str, name_en: str, field: str) -> Entry:
    """Return what is searched of a procedure: its name, its code, and more weakly its field and English name."""
    strong = tuple(words_of(name))
    weak = frozenset(words_of(f"{field} {name_en}"))
    return Entry(code=code, position=position, text=" ".join(strong), words=(*strong, code), weak=weak)


def search(*, entries: Iterable[Entry], text: str, limit: int = 30) -> list[str]:
    """Return the codes of the procedures that fit what was typed, the best first.

    Every word typed must be found in some way; a word of three letters or more may differ by one letter. When nothing
    holds all words, those that hold most of them are given.
    """
    asked = words_of(text[:100])
    if not asked:
        return []
    wanted = [asked, *_other_words(" ".join(asked))]
    scored = [(max(_score(each, words) for words in wanted), each) for each in entries]
    whole = [pair for pair in scored if pair[0] >= 1]
    kept = whole or [pair for pair in scored if pair[0] >= 0.6]
    kept.sort(key=lambda pair: (-pair[0], pair[1].position))
    return [each.code for _, each in kept[:limit]]


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared."""
    return WORD.findall(ENDING_Y.sub(r"\1i", fold(text)))


def _other_words(text: str) -> list[list[str]]:
    return [text.replace(said, meant).split() for said, meant in OTHER_WORDS.items() if f" {said} " in f" {text} "]


def _score(entry: Entry, asked: list[str]) -> float:
    """Below 1: the share of the words found. 1 and above: all found; more for exact words, the phrase, short names."""
    points = [_word_score(word, entry) for word in asked]
    found = sum(1 for point in points if point)
    if found < len(points):
        return 0.99 * found / len(points)
    phrase = 3.0 if len(asked) > 1 and " ".join(asked) in entry.text else 0.0
    return 1 + sum(points) / len(points) + phrase + 1 / (len(entry.words) + 1)


def _word_score(word: str, entry: Entry) -> float:
    if word in entry.words:
        return EXACT
    if word in entry.weak:
        return 1.0
    if len(word) >= 2 and any(each.startswith(word) for each in entry.words):
        return START
    if len(word) >= 3 and word.isalpha() and any(one_slip(word, each) for each in entry.words):
        return SLIP
    return 0.0


def one_slip(first: str, second: str) -> bool:
    """Return whether two words differ by one letter: one more, one less, another, or two neighbours swapped."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return first == second
    short, long = sorted((first, second), key=len)
    at = next((place for place in range(len(short)) if short[place] != long[place]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped == long[at:]
