"""The e-certification list joined to its dossiers."""

import pytest

from motcua.core import journal
from motcua.dossiers import actions, events
from motcua.dossiers.models import Dossier
from motcua.dossiers.observed import CertifiedRow, Observed, RowRefusal
from motcua.dossiers.tests.makers import AS_OF, at, observed, row, who
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
NUMBER = "H37.12-260105-0001"


def line(number: str = NUMBER, *, copies: int = 2, row_hash: str = "e1") -> CertifiedRow:
    return CertifiedRow(
        number=number,
        copies=copies,
        row_hash=row_hash,
        source_file="chung-thuc.xlsx",
        source_row=5,
        signed_at=at("2026-01-05T09:00"),
    )


def certified(*rows: CertifiedRow, import_id: int = 1) -> Observed:
    return actions.observe_certified(rows=rows, import_id=import_id, by=who("lan"), at=AS_OF)


@pytest.fixture(autouse=True)
def _dossier() -> None:
    people.commune()
    observed(row(NUMBER))


def test_a_line_is_joined_by_its_number() -> None:
    assert certified(line()) == Observed(created=1)
    dossier = Dossier.objects.get()
    assert dossier.e_copies == 2
    assert dossier.e_certified_at == at("2026-01-05T09:00")
    facts = list(journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)]))
    assert facts[-1].kind == events.E_CERTIFIED
    assert facts[-1].fields == {"import": 1, "copies": 2, "signed_at": "2026-01-05T02:00:00.000000Z"}


def test_the_same_line_again_changes_nothing_and_another_adds_up() -> None:
    certified(line())
    assert certified(line(), line(), import_id=2) == Observed(unchanged=2)
    assert certified(line(row_hash="e2", copies=3), import_id=2) == Observed(created=1)
    assert Dossier.objects.get().e_copies == 5


def test_a_line_without_dossier_or_copies_comes_back() -> None:
    answer = certified(line("H37.12-260105-0009"), line(copies=0, row_hash="e3"))
    assert [each.why for each in answer.refused] == [RowRefusal.UNKNOWN_DOSSIER, RowRefusal.NO_COPIES]
    assert Dossier.objects.get().e_copies == 0
