"""The canonical text of a fact: sorted keys, NFC, no floats, UTC microseconds, and nothing that names a person."""

import hashlib
import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple, NoReturn

import orjson

from motcua.core.refusals import PersonalDataInFact
from motcua.core.zone import stamp

SCHEMA = 1
GENESIS = bytes(32)
# A code has no space and no letter outside ASCII, so neither a name nor an address fits.
CODE = re.compile(r"[A-Za-z0-9_.:/+-]{1,80}\Z")
# Nine or twelve digits are an identity number, ten or eleven with a leading zero a telephone.
PERSONAL = re.compile(r"(?:\d{9}|\d{12}|\+?84\d{9,10}|0\d{9,10})\Z")


class Sealed(NamedTuple):
    """One fact as it is stored."""

    commune: int
    seq: int
    kind: str
    subject: str
    at: str
    recorded_at: str
    by: int | None
    body: str
    hash: bytes


def plain(value: Any, *, kind: str) -> Any:
    """Return a field's value as it is stored.

    Refused (`PersonalDataInFact`): free text, floats, and anything shaped like an identity or telephone number.
    """
    if value is None or value is True or value is False:
        return value
    if isinstance(value, str):
        return value if harmless(value) else refuse(kind, "text")
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, int):
        return value if abs(value) < 10**15 else refuse(kind, "number")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each, kind=kind) for each in value]
    return refuse(kind, type(value).__name__)


@lru_cache(maxsize=10_000)
def harmless(value: str) -> bool:
    """Say whether a text is a code and not shaped like an identity or telephone number."""
    return bool(CODE.match(value)) and not PERSONAL.match(value)


def refuse(kind: str, why: str) -> NoReturn:
    """Refuse a value that could name or describe a person."""
    raise PersonalDataInFact(kind=kind, why=why)


def data_text(fields: dict[str, Any], *, kind: str) -> str:
    """Return the fields of a fact as canonical JSON."""
    checked = {name: plain(value, kind=kind) for name, value in fields.items()}
    return orjson.dumps(checked, option=orjson.OPT_SORT_KEYS).decode()


def head_text(at: str, by: int | None, commune: int) -> str:
    """Return the part of the canonical text before the fields."""
    return f'{{"at":"{at}","by":{"null" if by is None else by},"commune":{commune},"data":'


def tail_text(kind: str, recorded_at: str, seq: int, subject: str) -> str:
    """Return the part of the canonical text behind the fields."""
    return f',"kind":"{kind}","recorded_at":"{recorded_at}","seq":{seq},"subject":"{subject}","v":{SCHEMA}}}'


def chained(previous: bytes, body: str) -> bytes:
    """Return SHA-256(previous hash ‖ text), the link of the chain."""
    return hashlib.sha256(previous + body.encode()).digest()
