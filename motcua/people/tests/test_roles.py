"""Roles and delegation begin and end on days."""

from datetime import date

import pytest

from motcua.core.refusals import NotYours
from motcua.people import actions, queries
from motcua.people.models import Staff
from motcua.people.refusals import CannotPassOn, NotInForceYet, OtherCommune, RoleNotHeld
from motcua.people.roles import ROLE_WORDS, Role
from motcua.people.tests import makers

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2026, 3, 2), date(2026, 3, 6)


def roles(staff: Staff, day: date) -> frozenset[str]:
    return queries.roles_on(staff_id=staff.pk, day=day)


def lend(giver: str, taker: str, role: Role, days: tuple[date, date] = (FIRST, LAST)) -> None:
    actions.delegate(
        giver=makers.staff(giver),
        taker=makers.staff(taker),
        terms=actions.Terms(roles=[role], from_on=days[0], to_on=days[1]),
        by=makers.actor(giver),
        at=makers.AT,
    )


def test_every_role_has_words() -> None:
    assert set(ROLE_WORDS) == set(Role)


def test_a_role_is_held_from_its_first_to_its_last_day() -> None:
    lan = makers.staff("lan")
    by = makers.manager(lan.commune)
    actions.grant_role(staff=lan, role=Role.AUDITOR, from_on=FIRST, by=by, at=makers.AT)
    actions.revoke_role(staff=lan, role=Role.AUDITOR, last_on=LAST, by=by, at=makers.AT)
    held = [Role.AUDITOR in roles(lan, day) for day in (date(2026, 3, 1), FIRST, LAST, date(2026, 3, 7))]
    assert held == [False, True, True, False]


def test_granting_a_role_twice_is_one_grant() -> None:
    lan = makers.staff("lan")
    by = makers.manager(lan.commune)
    first = actions.grant_role(staff=lan, role=Role.AUDITOR, from_on=FIRST, by=by, at=makers.AT)
    assert actions.grant_role(staff=lan, role=Role.AUDITOR, from_on=LAST, by=by, at=makers.AT) == first


def test_a_role_not_held_cannot_be_taken_back() -> None:
    lan = makers.staff("lan")
    with pytest.raises(RoleNotHeld):
        actions.revoke_role(staff=lan, role=Role.AUDITOR, last_on=LAST, by=makers.manager(lan.commune), at=makers.AT)


def test_a_role_cannot_end_before_it_begins() -> None:
    lan = makers.staff("lan")
    by = makers.manager(lan.commune)
    actions.grant_role(staff=lan, role=Role.AUDITOR, from_on=LAST, by=by, at=makers.AT)
    with pytest.raises(NotInForceYet):
        actions.revoke_role(staff=lan, role=Role.AUDITOR, last_on=FIRST, by=by, at=makers.AT)


@pytest.mark.parametrize("name", ["lan", "binh", "van", "tung"])
def test_only_one_who_manages_people_gives_roles(name: str) -> None:
    with pytest.raises(NotYours):
        actions.grant_role(
            staff=makers.staff("lan"), role=Role.SIGNATORY, from_on=FIRST, by=makers.actor(name), at=makers.AT
        )


def test_delegated_roles_are_held_in_their_days_only() -> None:
    lend("son", "hien", Role.SIGNATORY)
    hien = makers.staff("hien")
    held = [Role.SIGNATORY in roles(hien, day) for day in (date(2026, 3, 1), FIRST, LAST, date(2026, 3, 7))]
    assert held == [False, True, True, False]


def test_a_delegated_role_is_not_passed_on() -> None:
    lend("son", "hien", Role.SIGNATORY)
    with pytest.raises(RoleNotHeld):
        lend("hien", "thao", Role.SIGNATORY)


@pytest.mark.parametrize(
    ("taker", "days"), [("son", (FIRST, LAST)), ("hien", (LAST, FIRST))], ids=["to oneself", "days the wrong way"]
)
def test_impossible_delegations_are_refused(taker: str, days: tuple[date, date]) -> None:
    with pytest.raises(CannotPassOn):
        lend("son", taker, Role.SIGNATORY, days)


def test_nobody_delegates_anothers_role() -> None:
    with pytest.raises(NotYours):
        actions.delegate(
            giver=makers.staff("son"),
            taker=makers.staff("lan"),
            terms=actions.Terms(roles=[Role.SIGNATORY], from_on=FIRST, to_on=LAST),
            by=makers.actor("lan"),
            at=makers.AT,
        )


def test_nothing_is_delegated_into_another_commune() -> None:
    with pytest.raises(OtherCommune):
        lend("son", "hanh", Role.SIGNATORY)
