"""One row per official document; the paper itself is data in `body`, the files are printed from it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Document(models.Model):
    """A document of one issuing body: a draft until the records clerk writes number and day back, once."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT)
    issuing_body = models.ForeignKey("people.IssuingBody", on_delete=models.PROTECT, related_name="documents")
    type_code = models.CharField(max_length=4)
    title = models.TextField()
    body = models.JSONField()
    # Sentences about figures that do not close; with any of them the document cannot be issued.
    imbalances = models.JSONField(default=list)
    earliest_on = models.DateField(null=True)
    status = models.CharField(max_length=8, choices=[("DRAFT", "Dự thảo"), ("ISSUED", "Đã ban hành")], default="DRAFT")
    number = models.PositiveIntegerField(null=True)
    dated_on = models.DateField(null=True)
    year = models.PositiveSmallIntegerField(null=True)
    drafted_at = models.DateTimeField()
    drafted_by = models.ForeignKey("people.Staff", null=True, on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField(null=True)
    issued_by = models.ForeignKey("people.Staff", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["issuing_body", "type_code", "year", "number"], name="issuance_number_once_a_year"
            ),
            models.CheckConstraint(
                condition=Q(status="DRAFT", number=None, dated_on=None, year=None, issued_at=None)
                | Q(
                    status="ISSUED", number__gte=1, dated_on__isnull=False, year__isnull=False, issued_at__isnull=False
                ),
                name="issuance_issued_or_draft",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type_code} {self.pk}"
