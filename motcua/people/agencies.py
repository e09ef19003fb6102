"""Agency codes in their two generations; the same agency may be met under either.

The old generation is right-anchored (QCVN 102:2016: `000.00.12.H37`), the new one left-anchored (QĐ 20/2020/QĐ-TTg:
`H37.12`, `H37.12.05`). That one is the mirror of the other is working practice, not read in the legal text: a code that
was given differently is kept as its own row with a predecessor.
"""

import re
from enum import StrEnum

from motcua.core.refusals import Refusal

OLD = re.compile(r"(\d{3})\.(\d{2})\.(\d{2})\.([A-Z]\d{2})\Z")
NEW = re.compile(r"([A-Z]\d{2})(\.\d{2,3}){0,3}\Z")


class NotAnAgencyCode(Refusal):
    """The text is a code of neither generation; `code` holds what came."""


class Generation(StrEnum):
    """Which rule an agency code was made by."""

    OLD = "OLD"
    NEW = "NEW"


def tidy(*, code: str) -> str:
    """Return an agency code as it is stored: no spaces around, capital letters."""
    return code.strip().upper()


def generation_of(*, code: str) -> Generation:
    """Say by which rule a code was made. Refused (`NotAnAgencyCode`) when by neither."""
    if NEW.match(code):
        return Generation.NEW
    if OLD.match(code):
        return Generation.OLD
    raise NotAnAgencyCode(code=code)


def mirrored(*, code: str) -> str:
    """Return the code of the new generation that a code stands for; a new code stands for itself."""
    old = OLD.match(code)
    if old is None:
        generation_of(code=code)
        return code
    deepest, middle, first, province = old.groups()
    parts = [part for part in (first, middle, deepest) if int(part)]
    return ".".join([province, *parts])
