"""Rows of dossiers. Personal data of applicants lives in `Dossier` alone, so that erasing it there is enough."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.dossiers.lifecycle import OWN_SYSTEM, Channel, Ground, ResultState, Status, SupplementState, Timeliness


def _codes(kind: type[Status | Ground | Channel | Timeliness | SupplementState | ResultState]) -> list[str]:
    return [code.value for code in kind]


class Dossier(models.Model):
    """One request from intake to result. `number` is the code of its system of record.

    `present` is false when every import that spoke of it was taken back. `row_hash`, `observed_as_of` and
    `observed_import` belong to the observation that made the present state; `seen_as_of` and `seen_import` to the last
    export that showed the dossier at all, changed or not.
    """

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, db_index=False, related_name="+")
    number = models.CharField(max_length=80)
    number_fold = models.CharField(max_length=80)
    system_of_record = models.CharField(max_length=40, default=OWN_SYSTEM)
    procedure_code = models.CharField(max_length=40, blank=True)
    procedure_version = models.BigIntegerField(null=True)  # of procedures; kept for ever
    procedure_name = models.TextField(blank=True)
    procedure_case = models.CharField(max_length=40, blank=True)
    field = models.TextField(blank=True)
    rule_set = models.CharField(max_length=40, blank=True)
    status = models.CharField(max_length=24)
    status_words = models.TextField(blank=True)
    ground = models.CharField(max_length=16, blank=True)
    supplement_state = models.CharField(max_length=24, default=SupplementState.NONE)
    result_state = models.CharField(max_length=24, default=ResultState.NONE)
    channel = models.CharField(max_length=8, blank=True)

    applicant_name = models.TextField(blank=True)
    applicant_fold = models.CharField(max_length=300, blank=True)
    personal_number = models.TextField(blank=True)
    phone = models.TextField(blank=True)
    address = models.TextField(blank=True)
    submitter = models.TextField(blank=True)

    unit = models.ForeignKey("people.Unit", null=True, on_delete=models.PROTECT, db_index=False, related_name="+")
    unit_words = models.TextField(blank=True)
    holder = models.ForeignKey("people.Staff", null=True, on_delete=models.PROTECT, db_index=False, related_name="+")
    here = models.BooleanField(default=True)

    received_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    competent_received_at = models.DateTimeField(null=True)
    clock_start_at = models.DateTimeField(null=True)
    promised_at = models.DateTimeField(null=True)
    computed_due_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    resumed_at = models.DateTimeField(null=True)
    ready_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)

    linked = models.BooleanField(default=False)
    digitised_in = models.BooleanField(null=True)
    digitised_out = models.BooleanField(null=True)
    apologised = models.BooleanField(null=True)
    timeliness = models.CharField(max_length=8, blank=True)
    fee = models.BigIntegerField(null=True)
    e_copies = models.IntegerField(default=0)
    e_certified_at = models.DateTimeField(null=True)

    version = models.IntegerField(default=1)
    secret_hash = models.CharField(max_length=64, blank=True)
    ended_reason = models.TextField(blank=True)
    correction = models.TextField(blank=True)
    present = models.BooleanField(default=True)
    row_hash = models.CharField(max_length=64, blank=True)
    observed_as_of = models.DateTimeField(null=True)
    observed_import = models.IntegerField(null=True)
    seen_as_of = models.DateTimeField(null=True)
    seen_import = models.IntegerField(null=True)
    vanished_as_of = models.DateTimeField(null=True)
    vanished_import = models.IntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commune", "number_fold"], name="dossiers_number_once"),
            models.CheckConstraint(condition=Q(status__in=_codes(Status)), name="dossiers_status_known"),
            models.CheckConstraint(condition=Q(ground__in=["", *_codes(Ground)]), name="dossiers_ground_known"),
            models.CheckConstraint(condition=Q(channel__in=["", *_codes(Channel)]), name="dossiers_channel_known"),
            models.CheckConstraint(condition=Q(version__gte=1), name="dossiers_version_counts"),
            models.CheckConstraint(
                condition=~Q(system_of_record=OWN_SYSTEM) | Q(received_at__isnull=False), name="dossiers_own_received"
            ),
            models.CheckConstraint(
                condition=~Q(system_of_record=OWN_SYSTEM)
                | Q(promised_at__isnull=True)
                | Q(promised_at__gte=F("received_at")),
                name="dossiers_own_promise_later",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["commune", "received_at", "id"], name="dossiers_by_receipt"),
            models.Index(fields=["commune", "status", "promised_at"], name="dossiers_by_due"),
            models.Index(fields=["commune", "applicant_fold"], name="dossiers_by_applicant"),
        ]


class DossierNumber(models.Model):
    """An earlier code of a dossier (before a merger, or its other system's); stays searchable."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, db_index=False, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="old_numbers")
    number = models.CharField(max_length=80)
    number_fold = models.CharField(max_length=80)
    system = models.CharField(max_length=40, blank=True)
    noted_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commune", "number_fold"], name="dossiers_old_number_once")
        ]


