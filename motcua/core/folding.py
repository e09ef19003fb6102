"""Text as it is compared and sorted: one spelling for search, one key for Vietnamese order."""

from functools import lru_cache
from unicodedata import combining, normalize

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # huyền, hỏi, ngã, sắc, nặng: the order of dictionaries
_FOLDED = {ord("đ"): "d"}


def _learn_letters() -> None:
    for letter in "aăâeêioôơuưy":
        base = normalize("NFD", letter)[0]
        for tone in ("", *_TONES):
            whole = normalize("NFC", letter + tone)
            if not whole.isascii():
                _FOLDED[ord(whole)] = base


_learn_letters()


def nfc(text: str) -> str:
    """Return the text with every letter and its marks as one character, as all stored text is."""
    return text if text.isascii() else normalize("NFC", text)


def fold(text: str) -> str:
    """Return the text as it is searched: small letters, no marks, đ as d, single spaces."""
    if not text.isascii():
        text = normalize("NFC", text).casefold().translate(_FOLDED)
        if not text.isascii():
            text = "".join(mark for mark in normalize("NFKD", text) if not combining(mark)).translate(_FOLDED)
    return " ".join(text.casefold().split())


def sort_key(name: str) -> str:
    """Return a key that puts people in Vietnamese order: given name first, then family name, then the rest.

    Letters go a ă â b c d đ …, then tones level, falling, rising-falling, broken, rising, heavy. The key holds digits
    only, so that every database sorts it alike whatever its collation.
    """
    words = nfc(name).casefold().split()
    ordered = words[-1:] + words[:-1]
    return "00".join(_word_key(word) for word in ordered)


def _word_key(word: str) -> str:
    tone, letters = 1, []
    for character in word:
        code, mark = _letter(character)
        letters.append(code)
        tone = mark or tone
    return f"{''.join(letters)}0{tone}"


@lru_cache(maxsize=4096)
def _letter(character: str) -> tuple[str, int]:
    """Return the two-digit place of a letter and its tone (0 when it has none of its own)."""
    parts = normalize("NFD", character)
    tones = [_TONES.index(part) + 2 for part in parts if part in _TONES]
    letter = normalize("NFC", "".join(part for part in parts if part not in _TONES))
    if len(letter) == 1 and letter in _ALPHABET:
        return f"{_ALPHABET.index(letter) + 20}", max(tones, default=0)
    if len(letter) == 1 and letter in "0123456789":
        return f"{int(letter) + 10}", 0
    return "".join(_letter(part)[0] for part in fold(letter) if part != character), 0
