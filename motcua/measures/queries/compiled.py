"""The SQL of the scorecard, compiled from the indicators by Ibis once and kept: Ibis takes half a second to load."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings

from motcua.measures.queries.drafts import draft

ROOM = Path(__file__).parent.parent
MADE_FROM = ("columns.py", "reading.py", "indicators.py", "questions.py")


@cache
def text_of(question: str) -> str:
    """Return the SQL of a question: `totals`, `by_procedure`, or `behind:<indicator>`."""
    file = Path(settings.DATA_DIRECTORY) / "cache" / f"{question.replace(':', '-')}.{made_from()}.sql"
    if file.exists():
        return file.read_text(encoding="utf-8")
    from motcua.measures.questions import sql_of

    text = sql_of(question)
    with draft(file) as path:
        path.write_text(text, encoding="utf-8")
    return text


@cache
def made_from() -> str:
    """Return a hash of the files the questions are made from: changed definitions are compiled anew."""
    text = b"".join((ROOM / name).read_bytes() for name in MADE_FROM)
    return hashlib.sha256(text).hexdigest()[:16]
