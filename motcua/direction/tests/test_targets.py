"""Targets: set with their paper, in force for their days, one at a time."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from motcua.core import journal
from motcua.core.refusals import NotYours
from motcua.core.zone import VIETNAM
from motcua.direction.actions import NewTarget, sample_targets, set_target
from motcua.direction.models import Target
from motcua.direction.queries import target_values, targets_on
from motcua.direction.refusals import ImpossibleTarget, TargetOverlaps, UnknownIndicator
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
AT = datetime(2026, 2, 2, 8, 0, tzinfo=VIETNAM)
PAPER = "Kế hoạch số 9/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã Nà Mẫu về cải cách hành chính"


def put(who: str = "hien", **changes: Any) -> Target:
    people.commune()
    plain: dict[str, Any] = {
        "indicator": "rate.online",
        "value": Decimal(90),
        "source": PAPER,
        "from_on": date(2026, 1, 1),
    }
    return set_target(target=NewTarget(**{**plain, **changes}), by=people.actor(who), at=AT)


def values(day: date) -> dict[str, Decimal]:
    return target_values(commune_id=people.commune().pk, day=day)


def test_a_target_is_in_force_on_its_days_and_on_no_other() -> None:
    put(to_on=date(2026, 6, 30))
    assert values(date(2025, 12, 31)) == {}
    assert values(date(2026, 1, 1)) == {"rate.online": Decimal(90)}
    assert values(date(2026, 6, 30)) == {"rate.online": Decimal(90)}
    assert values(date(2026, 7, 1)) == {}


def test_a_new_target_ends_the_one_before_it() -> None:
    put()
    put(value=Decimal("92.5"), from_on=date(2026, 7, 1))
    assert values(date(2026, 6, 30))["rate.online"] == 90
    assert values(date(2026, 7, 1))["rate.online"] == Decimal("92.5")


def test_a_target_may_not_run_into_a_later_one_or_begin_with_another() -> None:
    put(from_on=date(2026, 7, 1))
    with pytest.raises(TargetOverlaps):
        put(value=Decimal(80))
    with pytest.raises(TargetOverlaps):
        put(from_on=date(2026, 7, 1))
    put(value=Decimal(80), to_on=date(2026, 6, 30))
    assert values(date(2026, 3, 1))["rate.online"] == 80


@pytest.mark.parametrize(
    "changes",
    [
        {"value": Decimal(101)},
        {"value": Decimal(-1)},
        {"value": Decimal("1.234")},
        {"to_on": date(2025, 1, 1)},
        {"source": "  "},
    ],
)
def test_impossible_targets(changes: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleTarget):
        put(**changes)


def test_an_unknown_indicator_is_refused() -> None:
    with pytest.raises(UnknownIndicator):
        put(indicator="rate.luck")


@pytest.mark.parametrize("name", ["lan", "minh", "tung", "thao", "van"])
def test_who_may_not(name: str) -> None:
    with pytest.raises(NotYours):
        put(who=name)


def test_the_paper_is_kept_in_its_parts() -> None:
    row = put()
    assert (row.source_kind, row.source_number, row.source_on) == ("Kế hoạch", "9/KH-UBND", date(2026, 1, 5))
    view = targets_on(commune_id=row.commune_id, day=date(2026, 3, 1))["rate.online"]
    assert view.source == PAPER


def test_the_fact_holds_numbers_and_days_only() -> None:
    row = put()
    (fact,) = journal.facts_of(commune_id=row.commune_id, subjects=[f"target:{row.pk}"])
    assert fact.fields == {
        "indicator": "rate.online",
        "value_hundredths": 9000,
        "direction": "AT_LEAST",
        "from_on": "2026-01-01",
        "to_on": None,
    }


def test_the_target_of_another_commune_is_its_own() -> None:
    put()
    assert targets_on(commune_id=people.commune("ban-thi").pk, day=date(2026, 3, 1)) == {}


def test_the_sample_target_is_set_once_and_says_that_it_is_a_sample() -> None:
    by = people.manager(people.commune())
    first = sample_targets(by=by, at=AT)
    assert sample_targets(by=by, at=AT).pk == first.pk
    assert values(date(2026, 4, 6)) == {"rate.e_certified": Decimal(18)}
    assert "(mẫu)" in first.source
