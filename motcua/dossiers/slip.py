"""The secret printed on the slip (giấy tiếp nhận): whoever has number and secret may follow the dossier.

Nineteen signs without vowels, without look-alikes and without letters that Vietnamese typing turns into accents; the
ninth is a check sign (nineteen is prime, so one wrong sign or two exchanged neighbours are always noticed).
"""

import hashlib
import hmac

SIGNS = "23456789BCGHKLMNPQT"
LENGTH = 8


def with_check_sign(signs: str) -> str:
    """Return the secret with its check sign."""
    return signs + SIGNS[_sum(signs) % len(SIGNS)]


def tidy(text: str) -> str:
    """Return what was typed as it was printed: capitals, no spaces or dashes."""
    return "".join(sign for sign in text.upper() if sign.isalnum())


def is_plausible(text: str) -> bool:
    """Say whether this can be a secret at all, so that a slip of the pen is noticed before anything is looked up."""
    signs = tidy(text)
    known = len(signs) == LENGTH + 1 and all(sign in SIGNS for sign in signs)
    return known and with_check_sign(signs[:-1]) == signs


def printed(secret: str) -> str:
    """Return the secret in groups of three, as it stands on the slip."""
    return "-".join(secret[place : place + 3] for place in range(0, len(secret), 3))


def hashed(*, secret: str, number_key: str, key: str) -> str:
    """Return the keyed hash that is stored instead of the secret."""
    return hmac.new(key.encode(), f"{number_key}:{tidy(secret)}".encode(), hashlib.sha256).hexdigest()


def _sum(signs: str) -> int:
    return sum(place * SIGNS.index(sign) for place, sign in enumerate(signs, start=1))
