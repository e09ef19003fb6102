"""Rows of the catalogue: procedures, their versions, and the facts of each version. National: no commune owns them."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.procedures.catalogue import Channel, LateRule, Unit

UNITS = [(unit.value, unit.value) for unit in Unit]
CHANNELS = [(channel.value, channel.value) for channel in Channel]
LATE_RULES = [(rule.value, rule.value) for rule in LateRule]


class Edition(models.Model):
    """One loading of the catalogue that changed something; its mark tells every cache that it is old."""

    mark = models.CharField(max_length=32, unique=True)
    loaded_at = models.DateTimeField()


class Source(models.Model):
    """Where facts of the catalogue were read."""

    id = models.CharField(max_length=40, primary_key=True)
    words = models.TextField()
    address = models.TextField(blank=True)


class Procedure(models.Model):
    """A procedure under its national code; repealed from `repealed_on`."""

    code = models.CharField(max_length=20, unique=True)
    repealed_on = models.DateField(null=True)
    replaced_by = models.CharField(max_length=20, blank=True)
    position = models.IntegerField()


class ProcedureVersion(models.Model):
    """What was in force from a day until the day before `effective_before`."""

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    mark = models.CharField(max_length=64)
    name_vi = models.TextField()
    name_en = models.TextField()
    field = models.CharField(max_length=120)
    verified = models.CharField(max_length=10)
    note = models.TextField(blank=True)
    name_source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    effective_from = models.DateField()
    effective_before = models.DateField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["procedure", "number"], name="procedures_version_number"),
            models.UniqueConstraint(
                fields=["procedure"], condition=Q(effective_before=None), name="procedures_one_open_version"
            ),
            models.CheckConstraint(
                condition=Q(effective_before=None) | Q(effective_before__gte=F("effective_from")),
                name="procedures_version_ends_after_start",
            ),
        ]


class Fact(models.Model):
    """What every fact of a version carries: its version, where it was read, whether that was checked."""

    version = models.ForeignKey(ProcedureVersion, on_delete=models.CASCADE)
    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    verified = models.BooleanField()

    class Meta:
        abstract = True


class Case(models.Model):
    """A case in which a limit or a fee differs."""

    version = models.ForeignKey(ProcedureVersion, on_delete=models.CASCADE)
    code = models.CharField(max_length=40)
    name = models.TextField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "code"], name="procedures_case_once")]


class Component(Fact):
    """One paper asked for, with how many originals, certified copies and photocopies."""

    position = models.IntegerField()
    text = models.TextField()
    original = models.IntegerField(null=True)
    certified = models.IntegerField(null=True)
    photo = models.IntegerField(null=True)
    required = models.BooleanField()
    replaceable_by_data = models.BooleanField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "position"], name="procedures_component_once")
        ]


class ChannelRule(Fact):
    """Whether a channel is open, and how far the online one goes."""

    channel = models.CharField(max_length=10, choices=CHANNELS)
    available = models.BooleanField()
    level = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "channel"], name="procedures_channel_once")]


class LimitRule(Fact):
    """A time limit for a channel and a case; empty means all."""

    channel = models.CharField(max_length=10, blank=True)
    case = models.CharField(max_length=40, blank=True)
    unit = models.CharField(max_length=15, choices=UNITS)
    amount = models.IntegerField(null=True)
    late_rule = models.CharField(max_length=20, choices=LATE_RULES, blank=True)
    late_after = models.CharField(max_length=5, blank=True)
    text = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "channel", "case"], name="procedures_limit_once"),
            models.CheckConstraint(
                condition=Q(unit=Unit.OTHER.value, amount=None) | (~Q(unit=Unit.OTHER.value) & Q(amount__gte=0)),
                name="procedures_limit_has_amount_unless_other",
            ),
        ]


class Fee(Fact):
    """A fee in whole đồng, or the words that say who sets it."""

    position = models.IntegerField()
    channel = models.CharField(max_length=10, blank=True)
    case = models.CharField(max_length=40, blank=True)
    amount = models.BigIntegerField(null=True)
    per = models.CharField(max_length=80, blank=True)
    text = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(amount__gte=0) | (Q(amount=None) & ~Q(text="")), name="procedures_fee_amount_or_words"
            ),
        ]


class LegalBasis(Fact):
    """A law on which the procedure rests, with the days between which it is in force."""

    position = models.IntegerField()
    title = models.TextField()
    effective_from = models.DateField(null=True)
    effective_before = models.DateField(null=True)
