"""Inspections of a commune, their records, and what became of earlier tasks."""

from datetime import date

from motcua.core.actor import Scope
from motcua.core.vietnamese import short_day
from motcua.direction.models import Inspection, Task
from motcua.direction.record import PreviousTask, Record
from motcua.direction.refusals import UnknownInspection
from motcua.direction.stored import record_from, task_line


def inspections(*, scope: Scope) -> list[Inspection]:
    """Return the inspections of the scope's communes, youngest visit first."""
    rows = Inspection.objects.filter(commune__in=scope.communes).select_related("document")
    return list(rows.order_by("-visited_on", "-pk"))


def inspection(*, scope: Scope, inspection_id: int) -> Inspection:
    """Return one inspection. Refused (UnknownInspection) when it is not of the scope's communes."""
    rows = Inspection.objects.filter(pk=inspection_id, commune__in=scope.communes).select_related("document")
    found = rows.first()
    if found is None:
        raise UnknownInspection(inspection=inspection_id)
    return found


def inspection_for(*, commune_id: int, from_on: date, to_on: date) -> Inspection | None:
    """Return the youngest inspection of exactly these days; None when there is none."""
    rows = Inspection.objects.filter(commune=commune_id, from_on=from_on, to_on=to_on)
    return rows.select_related("document").order_by("-visited_on", "-pk").first()


def record_of(row: Inspection) -> Record:
    """Return an inspection as people wrote it, with what became of the tasks of earlier ones of the same unit."""
    return record_from(row=row, tasks=list(row.tasks.all()), previous=_previous(row))


def _previous(row: Inspection) -> list[PreviousTask]:
    earlier = Task.objects.filter(
        inspection__commune=row.commune_id,
        inspection__unit=row.unit_id,
        inspection__status="CONCLUDED",
        inspection__visited_on__lt=row.visited_on,
    )
    rows = earlier.select_related("inspection__document").order_by("inspection__visited_on", "number")
    return [_told(task, on=row.visited_on) for task in rows]


def _told(task: Task, *, on: date) -> PreviousTask:
    line, document = task_line(task), task.inspection.document
    sign = f"{document.number:02d}/TB-UBND" if document and document.number else "(chưa có số)"
    dated = f" ngày {short_day(document.dated_on)}" if document and document.dated_on else ""
    late = task.status == "OPEN" and task.due_on is not None and task.due_on < on
    return PreviousTask(
        paper=f"Thông báo số {sign}{dated}",
        content=line.content,
        lead=f"{line.lead_unit}; {line.lead_person}",
        deadline=line.deadline.words,
        status="Quá hạn, chưa báo cáo" if late else task.get_status_display(),
    )
