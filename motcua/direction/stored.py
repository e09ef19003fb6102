"""An inspection's record to its rows and back."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from motcua.direction.record import (
    CitedPaper,
    Deadline,
    DeadlineKind,
    Limitation,
    PreviousTask,
    Record,
    TaskLine,
)
from motcua.issuance.signing import Authority, Signature

_OWN_COLUMNS = {"visited_on", "from_on", "to_on", "texts", "limitations", "tasks", "previous"}


def details_of(record: Record) -> dict[str, Any]:
    """Return what of a record has no column of its own, as JSON data."""
    data = {name: value for name, value in asdict(record).items() if name not in _OWN_COLUMNS}
    plain: dict[str, Any] = _plain(data)
    return plain


def limitations_of(limitations: Sequence[Limitation]) -> list[dict[str, Any]]:
    """Return limitations as JSON data."""
    return [asdict(each) for each in limitations]


def task_columns(task: TaskLine) -> dict[str, Any]:
    """Return a task as the columns of its row."""
    data = asdict(task)
    deadline = task.deadline
    del data["deadline"]
    data["limitations"] = list(task.limitations)
    return {**data, "deadline_kind": deadline.kind.value, "due_on": deadline.on, "report": deadline.report}


def task_line(row: Any) -> TaskLine:
    """Return a task from its row."""
    return TaskLine(
        number=row.number,
        head=row.head,
        content=row.content,
        lead_unit=row.lead_unit,
        lead_person=row.lead_person,
        authority=row.authority,
        deadline=Deadline(DeadlineKind(row.deadline_kind), row.due_on, row.report),
        product=row.product,
        with_units=row.with_units,
        limitations=tuple(row.limitations),
    )


def record_from(*, row: Any, tasks: Sequence[Any], previous: Sequence[PreviousTask]) -> Record:
    """Return the record of an inspection from its row, the rows of its tasks and what became of earlier ones."""
    details = dict(row.details)
    details["signature"] = _signature(details["signature"])
    details["programme"] = _cited(details["programme"])
    details["report"] = _cited(details["report"])
    for name in ("minutes_on", "report_by"):
        details[name] = date.fromisoformat(details[name]) if details[name] else None
    for name in ("members", "recipients"):
        details[name] = tuple(details[name])
    return Record(
        visited_on=row.visited_on,
        from_on=row.from_on,
        to_on=row.to_on,
        texts=row.texts,
        limitations=tuple(Limitation(**each) for each in row.limitations),
        tasks=tuple(task_line(task) for task in tasks),
        previous=tuple(previous),
        **details,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


def _cited(data: Mapping[str, Any] | None) -> CitedPaper | None:
    return CitedPaper(**{**data, "on": date.fromisoformat(data["on"])}) if data else None


def _signature(data: Mapping[str, Any]) -> Signature:
    return Signature(**{**data, "authority": Authority(data["authority"])})
