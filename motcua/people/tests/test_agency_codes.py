"""The old code of a dossier stays findable after mergers and renamings."""

from datetime import date

import pytest

from motcua.people import actions, queries
from motcua.people.agencies import NotAnAgencyCode
from motcua.people.models import AgencyCode
from motcua.people.refusals import NotInForceYet
from motcua.people.tests import makers

pytestmark = pytest.mark.django_db
MERGED_ON = date(2026, 7, 1)


def test_a_replaced_code_ends_the_day_before_and_leads_to_its_successor() -> None:
    place = makers.commune()
    row = actions.replace_agency_code(new="H37.88", from_on=MERGED_ON, by=makers.manager(place), at=makers.AT)
    old = AgencyCode.objects.get(code="H37.12")
    assert old.to_on == date(2026, 6, 30)
    assert list(old.successors.all()) == [row]
    assert queries.commune_by_code(code="na-mau").agency_code == "H37.88"


def test_dossiers_bear_the_code_of_their_day() -> None:
    place = makers.commune()
    actions.replace_agency_code(new="H37.88", from_on=MERGED_ON, by=makers.manager(place), at=makers.AT)
    assert queries.agency_code_on(commune_id=place.pk, day=date(2026, 6, 30)) == "H37.12"
    assert queries.agency_code_on(commune_id=place.pk, day=MERGED_ON) == "H37.88"
    assert queries.agency_code_on(commune_id=place.pk, day=date(2020, 1, 1)) is None


@pytest.mark.parametrize("code", ["H37.12", "h37.12 ", "000.00.12.H37", "H37.88"])
def test_old_and_new_codes_of_both_generations_find_the_commune(code: str) -> None:
    place = makers.commune()
    actions.replace_agency_code(new="H37.88", from_on=MERGED_ON, by=makers.manager(place), at=makers.AT)
    assert queries.commune_of_agency_code(code=code) == place


def test_the_code_of_a_commune_merged_into_this_one_is_found_too() -> None:
    place = makers.commune()
    actions.add_agency_code(
        code="000.24.07.H37", from_on=date(2019, 1, 1), to_on=date(2025, 6, 30), by=makers.manager(place), at=makers.AT
    )
    assert queries.commune_of_agency_code(code="000.24.07.H37") == place
    assert queries.commune_of_agency_code(code="H37.99") is None


def test_the_code_of_another_commune_is_its_own() -> None:
    makers.commune()
    assert queries.commune_of_agency_code(code="H37.13") is None
    assert queries.commune_of_agency_code(code="H37.12") != makers.commune("ban-thi")


def test_a_code_cannot_be_replaced_before_it_began() -> None:
    place = makers.commune()
    with pytest.raises(NotInForceYet):
        actions.replace_agency_code(new="H37.88", from_on=date(2025, 7, 1), by=makers.manager(place), at=makers.AT)


def test_a_text_that_is_no_code_leaves_everything_as_it_was() -> None:
    place = makers.commune()
    with pytest.raises(NotAnAgencyCode):
        actions.replace_agency_code(new="Nà Mẫu", from_on=MERGED_ON, by=makers.manager(place), at=makers.AT)
    assert AgencyCode.objects.get(code="H37.12").to_on is None
