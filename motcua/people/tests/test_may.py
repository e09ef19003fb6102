"""Who may see what: asked of the whole cast."""

import pytest

from motcua.core.actor import Actor
from motcua.people import may
from motcua.people.roles import Role

UNIT, OTHER = 1, 2


def holder(*roles: Role, unit: int | None = UNIT) -> Actor:
    return Actor(commune_id=7, staff_id=1, roles=frozenset(role.value for role in roles), unit_id=unit)


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.HEAD_OF_DIVISION])
def test_a_division_sees_its_own_dossiers(role: Role) -> None:
    assert may.may_see_unit(holder(role), unit_id=UNIT)
    assert not may.may_see_unit(holder(role), unit_id=OTHER)
    assert not may.may_see_unit(holder(role), unit_id=None)


@pytest.mark.parametrize("role", sorted(may.WHOLE_COMMUNE))
def test_those_who_answer_for_the_commune_see_all_its_dossiers(role: Role) -> None:
    assert may.may_see_unit(holder(role), unit_id=OTHER)
    assert may.scope_of(holder(role)).communes == {7}


def test_a_specialist_without_a_unit_sees_nothing() -> None:
    assert may.scope_of(holder(Role.SPECIALIST, unit=None)).units == frozenset()


def test_the_system_administrator_sees_no_dossiers_but_may_import() -> None:
    admin = holder(Role.SYSTEM_ADMINISTRATOR)
    assert may.may_import(admin)
    assert not may.may_read_register(admin)
    assert not may.may_read_personal_data(admin)


def test_one_without_a_role_may_do_nothing() -> None:
    nobody = holder()
    asked = [
        may.may_manage_people,
        may.may_read_register,
        may.may_read_personal_data,
        may.may_import,
        may.may_read_figures,
        may.may_draft_notices,
    ]
    assert not any(question(nobody) for question in asked)


def test_inspection_and_audit_read_without_personal_data() -> None:
    for role in (Role.INSPECTION_MEMBER, Role.AUDITOR):
        assert may.may_read_register(holder(role))
        assert not may.may_read_personal_data(holder(role))
