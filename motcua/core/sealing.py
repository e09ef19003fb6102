"""Seals facts: gap-free `seq`, canonical text and hash chain, as the last statements of a transaction."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db import connection

from motcua.core.canonical import GENESIS, Sealed, chained, head_text, tail_text
from motcua.core.zone import stamp

INSERT = "INSERT INTO core_entry (commune, seq, kind, subject, at, recorded_at, by, body, hash) VALUES "
COLUMNS = 9
ROWS_AT_ONCE = 500


class Fact(NamedTuple):
    """A fact that waits for its seal; `data` is the canonical text of its fields."""

    kind: str
    subject: str
    at: datetime
    data: str


class Head(NamedTuple):
    """The last link of a chain."""

    seq: int
    hash: bytes


def seal(facts: Sequence[Fact], *, commune: int, by: int | None) -> Head | None:
    """Write the facts behind the commune's last one; None when there is nothing to write.

    The head stays locked until the commit, so the order of commits is the order of `seq`.
    """
    if not facts:
        return None
    head = lock_head(commune)
    # Read behind the lock, so that recorded_at never runs against seq.
    recorded_at = stamp(datetime.now(UTC))
    rows = sealed(facts, head=head, commune=commune, by=by, recorded_at=recorded_at)
    with connection.cursor() as cursor:
        for start in range(0, len(rows), ROWS_AT_ONCE):
            insert(cursor, rows[start : start + ROWS_AT_ONCE])
        last = Head(rows[-1].seq, rows[-1].hash)
        cursor.execute("UPDATE core_chain_head SET seq = %s, hash = %s WHERE commune = %s", [*last, commune])
    return last


def lock_head(commune: int) -> Head:
    """Lock and return the commune's chain head, made at the commune's first fact."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_chain_head (commune, seq, hash) VALUES (%s, 0, %s) ON CONFLICT (commune) DO NOTHING",
            [commune, GENESIS],
        )
        lock = " FOR UPDATE" if connection.features.has_select_for_update else ""
        cursor.execute(f"SELECT seq, hash FROM core_chain_head WHERE commune = %s{lock}", [commune])  # noqa: S608
        seq, digest = cursor.fetchone()
    return Head(seq, bytes(digest))


def sealed(facts: Sequence[Fact], *, head: Head, commune: int, by: int | None, recorded_at: str) -> list[Sealed]:
    """Return the facts as rows, each hashed onto the one before."""
    seq, previous = head
    rows: list[Sealed] = []
    for fact in facts:
        seq += 1
        at = stamp(fact.at)
        body = head_text(at, by, commune) + fact.data + tail_text(fact.kind, recorded_at, seq, fact.subject)
        previous = chained(previous, body)
        rows.append(Sealed(commune, seq, fact.kind, fact.subject, at, recorded_at, by, body, previous))
    return rows


def insert(cursor: Any, rows: Sequence[Sealed]) -> None:
    """Insert sealed facts; PostgreSQL takes many by COPY."""
    if connection.vendor == "postgresql" and len(rows) > 1:
        statement = "COPY core_entry (commune, seq, kind, subject, at, recorded_at, by, body, hash) FROM STDIN"
        with cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
        return
    cursor.executemany(f"{INSERT}({','.join(['%s'] * COLUMNS)})", rows)
