import pytest

from motcua.core.actor import Scope
from motcua.people import actions, queries
from motcua.people.may import scope_of
from motcua.people.refusals import OtherCommune, UnitExists
from motcua.people.tests import makers

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Phòng Văn hóa - Xã hội", "van-hoa-xa-hoi"),
        ("Phòng VHXH", "van-hoa-xa-hoi"),
        ("P. Văn hóa - Xã hội", "van-hoa-xa-hoi"),
        ("PHÒNG VĂN HOÁ – XÃ HỘI", "van-hoa-xa-hoi"),
        ("VP HĐND&UBND", "van-phong"),
        ("vp hdnd & ubnd", "van-phong"),
        ("Văn phòng - Thống kê", "van-phong"),
        ("P.KT", "kinh-te"),
        ("Bộ phận Một cửa", "trung-tam"),
    ],
)
def test_a_unit_is_found_however_it_is_written(words: str, code: str) -> None:
    unit = queries.unit_by_words(commune_id=makers.commune().pk, words=words)
    assert unit is not None
    assert unit.code == code


def test_unknown_words_mean_no_unit() -> None:
    assert queries.unit_by_words(commune_id=makers.commune().pk, words="Phòng Tài chính") is None


def test_importers_get_every_way_of_writing_at_once() -> None:
    words = queries.unit_words(commune_id=makers.commune().pk)
    assert words["phong vhxh"] == words["phong van hoa xa hoi"]


def test_a_unit_code_is_given_once() -> None:
    by = makers.manager(makers.commune())
    with pytest.raises(UnitExists):
        actions.add_unit(code="kinh-te", name="Phòng Kinh tế", by=by, at=makers.AT)


def test_another_communes_unit_is_out_of_reach() -> None:
    unit = makers.commune("ban-thi").units.get(code="kinh-te")
    by = makers.manager(makers.commune())
    with pytest.raises(OtherCommune):
        actions.add_unit_alias(unit=unit, words="Phòng KT-HT", by=by, at=makers.AT)
    with pytest.raises(OtherCommune):
        actions.add_staff(
            new=actions.NewStaff(name="Vi Văn Tám", unit=unit), from_on=makers.AT.date(), by=by, at=makers.AT
        )


def test_a_person_sees_the_own_unit_or_all_of_them() -> None:
    assert [unit.code for unit in queries.units_of(scope=scope_of(makers.actor("tung")))] == ["kinh-te"]
    assert queries.units_of(scope=scope_of(makers.actor("lan"))).count() == 4
    nowhere: Scope = Scope(communes=frozenset())
    assert not queries.units_of(scope=nowhere).exists()
