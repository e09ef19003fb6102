"""Questions about who is who; a day is always an argument, because roles and codes begin and end."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from motcua.core.actor import Actor, Scope
from motcua.people import agencies
from motcua.people.folding import fold_unit
from motcua.people.models import (
    Account,
    AgencyCode,
    Commune,
    Delegation,
    IssuingBody,
    RoleGrant,
    Staff,
    Unit,
    UnitAlias,
)
from motcua.people.refusals import UnknownCommune


def communes() -> QuerySet[Commune]:
    """Return every commune of this installation, by name."""
    return Commune.objects.select_related("province").order_by("name")


def commune_by_code(*, code: str) -> Commune:
    """Return a commune by its code (`na-mau`). Refused (`UnknownCommune`) when there is none."""
    found = communes().filter(code=code).first()
    if found is None:
        raise UnknownCommune(code=code)
    return found


def commune_of(*, commune_id: int) -> Commune:
    """Return a commune by id. Refused (`UnknownCommune`) when there is none."""
    found = communes().filter(pk=commune_id).first()
    if found is None:
        raise UnknownCommune(code=str(commune_id))
    return found


def commune_by_host(*, host: str) -> Commune | None:
    """Return the commune a host name belongs to; the only commune for any host; None means: show the list."""
    name = host.rsplit(":", 1)[0].lower()
    found = communes().filter(host=name).first()
    if found is not None:
        return found
    few = list(communes()[:2])
    return few[0] if len(few) == 1 else None


def commune_of_agency_code(*, code: str) -> Commune | None:
    """Return the commune that now answers for dossiers bearing this agency code, of either generation, ended or not."""
    tidy = agencies.tidy(code=code)
    row = _rows_of_code([tidy]).first() or _rows_of_code([agencies.mirrored(code=tidy)]).first()
    return row.commune if row else None


def _rows_of_code(codes: Iterable[str]) -> QuerySet[AgencyCode]:
    return AgencyCode.objects.filter(code__in=codes).select_related("commune").order_by("-from_on")


def agency_code_on(*, commune_id: int, day: date) -> str | None:
    """Return the code dossiers taken in on that day bear: the youngest in force."""
    rows = AgencyCode.objects.filter(_in_force(day), commune=commune_id).order_by("-from_on", "-pk")
    return rows.values_list("code", flat=True).first()


def units_of(*, scope: Scope) -> QuerySet[Unit]:
    """Return the units a person may look at, by name."""
    rows = Unit.objects.filter(commune__in=scope.communes).order_by("name")
    return rows if scope.units is None else rows.filter(pk__in=scope.units)


def unit_by_words(*, commune_id: int, words: str) -> Unit | None:
    """Return the unit a name means, however it is written: short forms and names before 1 July 2025 too."""
    row = UnitAlias.objects.filter(commune=commune_id, folded=fold_unit(words)).select_related("unit").first()
    return row.unit if row else None


def unit_words(*, commune_id: int) -> dict[str, int]:
    """Return every way of writing a unit (folded by `folding.fold_unit`) with the unit's id, for importers."""
    return dict(UnitAlias.objects.filter(commune=commune_id).values_list("folded", "unit_id"))


def issuing_body(*, commune_id: int, kind: str = "UBND") -> IssuingBody:
    """Return who issues papers: kind UBND or CENTRE."""
    return IssuingBody.objects.select_related("commune__province").get(commune=commune_id, kind=kind)


def staff_of(*, scope: Scope) -> QuerySet[Staff]:
    """Return the staff of the scope's communes in Vietnamese order of names."""
    return Staff.objects.filter(commune__in=scope.communes).select_related("unit").order_by("sort_key")


def staff_names(*, scope: Scope, ids: Iterable[int]) -> dict[int, str]:
    """Return the names of members of staff by id, as timelines print them."""
    return dict(staff_of(scope=scope).filter(pk__in=set(ids)).values_list("pk", "name"))


def rank_on(*, staff_id: int, day: date) -> str | None:
    """Return the rank a person held on a day."""
    rows = Staff.objects.filter(pk=staff_id).filter(_in_force(day, "ranks__"))
    return rows.values_list("ranks__rank", flat=True).first()


def roles_on(*, staff_id: int, day: date) -> frozenset[str]:
    """Return the roles a person holds on a day: the own ones and those delegated for that day."""
    own = RoleGrant.objects.filter(_in_force(day), staff=staff_id).values_list("role", flat=True)
    lent = Delegation.objects.filter(_in_force(day), taker=staff_id).values_list("roles", flat=True)
    return frozenset(own) | {role for roles in lent for role in roles}


def actor_of(*, account: Account, on: date, key: str | None = None) -> Actor | None:
    """Return who an account acts as on a day; None when it belongs to no commune's staff any more."""
    staff = Staff.objects.filter(_in_force(on), account=account).first()
    if staff is None or not account.is_active:
        return None
    roles = roles_on(staff_id=staff.pk, day=on)
    return Actor(commune_id=staff.commune_id, staff_id=staff.pk, roles=roles, unit_id=staff.unit_id, key=key)


def _in_force(day: date, path: str = "") -> Q:
    return Q(**{f"{path}from_on__lte": day}) & (Q(**{f"{path}to_on": None}) | Q(**{f"{path}to_on__gte": day}))
