"""The sample commune: invented, with its centre, units and people, safe to make twice."""

from collections.abc import Mapping
from datetime import date, datetime

from motcua.core.actor import INSTALLATION, Actor
from motcua.core.verb import verb
from motcua.people import cast
from motcua.people.actions.places import TWO_LEVELS_ON, NewCommune, add_commune, add_unit, add_unit_alias
from motcua.people.actions.staffing import NewAccount, NewStaff, add_staff
from motcua.people.models import Commune, Staff, Unit
from motcua.people.roles import Role

LAST_OLD_DAY = date(2025, 6, 30)


def make_sample_commune(
    *, code: str = "na-mau", hashes: Mapping[str, str] | None = None, by: Actor, at: datetime
) -> Commune:
    """Make a sample commune with the fixed cast; what is there already stays as it is.

    `hashes` holds the hashed password of each sign-in name; a name without one gets an account nobody can sign in with.
    Two transactions, because two chains are written: the installation's (the commune) and the commune's own.
    """
    system = frozenset({*by.roles, Role.SYSTEM_ADMINISTRATOR.value})
    commune = _commune(code, Actor(INSTALLATION.commune_id, by.staff_id, system), at)
    _people_it(commune=commune, hashes=hashes or {}, by=Actor(commune.pk, by.staff_id, system), at=at)
    return commune


@verb
def add_usual_units(*, by: Actor, at: datetime) -> list[str]:
    """Give a new commune the units every commune has since 1 July 2025, and its centre; return their names."""
    return [_add_division(division, by, at).name for division in cast.DIVISIONS]


def _commune(code: str, by: Actor, at: datetime) -> Commune:
    found = Commune.objects.filter(code=code).first()
    if found is not None:
        return found
    place = cast.PLACES[code]
    new = NewCommune(code=code, name=place.name, agency_code=place.agency_code, is_sample=True)
    return add_commune(new=new, by=by, at=at)


@verb
def _people_it(*, commune: Commune, hashes: Mapping[str, str], by: Actor, at: datetime) -> None:
    units = {unit.code: unit for unit in Unit.objects.filter(commune=commune)}
    for division in cast.DIVISIONS:
        if division.code not in units:
            units[division.code] = _add_division(division, by, at)
    there = set(Staff.objects.filter(commune=commune).values_list("account__username", flat=True))
    for person in cast.CAST:
        if person.commune == commune.code and person.username not in there:
            _add_person(person, units, hashes.get(person.username, "!"), by, at)


def _add_division(division: cast.Division, by: Actor, at: datetime) -> Unit:
    unit = add_unit(code=division.code, name=division.name, is_centre=division.code == cast.CENTRE, by=by, at=at)
    for words in division.others:
        add_unit_alias(unit=unit, words=words, by=by, at=at)
    for words in division.before:
        add_unit_alias(unit=unit, words=words, to_on=LAST_OLD_DAY, by=by, at=at)
    return unit


def _add_person(person: cast.Person, units: Mapping[str, Unit], password_hash: str, by: Actor, at: datetime) -> None:
    account = NewAccount(username=person.username, password_hash=password_hash, is_sample=True)
    unit = units[person.unit] if person.unit else None
    new = NewStaff(name=person.name, unit=unit, rank=person.rank, account=account, is_sample=True)
    add_staff(new=new, roles=person.roles, from_on=TWO_LEVELS_ON, by=by, at=at)
