"""Readers fetch facts and move their cursor in the same transaction as their work: each fact once, in order."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from django.db import connection

from motcua.core.actor import Actor
from motcua.core.journal import Entry, facts_after
from motcua.core.verb import transaction_of


def read(*, reader: str, commune_id: int, handle: Callable[[Sequence[Entry]], None], limit: int = 2000) -> int:
    """Hand the next facts to `handle`, at most `limit`, and move the cursor; return how many were handed.

    `handle` writes only its own room's rows; a reader that is killed leaves nothing behind.
    """
    with transaction_of(by=Actor(commune_id=commune_id, staff_id=None), at=datetime.now(UTC)):
        seq = lock_cursor(reader, commune_id)
        facts = facts_after(commune_id=commune_id, seq=seq, limit=limit)
        if facts:
            handle(facts)
            move_cursor(reader, commune_id, facts[-1].seq)
    return len(facts)


def rewind(*, reader: str, commune_id: int) -> None:
    """Make a reader read the commune's journal from its first fact again."""
    with transaction_of(by=Actor(commune_id=commune_id, staff_id=None), at=datetime.now(UTC)):
        lock_cursor(reader, commune_id)
        move_cursor(reader, commune_id, 0)


def position(*, reader: str, commune_id: int) -> int:
    """Return the `seq` up to which a reader has read."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM core_cursor WHERE reader = %s AND commune = %s", [reader, commune_id])
        found = cursor.fetchone()
    return found[0] if found else 0


def lock_cursor(reader: str, commune_id: int) -> int:
    """Lock the reader's cursor, made at its first reading, and return its `seq`."""
    lock = " FOR UPDATE" if connection.features.has_select_for_update else ""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_cursor (reader, commune, seq) VALUES (%s, %s, 0) "
            "ON CONFLICT (reader, commune) DO NOTHING",
            [reader, commune_id],
        )
        cursor.execute(
            f"SELECT seq FROM core_cursor WHERE reader = %s AND commune = %s{lock}",  # noqa: S608
            [reader, commune_id],
        )
        seq: int = cursor.fetchone()[0]
    return seq


def move_cursor(reader: str, commune_id: int, seq: int) -> None:
    """Set the reader's cursor."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE core_cursor SET seq = %s WHERE reader = %s AND commune = %s", [seq, reader, commune_id])
