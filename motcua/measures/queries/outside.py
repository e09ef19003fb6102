"""Rows of the database as Arrow, beside Django: ADBC reads them without making a Python object of each value."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import connection

from motcua.measures.columns import COLUMNS
from motcua.measures.models import DossierInterval

if TYPE_CHECKING:
    import pyarrow as pa

BATCH_ROWS = 65_536


def schema() -> "pa.Schema":
    """Return the columns of an interval as Arrow types."""
    import pyarrow as pa

    kinds = {"int64": pa.int64(), "string": pa.string()}
    return pa.schema([(name, kinds[kind]) for name, kind in COLUMNS.items()])


def through_django(commune_id: int) -> "pa.Table":
    """Return a commune's rows through Django's own connection, which sees what its transaction has written."""
    import pyarrow as pa

    rows = list(DossierInterval.objects.filter(commune=commune_id).values_list(*COLUMNS))
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(COLUMNS)
    return pa.table([list(column) for column in columns], schema=schema())


def newer_rows(commune_id: int, seq: int) -> "pa.Table":
    """Return the rows that were written for later facts than `seq`."""
    with cursor() as open_cursor:
        open_cursor.execute(f"{selecting(commune_id)} AND seq > {int(seq)}")
        return open_cursor.fetch_arrow_table().cast(schema())


def write_all(commune_id: int, path: Path) -> None:
    """Write every row of a commune into a Parquet file, streaming."""
    from motcua.measures.queries import engine

    with cursor() as open_cursor:
        open_cursor.execute(selecting(commune_id))
        engine.save_stream(open_cursor.fetch_record_batch(), path)


def selecting(commune_id: int) -> str:
    """Return the SQL for a commune's rows, its whole numbers alike on both databases."""
    names = [
        f"CAST({name} AS bigint) AS {name}" if kind == "int64" and connection.vendor == "postgresql" else name
        for name, kind in COLUMNS.items()
    ]
    return f"SELECT {', '.join(names)} FROM measures_interval WHERE commune_id = {int(commune_id)}"  # noqa: S608


@contextmanager
def cursor() -> Iterator[Any]:
    """Open a cursor of our own, read only, on the same database as Django's."""
    with connected() as opened, opened.cursor() as open_cursor:
        if connection.vendor == "sqlite":
            open_cursor.adbc_statement.set_options(**{"adbc.sqlite.query.batch_rows": str(BATCH_ROWS)})
        yield open_cursor


def connected() -> Any:
    """Return a connection of our own."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        from adbc_driver_sqlite import dbapi as sqlite

        return sqlite.connect(f"file:{given['NAME']}?mode=ro")
    from adbc_driver_postgresql import dbapi as postgresql

    return postgresql.connect(conninfo(given))


def conninfo(given: dict[str, Any]) -> str:
    """Return PostgreSQL's own words for Django's settings of a database."""
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    parts = {word: given[name] for name, word in names.items() if given.get(name)}
    parts |= {name: value for name, value in given.get("OPTIONS", {}).items() if isinstance(value, str)}
    return " ".join(f"{word}={quoted(value)}" for word, value in parts.items())


def quoted(value: object) -> str:
    """Return a value as a connection string wants it."""
    return "'" + str(value).replace("\\", "\\\\").replace("'", "\\'") + "'"
