"""The questions of direction: targets in force, inspections, the notice that an inspection and its figures make."""

from motcua.direction.queries.inspections import inspection, inspection_for, inspections, record_of
from motcua.direction.queries.notices import NoticeDraft, notice_of
from motcua.direction.queries.targets import TargetView, target_values, targets_on

__all__ = [
    "NoticeDraft",
    "TargetView",
    "inspection",
    "inspection_for",
    "inspections",
    "notice_of",
    "record_of",
    "target_values",
    "targets_on",
]
