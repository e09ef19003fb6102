"""What needs somebody today."""

import pytest

from motcua.core.actor import Scope
from motcua.dossiers import actions, queries
from motcua.dossiers.lifecycle import Ground, Status
from motcua.dossiers.tests.makers import at, culture, observed, processing, received, row, scope, seen, settled, who
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
NOW = at("2026-03-05T08:00")


def test_each_dossier_stands_in_its_list() -> None:
    settled()
    near = received()
    overdue = received(received_at=at("2026-02-24T09:00"))
    far = received(case="VERIFICATION")
    paused = actions.suspend(
        seen=seen(processing()), ground=Ground.TAX, reason="Thuế", by=who("minh"), at=at("2026-03-04T09:00")
    )
    found = queries.today(scope=scope(), at=NOW)
    assert [line.number for line in found.near_due] == [near.number]
    assert [line.number for line in found.overdue] == [overdue.number]
    assert [line.number for line in found.paused] == [paused.number]
    assert found.counts == {"overdue": 1, "near_due": 1, "paused": 1, "ready": 1}
    assert far.number not in {line.number for line in found.near_due}


def test_a_stopped_clock_is_in_time_and_a_pause_without_ground_is_not() -> None:
    dossiers = [processing(), processing()]
    for dossier, ground in zip(dossiers, (Ground.TAX, Ground.NONE), strict=True):
        actions.suspend(seen=seen(dossier), ground=ground, reason="Chờ", by=who("minh"), at=at("2026-03-04T09:00"))
    found = queries.today(scope=scope(), at=at("2026-03-20T08:00"))
    assert [line.ground for line in found.overdue] == ["NONE"]
    assert len(found.paused) == 2


def test_a_unit_sees_its_own_and_another_commune_nothing() -> None:
    processing()
    received()
    mine = Scope(communes=frozenset({people.commune().pk}), units=frozenset({culture().pk}))
    assert queries.today(scope=mine, at=NOW).counts["near_due"] == 1
    hanh = Scope(communes=frozenset({who("hanh").commune_id}))
    assert queries.today(scope=hanh, at=NOW).counts["near_due"] == 0


def test_who_holds_it_is_named_without_a_statement_for_each(django_assert_max_num_queries: object) -> None:
    for _ in range(4):
        processing()
    queries.today(scope=scope(), at=NOW)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        found = queries.today(scope=scope(), at=NOW)
    assert {(line.holder, line.unit) for line in found.near_due} == {("Nông Văn Minh", "Phòng Văn hóa - Xã hội")}


def test_an_observed_dossier_shows_the_sources_unit_words() -> None:
    people.commune()
    observed(row(status=Status.PROCESSING, promised_at=at("2026-03-05T17:00"), unit_words="P. Tư pháp"))
    (line,) = queries.today(scope=scope(), at=NOW).near_due
    assert (line.unit, line.system, line.holder) == ("P. Tư pháp", "igate", "")
