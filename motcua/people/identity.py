"""Personal numbers (số định danh cá nhân, 12 digits) and the impossible ones that sample people bear.

Layout: three digits of the place of birth, one digit of century and sex, two of the year of birth, six at random
(Law on Identification 26/2023/QH15, article 12; Decree 70/2024/NĐ-CP). Century digits run from 0 (man, 20th century) to
9 (woman, 24th century), so that 8 and 9 name nobody who is alive.
"""

import re

PERSONAL_NUMBER = re.compile(r"\d{12}\Z")
SAMPLE_START = re.compile(r"020[89]\d{8}\Z")
LIVING_CENTURIES = "0123"


def digits_of(text: str) -> str:
    """Return the digits of what was typed or exported: spaces, dots and a leading apostrophe are left out."""
    return re.sub(r"[\s.\u00a0'’-]", "", text)


def looks_like_personal_number(text: str) -> bool:
    """Say softly whether this may be a living person's number: 12 digits and a century people live in."""
    number = digits_of(text)
    return bool(PERSONAL_NUMBER.match(number)) and number[3] in LIVING_CENTURIES


def is_sample_number(text: str) -> bool:
    """Say whether this is one of the impossible numbers of sample people: 020, then the century digit 8 or 9."""
    return bool(SAMPLE_START.match(digits_of(text)))


def sample_number(*, serial: int) -> str:
    """Return an impossible personal number for a sample person, another one for every serial below 200 million."""
    century, rest = divmod(serial, 100_000_000)
    return f"020{'89'[century]}{rest:08d}"


def masked(number: str) -> str:
    """Return a number as lists show it: only its last four digits."""
    tail = digits_of(number)[-4:]
    return f"•••• {tail}" if tail else ""
