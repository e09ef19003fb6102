"""Many rows at once: imports bring 100,000, and one object and one field at a time would cost minutes."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection


def utc_text(moment: datetime | None) -> str | None:
    """Return a moment as text in UTC with microseconds and no zone; facts and tables make their own spelling of it."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="microseconds")[:-6]


def stored(texts: Iterable[str | None]) -> list[str | None]:
    """Return moments (as `utc_text` spells them) as the database keeps them; SQLite compares them as Django's text."""
    if connection.vendor == "sqlite":
        return [
            None if text is None else f"{text[:10]} {text[11:19] if text.endswith('.000000') else text[11:]}"
            for text in texts
        ]
    return [None if text is None else f"{text}Z" for text in texts]


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


def rows_in(*, table: str, columns: Sequence[str], commune_id: int, keys: Sequence[str]) -> list[tuple[Any, ...]]:
    """Return columns of a commune's rows by the keys of their numbers; plain SQL, because an import asks for all."""
    if not keys:
        return []
    marks = ", ".join(["%s"] * len(keys))
    statement = f"SELECT {', '.join(columns)} FROM {table} WHERE commune_id = %s AND number_fold IN ({marks})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(statement, [commune_id, *keys])
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def moment_of(value: datetime | None) -> datetime | None:
    """Return a moment as plain SQL gives it: SQLite knows no zone and keeps UTC."""
    return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value
