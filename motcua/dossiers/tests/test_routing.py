"""Transfer by the counter, assignment by the head: two verbs, two people."""

import pytest

from motcua.dossiers import actions
from motcua.dossiers.intake import Seen
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.refusals import (
    MovedMeanwhile,
    NotInUnit,
    NotYourRole,
    NotYourUnit,
    NoUnit,
    UnknownDossier,
    UnknownUnit,
)
from motcua.dossiers.tests.makers import at, culture, processing, received, seen, who
from motcua.people.models import Unit

pytestmark = pytest.mark.django_db
MORNING = at("2026-03-03T10:00")


def staff(name: str) -> int:
    staff_id = who(name).staff_id
    assert staff_id is not None
    return staff_id


def test_a_transfer_keeps_its_own_clock() -> None:
    dossier = actions.transfer(seen=seen(received()), to_unit_id=culture().pk, by=who("lan"), at=MORNING)
    hand_over = dossier.transfers.get()
    assert dossier.status == Status.RECEIVED
    assert dossier.unit_id == culture().pk
    assert hand_over.due_at == at("2026-03-03T17:00")
    assert hand_over.from_unit_id is None


def test_paper_after_fifteen_hundred_may_go_next_morning() -> None:
    late = received(received_at=at("2026-03-03T15:30"))
    dossier = actions.transfer(seen=seen(late), to_unit_id=culture().pk, by=who("lan"), at=at("2026-03-03T16:00"))
    assert dossier.transfers.get().due_at == at("2026-03-04T07:00")


def test_the_head_assigns_to_somebody_of_the_unit() -> None:
    dossier = processing()
    assert dossier.status == Status.PROCESSING
    assert dossier.holder_id == staff("minh")
    assert dossier.assignments.get().done_by_id == staff("binh")


def test_before_the_transfer_nobody_assigns() -> None:
    with pytest.raises(NoUnit):
        actions.assign(seen=seen(received()), staff_id=staff("minh"), by=who("binh"), at=MORNING)


def test_only_to_people_of_the_unit_and_only_by_its_head() -> None:
    dossier = actions.transfer(seen=seen(received()), to_unit_id=culture().pk, by=who("lan"), at=MORNING)
    with pytest.raises(NotInUnit):
        actions.assign(seen=seen(dossier), staff_id=staff("tung"), by=who("binh"), at=MORNING)
    with pytest.raises(NotYourRole):
        actions.assign(seen=seen(dossier), staff_id=staff("minh"), by=who("tung"), at=MORNING)


def test_a_specialist_of_another_unit_does_not_touch_it() -> None:
    with pytest.raises(NotYourUnit):
        actions.submit(seen=seen(processing()), by=who("tung"), at=MORNING)


def test_a_new_transfer_takes_it_from_its_holder() -> None:
    economy = Unit.objects.get(commune=culture().commune, code="kinh-te")
    dossier = actions.transfer(seen=seen(processing()), to_unit_id=economy.pk, by=who("binh"), at=MORNING)
    assert (dossier.unit_id, dossier.holder_id, dossier.status) == (economy.pk, None, Status.PROCESSING)
    assert dossier.transfers.count() == 2


def test_unknown_units_and_units_of_others_are_refused() -> None:
    dossier = received()
    foreign = Unit.objects.create(
        commune_id=who("hanh").commune_id, code="x", name="X", from_on=at("2025-07-01").date()
    )
    for unit_id in (foreign.pk, 999_999):
        with pytest.raises(UnknownUnit):
            actions.transfer(seen=seen(dossier), to_unit_id=unit_id, by=who("lan"), at=MORNING)


def test_another_commune_does_not_even_see_it() -> None:
    dossier = received()
    with pytest.raises(UnknownDossier):
        actions.transfer(seen=seen(dossier), to_unit_id=culture().pk, by=who("hanh"), at=MORNING)


def test_a_page_that_is_out_of_date_is_refused() -> None:
    dossier = received()
    actions.transfer(seen=seen(dossier), to_unit_id=culture().pk, by=who("lan"), at=MORNING)
    with pytest.raises(MovedMeanwhile) as refused:
        actions.transfer(seen=Seen(dossier.number, 1), to_unit_id=culture().pk, by=who("lan"), at=MORNING)
    assert refused.value.number == dossier.number
