"""Makers: sample communes and their fixed cast, built by walking the verbs."""

from datetime import datetime
from unicodedata import normalize

from motcua.core.actor import INSTALLATION, Actor
from motcua.core.folding import fold
from motcua.core.zone import VIETNAM
from motcua.people import actions
from motcua.people.models import Account, Commune, Staff
from motcua.people.queries import roles_on
from motcua.people.roles import Role

AT = datetime(2026, 1, 2, 7, 0, tzinfo=VIETNAM)
MANAGER = frozenset({Role.SYSTEM_ADMINISTRATOR.value})


def commune(code: str = "na-mau") -> Commune:
    """Return a sample commune (`na-mau` or `ban-thi`) with its units and people, made when it is not there."""
    found = Commune.objects.filter(code=code).first()
    return found or actions.make_sample_commune(code=code, by=manager(), at=AT)


def manager(of: Commune | None = None) -> Actor:
    """Return the system administrator of a commune; without one, of the installation."""
    return Actor(commune_id=of.pk if of else INSTALLATION.commune_id, staff_id=None, roles=MANAGER)


def staff(name: str, *, commune: Commune | None = None) -> Staff:
    """Return one of the cast by given name, with or without accents: "lan", "Bình"."""
    place = commune or _home(name)
    return Staff.objects.select_related("account").get(commune=place, account__username=username(name))


def actor(name: str, *, commune: Commune | None = None, key: str | None = None) -> Actor:
    """Return one of the cast as the one who acts: Lan, Minh, Bình, Hoa, …, or Hạnh of ban-thi."""
    row = staff(name, commune=commune)
    return Actor(row.commune_id, row.pk, roles_on(staff_id=row.pk, day=AT.date()), row.unit_id, key)


def account(name: str) -> Account:
    """Return the account of one of the cast."""
    found = staff(name).account
    assert found is not None
    return found


def username(name: str) -> str:
    """Return the sign-in name of one of the cast."""
    return fold(normalize("NFC", name))


def _home(name: str) -> Commune:
    return commune("ban-thi" if username(name) == "hanh" else "na-mau")
