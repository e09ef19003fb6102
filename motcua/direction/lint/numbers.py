"""Numbers as Vietnamese papers write them: 1.318 is a thousand, 45,53 a decimal, "hai mươi sáu" a word."""

import re
from decimal import Decimal

NUMBER = r"(?<![\w.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![\d])"
_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TENS = {"mười": 10, "mươi": 10}
_DIGIT = "|".join(_DIGITS)
WORDS = (
    rf"(?:(?:{_DIGIT})\s+trăm(?:\s+(?:linh|lẻ)\s+(?:{_DIGIT}))?(?:\s+(?:{_DIGIT})\s+mươi(?:\s+(?:{_DIGIT}))?)?"
    rf"|(?:{_DIGIT})\s+mươi(?:\s+(?:{_DIGIT}))?|mười(?:\s+(?:{_DIGIT}))?|(?:{_DIGIT}))"
)


def parsed(token: str, *, percent: bool = False) -> Decimal:
    """Return the value of one number as printed.

    A comma before three digits is a thousand in English style for a count ("1,318 hồ sơ") and a decimal for a
    percentage; a dot before one or two digits is a decimal in English style ("45.53%").
    """
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", token) and not (percent and _is_decimal_dot(token)):
        return Decimal(token.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", token) and not percent:
        return Decimal(token.replace(",", ""))
    return Decimal(token.replace(",", ".") if token.count(",") <= 1 else token.replace(",", ""))


def _is_decimal_dot(token: str) -> bool:
    # "45.530%" can only be 45,53 %: nobody prints forty-five thousand per cent.
    return token.count(".") == 1 and "," not in token


def decimals_of(token: str, *, percent: bool = False) -> int:
    """Return how many decimals a number is printed with."""
    value = parsed(token, percent=percent)
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def is_english(token: str, *, percent: bool = False) -> bool:
    """Return whether a number is printed in English style: 1,318 for a count or 45.53 for a percentage."""
    if percent:
        return "." in token and "," not in token and parsed(token, percent=True) < 1000
    return bool(re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", token))


def in_words(words: str) -> int:
    """Return the value of a number written in words, up to the hundreds ("hai mươi sáu" is 26)."""
    total = 0
    last = 0
    for word in words.split():
        if word == "trăm":
            total, last = total + last * 100, 0
        elif word in _TENS:
            total, last = total + (last or 1) * 10, 0
        else:
            last = _DIGITS.get(word, 0)
    return total + last


def as_words(value: Decimal, places: int | None = None) -> str:
    """Return a number as Vietnamese papers print it: 1.318 or 45,53."""
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places))
    text = f"{value:f}"
    whole, _, part = text.partition(".")
    part = part if places is not None else part.rstrip("0")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "-" if text.startswith("-") and not grouped.startswith("-") else ""
    return sign + grouped + (f",{part}" if part else "")
