"""Dossier numbers as exports write them: one spelling, one number, and the agency and the day inside it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from unicodedata import normalize

from motcua.exchange.reading.sheet import FORMULA_WITHOUT_VALUE, Cell

DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
INVISIBLE = re.compile(r"[\s\u200b-\u200d\u2060\ufeff'’‘`\"]+")
NATIONAL = re.compile(
    r"(?P<agency>(?:[A-Z]\d{2}(?:\.\d{2,3}){0,4}|(?:\d{2,3}\.){1,4}[A-Z]\d{2}))-(?P<day>\d{6})-(?P<serial>\d{1,6})"
)
BETWEEN = re.compile(r"[/;,|\n\r]|\s{2,}|\s(?=[A-Z\d.]+-\d{6})")
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Number:
    """A dossier number in one spelling. `agency` is empty where the number is not of the national shape."""

    text: str
    agency: str = ""
    day: date | None = None
    others: tuple[str, ...] = ()
    mended: bool = False


@lru_cache(maxsize=4096)
def agency_key(code: str) -> str:
    """Return an agency code in one spelling: the old `000.00.12.H37` and the new `H37.12` are the same agency."""
    code = code.strip().upper()
    parts = code.split(".")
    if len(parts) > 1 and re.fullmatch(r"[A-Z]\d{2}", parts[-1]):
        inner = [part for part in reversed(parts[:-1]) if part.strip("0")]
        return ".".join([parts[-1], *inner])
    return code


def number_of(cell: Cell, *, own: frozenset[str] = frozenset()) -> Number | None:
    """Return the dossier number in a cell, the commune's own code first where two stand in one; None without one."""
    if cell is None or isinstance(cell, bool) or cell == FORMULA_WITHOUT_VALUE:
        return None
    if isinstance(cell, float):
        return Number(str(int(cell)), mended=True) if cell == int(cell) and cell > 0 else None
    return _quick(cell) or _of_text(cell, own)


def _quick(text: str) -> Number | None:
    found = NATIONAL.fullmatch(text)
    return _national(found, mended=False) if found is not None and len(found["serial"]) >= 4 else None


def _of_text(text: str, own: frozenset[str]) -> Number | None:
    raw = normalize("NFKC", text).translate(DASHES).upper()
    parts = [INVISIBLE.sub("", part) for part in BETWEEN.split(raw)]
    found = [match for part in parts if (match := NATIONAL.fullmatch(part)) is not None]
    if found:
        found.sort(key=lambda match: agency_key(match["agency"]) not in own)
        first = _national(found[0], mended=True)
        others = tuple(dict.fromkeys(_national(match, mended=True).text for match in found[1:]))
        return Number(
            first.text, first.agency, first.day, tuple(other for other in others if other != first.text), True
        )
    whole = INVISIBLE.sub("", raw)
    if not any(letter.isdigit() for letter in whole) or len(whole) > LONGEST:
        return None
    whole = whole.removesuffix(".0") if whole.replace(".", "", 1).isdigit() else whole
    return Number(whole, mended=whole != text)


def _national(found: re.Match[str], *, mended: bool) -> Number:
    agency, written, serial = found["agency"], found["day"], found["serial"]
    text = f"{agency}-{written}-{serial.zfill(4)}"
    return Number(text, agency_key(agency), _day(written), (), mended)


def day_in(number: str) -> date | None:
    """Return the day inside a number of the national shape (H37.12-260106-0007); None for any other."""
    _, _, rest = number.partition("-")
    return _day(rest[:6]) if len(rest) > 7 and rest[6] == "-" and rest[:6].isdigit() else None


@lru_cache(maxsize=4096)
def _day(written: str) -> date | None:
    try:
        return date(2000 + int(written[:2]), int(written[2:4]), int(written[4:]))
    except ValueError:
        return None
