"""Makers of exchange: the sample commune with its catalogue, and an import through the real verb."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from motcua.core.actor import Actor
from motcua.core.zone import VIETNAM
from motcua.dossiers.models import Dossier
from motcua.exchange import actions
from motcua.exchange.actions import Options, Outcome
from motcua.exchange.tests.lists import sheet, xlsx
from motcua.people.models import Commune
from motcua.people.tests import makers as people
from motcua.procedures.tests import makers as procedures

AT = datetime(2026, 4, 7, 8, 0, tzinfo=VIETNAM)


def place(code: str = "na-mau") -> Actor:
    """Make a sample commune and the catalogue; return who imports there as the command does: its administrator."""
    procedures.load()
    return people.manager(people.commune(code))


def bring_in(*paths: Path, at: datetime = AT, commune: str = "na-mau", **options: Any) -> Outcome:
    """Import files of a commune."""
    by = people.manager(Commune.objects.get(code=commune))
    return actions.import_files(paths=paths, options=Options(commune, **options), by=by, at=at)


def bring_in_lines(folder: Path, lines: Sequence[Sequence[Any]], *, name: str = "ds.xlsx", **shape: Any) -> Outcome:
    """Write lines as a provincial list and import it."""
    return bring_in(xlsx(folder / name, sheet(lines, **shape)))


def dossier(number: str) -> Dossier:
    """Return a dossier by its number."""
    return Dossier.objects.get(number=number)


def codes(outcome: Outcome) -> set[str]:
    """Return the codes of an import's remarks."""
    return {str(warning["code"]) for warning in outcome.warnings}


def reasons(outcome: Outcome) -> list[str]:
    """Return the reasons in the file of refused lines."""
    assert outcome.rejects_file is not None
    text = Path(outcome.rejects_file).read_text(encoding="utf-8-sig")
    return [line.split(",")[3] for line in text.splitlines()[1:]]
