"""The journal: what happened, append-only and hash-chained per commune. Codes, ids, days, amounts: no personal data."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from django.db import connection

from motcua.core.canonical import data_text
from motcua.core.models import ChainHead
from motcua.core.sealing import Fact
from motcua.core.verb import pending

COLUMNS = "commune, seq, kind, subject, at, recorded_at, by, body"
SUBJECTS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact as its readers see it; `fields` are codes, ids, days, moments as text, amounts."""

    commune: int
    seq: int
    kind: str
    subject: str
    at: datetime
    recorded_at: datetime
    by: int | None
    fields: dict[str, Any]


def record(kind: str, /, *, subject: str, at: datetime, **fields: Any) -> None:
    """Record one fact of the open verb; `subject` looks like `dossier:12`.

    Refused outside of a verb (`OutsideVerb`) and for anything that could be personal data (`PersonalDataInFact`).
    """
    pending().facts.append(Fact(kind, subject, at, data_text(fields, kind=kind)))


def record_many(kind: str, facts: Iterable[tuple[str, datetime, dict[str, Any]]]) -> None:
    """Record many facts of one kind: (subject, at, fields) each."""
    waiting = pending().facts
    waiting.extend(Fact(kind, subject, at, data_text(fields, kind=kind)) for subject, at, fields in facts)


def head(*, commune_id: int) -> int:
    """Return the `seq` of the commune's last fact; 0 when there is none."""
    found = ChainHead.objects.filter(pk=commune_id).values_list("seq", flat=True).first()
    return found or 0


def facts_after(*, commune_id: int, seq: int, limit: int = 2000) -> list[Entry]:
    """Return the facts behind `seq`, in order, at most `limit`."""
    query = f"SELECT {COLUMNS} FROM core_entry WHERE commune = %s AND seq > %s ORDER BY seq LIMIT %s"  # noqa: S608
    return [_entry(row) for row in _rows(query, [commune_id, seq, limit])]


def facts_of(*, commune_id: int, subjects: Sequence[str]) -> Iterator[Entry]:
    """Return every fact about the given subjects, in order of subject and `seq`."""
    for start in range(0, len(subjects), SUBJECTS_AT_ONCE):
        some = subjects[start : start + SUBJECTS_AT_ONCE]
        marks = ",".join(["%s"] * len(some))
        query = (
            f"SELECT {COLUMNS} FROM core_entry WHERE commune = %s AND subject IN ({marks}) "  # noqa: S608
            "ORDER BY subject, seq"
        )
        yield from (_entry(row) for row in _rows(query, [commune_id, *some]))


def _rows(query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def _entry(row: Sequence[Any]) -> Entry:
    commune, seq, kind, subject, at, recorded_at, by, body = row
    moments = datetime.fromisoformat(at), datetime.fromisoformat(recorded_at)
    return Entry(commune, seq, kind, subject, *moments, by, orjson.loads(body)["data"])
