"""Names as old Vietnamese typefaces left them: TCVN3 and VNI text read as if it were Latin-1."""

import unicodedata

# Composed letters and what TCVN3 puts in their place; capitals with a mark had no place of their own and stay small.
_PLAIN = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"
_TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦"
_TO_TCVN3 = str.maketrans(_PLAIN, _TCVN3)
# VNI writes the base letter, then one sign for the mark; the sign also says which hat the letter wears.
_MARKS = {"\u0300": 0, "\u0301": 1, "\u0309": 2, "\u0303": 3, "\u0323": 4}
_BARE, _HAT, _BREVE = "øùûõï", "àáåãä", "èéúüë"
_LONE = {
    "ì": "ì",
    "í": "í",
    "ỉ": "æ",
    "ĩ": "ó",
    "ị": "ò",
    "đ": "ñ",
    "Đ": "Ñ",
    "ơ": "ô",
    "ư": "ö",
    "Ơ": "Ô",
    "Ư": "Ö",
    "ỵ": "î",
}


def tcvn3(text: str) -> str:
    """Write a name as TCVN3 (ABC) bytes look in a program that does not know them: "NguyÔn V¨n"."""
    return "".join(_small(letter) for letter in text).translate(_TO_TCVN3)


def vni(text: str) -> str:
    """Write a name as VNI bytes look in a program that does not know them: "Nguyeãn Vaên"."""
    return "".join(_vni_letter(letter) for letter in text)


def _small(letter: str) -> str:
    return letter.lower() if letter not in _PLAIN and letter.lower() in _PLAIN else letter


def _vni_letter(letter: str) -> str:
    if letter in _LONE:
        return _LONE[letter]
    base, *marks = list(unicodedata.normalize("NFD", letter))
    tone = next((_MARKS[mark] for mark in marks if mark in _MARKS), None)
    if "\u0302" in marks:
        return base + ("â" if tone is None else _HAT[tone])
    if "\u0306" in marks:
        return base + ("ê" if tone is None else _BREVE[tone])
    horned = {"o": "ô", "u": "ö", "O": "Ô", "U": "Ö"}[base] if "\u031b" in marks else base
    return horned + ("" if tone is None else _BARE[tone])