class Suspension(models.Model):
    """A pause with its ground; `stops_clock` false: paused without a legal ground, the clock runs."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, db_index=False, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="suspensions")
    ground = models.CharField(max_length=16)
    from_status = models.CharField(max_length=24)
    stops_clock = models.BooleanField()
    reason = models.TextField(blank=True)
    legal_basis = models.TextField(blank=True)
    started_at = models.DateTimeField()
    started_by_id = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["dossier"], condition=Q(ended_at=None), name="dossiers_one_open_pause"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("started_at")), name="dossiers_suspension_ends_later"
            ),
            models.CheckConstraint(condition=Q(ground__in=_codes(Ground)), name="dossiers_suspension_ground"),
        ]


class Transfer(models.Model):
    """A hand-over of the dossier to a unit, with its own clock (Decree 309/2026/NĐ-CP, article 9)."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, db_index=False, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="transfers")
    from_unit = models.ForeignKey("people.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    to_unit = models.ForeignKey("people.Unit", on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField()
    done_by_id = models.BigIntegerField(null=True)


class Assignment(models.Model):
    """The head of a division gives the dossier to one person."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, db_index=False, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="assignments")
    staff = models.ForeignKey("people.Staff", on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField()
    done_by_id = models.BigIntegerField(null=True)


class Extension(models.Model):
    """The one new appointment a late dossier may get, with its apology (form 04)."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, db_index=False, related_name="+")
    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="extension")
    old_promised_at = models.DateTimeField()
    new_promised_at = models.DateTimeField()
    reason = models.TextField()
    done_at = models.DateTimeField()
    done_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(new_promised_at__gt=F("old_promised_at")), name="dossiers_extension_later"
            )
        ]


class Observation(models.Model):
    """What one import said about one dossier. Kept for ever: one taken back is only marked as undone."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, db_index=False, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_index=False, related_name="observations")
    import_id = models.IntegerField()
    as_of = models.DateTimeField()
    system = models.CharField(max_length=40)
    row_hash = models.CharField(max_length=64)
    status = models.CharField(max_length=24)
    status_words = models.TextField(blank=True)
    ground = models.CharField(max_length=16, blank=True)
    procedure_code = models.CharField(max_length=40, blank=True)
    procedure_name = models.TextField(blank=True)
    field = models.TextField(blank=True)
    channel = models.CharField(max_length=8, blank=True)
    unit = models.ForeignKey("people.Unit", null=True, on_delete=models.PROTECT, db_index=False, related_name="+")
    unit_words = models.TextField(blank=True)
    here = models.BooleanField()
    received_at = models.DateTimeField(null=True)
    promised_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    resumed_at = models.DateTimeField(null=True)
    ready_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)
    digitised_in = models.BooleanField(null=True)
    digitised_out = models.BooleanField(null=True)
    apologised = models.BooleanField(null=True)
    timeliness = models.CharField(max_length=8, blank=True)
    fee = models.BigIntegerField(null=True)
    source_file = models.TextField()
    source_row = models.IntegerField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["dossier", "import_id"], name="dossiers_observed_once")
        ]
        indexes: ClassVar = [models.Index(fields=["import_id"], name="dossiers_of_import")]


class EcertifiedCopy(models.Model):
    """One line of the e-certification list, joined to its dossier; marked as undone when its import is taken back."""

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, db_index=False, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="e_certified")
    import_id = models.IntegerField(db_index=True)
    row_hash = models.CharField(max_length=64)
    copies = models.IntegerField()
    pages = models.IntegerField(null=True)
    paper_kind = models.TextField(blank=True)
    certificate_number = models.TextField(blank=True)
    signed_at = models.DateTimeField(null=True)
    source_file = models.TextField()
    source_row = models.IntegerField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dossier", "row_hash"], condition=Q(undone_at=None), name="dossiers_e_certified_once"
            ),
            models.CheckConstraint(condition=Q(copies__gte=1), name="dossiers_e_certified_copies"),
        ]
