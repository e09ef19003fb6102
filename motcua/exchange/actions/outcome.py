"""What an import did, as its caller sees it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from motcua.exchange.models import ImportBatch

COUNTS = ("created", "updated", "unchanged", "older", "merged", "certified", "vanished", "rejected")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did. `rows` counts the lines of all files; warnings are sentences with their counts."""

    id: int | None
    files: int
    rows: int
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    older: int = 0
    merged: int = 0
    certified: int = 0
    vanished: int = 0
    rejected: int = 0
    rejects_file: str | None = None
    warnings: list[dict[str, Any]] = field(default_factory=list)
    rehearsed: bool = False


def counts_of(batch: ImportBatch) -> dict[str, int]:
    """Return the counts of an import."""
    return {name: getattr(batch, name) for name in COUNTS}


def already_done(batch: ImportBatch, file: Path) -> Outcome | None:
    """Return what repeating the youngest import does: nothing; None when its refused lines must be written anew."""
    if batch.rejected and not file.exists():
        return None
    files = list(batch.files.all())
    return Outcome(
        id=batch.pk,
        files=len(files),
        rows=sum(each.rows for each in files),
        unchanged=batch.created + batch.updated + batch.unchanged + batch.certified,
        older=batch.older,
        merged=batch.merged,
        rejected=batch.rejected,
        rejects_file=str(file) if batch.rejected else None,
        warnings=list(batch.remarks),
    )
