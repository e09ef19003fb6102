"""DuckDB in this process: the indicators' SQL, made once by Ibis, over a commune's rows."""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from motcua.measures.columns import COLUMNS, PLACES
from motcua.measures.queries import compiled
from motcua.measures.queries.source import Source

THREADS = 2
SELECTED = ", ".join(COLUMNS)
# A driver guesses the types of a column that has no row yet.
SQL_TYPES = {"int64": "BIGINT", "string": "VARCHAR"}
TYPED = ", ".join(f"CAST({name} AS {SQL_TYPES[kind]}) AS {name}" for name, kind in COLUMNS.items())
_mine = threading.local()
Row = dict[str, Any]


class FileUnreadable(Exception):
    """The file of a commune's rows was replaced, deleted or damaged since it was found; it is taken away."""


def ask(question: str, *, source: Source, moments: Mapping[str, int], units: frozenset[int] | None) -> list[Row]:
    """Return the answer to one compiled question (`compiled.text_of`) over a commune's rows."""
    import duckdb

    engine, text = connected(), bound(compiled.text_of(question), moments)
    try:
        bind(engine, source, units)
        answer = engine.execute(text)
    except duckdb.Error as error:
        if source.file is None:
            raise
        source.file.unlink(missing_ok=True)
        raise FileUnreadable(source.file) from error
    names = [column[0] for column in answer.description]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def bound(text: str, moments: Mapping[str, int]) -> str:
    """Return a compiled question with its moments in their places (whole numbers, nothing else)."""
    for name, place in PLACES.items():
        text = text.replace(str(place), str(int(moments[name])))
    return text


def bind(engine: Any, source: Source, units: frozenset[int] | None) -> None:
    """Make the table `intervals` of the engine stand for these rows."""
    if source.newer is not None:
        engine.register("newer", source.newer)
    only = "" if units is None else f" WHERE unit IN ({', '.join(str(int(unit)) for unit in sorted(units)) or 'NULL'})"
    engine.execute(f"CREATE OR REPLACE TEMP VIEW intervals AS SELECT * FROM ({rows_sql(source)}){only}")  # noqa: S608


def rows_sql(source: Source) -> str:
    """Return the SQL of the rows: those of the file, replaced dossier by dossier by newer ones."""
    newer = f"SELECT {SELECTED} FROM newer"  # noqa: S608
    if source.file is None:
        return newer
    file = f"SELECT {SELECTED} FROM read_parquet({literal(source.file)}) AS file"  # noqa: S608
    return file if source.newer is None else f"{file} ANTI JOIN newer USING (dossier) UNION ALL {newer}"


def literal(path: Path) -> str:
    """Return a path as SQL text."""
    return "'" + str(path).replace("'", "''") + "'"


def save(source: Source, path: Path) -> None:
    """Write rows into a Parquet file."""
    engine = connected()
    bind(engine, source, None)
    _copy(engine, "SELECT * FROM intervals", path)


def save_stream(batches: Any, path: Path) -> None:
    """Write a stream of Arrow batches into a Parquet file."""
    engine = connected()
    engine.register("stream", batches)
    _copy(engine, f"SELECT {TYPED} FROM stream", path)  # noqa: S608
    engine.unregister("stream")


def _copy(engine: Any, select: str, path: Path) -> None:
    engine.execute(f"COPY ({select}) TO {literal(path)} (FORMAT parquet, COMPRESSION zstd)")


def connected() -> Any:
    """Return this thread's engine; it loads nothing from the network and keeps nothing."""
    if not hasattr(_mine, "engine"):
        import duckdb

        _mine.engine = duckdb.connect(
            config={"threads": THREADS, "autoinstall_known_extensions": False, "autoload_known_extensions": False}
        )
    return _mine.engine
