"""Who applied is shown to those who may see it, and every look leaves a trace."""

import pytest

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.refusals import NotYours
from motcua.dossiers import actions, events
from motcua.dossiers.refusals import UnknownDossier
from motcua.dossiers.tests.makers import ANH_TU, at, processing, who
from motcua.people.roles import Role

pytestmark = pytest.mark.django_db
NOW = at("2026-03-04T09:00")


def test_a_look_leaves_a_trace_without_the_person() -> None:
    dossier = processing()
    assert actions.read_applicant(number=dossier.number, by=who("minh"), at=NOW) == ANH_TU
    facts = list(journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)]))
    assert (facts[-1].kind, facts[-1].by) == (events.APPLICANT_READ, who("minh").staff_id)


@pytest.mark.parametrize("name", ["tung", "hanh"])
def test_another_unit_or_commune_learns_nothing(name: str) -> None:
    dossier = processing()
    with pytest.raises(UnknownDossier):
        actions.read_applicant(number=dossier.number, by=who(name), at=NOW)


def test_auditors_and_citizens_do_not_read_names() -> None:
    dossier = processing()
    for roles in (frozenset({Role.AUDITOR.value}), frozenset[str]()):
        with pytest.raises(NotYours):
            actions.read_applicant(number=dossier.number, by=Actor(dossier.commune_id, None, roles), at=NOW)
