"""Inspections: opened, written by people, until they are concluded."""

from collections.abc import Sequence
from datetime import date, datetime

from motcua.core import journal
from motcua.core.actor import Actor, Scope, whole_commune
from motcua.core.folding import nfc
from motcua.core.refusals import NotYours
from motcua.core.verb import verb
from motcua.direction import events
from motcua.direction.models import Inspection, Task
from motcua.direction.record import Limitation, Record, Section, TaskLine, UnknownSection, check_tasks, told
from motcua.direction.refusals import AlreadyConcluded, UnknownInspection, WrittenMeanwhile
from motcua.direction.stored import details_of, limitations_of, task_columns
from motcua.direction.usual import Offices, usual_record
from motcua.people import queries as people
from motcua.people.may import may_draft_notices
from motcua.people.roles import Role


@verb
def open_inspection(*, record: Record, unit_id: int | None, by: Actor, at: datetime) -> Inspection:
    """Put down an inspection of a unit: programme, visit, team, what was found, who must do what.

    Refused: NotYours; TaskNotClear, LimitationWithoutTask (as `check_tasks`); UnknownSection.
    """
    check_writer(by=by)
    for section in record.texts:
        _known(section)
    check_tasks(limitations=record.limitations, tasks=record.tasks)
    row = Inspection.objects.create(
        commune_id=by.commune_id,
        unit_id=unit_id,
        visited_on=record.visited_on,
        from_on=record.from_on,
        to_on=record.to_on,
        details=details_of(record),
        texts={section: nfc(text) for section, text in record.texts.items()},
        limitations=limitations_of(record.limitations),
        opened_at=at,
        opened_by_id=by.staff_id,
    )
    _put_tasks(row, record.tasks)
    journal.record(
        events.INSPECTION_OPENED,
        subject=f"inspection:{row.pk}",
        at=at,
        visited_on=row.visited_on.isoformat(),
        from_on=row.from_on.isoformat(),
        to_on=row.to_on.isoformat(),
        unit=unit_id,
    )
    return row


@verb
def usual_inspection(*, from_on: date, to_on: date, by: Actor, at: datetime) -> Inspection:
    """Open an inspection of the commune's centre with the usual findings, for people to write on.

    Each finding is printed only if the figures bear it out. Refused: NotYours.
    """
    scope = whole_commune(commune_id=by.commune_id)
    commune = people.commune_of(commune_id=by.commune_id)
    centre = people.units_of(scope=scope).filter(is_centre=True).first()
    offices = _offices(scope, to_on)
    record = usual_record(commune_name=commune.name, offices=offices, from_on=from_on, to_on=to_on)
    return open_inspection(record=record, unit_id=centre.pk if centre else None, by=by, at=at)


@verb
def write_text(*, inspection_id: int, section: str, text: str, by: Actor, at: datetime) -> Inspection:
    """Write what people have to say in one section of the notice.

    Refused: NotYours, UnknownSection, AlreadyConcluded.
    """
    check_writer(by=by)
    row = open_one(inspection_id=inspection_id, by=by)
    row.texts = {**row.texts, _known(section): nfc(text.strip())}
    row.version += 1
    row.save(update_fields=["texts", "version"])
    journal.record(events.INSPECTION_WRITTEN, subject=f"inspection:{row.pk}", at=at, section=section)
    return row


@verb
def write_findings(
    *,
    inspection_id: int,
    limitations: Sequence[Limitation],
    tasks: Sequence[TaskLine],
    version: int | None = None,
    by: Actor,
    at: datetime,
) -> Inspection:
    """Replace what was found wanting and who must do what; every unit with a task becomes a recipient.

    `version`: the one the writer saw; None does not ask. Refused: NotYours, AlreadyConcluded, WrittenMeanwhile;
    TaskNotClear when one of the six is missing; LimitationWithoutTask.
    """
    check_writer(by=by)
    row = _as_seen(open_one(inspection_id=inspection_id, by=by), version)
    check_tasks(limitations=tuple(limitations), tasks=tuple(tasks))
    row.limitations = limitations_of(limitations)
    row.details = {**row.details, "recipients": list(told(recipients=row.details["recipients"], tasks=tasks))}
    row.version += 1
    row.save(update_fields=["limitations", "details", "version"])
    row.tasks.all().delete()
    _put_tasks(row, tasks)
    journal.record(events.INSPECTION_WRITTEN, subject=f"inspection:{row.pk}", at=at, section="FINDINGS")
    return row


