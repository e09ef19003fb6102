"""The page of one dossier."""

import pytest

from motcua.core.actor import Scope
from motcua.dossiers import actions, queries
from motcua.dossiers.lifecycle import Ground, Status, Verb
from motcua.dossiers.refusals import UnknownDossier
from motcua.dossiers.tests.makers import at, culture, observed, processing, received, row, scope, seen, who
from motcua.people.may import scope_of
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db


def test_the_story_holds_every_step_and_pause() -> None:
    dossier = actions.suspend(
        seen=seen(processing()), ground=Ground.TAX, reason="Chờ thuế", by=who("minh"), at=at("2026-03-04T09:00")
    )
    page = queries.dossier_page(number=dossier.number, scope=scope("lan"))
    assert [event.kind for event in page.timeline] == [
        "dossier.accepted",
        "dossier.transferred",
        "dossier.assigned",
        "dossier.suspended",
    ]
    assert page.timeline[-1].by == who("minh").staff_id
    assert [(pause.ground, pause.reason, pause.stops_clock) for pause in page.pauses] == [("TAX", "Chờ thuế", True)]
    assert (page.national_code, page.status_words) == (6, "Chờ thực hiện nghĩa vụ tài chính")
    assert page.line.version == 4


def test_the_buttons_fit_the_person() -> None:
    number = processing().number
    minh = queries.dossier_page(number=number, scope=scope_of(who("minh")))
    assert {choice.verb for choice in minh.choices if choice.possible} == {Verb.SUBMIT, Verb.SUSPEND}
    lan = queries.dossier_page(number=number, scope=scope_of(who("lan")))
    assert {choice.verb for choice in lan.choices if choice.possible} == {
        Verb.TRANSFER,
        Verb.ASK_FOR_SUPPLEMENT,
        Verb.WITHDRAW,
    }
    assert {choice.why_not for choice in lan.choices if not choice.possible} == {"ROLE"}


def test_nothing_can_be_pressed_for_what_is_kept_elsewhere() -> None:
    people.commune()
    observed(row(status=Status.RESULT_READY))
    page = queries.dossier_page(number="H37.12-260105-0001", scope=scope("lan"))
    assert page.choices == ()
    assert [said.status for said in page.history.said] == ["RESULT_READY"]


def test_a_page_says_nothing_of_the_person() -> None:
    page = queries.dossier_page(number=received().number, scope=scope("lan"))
    assert "020812345678" not in str(page)
    assert "Lộc Văn Tư" not in str(page)


@pytest.mark.parametrize("name", ["tung", "hanh"])
def test_others_do_not_see_it(name: str) -> None:
    dossier = processing()
    with pytest.raises(UnknownDossier):
        queries.dossier_page(number=dossier.number, scope=scope_of(who(name)))


def test_the_unit_that_holds_it_sees_it() -> None:
    dossier = processing()
    mine = Scope(communes=frozenset({dossier.commune_id}), units=frozenset({culture().pk}))
    assert queries.dossier_page(number=f" {dossier.number.lower()}", scope=mine).line.number == dossier.number
