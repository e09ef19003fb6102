"""The SQL of the scorecard, compiled from the indicators by Ibis once and kept: Ibis takes half a second to load."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings

from motcua.measures.queries.drafts import draft

ROOM = Path(__file__).parent.parent
MARK = "-- sha256 "
MADE_FROM = ("columns.py", "reading.py", "indicators.py", "questions.py")


@cache
def text_of(question: str) -> str:
    """Return the SQL of a question: `totals`, `by_procedure`, or `behind:<indicator>`."""
    file = Path(settings.DATA_DIRECTORY) / "cache" / f"{question.replace(':', '-')}.{made_from()}.sql"
    if (found := _kept(file)) is not None:
        return found
    from motcua.measures.questions import sql_of

    text = sql_of(question)
    with draft(file) as path:
        path.write_text(f"{MARK}{hashlib.sha256(text.encode()).hexdigest()}\n{text}", encoding="utf-8")
    return text


def _kept(file: Path) -> str | None:
    """Return a kept text that is whole; None for one that is damaged or not there, so that it is made anew."""
    try:
        mark, _, text = file.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return text if mark == f"{MARK}{hashlib.sha256(text.encode()).hexdigest()}" else None


@cache
def made_from() -> str:
    """Return a hash of the files the questions are made from: changed definitions are compiled anew."""
    text = b"".join((ROOM / name).read_bytes() for name in MADE_FROM)
    return hashlib.sha256(text).hexdigest()[:16]
