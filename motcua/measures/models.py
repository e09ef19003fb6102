"""One table, rebuilt from the journal at any time: a row for each dossier and state interval."""

from typing import ClassVar

from django.db import models

UNDONE = "UNDONE"  # the one row of a dossier of which every observation was taken back: engines must learn of it


class DossierInterval(models.Model):
    """A dossier in one state. Columns and their meaning: `columns.COLUMNS` and `intervals.Interval`.

    Moments are microseconds since 1970 UTC: engines read them as they stand, exact on both databases. Codes are never
    null, answers are 1, 0 or null. `seq`: the fact up to which the journal had been read when the row was written.
    """

    commune = models.ForeignKey("people.Commune", on_delete=models.PROTECT, related_name="+")
    seq = models.BigIntegerField()
    dossier = models.BigIntegerField()
    n = models.SmallIntegerField()
    state = models.CharField(max_length=20)
    ground = models.CharField(max_length=20)
    from_at = models.BigIntegerField()
    to_at = models.BigIntegerField(null=True)
    promised_at = models.BigIntegerField(null=True)
    moved_late = models.SmallIntegerField()
    unit = models.BigIntegerField(null=True)
    settled_at = models.BigIntegerField(null=True)
    returned_at = models.BigIntegerField(null=True)
    ended_at = models.BigIntegerField(null=True)
    dated = models.SmallIntegerField()
    reopened = models.SmallIntegerField()
    from_wd = models.IntegerField()
    to_wd = models.IntegerField(null=True)
    procedure = models.CharField(max_length=80)
    channel = models.CharField(max_length=20)
    here = models.SmallIntegerField(null=True)
    received_at = models.BigIntegerField(null=True)
    digitised_in = models.SmallIntegerField(null=True)
    digitised_out = models.SmallIntegerField(null=True)
    apologised = models.SmallIntegerField(null=True)
    timeliness = models.CharField(max_length=20)
    e_listed = models.SmallIntegerField()
    e_certified_at = models.BigIntegerField(null=True)
    vanished_at = models.BigIntegerField(null=True)
    stray = models.SmallIntegerField()
    pk = models.CompositePrimaryKey("commune_id", "dossier", "n")

    class Meta:
        db_table = "measures_interval"
        indexes: ClassVar = [models.Index(fields=["commune", "seq"], name="measures_interval_seq")]


class Fold(models.Model):
    """By which working calendar a commune's rows were folded; another calendar means folding them again."""

    commune = models.OneToOneField("people.Commune", on_delete=models.PROTECT, primary_key=True, related_name="+")
    calendar = models.CharField(max_length=40)

    class Meta:
        db_table = "measures_fold"
