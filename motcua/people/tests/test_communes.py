from dataclasses import replace

import pytest

from motcua.core import journal
from motcua.core.actor import INSTALLATION
from motcua.core.refusals import NotYours
from motcua.people import actions, queries
from motcua.people.actions.places import TWO_LEVELS_ON
from motcua.people.headers import headers_of, place_of
from motcua.people.refusals import AgencyCodeTaken, CommuneExists, HostTaken, UnknownCommune
from motcua.people.tests import makers

pytestmark = pytest.mark.django_db
NEW = actions.NewCommune(code="khau-lung", name="xã Khau Lung", agency_code="h37.14", host="khau-lung.example")


def test_a_commune_opens_with_its_centre_and_both_issuing_bodies() -> None:
    place = actions.add_commune(new=NEW, by=makers.manager(), at=makers.AT)
    assert place.agency_code == "H37.14"
    assert place.centre.reception_points.get().counters == 5
    ubnd = queries.issuing_body(commune_id=place.pk)
    centre = queries.issuing_body(commune_id=place.pk, kind="CENTRE")
    assert (ubnd.superior_lines, ubnd.header_lines) == ([], ["ỦY BAN NHÂN DÂN", "XÃ KHAU LUNG"])
    assert centre.superior_lines == ["UBND XÃ KHAU LUNG"]
    assert (ubnd.place_name, ubnd.symbol, centre.symbol) == ("Khau Lung", "UBND", "TTPVHCC")


def test_a_code_is_given_once() -> None:
    actions.add_commune(new=NEW, by=makers.manager(), at=makers.AT)
    with pytest.raises(CommuneExists):
        actions.add_commune(new=NEW, by=makers.manager(), at=makers.AT)


def test_an_agency_code_and_a_host_are_given_once() -> None:
    place = actions.add_commune(new=NEW, by=makers.manager(), at=makers.AT)
    for other, refusal in (
        (replace(NEW, code="khac", host=None), AgencyCodeTaken),
        (replace(NEW, code="khac", agency_code="H37.15", host="Khau-Lung.example"), HostTaken),
    ):
        with pytest.raises(refusal):
            actions.add_commune(new=other, by=makers.manager(), at=makers.AT)
    with pytest.raises(AgencyCodeTaken):
        actions.add_agency_code(code="H37.14", from_on=TWO_LEVELS_ON, by=makers.manager(place), at=makers.AT)


def test_only_the_installation_opens_communes() -> None:
    for by in (INSTALLATION, makers.manager(makers.commune()), makers.actor("hoa")):
        with pytest.raises(NotYours):
            actions.add_commune(new=NEW, by=by, at=makers.AT)


def test_a_new_commune_gets_the_usual_units() -> None:
    place = actions.add_commune(new=NEW, by=makers.manager(), at=makers.AT)
    names = actions.add_usual_units(by=makers.manager(place), at=makers.AT)
    assert "Phòng Văn hóa - Xã hội" in names
    assert place.units.filter(is_centre=True).count() == 1


def test_a_host_leads_to_its_commune_and_an_unknown_one_to_the_list() -> None:
    only = makers.commune()
    assert queries.commune_by_host(host="may-chu:8000") == only
    other = actions.add_commune(new=NEW, by=makers.manager(), at=makers.AT)
    assert queries.commune_by_host(host="KHAU-LUNG.example:8000") == other
    assert queries.commune_by_host(host="may-chu:8000") is None


def test_an_unknown_code_is_refused_in_words() -> None:
    with pytest.raises(UnknownCommune):
        queries.commune_by_code(code="khong-co")
    with pytest.raises(UnknownCommune):
        queries.commune_of(commune_id=404)


def test_the_ubnd_prints_no_superior_body() -> None:
    ubnd, centre = headers_of(commune_name="phường Tam Thanh Mẫu")
    assert ubnd.superior_lines == ()
    assert centre.superior_lines == ("UBND PHƯỜNG TAM THANH MẪU",)


@pytest.mark.parametrize(("name", "place"), [("xã Nà Mẫu", "Nà Mẫu"), ("Xã Nà Mẫu", "Nà Mẫu"), ("Nà Mẫu", "Nà Mẫu")])
def test_the_place_name_leaves_the_kind_out(name: str, place: str) -> None:
    assert place_of(commune_name=name) == place


def test_the_facts_of_the_sample_hold_no_name() -> None:
    place = makers.commune()
    facts = journal.facts_after(commune_id=place.pk, seq=0)
    assert {fact.kind for fact in facts} == {"unit.added", "staff.added", "rank.given", "role.granted"}
    assert [fact.kind for fact in journal.facts_after(commune_id=0, seq=0)][-1] == "commune.added"
