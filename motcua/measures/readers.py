"""What measures fetches from the journal: the dossiers that facts are about, folded anew into their intervals."""

import time
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from django.db import connection

from motcua.core import journal, readers
from motcua.core.calendar import WorkCalendar
from motcua.core.journal import Entry
from motcua.core.queries import calendar_of, calendar_version
from motcua.dossiers.events import dossier_of
from motcua.measures.columns import COLUMNS, NOTHING, rows_of
from motcua.measures.intervals import intervals_of
from motcua.measures.models import UNDONE, DossierInterval, Fold

READER = "measures"
FACTS_AT_ONCE = 2000
DOSSIERS_AT_ONCE = 400
FOLD = 1  # goes up when the rules of folding change, so that stored rows are folded anew
NAMES = ("commune_id", "seq", *COLUMNS)
INSERT = f"INSERT INTO measures_interval ({', '.join(NAMES)}) VALUES ({', '.join(['%s'] * len(NAMES))})"  # noqa: S608


def read_journal(*, commune_id: int, until: int | None = None, seconds: float | None = None) -> int:
    """Fold what the journal has gained; return the `seq` up to which the rows now stand.

    Stops at the fact `until` (None: the head as it stands now) or after so many seconds (None: however long it takes).
    """
    folded_by = calendar_text(commune_id)
    _fold_anew_if_calendar_changed(commune_id, folded_by)
    last = journal.head(commune_id=commune_id) if until is None else until
    limit = None if seconds is None else time.monotonic() + seconds
    seq = readers.position(reader=READER, commune_id=commune_id)
    if seq < last:
        handle = partial(fold, commune_id=commune_id, calendar=calendar_of(commune_id), folded_by=folded_by)
    while seq < last and (limit is None or time.monotonic() < limit):
        readers.read(reader=READER, commune_id=commune_id, handle=handle, limit=FACTS_AT_ONCE)
        seq = readers.position(reader=READER, commune_id=commune_id)
    return seq


def fold(facts: Sequence[Entry], *, commune_id: int, calendar: WorkCalendar, folded_by: str) -> None:
    """Write anew the intervals of every dossier these facts are about."""
    Fold.objects.update_or_create(commune_id=commune_id, defaults={"calendar": folded_by})
    subjects = sorted({fact.subject for fact in facts if fact.kind.startswith("dossier.")})
    for start in range(0, len(subjects), DOSSIERS_AT_ONCE):
        some = subjects[start : start + DOSSIERS_AT_ONCE]
        told = journal.facts_of(commune_id=commune_id, subjects=some)
        rows = [
            (commune_id, facts[-1].seq, *row)
            for subject, entries in groupby(told, key=lambda entry: entry.subject)
            for row in folded(subject, entries, calendar)
        ]
        _replace(commune_id, [dossier_of(subject) for subject in some], rows)


def folded(subject: str, entries: Iterable[Entry], calendar: WorkCalendar) -> list[tuple[Any, ...]]:
    """Return the rows of one dossier; one that says so when all that was known of it was taken back."""
    return rows_of(intervals_of(entries, calendar)) or [_nothing_left(dossier_of(subject))]


def _nothing_left(dossier: int) -> tuple[Any, ...]:
    known: dict[str, Any] = {"dossier": dossier, "state": UNDONE}
    answers = ("n", "from_at", "moved_late", "dated", "reopened", "from_wd", "e_listed", "stray")
    known |= dict.fromkeys(answers, 0)
    return tuple(known.get(name, NOTHING if kind == "string" else None) for name, kind in COLUMNS.items())


def _replace(commune_id: int, dossiers: Sequence[int], rows: Sequence[tuple[Any, ...]]) -> None:
    DossierInterval.objects.filter(commune=commune_id, dossier__in=dossiers).delete()
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, rows)


def calendar_text(commune_id: int) -> str:
    """Return by what the rows of a commune are folded: the rules' version and its calendar's."""
    return "-".join(str(part) for part in (FOLD, *calendar_version(commune_id)))


def _fold_anew_if_calendar_changed(commune_id: int, calendar: str) -> None:
    before = Fold.objects.filter(commune=commune_id).values_list("calendar", flat=True).first()
    if before is not None and before != calendar:
        readers.rewind(reader=READER, commune_id=commune_id)
