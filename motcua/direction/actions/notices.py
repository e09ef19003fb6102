"""The conclusion notice of an inspection: drafted from figures, concluded, issued by the records clerk."""

from datetime import date, datetime

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.verb import verb
from motcua.direction import events
from motcua.direction.actions.inspections import check_writer, one_of, open_one
from motcua.direction.models import Inspection, Task
from motcua.direction.record import check_tasks
from motcua.direction.refusals import NothingDrafted, UnknownTask
from motcua.direction.stored import record_from
from motcua.issuance import actions as issuance
from motcua.issuance.drafts import Draft


@verb
def draft_notice(*, inspection_id: int, content: Draft, by: Actor, at: datetime) -> Inspection:
    """Put down, or put down anew, the notice that was made from an inspection and its figures.

    Figures that do not close may be drafted; they cannot be issued. Refused: NotYours, UnknownInspection,
    AlreadyIssued, TaskNotClear, LimitationWithoutTask.
    """
    check_writer(by=by)
    row = one_of(inspection_id=inspection_id, by=by)
    record = record_from(row=row, tasks=list(row.tasks.all()), previous=())
    check_tasks(limitations=record.limitations, tasks=record.tasks)
    if row.document_id is None:
        row.document = issuance.draft(body_kind="UBND", content=content, by=by, at=at)
        row.save(update_fields=["document"])
    else:
        issuance.redraft(document_id=row.document_id, content=content, by=by, at=at)
    journal.record(
        events.NOTICE_DRAFTED,
        subject=f"inspection:{row.pk}",
        at=at,
        document=row.document_id,
        figures=len(content.paper.figures),
        unbalanced=len(content.imbalances),
    )
    return row


@verb
def conclude(*, inspection_id: int, by: Actor, at: datetime) -> Inspection:
    """Conclude an inspection: from now on its texts and tasks stand.

    Refused: NotYours, UnknownInspection, AlreadyConcluded, NothingDrafted.
    """
    check_writer(by=by)
    return _conclude(open_one(inspection_id=inspection_id, by=by), by, at)


@verb
def issue_notice(*, document_id: int, number: int, dated_on: date, by: Actor, at: datetime) -> None:
    """Write number and day of the document system back into any document; an inspection's notice concludes it.

    Refused as `issuance.actions.write_back_number`: only the records clerk, once, with figures that close.
    """
    issuance.write_back_number(document_id=document_id, number=number, dated_on=dated_on, by=by, at=at)
    row = Inspection.objects.filter(document=document_id, commune=by.commune_id, status="OPEN").first()
    if row is not None:
        _conclude(row, by, at)


@verb
def report_task(*, task_id: int, done: bool, by: Actor, at: datetime) -> Task:
    """Write down that a task of a conclusion is done, or that it is not after all. Refused: NotYours, UnknownTask."""
    check_writer(by=by)
    task = Task.objects.filter(pk=task_id, commune=by.commune_id).first()
    if task is None:
        raise UnknownTask(task=task_id)
    task.status = "DONE" if done else "OPEN"
    task.reported_at = at
    task.save(update_fields=["status", "reported_at"])
    journal.record(events.TASK_REPORTED, subject=f"task:{task.pk}", at=at, status=task.status)
    return task


def _conclude(row: Inspection, by: Actor, at: datetime) -> Inspection:
    if row.document_id is None:
        raise NothingDrafted(inspection=row.pk)
    row.status, row.concluded_at, row.concluded_by_id = "CONCLUDED", at, by.staff_id
    row.save(update_fields=["status", "concluded_at", "concluded_by"])
    journal.record(
        events.INSPECTION_CONCLUDED,
        subject=f"inspection:{row.pk}",
        at=at,
        document=row.document_id,
        visited_on=row.visited_on.isoformat(),
        limitations=len(row.limitations),
        tasks=row.tasks.count(),
    )
    return row
