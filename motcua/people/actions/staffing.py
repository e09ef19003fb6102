"""Verbs about staff: who works where, in which rank, and which roles they hold from when."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.folding import nfc, sort_key
from motcua.core.verb import verb
from motcua.people import events
from motcua.people.actions.places import managing
from motcua.people.models import Account, Delegation, RoleGrant, Staff, StaffRank, Unit
from motcua.people.ranks import Rank
from motcua.people.refusals import (
    AccountNameTaken,
    CannotPassOn,
    NotAnAccountName,
    NotInForceYet,
    OtherCommune,
    RoleNotHeld,
)
from motcua.people.roles import Role

# What is typed alike on every keyboard: marks come as one sign or two, and capitals are taken for another name.
ACCOUNT_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class NewAccount:
    """How a person will sign in; `password_hash` is made before the verb, where slowness harms nobody."""

    username: str
    password_hash: str = "!"  # noqa: S105 – Django's mark of an account nobody can sign in with
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class NewStaff:
    """A person who begins to work for the commune."""

    name: str
    unit: Unit | None
    rank: Rank = Rank.OFFICIAL
    account: NewAccount | None = None
    telephone: str = ""
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What is delegated from the first to the last day, both included; `limits` says in words what is left out."""

    roles: Collection[Role]
    from_on: date
    to_on: date
    limits: str = ""


@verb
def add_staff(*, new: NewStaff, roles: Collection[Role] = (), from_on: date, by: Actor, at: datetime) -> Staff:
    """Add a person to the commune's staff, with a rank, roles and a way to sign in.

    Refused: a unit of another commune (`OtherCommune`), a sign-in name in use (`AccountNameTaken`) or with anything but
    a-z, digits, dot, dash and underscore (`NotAnAccountName`).
    """
    managing(by)
    if new.unit is not None and new.unit.commune_id != by.commune_id:
        raise OtherCommune()
    staff = Staff.objects.create(
        commune_id=by.commune_id,
        account=_open_account(new.account),
        unit=new.unit,
        name=nfc(new.name),
        sort_key=sort_key(new.name),
        telephone=new.telephone,
        is_sample=new.is_sample,
        from_on=from_on,
    )
    journal.record(
        events.STAFF_ADDED,
        subject=f"staff:{staff.pk}",
        at=at,
        unit=new.unit.pk if new.unit else None,
        sample=new.is_sample,
        from_on=from_on,
    )
    give_rank(staff=staff, rank=new.rank, from_on=from_on, by=by, at=at)
    for role in sorted(roles):
        grant_role(staff=staff, role=role, from_on=from_on, by=by, at=at)
    return staff


@verb
def set_password(*, staff: Staff, password_hash: str, by: Actor, at: datetime) -> None:
    """Give a person a new password, hashed before; every session of the old one ends."""
    managing(by)
    own(staff, by)
    Account.objects.filter(staff=staff).update(password=password_hash)
    journal.record(events.SIGN_IN_RESET, subject=f"staff:{staff.pk}", at=at)


@verb
def give_rank(*, staff: Staff, rank: Rank, from_on: date, by: Actor, at: datetime) -> StaffRank:
    """Give a person a rank from a day on; the rank before it ends the day before.

    Refused (`NotInForceYet`) when the present rank began on that day or later.
    """
    managing(by)
    own(staff, by)
    before = staff.ranks.filter(to_on=None).first()
    if before is not None:
        if before.from_on >= from_on:
            raise NotInForceYet(from_on=before.from_on)
        before.to_on = from_on - timedelta(days=1)
        before.save(update_fields=["to_on"])
    row = StaffRank.objects.create(staff=staff, rank=rank, from_on=from_on)
    journal.record(events.RANK_GIVEN, subject=f"staff:{staff.pk}", at=at, rank=rank, from_on=from_on)
    return row


@verb
def grant_role(*, staff: Staff, role: Role, from_on: date, by: Actor, at: datetime) -> RoleGrant:
    """Give a person a role from a day on; a role already held stays as it is."""
    managing(by)
    own(staff, by)
    held = staff.grants.filter(role=role, to_on=None).first()
    if held is not None:
        return held
    row = RoleGrant.objects.create(staff=staff, role=role, from_on=from_on)
    journal.record(events.ROLE_GRANTED, subject=f"staff:{staff.pk}", at=at, role=role, from_on=from_on)
    return row


@verb
def revoke_role(*, staff: Staff, role: Role, last_on: date, by: Actor, at: datetime) -> RoleGrant:
    """Take a role back; `last_on` is the last day it is held.

    Refused: `RoleNotHeld`, `NotInForceYet` when the role begins only later.
    """
    managing(by)
    own(staff, by)
    row = staff.grants.filter(role=role, to_on=None).first()
    if row is None:
        raise RoleNotHeld(role=role)
    if row.from_on > last_on:
        raise NotInForceYet(from_on=row.from_on)
    row.to_on = last_on
    row.save(update_fields=["to_on"])
    journal.record(events.ROLE_REVOKED, subject=f"staff:{staff.pk}", at=at, role=role, last_on=last_on)
    return row


@verb
def delegate(*, giver: Staff, taker: Staff, terms: Terms, by: Actor, at: datetime) -> Delegation:
    """Leave roles to another person for a time.

    Only roles of one's own: refused (`RoleNotHeld`) for others, among them those held by delegation, and
    (`CannotPassOn`) to oneself or with the days the wrong way round. The giver may do this, or one who manages people.
    """
    if by.staff_id != giver.pk:
        managing(by)
    own(giver, by)
    own(taker, by)
    if giver.pk == taker.pk or terms.from_on > terms.to_on or not terms.roles:
        raise CannotPassOn()
    roles = sorted(terms.roles)
    for role in roles:
        if not _holds_throughout(giver, role, terms):
            raise RoleNotHeld(role=role)
    days = {"from_on": terms.from_on, "to_on": terms.to_on}
    row = Delegation.objects.create(
        commune_id=by.commune_id, giver=giver, taker=taker, roles=roles, limits=nfc(terms.limits), **days
    )
    journal.record(events.DELEGATED, subject=f"staff:{giver.pk}", at=at, taker=taker.pk, roles=roles, **days)
    return row


def own(staff: Staff, by: Actor) -> None:
    """Refuse (`OtherCommune`) a person of another commune."""
    if staff.commune_id != by.commune_id:
        raise OtherCommune()


def _open_account(new: NewAccount | None) -> Account | None:
    if new is None:
        return None
    if not ACCOUNT_NAME.fullmatch(new.username):
        raise NotAnAccountName(username=new.username)
    if Account.objects.filter(username=new.username).exists():
        raise AccountNameTaken(username=new.username)
    return Account.objects.create(username=new.username, password=new.password_hash, is_sample=new.is_sample)


def _holds_throughout(staff: Staff, role: Role, terms: Terms) -> bool:
    open_or_later = Q(to_on=None) | Q(to_on__gte=terms.to_on)
    return staff.grants.filter(open_or_later, role=role, from_on__lte=terms.from_on).exists()
