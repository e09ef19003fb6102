"""Names of the facts of this room; their fields are listed in docs/facts.d/direction.md."""

TARGET_SET = "target.set"
TARGET_ENDED = "target.ended"
INSPECTION_OPENED = "inspection.opened"
INSPECTION_WRITTEN = "inspection.written"
NOTICE_DRAFTED = "inspection.notice-drafted"
INSPECTION_CONCLUDED = "inspection.concluded"
TASK_REPORTED = "task.reported"
