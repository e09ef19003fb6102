"""The verbs of direction, by family: targets, inspections and their notices, the sample."""

from motcua.direction.actions.inspections import (
    open_inspection,
    usual_inspection,
    write_findings,
    write_record,
    write_text,
)
from motcua.direction.actions.notices import conclude, draft_notice, issue_notice, report_task
from motcua.direction.actions.sample import sample_inspection, sample_targets
from motcua.direction.actions.targets import NewTarget, set_target

__all__ = [
    "NewTarget",
    "conclude",
    "draft_notice",
    "issue_notice",
    "open_inspection",
    "report_task",
    "sample_inspection",
    "sample_targets",
    "set_target",
    "usual_inspection",
    "write_findings",
    "write_record",
    "write_text",
]