@verb
def write_record(
    *, inspection_id: int, record: Record, version: int | None = None, by: Actor, at: datetime
) -> Inspection:
    """Replace everything people wrote: programme, visit, team, texts, limitations, tasks; the figures' days stay.

    `version`: the one the writer saw; None does not ask. Refused: NotYours, AlreadyConcluded, WrittenMeanwhile,
    UnknownSection, TaskNotClear, LimitationWithoutTask.
    """
    check_writer(by=by)
    row = _as_seen(open_one(inspection_id=inspection_id, by=by), version)
    check_tasks(limitations=record.limitations, tasks=record.tasks)
    row.visited_on, row.details = record.visited_on, details_of(record)
    row.texts = {_known(section): nfc(text) for section, text in record.texts.items()}
    row.limitations = limitations_of(record.limitations)
    row.version += 1
    row.save(update_fields=["visited_on", "details", "texts", "limitations", "version"])
    row.tasks.all().delete()
    _put_tasks(row, record.tasks)
    journal.record(events.INSPECTION_WRITTEN, subject=f"inspection:{row.pk}", at=at, section="RECORD")
    return row


def check_writer(*, by: Actor) -> None:
    """Refuse (NotYours) whoever may neither draft notices nor act at the machine itself."""
    if not may_draft_notices(by) and Role.SYSTEM_ADMINISTRATOR not in by.roles:
        raise NotYours(role=Role.INSPECTION_MEMBER.value)


def one_of(*, inspection_id: int, by: Actor) -> Inspection:
    """Return an inspection of the actor's commune, locked for this verb. Refused: UnknownInspection."""
    rows = Inspection.objects.select_for_update()  # the second writer waits here, and then sees what the first wrote
    found = rows.filter(pk=inspection_id, commune=by.commune_id).first()
    if found is None:
        raise UnknownInspection(inspection=inspection_id)
    return found


def open_one(*, inspection_id: int, by: Actor) -> Inspection:
    """Return an inspection that people may still write in. Refused: UnknownInspection, AlreadyConcluded."""
    row = one_of(inspection_id=inspection_id, by=by)
    if row.status != "OPEN":
        raise AlreadyConcluded(inspection=row.pk)
    return row


def _as_seen(row: Inspection, version: int | None) -> Inspection:
    """The row is locked until the verb ends, so comparing is enough."""
    if version is not None and row.version != version:
        raise WrittenMeanwhile(inspection=row.pk)
    return row


def _offices(scope: Scope, day: date) -> Offices:
    """The first to hold each office on that day, in the order of names."""
    holders: dict[str, str] = {}
    for staff in people.staff_of(scope=scope):
        for role in people.roles_on(staff_id=staff.pk, day=day):
            holders.setdefault(role, staff.name)
    return Offices(
        vice_chair=holders.get(Role.VICE_CHAIR, ""),
        chief_of_office=holders.get(Role.CHIEF_OF_OFFICE, ""),
        director=holders.get(Role.CENTRE_DIRECTOR, ""),
    )


def _known(section: str) -> str:
    if section not in Section.__members__:
        raise UnknownSection(section=section)
    return section


def _put_tasks(row: Inspection, tasks: Sequence[TaskLine]) -> None:
    Task.objects.bulk_create(Task(commune_id=row.commune_id, inspection=row, **task_columns(task)) for task in tasks)
