"""Names, telephones and personal numbers, kept readable and mended only where the mending is certain."""

import re
from functools import lru_cache
from unicodedata import normalize

from motcua.exchange.reading.legacy_fonts import LATIN, Font, font_of, to_unicode
from motcua.exchange.reading.sheet import FORMULA_WITHOUT_VALUE, Cell

NOT_DIGITS = re.compile(r"\D+")
SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?[Ee]\+?\d+")
PHONES = re.compile(r"[/;,\n]|\s-\s|\s{2,}|hoặc|và")


def text_of(cell: Cell, font: Font = Font.UNICODE) -> str:
    """Return the text in a cell: one space between words, each letter one character, old fonts turned into Unicode."""
    if isinstance(cell, str):
        return _clean(cell, font)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "x" if cell else ""
    return str(int(cell)) if cell == int(cell) else str(cell)


@lru_cache(maxsize=65_536)
def _clean(text: str, font: Font) -> str:
    if text.isascii():
        return "" if text == FORMULA_WITHOUT_VALUE else " ".join(text.split())
    if font != Font.UNICODE and LATIN.search(text):
        found = font_of(text)
        text = to_unicode(text, font if found == Font.UNCLEAR else found if found != Font.UNICODE else font)
    return " ".join(normalize("NFC", text).replace("\u200b", "").split())


@lru_cache(maxsize=50_000)
def old_font_text(text: str) -> str | None:
    """Return a single text of an old font in Unicode; None where it is no such text or not certain which font."""
    font = font_of(text)
    return to_unicode(text, font) if font in (Font.TCVN3, Font.VNI) else None


def name_of(cell: Cell, font: Font = Font.UNICODE) -> str:
    """Return a person's or an organisation's name as it is read; a name typed in an old font is converted."""
    return _name(cell, font) if isinstance(cell, str) else text_of(cell, font)


@lru_cache(maxsize=65_536)
def _name(cell: str, font: Font) -> str:
    text = text_of(cell, font)
    if text.isascii() or font != Font.UNICODE or not LATIN.search(text):
        return text
    return old_font_text(text) or text


def personal_number_of(cell: Cell) -> str:
    """Return a personal number of 12 digits (or an old one of 9) with its lost zeros; other text as it stands."""
    if isinstance(cell, str) and len(cell) == 12 and cell.isdigit():
        return cell
    digits = _digits(cell)
    if digits is None:
        return text_of(cell)
    if len(digits) in (10, 11):
        return digits.zfill(12)
    return digits.zfill(9) if len(digits) == 8 else digits


def phone_of(cell: Cell) -> str:
    """Return the telephone number or numbers of a cell with their lost zeros, each parted by "; "."""
    if isinstance(cell, str) and 10 <= len(cell) <= 11 and cell.isdigit() and cell[0] == "0":
        return cell
    if isinstance(cell, float):
        return _one_phone(str(int(cell)))
    text = text_of(cell)
    if SCIENTIFIC.fullmatch(text):
        return ""
    found = (_one_phone(part) for part in PHONES.split(text))
    return "; ".join(dict.fromkeys(part for part in found if part))


def _one_phone(text: str) -> str:
    digits = NOT_DIGITS.sub("", text.removesuffix(".0"))
    if digits.startswith("84") and len(digits) == 11:
        digits = "0" + digits[2:]
    return "0" + digits if len(digits) == 9 and digits[0] != "0" else digits


def _digits(cell: Cell) -> str | None:
    """Digits of a number cell or of text that is nothing but digits; rounded ones (2.0086E+10) are lost: empty."""
    if isinstance(cell, float):
        return str(int(cell))
    text = text_of(cell).strip("'’ ").removesuffix(".0")
    if SCIENTIFIC.fullmatch(text):
        return ""
    bare = text.replace(" ", "").replace(".", "")
    return bare if bare.isdigit() else None
