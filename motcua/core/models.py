"""Core's rows: the journal and its heads, cursors, number series, idempotency keys, the versioned working calendar."""

from typing import ClassVar

from django.db import models

KINDS_OF_DAY = (
    ("OFF", "nghỉ"),
    ("WORK", "làm bù"),
    ("HALF_MORNING", "làm buổi sáng"),
    ("HALF_AFTERNOON", "làm buổi chiều"),
)


class Entry(models.Model):
    """One fact of the journal; triggers refuse every change."""

    commune = models.IntegerField()
    seq = models.BigIntegerField()
    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=60)
    at = models.CharField(max_length=27)
    recorded_at = models.CharField(max_length=27)
    by = models.BigIntegerField(null=True)
    body = models.TextField()
    hash = models.BinaryField(max_length=32)
    pk = models.CompositePrimaryKey("commune", "seq")

    class Meta:
        db_table = "core_entry"
        indexes: ClassVar = [models.Index(fields=["commune", "subject", "seq"], name="core_entry_subject")]


class ChainHead(models.Model):
    """The last link of a commune's chain; locked while facts are sealed."""

    commune = models.IntegerField(primary_key=True)
    seq = models.BigIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        db_table = "core_chain_head"


class Cursor(models.Model):
    """How far a reader has read a commune's journal."""

    reader = models.CharField(max_length=60)
    commune = models.IntegerField()
    seq = models.BigIntegerField(default=0)

    class Meta:
        db_table = "core_cursor"
        constraints: ClassVar = [models.UniqueConstraint(fields=["reader", "commune"], name="core_cursor_once")]


class Series(models.Model):
    """The last number given in a series of a commune."""

    commune = models.IntegerField()
    name = models.CharField(max_length=80)
    last = models.BigIntegerField()

    class Meta:
        db_table = "core_series"
        constraints: ClassVar = [models.UniqueConstraint(fields=["commune", "name"], name="core_series_once")]


class DoneKey(models.Model):
    """An idempotency key that was used, with what the verb answered where that can be kept."""

    commune = models.IntegerField()
    key = models.CharField(max_length=80)
    verb = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    answer = models.TextField(null=True)
    recorded_at = models.DateTimeField()

    class Meta:
        db_table = "core_done_key"
        constraints: ClassVar = [models.UniqueConstraint(fields=["commune", "key"], name="core_done_key_once")]


class CalendarDay(models.Model):
    """One decision about one day; a later row about the same day replaces it. `commune` None: everywhere."""

    commune = models.IntegerField(null=True)
    day = models.DateField()
    kind = models.CharField(max_length=20, choices=KINDS_OF_DAY)
    name = models.CharField(max_length=200)
    source = models.CharField(max_length=400)
    verified = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()

    class Meta:
        db_table = "core_calendar_day"
        indexes: ClassVar = [models.Index(fields=["commune", "day"], name="core_calendar_day_at")]


class OfficeHours(models.Model):
    """The office hours of a commune's centre from a day on; sessions as `07:00-11:30,13:30-17:00`."""

    commune = models.IntegerField(null=True)
    from_on = models.DateField()
    sessions = models.CharField(max_length=80)
    weekdays = models.CharField(max_length=7, default="12345")
    source = models.CharField(max_length=400)

    class Meta:
        db_table = "core_office_hours"
