"""Telephone numbers as they are typed, stored and shown, and the unused prefix that sample people bear."""

import re

MOBILE = re.compile(r"0[35789]\d{8}\Z")
LANDLINE = re.compile(r"02\d{9}\Z")
SAMPLE = re.compile(r"01\d{8}\Z")


def tidy(text: str) -> str:
    """Return a number as ten or eleven digits with a leading zero; "" when nothing of the kind was typed."""
    digits = re.sub(r"\D", "", text)
    if digits.startswith("84") and len(digits) in (11, 12):
        digits = "0" + digits[2:]
    if len(digits) == 9 and digits[0] in "1235789":  # a spreadsheet has eaten the zero
        digits = "0" + digits
    return digits if looks_like_phone(digits) or is_sample_phone(digits) else ""


def looks_like_phone(number: str) -> bool:
    """Say whether this is shaped like a number in use: mobile (03, 05, 07, 08, 09) or landline (02)."""
    return bool(MOBILE.match(number) or LANDLINE.match(number))


def is_sample_phone(number: str) -> bool:
    """Say whether this is one of the numbers nobody has: the old prefix 01 with ten digits."""
    return bool(SAMPLE.match(number))


def masked(number: str) -> str:
    """Return a number as lists show it: only its last three digits."""
    return f"••• {number[-3:]}" if number else ""
