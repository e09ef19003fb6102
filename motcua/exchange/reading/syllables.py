"""Which words may be Vietnamese: an initial, a rime, one spelling of capitals. Used to tell old fonts from Unicode."""

import re
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

RIMES = (Path(__file__).parent.parent / "data" / "rimes.txt").read_text(encoding="utf-8").split()
INITIALS = [
    "b",
    "ch",
    "c",
    "d",
    "đ",
    "gh",
    "gi",
    "g",
    "h",
    "kh",
    "k",
    "l",
    "m",
    "ngh",
    "ng",
    "nh",
    "n",
    "ph",
    "p",
    "qu",
    "q",
    "r",
    "s",
    "th",
    "tr",
    "t",
    "v",
    "x",
]
SYLLABLE = re.compile(f"(?:{'|'.join(INITIALS)})?(?:{'|'.join(sorted(RIMES, key=len, reverse=True))})")
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
WORDS = re.compile(r"[^\W\d_]+")
# Signs of Latin-1 that no Vietnamese register writes inside or beside words; old fonts put letters in their places.
STRAY = re.compile("[\u00a1-\u00a6\u00a8-\u00af\u00b4-\u00b6\u00b8-\u00b9\u00bc-\u00bf\u00d7\u00f7]")


def reads_well(text: str) -> bool:
    """Tell whether every accented word of a text may be Vietnamese, with no stray sign among them."""
    return not STRAY.search(text) and all(is_word(word) for word in WORDS.findall(text) if not word.isascii())


def share_of_words(text: str) -> float:
    """Return which part of the accented words may be Vietnamese, from 0 to 1; 0 when there is none."""
    words = [word for word in WORDS.findall(text) if not word.isascii()]
    return sum(map(is_word, words)) / (len(words) + len(STRAY.findall(text))) if words else 0.0


@lru_cache(maxsize=20_000)
def is_word(word: str) -> bool:
    """Tell whether one word may be a Vietnamese syllable."""
    if not (word.islower() or word.isupper() or word[1:].islower()):
        return False
    bare = normalize("NFC", TONES.sub("", normalize("NFD", word.lower())))
    return SYLLABLE.fullmatch(bare) is not None
