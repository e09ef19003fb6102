"""Another number of the same dossier."""

from datetime import timedelta

import pytest

from motcua.core import journal
from motcua.dossiers import actions, queries
from motcua.dossiers.models import Dossier, DossierNumber
from motcua.dossiers.observed import Observed
from motcua.dossiers.refusals import NumberTaken, UnknownDossier
from motcua.dossiers.tests.makers import AS_OF, observed, row, scope, who
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _dossiers() -> None:
    people.commune()
    observed(row("A-1"), row("A-2"))


def note(number: str, other: str) -> None:
    actions.note_number(number=number, other=other, system="moj", by=who("lan"), at=AS_OF)


def test_it_is_found_and_imported_under_both() -> None:
    note("A-1", "HT-9")
    assert queries.find(q="ht-9", scope=scope())[0].number == "A-1"
    assert queries.dossier_page(number="HT-9", scope=scope()).old_numbers == ("HT-9",)
    later = row("HT-9", row_hash="new")
    assert observed(later, import_id=2, as_of=AS_OF + timedelta(days=1)) == Observed(updated=1)
    assert Dossier.objects.count() == 2


def test_the_same_again_changes_nothing() -> None:
    note("A-1", "HT-9")
    head = journal.head(commune_id=people.commune().pk)
    note("A-1", "ht–9")
    note("A-1", "A-1")
    assert journal.head(commune_id=people.commune().pk) == head
    assert DossierNumber.objects.count() == 1


def test_what_another_dossier_bears_is_refused() -> None:
    with pytest.raises(NumberTaken):
        note("A-1", "A-2")
    with pytest.raises(UnknownDossier):
        note("A-9", "HT-9")
