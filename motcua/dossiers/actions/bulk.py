"""Many rows at once: imports bring 100,000, and one object and one field at a time would cost minutes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection


def stored(moment: datetime | None) -> Any:
    """Return a moment as the database keeps it."""
    if moment is None or connection.vendor != "sqlite":
        return moment
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds" if moment.microsecond else "auto")


def insert_many(*, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows; PostgreSQL takes them by COPY."""
    if not rows:
        return
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(columns))
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)  # noqa: S608


def update_many(*, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Set the columns of many rows and count their version up; each row ends with its id."""
    if not rows:
        return
    sets = ", ".join(f'"{column}" = %s' for column in columns)
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET {sets}, version = version + 1 WHERE id = %s", rows)  # noqa: S608
