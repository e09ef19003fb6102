"""Text typed for the old fonts .VnTime (TCVN3, "ABC") and VNI-Times, and its way into Unicode.

Such text looks broken in any other font: `NguyÔn V¨n` (TCVN3), `Nguyeãn Vaên` (VNI) are both `Nguyễn Văn`. The tables
lie in `data/legacy-fonts.csv`: TCVN 5712:1993 (VN3) and the VNI-Windows character set.
"""

import csv
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

from motcua.exchange.reading.syllables import STRAY, WORDS, reads_well

TABLES = Path(__file__).parent.parent / "data" / "legacy-fonts.csv"
# Letters that only Unicode text has: horn, breve, barred d, dot below, hook above.
ONLY_UNICODE = re.compile("[ăĂđĐơƠưƯĩĨũŨ\u1ea0-\u1ef9]")
LATIN = re.compile("[\u00a1-\u00ff]")
CERTAIN_SHARE = 0.8


class Font(StrEnum):
    """How a text was typed."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"
    UNCLEAR = "unclear"


def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {Font.TCVN3: {}, Font.VNI: {}}
    with TABLES.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            tables[line["font"]][line["legacy"]] = line["unicode"]
    # A capital with the small mark beside it, as people typed in a hurry: `Aø` for À.
    small = {key: value for key, value in tables[Font.VNI].items() if len(key) == 2 and key[0].islower()}
    for key, value in small.items():
        tables[Font.VNI].setdefault(key[0].upper() + key[1], value.upper())
    return tables


TABLE = _tables()
PATTERN = {
    font: re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True)))) for font, table in TABLE.items()
}


def to_unicode(text: str, font: Font) -> str:
    """Return the text in Unicode; a word typed in a capital font (`NGUYÔN`) comes out in capitals throughout."""
    if font not in TABLE:
        return normalize("NFC", text)
    table = TABLE[font]
    turned = PATTERN[font].sub(lambda found: table[found.group()], text)
    return WORDS.sub(lambda word: _even_capitals(word.group()), turned)


def _even_capitals(word: str) -> str:
    plain = [letter for letter in word if letter.isascii()]
    if len(plain) > 1 and all(letter.isupper() for letter in plain) and not word.isupper():
        return word.upper()
    return word


@lru_cache(maxsize=50_000)
def font_of(text: str) -> Font:
    """Tell how one text was typed: old font only when the text makes no sense as it stands and full sense converted."""
    if text.isascii() or not LATIN.search(text) or ONLY_UNICODE.search(text):
        return Font.UNICODE
    if reads_well(normalize("NFC", text)):
        return Font.UNICODE
    fitting = [font for font in (Font.TCVN3, Font.VNI) if reads_well(to_unicode(text, font))]
    if len(fitting) == 1:
        return fitting[0]
    return Font.UNCLEAR if fitting or STRAY.search(text) else Font.UNICODE


def font_of_many(texts: Iterable[str]) -> Font:
    """Tell how the texts of one column or file were typed; UNCLEAR when both old fonts are met."""
    counts = dict.fromkeys(Font, 0)
    for text in texts:
        if LATIN.search(text):
            counts[_certain(text)] += 1
    old = counts[Font.TCVN3] + counts[Font.VNI]
    if not old:
        return Font.UNICODE
    font = Font.TCVN3 if counts[Font.TCVN3] >= counts[Font.VNI] else Font.VNI
    return font if counts[font] >= CERTAIN_SHARE * old else Font.UNCLEAR


def _certain(text: str) -> Font:
    return Font.UNICODE if ONLY_UNICODE.search(text) else font_of(text)
