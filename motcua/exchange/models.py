"""What was brought in, from which files, how far it came."""

from typing import ClassVar

from django.db import models


class ImportBatch(models.Model):
    """One call of `motcua import`: all its files together. A cut-short one stays RUNNING and is taken up again."""

    RUNNING, DONE, UNDONE = "RUNNING", "DONE", "UNDONE"

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT)
    key = models.CharField(max_length=64)
    mapping = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=8, default=RUNNING)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    staff_id = models.BigIntegerField(null=True)
    chunks = models.IntegerField(default=0)
    created = models.IntegerField(default=0)
    updated = models.IntegerField(default=0)
    unchanged = models.IntegerField(default=0)
    older = models.IntegerField(default=0)
    certified = models.IntegerField(default=0)
    merged = models.IntegerField(default=0)
    vanished = models.IntegerField(default=0)
    rejected = models.IntegerField(default=0)
    refused = models.JSONField(default=list)
    remarks = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="exchange_batch_state", condition=models.Q(state__in=("RUNNING", "DONE", "UNDONE"))
            ),
            models.CheckConstraint(
                name="exchange_batch_finished",
                condition=models.Q(state="RUNNING", finished_at=None) | ~models.Q(state="RUNNING"),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["commune", "key"], name="exchange_batch_key")]


class ImportFile(models.Model):
    """One file of an import, by its content."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    flavour = models.CharField(max_length=40)
    system = models.CharField(max_length=40)
    as_of = models.DateTimeField()
    first_on = models.DateField(null=True)
    last_on = models.DateField(null=True)
    rows = models.IntegerField()
