"""The rows of direction: targets, inspections with what people wrote, tasks of their conclusions."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Target(models.Model):
    """A target given for one indicator, with the paper that gave it and the days it is in force."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT)
    indicator = models.CharField(max_length=60)
    unit = models.CharField(max_length=40)
    value = models.DecimalField(max_digits=12, decimal_places=2)
    direction = models.CharField(max_length=8, choices=[("AT_LEAST", "đạt từ"), ("AT_MOST", "không quá")])
    source = models.TextField()
    source_kind = models.CharField(max_length=40, blank=True)
    source_number = models.CharField(max_length=40, blank=True)
    source_on = models.DateField(null=True)
    source_agency = models.CharField(max_length=200, blank=True)
    source_summary = models.TextField(blank=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey("people.Staff", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commune", "indicator", "from_on"], name="direction_target_once_a_day"),
            models.UniqueConstraint(
                fields=["commune", "indicator"], condition=Q(to_on=None), name="direction_one_open_target"
            ),
            models.CheckConstraint(condition=Q(to_on=None) | Q(to_on__gte=F("from_on")), name="direction_target_days"),
        ]


class Inspection(models.Model):
    """One inspection of a unit: the record as people wrote it, and the notice drafted from it."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT)
    unit = models.ForeignKey("people.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    visited_on = models.DateField()
    from_on = models.DateField()
    to_on = models.DateField()
    details = models.JSONField()
    texts = models.JSONField(default=dict)
    limitations = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1)  # one more with every writing, so that nobody overwrites unseen
    status = models.CharField(
        max_length=9, choices=[("OPEN", "Đang kiểm tra"), ("CONCLUDED", "Đã kết luận")], default="OPEN"
    )
    document = models.OneToOneField("issuance.Document", null=True, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey("people.Staff", null=True, on_delete=models.PROTECT, related_name="+")
    concluded_at = models.DateTimeField(null=True)
    concluded_by = models.ForeignKey("people.Staff", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(to_on__gte=F("from_on")), name="direction_inspection_days"),
            models.CheckConstraint(
                condition=Q(status="OPEN", concluded_at=None)
                | Q(status="CONCLUDED", concluded_at__isnull=False, document__isnull=False),
                name="direction_concluded_with_notice",
            ),
        ]


class Task(models.Model):
    """One task of a conclusion in six-clear form; `limitations` are the numbers of those it mends."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT)
    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="tasks")
    number = models.PositiveSmallIntegerField()
    head = models.CharField(max_length=120, blank=True)
    content = models.TextField()
    lead_unit = models.CharField(max_length=160)
    lead_person = models.CharField(max_length=160)
    with_units = models.CharField(max_length=400, blank=True)
    authority = models.CharField(max_length=160)
    deadline_kind = models.CharField(max_length=8)
    due_on = models.DateField(null=True)
    report = models.CharField(max_length=160, blank=True)
    product = models.TextField()
    limitations = models.JSONField(default=list)
    status = models.CharField(
        max_length=4, choices=[("OPEN", "Đang thực hiện"), ("DONE", "Đã hoàn thành")], default="OPEN"
    )
    reported_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inspection", "number"], name="direction_task_number_once"),
        ]
