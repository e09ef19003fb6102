"""Questions about imports, and what reading a list needs to know of the house."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from motcua.core import journal
from motcua.exchange import events
from motcua.exchange.lines.communes import Commune
from motcua.exchange.models import ImportBatch
from motcua.exchange.reading.guard import Limits
from motcua.exchange.refusals import UnknownImport
from motcua.exchange.values.numbers import agency_key
from motcua.exchange.values.procedures import Known
from motcua.people import queries as people
from motcua.people.agencies import NotAnAgencyCode
from motcua.procedures import queries as procedures

REJECTS_DAYS = 30


@dataclass(frozen=True, slots=True)
class Places:
    """Where an installation keeps what imports leave: words of its own, refused lines, lines put aside."""

    mapping: Path
    rejects: Path
    aside: Path
    locks: Path


def places() -> Places:
    """Return the folders of this installation; those for personal data are made readable by their owner alone."""
    root = Path(settings.DATA_DIRECTORY)
    found = Places(root / "mapping", root / "rejects", root / "aside", root / "locks")
    for folder in (found.rejects, found.aside, found.locks):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    return found


def limits() -> Limits:
    """Return how large a file may be; `MOTCUA_IMPORT_MB` sets the size."""
    return Limits(file_mb=int(getattr(settings, "IMPORT_FILE_MB", Limits().file_mb)))


def imports(*, commune_id: int) -> QuerySet[ImportBatch]:
    """Return a commune's imports, the youngest first, with their files."""
    return ImportBatch.objects.filter(commune=commune_id).prefetch_related("files").order_by("-id")


def import_of(*, commune_id: int, import_id: int) -> ImportBatch:
    """Return one import of a commune. Refused: UnknownImport."""
    found = imports(commune_id=commune_id).filter(pk=import_id).first()
    if found is None:
        raise UnknownImport(id=import_id)
    return found


def undone_by(batch: ImportBatch) -> int | None:
    """Return the member of staff who took an import back, as the journal has it; None for the machine or nobody."""
    facts = journal.facts_of(commune_id=batch.commune_id, subjects=[events.subject_of(batch.pk)])
    return next((fact.by for fact in facts if fact.kind == events.IMPORT_UNDONE), None)


def same_import(*, commune_id: int, key: str) -> ImportBatch | None:
    """Return the import these very files belong to: one cut short, or the youngest one if it is just that."""
    cut_short = imports(commune_id=commune_id).filter(key=key, state=ImportBatch.RUNNING).first()
    if cut_short is not None:
        return cut_short
    youngest = imports(commune_id=commune_id).exclude(state=ImportBatch.UNDONE).first()
    return youngest if youngest is not None and youngest.key == key else None


def commune_view(*, code: str, agencies: Iterable[str] = ()) -> Commune:
    """Return what reading a commune's lists must know of it: whose each of these agency codes is."""
    asked = people.commune_by_code(code=code)
    own, others = {agency_key(asked.agency_code)}, {}
    for agency in {head for each in agencies for head in _heads(each)}:
        found = _commune_of(agency)
        if found is not None and found.pk == asked.pk:
            own.add(agency)
        elif found is not None:
            others[agency] = found.name
    return Commune(asked.code, asked.name, frozenset(own), others)


def _commune_of(agency: str) -> Any:
    try:
        return people.commune_of_agency_code(code=agency)
    except NotAnAgencyCode:
        return None


def _heads(agency: str) -> list[str]:
    """A unit's code stands under its commune's: H37.12.05 under H37.12."""
    parts = agency.split(".")
    return [".".join(parts[:cut]) for cut in range(2, len(parts) + 1)]


def known_procedures(*, on: date) -> Known:
    """Return every procedure the catalogue ever had, and which of them are repealed by a day."""
    names, repealed = procedures.known_codes(on=on)
    return Known(names, repealed)


def unit_words(*, commune_id: int) -> dict[str, int]:
    """Return every way of writing the commune's units."""
    return people.unit_words(commune_id=commune_id)


def key_of(*, marks: Iterable[str], words: str, commune_id: int) -> str:
    """Return what an import is recognised by: its files, the words, the catalogue and the units in force."""
    units = sorted(unit_words(commune_id=commune_id).items())
    parts = [EDITION, words, procedures.edition(), repr(units), *sorted(marks)]
    return sha256("\n".join(parts).encode()).hexdigest()


# Reading differently is another import of the same files.
EDITION = "1"
