"""The letters of Vietnamese: which are capitals, which mark carries which tone."""

import unicodedata
from itertools import product

TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_VOWELS = "aăâeêioôơuưy"
LOWER = "".join(
    sorted({unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product(_VOWELS, ("", *TONES))} | {"đ"})
)
# Letter classes for regular expressions: capitals and any letter.
CAPITAL = "A-Z" + "".join(letter.upper() for letter in LOWER if not letter.isascii())
SMALL = "a-z" + "".join(letter for letter in LOWER if not letter.isascii())
NAME = rf"[{CAPITAL}][{SMALL}]+(?:\s+[{CAPITAL}][{SMALL}]*)+"


def without_tone(word: str) -> tuple[str, str]:
    """Return the word with its tone mark taken off, and the tone ("" for the level tone, "?" for two marks)."""
    parts = unicodedata.normalize("NFD", word)
    tones = [TONES[mark] for mark in parts if mark in TONES]
    bare = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in TONES))
    return bare, (tones[0] if len(tones) == 1 else "?" if tones else "")


def folded(word: str) -> str:
    """Return the lower-case letters without any mark: two spellings of one name meet here."""
    parts = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(mark for mark in parts if not unicodedata.combining(mark))
