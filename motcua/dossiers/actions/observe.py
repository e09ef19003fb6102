"""Verbs for what other systems' exports say. A snapshot is kept as such: no move is invented from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.verb import verb
from motcua.dossiers import events
from motcua.dossiers.actions import columns
from motcua.dossiers.actions.bulk import insert_many, moment_of, rows_in, stored, update_many, utc_text
from motcua.dossiers.lifecycle import OWN_SYSTEM
from motcua.dossiers.models import Dossier, DossierNumber, Observation
from motcua.dossiers.numbers import number_key
from motcua.dossiers.observed import Observed, ObservedRow, RefusedRow, RowRefusal

ROWS_AT_ONCE = 500
NUMBER_LENGTH = 80
DOSSIERS, OLD_NUMBERS = Dossier._meta.db_table, DossierNumber._meta.db_table
KNOWN = (
    "id",
    "number_fold",
    "system_of_record",
    "row_hash",
    "seen_as_of",
    "seen_import",
    "present",
    "vanished_as_of",
    "vanished_import",
)


class Known(NamedTuple):
    """What is known of a dossier before a row is looked at."""

    id: int
    number_fold: str
    system: str
    row_hash: str
    seen_as_of: datetime | None
    seen_import: int | None
    present: bool
    vanished_as_of: datetime | None
    vanished_import: int | None


@dataclass(slots=True)
class Sorted:
    """The rows of one call by what has to be done with them."""

    new: dict[str, ObservedRow] = field(default_factory=dict)
    changed: list[tuple[int, ObservedRow]] = field(default_factory=list)
    still_gone: dict[int, Known] = field(default_factory=dict)
    older: list[tuple[int, ObservedRow]] = field(default_factory=list)
    seen_again: list[int] = field(default_factory=list)
    unchanged: int = 0
    refused: list[RefusedRow] = field(default_factory=list)

    def refuse(self, row: ObservedRow, why: RowRefusal) -> None:
        """Keep a row that is not taken, with the reason."""
        self.refused.append(RefusedRow(row.number, row.source_file, row.source_row, why))


@dataclass(frozen=True, slots=True)
class Source:
    """Which export the rows come from."""

    commune_id: int
    import_id: int
    as_of: datetime
    system: str
    stored_as_of: str | None


@verb
def observe(
    *, rows: Sequence[ObservedRow], import_id: int, as_of: datetime, system: str, by: Actor, at: datetime
) -> Observed:
    """Take in what an export says about up to 500 dossiers: one fact for each new or changed one.

    The same contents again change nothing. A row of an export older than the last one that showed the dossier is kept
    but does not overwrite the present state. Refused rows come back in the answer; the rest is taken.
    """
    if len(rows) > ROWS_AT_ONCE:
        raise ValueError(f"at most {ROWS_AT_ONCE} rows in one transaction")
    source = Source(by.commune_id, import_id, as_of, system, stored([utc_text(as_of)])[0])
    work = _sort(rows, source)
    created = _create(work.new, source)
    changed = [(dossier_id, columns.lay(row)) for dossier_id, row in work.changed]
    _update(changed, source, work.still_gone)
    _see_again(work.seen_again, source)
    written = [*created, *changed, *((dossier_id, columns.lay(row)) for dossier_id, row in work.older)]
    _keep(written, source)
    _record(written, source, at)
    return Observed(len(created), len(work.changed), work.unchanged, len(work.older), tuple(work.refused))


def _sort(rows: Sequence[ObservedRow], source: Source) -> Sorted:
    keyed = [(number_key(row.number), row) for row in rows]
    known = known_by_number(source.commune_id, [key for key, _ in keyed])
    work = Sorted()
    taken: dict[str, str] = {}
    for key, row in keyed:
        if not key or max(len(key), len(row.number)) > NUMBER_LENGTH:
            work.refuse(row, RowRefusal.NO_NUMBER)
        elif key in taken:
            _second_line(work, row, same=taken[key] == row.row_hash)
        else:
            taken[key] = row.row_hash
            _place(work, key, row, known.get(key), source)
    _drop_known_older(work, source)
    return work


def _second_line(work: Sorted, row: ObservedRow, *, same: bool) -> None:
    if same:
        work.unchanged += 1
    else:
        work.refuse(row, RowRefusal.TWICE_IN_IMPORT)


def _place(work: Sorted, key: str, row: ObservedRow, known: Known | None, source: Source) -> None:
    if known is None:
        work.new[key] = row
    elif known.system == OWN_SYSTEM:
        work.refuse(row, RowRefusal.KEPT_HERE)
    elif not known.present or known.seen_as_of is None:
        work.changed.append((known.id, row))
    elif source.as_of < known.seen_as_of:
        work.older.append((known.id, row))
    elif known.row_hash != row.row_hash or _comes_back(known, source):
        _changed(work, row, known, source)
    else:
        work.unchanged += 1
        if source.as_of > known.seen_as_of:
            work.seen_again.append(known.id)


def _comes_back(known: Known, source: Source) -> bool:
    """Missing from a younger list stays missing, whatever and however often an older list says of it."""
    return known.vanished_as_of is not None and source.as_of >= known.vanished_as_of


def _changed(work: Sorted, row: ObservedRow, known: Known, source: Source) -> None:
    if known.seen_import == source.import_id:
        work.refuse(row, RowRefusal.TWICE_IN_IMPORT)
    else:
        work.changed.append((known.id, row))
        if known.vanished_as_of is not None and not _comes_back(known, source):
            work.still_gone[known.id] = known


def known_by_number(commune_id: int, keys: Sequence[str]) -> dict[str, Known]:
    """Return what is known of dossiers by their number, present or old."""
    found = {row[1]: _known(row) for row in rows_in(table=DOSSIERS, columns=KNOWN, commune_id=commune_id, keys=keys)}
    missing = [key for key in keys if key not in found]
    old = dict(rows_in(table=OLD_NUMBERS, columns=("dossier_id", "number_fold"), commune_id=commune_id, keys=missing))
    if old:
        found |= {old[row[0]]: _known(row) for row in Dossier.objects.filter(pk__in=list(old)).values_list(*KNOWN)}
    return found


def _known(row: tuple[Any, ...]) -> Known:
    known = Known._make(row)
    return known._replace(
        seen_as_of=moment_of(known.seen_as_of),
        vanished_as_of=moment_of(known.vanished_as_of),
        present=bool(known.present),
    )


def _drop_known_older(work: Sorted, source: Source) -> None:
    """Leave out rows of an older export that say what was already known for that time."""
    if not work.older:
        return
    kept = Observation.objects.filter(
        dossier__in=[dossier_id for dossier_id, _ in work.older], as_of__lte=source.as_of, undone_at=None
    ).order_by("as_of", "id")
    last = {entry[0]: entry[1:] for entry in kept.values_list("dossier_id", "row_hash", "import_id")}
    further = []
    for dossier_id, row in work.older:
        row_hash, import_id = last.get(dossier_id, ("", None))
        if row_hash == row.row_hash:
            work.unchanged += 1
        elif import_id == source.import_id:
            work.refuse(row, RowRefusal.TWICE_IN_IMPORT)
        else:
            further.append((dossier_id, row))
    work.older = further


Written = Sequence[tuple[int, columns.Laid]]


def _seen(row: ObservedRow, source: Source, gone: Known | None = None) -> tuple[object, ...]:
    moment = source.stored_as_of
    seen = (row.row_hash, moment, source.import_id, moment, source.import_id, True)
    return *seen, *((stored([utc_text(gone.vanished_as_of)])[0], gone.vanished_import) if gone else (None, None))


def _create(new: dict[str, ObservedRow], source: Source) -> Written:
    if not new:
        return []
    laid = {key: columns.lay(row) for key, row in new.items()}
    rows = [
        (
            source.commune_id,
            row.number,
            key,
            source.system,
            *state,
            *columns.person_of(row),
            *columns.beside_of(row.status),
            *_seen(row, source),
            *columns.FRESH_VALUES,
        )
        for key, (row, state, _) in laid.items()
    ]
    insert_many(table=DOSSIERS, columns=columns.NEW_DOSSIER, rows=rows)
    by_key = dict(rows_in(table=DOSSIERS, columns=("number_fold", "id"), commune_id=source.commune_id, keys=list(new)))
    return [(by_key[key], row) for key, row in laid.items()]


def _update(changed: Written, source: Source, still_gone: Mapping[int, Known]) -> None:
    rows = [
        (
            *state,
            *columns.person_of(row),
            *columns.beside_of(row.status),
            *_seen(row, source, still_gone.get(dossier_id)),
            dossier_id,
        )
        for dossier_id, (row, state, _) in changed
    ]
    update_many(table=DOSSIERS, columns=columns.CHANGED_DOSSIER, rows=rows)


def _see_again(ids: Sequence[int], source: Source) -> None:
    if ids:
        Dossier.objects.filter(pk__in=ids).update(seen_as_of=source.as_of, seen_import=source.import_id)


def _keep(written: Written, source: Source) -> None:
    rows = [
        (
            source.commune_id,
            dossier_id,
            source.import_id,
            source.stored_as_of,
            source.system,
            row.row_hash,
            *state,
            row.source_file,
            row.source_row,
            None,
        )
        for dossier_id, (row, state, _) in written
    ]
    insert_many(table="dossiers_observation", columns=columns.OBSERVATION, rows=rows)


def _record(written: Written, source: Source, at: datetime) -> None:
    facts = (
        columns.fact_of(laid, import_id=source.import_id, as_of=source.as_of, system=source.system)
        for _, laid in written
    )
    subjects = (events.subject_of(dossier_id) for dossier_id, _ in written)
    journal.record_many(events.OBSERVED, ((subject, at, fact) for subject, fact in zip(subjects, facts, strict=True)))
