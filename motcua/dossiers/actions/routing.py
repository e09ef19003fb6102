"""Verbs that pass a dossier on: the counter transfers it to a unit, the unit's head assigns it to a person."""

from datetime import datetime

from motcua.core.actor import Actor, whole_commune
from motcua.core.queries import calendar_of
from motcua.core.verb import verb
from motcua.dossiers.actions.moving import make, permitted, seen_dossier
from motcua.dossiers.deadline import transfer_due
from motcua.dossiers.intake import Seen
from motcua.dossiers.lifecycle import Channel, Verb
from motcua.dossiers.models import Assignment, Dossier, Transfer
from motcua.dossiers.refusals import NotInUnit, NoUnit, UnknownUnit
from motcua.people import queries as people


@verb
def transfer(*, seen: Seen, to_unit_id: int, by: Actor, at: datetime) -> Dossier:
    """Hand the dossier over to a unit; it then waits for that unit's head to assign it."""
    dossier = seen_dossier(seen=seen, by=by)
    move = permitted(dossier=dossier, verb=Verb.TRANSFER, by=by)
    if not people.units_of(scope=whole_commune(commune_id=by.commune_id)).filter(pk=to_unit_id).exists():
        raise UnknownUnit()
    due_at = _transfer_due(dossier) if not dossier.transfers.exists() else None
    from_unit_id = dossier.unit_id
    changes = {"unit_id": to_unit_id, "holder_id": None}
    moved = make(dossier=dossier, move=move, at=at, changes=changes, due_at=due_at)
    Transfer.objects.create(
        commune_id=by.commune_id,
        dossier=dossier,
        from_unit_id=from_unit_id,
        to_unit_id=to_unit_id,
        due_at=due_at,
        done_at=at,
        done_by_id=by.staff_id,
    )
    return moved


@verb
def assign(*, seen: Seen, staff_id: int, by: Actor, at: datetime) -> Dossier:
    """Give the dossier to one person of the unit that holds it."""
    dossier = seen_dossier(seen=seen, by=by)
    if dossier.unit_id is None:
        raise NoUnit(number=dossier.number)
    move = permitted(dossier=dossier, verb=Verb.ASSIGN, by=by)
    staff = people.staff_of(scope=whole_commune(commune_id=by.commune_id))
    if not staff.filter(pk=staff_id, unit=dossier.unit_id).exists():
        raise NotInUnit(number=dossier.number)
    moved = make(dossier=dossier, move=move, at=at, changes={"holder_id": staff_id}, holder=staff_id)
    Assignment.objects.create(
        commune_id=by.commune_id, dossier=dossier, staff_id=staff_id, done_at=at, done_by_id=by.staff_id
    )
    return moved


def _transfer_due(dossier: Dossier) -> datetime | None:
    """Only the first hand-over has a moment set by law."""
    if dossier.received_at is None:
        return None
    calendar = calendar_of(dossier.commune_id)
    return transfer_due(received_at=dossier.received_at, channel=Channel(dossier.channel), calendar=calendar)
