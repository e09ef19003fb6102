import pytest

from motcua.people import actions
from motcua.people.roles import Role
from motcua.people.tests import makers

pytestmark = pytest.mark.django_db


def test_the_fixed_cast_works_in_its_offices() -> None:
    lan, tung, hanh = makers.actor("Lan"), makers.actor("tùng"), makers.actor("Hạnh")
    assert lan.roles == {Role.COUNTER_OFFICER}
    assert tung.commune_id == lan.commune_id
    assert tung.unit_id != makers.actor("Minh").unit_id
    assert hanh.commune_id != lan.commune_id


def test_making_the_sample_commune_twice_changes_nothing() -> None:
    first = makers.commune()
    again = actions.make_sample_commune(code="na-mau", hashes={}, by=makers.manager(), at=makers.AT)
    assert again.pk == first.pk
    assert first.staff.count() == 9
    assert first.units.count() == 4
