"""The rows of one commune for an engine: a Parquet file valid to a `seq`, and what has been written anew since.

The files lie in `MOTCUA_DATA/cache/` and may be deleted at any time. A file's name says by which rules it was folded,
up to which fact, and a mark of that fact, so that a file of another database (a restored one) is never taken for ours.
"""

import hashlib
from pathlib import Path

from django.conf import settings
from django.db import connection

from motcua.core import journal, readers
from motcua.measures.models import DossierInterval
from motcua.measures.queries import outside
from motcua.measures.queries.drafts import draft
from motcua.measures.queries.source import Source
from motcua.measures.readers import READER, calendar_text

ENOUGH_TO_REWRITE = 20_000  # rows written anew: beyond this the file is made anew instead of corrected at each question


def source_of(commune_id: int) -> Source:
    """Return the rows of a commune as they stand. Inside a transaction its own, uncommitted rows count too."""
    if connection.in_atomic_block:
        return Source(None, outside.through_django(commune_id))
    position = readers.position(reader=READER, commune_id=commune_id)
    found = newest_file(commune_id, position)
    if found is None:
        return Source(make_file(commune_id, position), None)
    file, seq = found
    waiting = DossierInterval.objects.filter(commune=commune_id, seq__gt=seq).count()
    if waiting == 0:
        return Source(file, None)
    source = Source(file, outside.newer_rows(commune_id, seq))
    return source if waiting < ENOUGH_TO_REWRITE else Source(rewrite(commune_id, position, source), None)


def newest_file(commune_id: int, position: int) -> tuple[Path, int] | None:
    """Return the file of this commune that holds most, with the `seq` up to which it is valid."""
    files = [(seq_of(file), file) for file in folder().glob(f"{stem(commune_id)}.*.parquet")]
    for seq, file in sorted(files, reverse=True):
        if seq <= position and file.name == name_of(commune_id, seq):
            return file, seq
    return None


def make_file(commune_id: int, position: int) -> Path:
    """Write the file of a commune from the database."""
    target = folder() / name_of(commune_id, position)
    with draft(target) as path:
        outside.write_all(commune_id, path)
    _clear_forerunners(target)
    return target


def rewrite(commune_id: int, position: int, source: Source) -> Path:
    """Write the file of a commune from its former file and the newer rows."""
    from motcua.measures.queries import engine

    target = folder() / name_of(commune_id, position)
    with draft(target) as path:
        engine.save(source, path)
    _clear_forerunners(target)
    return target


def _clear_forerunners(newest: Path) -> None:
    for old in newest.parent.glob(f"{newest.name.partition('-')[0]}-*.parquet"):
        if old != newest:
            old.unlink(missing_ok=True)


def folder() -> Path:
    """Return where the files lie."""
    return Path(settings.DATA_DIRECTORY) / "cache"


def stem(commune_id: int) -> str:
    """Return how the names of a commune's files begin: its id and what the rows are folded by."""
    return f"{commune_id}-{calendar_text(commune_id)}"


def name_of(commune_id: int, seq: int) -> str:
    """Return the name of the file that is valid to a fact."""
    facts = journal.facts_after(commune_id=commune_id, seq=seq - 1, limit=1) if seq else []
    made_of = "|".join(f"{fact.seq} {fact.kind} {fact.subject} {fact.recorded_at.isoformat()}" for fact in facts)
    mark = hashlib.sha256(made_of.encode()).hexdigest()[:12]
    return f"{stem(commune_id)}.{seq}.{mark}.parquet"


def seq_of(file: Path) -> int:
    """Return the fact up to which a file is valid."""
    return int(file.name.split(".")[1])
