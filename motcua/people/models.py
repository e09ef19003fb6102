"""The rows of people: thin, kept honest by constraints; everything with an end keeps its days."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q


def ends_after_it_begins(name: str) -> models.CheckConstraint:
    """Return the constraint that `to_on` is empty or not before `from_on`."""
    return models.CheckConstraint(condition=Q(to_on=None) | Q(to_on__gte=F("from_on")), name=name)


class Account(AbstractUser):
    """One way to sign in. Sample accounts work on loopback listeners only."""

    is_sample = models.BooleanField(default=False)


class Province(models.Model):
    """A province: portal code (H37) and statistics code are two different things, neither follows from the other."""

    code = models.CharField(max_length=8, unique=True)
    name = models.CharField(max_length=80)
    statistics_code = models.CharField(max_length=4, blank=True)


class Commune(models.Model):
    """The tenant: plans, targets, inspections, notices and numbers are its."""

    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    province = models.ForeignKey(Province, on_delete=models.PROTECT)
    agency_code = models.CharField(max_length=24)
    host = models.CharField(max_length=120, null=True, unique=True)
    statistics_code = models.CharField(max_length=8, blank=True)
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class AgencyCode(models.Model):
    """A code the commune's dossiers bear or bore, also of communes that were merged into it."""

    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="agency_codes")
    code = models.CharField(max_length=24)
    generation = models.CharField(max_length=3)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    predecessor = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="successors")
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code", "from_on"], name="people_agency_code_once"),
            ends_after_it_begins("people_agency_code_days"),
        ]


class Centre(models.Model):
    """The Public Administrative Service Centre of a commune."""

    commune = models.OneToOneField(Commune, on_delete=models.PROTECT, related_name="centre")
    name = models.CharField(max_length=120)
    telephone = models.CharField(max_length=20, blank=True)


class ReceptionPoint(models.Model):
    """A place where the centre takes dossiers in and returns results, with its counters."""

    commune = models.ForeignKey(Commune, on_delete=models.PROTECT)
    centre = models.ForeignKey(Centre, on_delete=models.PROTECT, related_name="reception_points")
    name = models.CharField(max_length=120)
    counters = models.PositiveSmallIntegerField()
    address = models.CharField(max_length=200, blank=True)


class Unit(models.Model):
    """A division of the commune, or its centre."""

    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="units")
    code = models.SlugField(max_length=40)
    name = models.CharField(max_length=120)
    is_centre = models.BooleanField(default=False)
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commune", "code"], name="people_unit_once"),
            ends_after_it_begins("people_unit_days"),
        ]

    def __str__(self) -> str:
        return self.name


class UnitAlias(models.Model):
    """Another way a unit is written: short forms, and its names before 1 July 2025."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="aliases")
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT)
    words = models.CharField(max_length=120)
    folded = models.CharField(max_length=120)
    to_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commune", "folded"], name="people_unit_alias_once"),
        ]


class IssuingBody(models.Model):
    """Who issues papers, with its own header, seal and number series: the UBND and the centre."""

    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="issuing_bodies")
    kind = models.CharField(max_length=8, choices=[("UBND", "Ủy ban nhân dân"), ("CENTRE", "Trung tâm")])
    superior_lines = models.JSONField(default=list)
    header_lines = models.JSONField()
    symbol = models.CharField(max_length=20)
    place_name = models.CharField(max_length=80)
    full_name = models.CharField(max_length=160)
    seal = models.CharField(max_length=160, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commune", "kind"], name="people_issuing_body_once"),
        ]


class Staff(models.Model):
    """A person working for a commune; a seconded person belongs to the unit where the work is done."""

    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="staff")
    account = models.OneToOneField(Account, null=True, on_delete=models.PROTECT, related_name="staff")
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="staff")
    name = models.CharField(max_length=120)
    sort_key = models.CharField(max_length=480, db_index=True)
    telephone = models.CharField(max_length=20, blank=True)
    is_sample = models.BooleanField(default=False)
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [ends_after_it_begins("people_staff_days")]

    def __str__(self) -> str:
        return self.name


class StaffRank(models.Model):
    """The rank a person holds from a day on."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="ranks")
    rank = models.CharField(max_length=24)
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["staff"], condition=Q(to_on=None), name="people_one_open_rank"),
            ends_after_it_begins("people_rank_days"),
        ]


class RoleGrant(models.Model):
    """A role a person holds from a day on."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=24)
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["staff", "role"], condition=Q(to_on=None), name="people_one_open_grant"),
            ends_after_it_begins("people_grant_days"),
        ]


class Delegation(models.Model):
    """Roles one person leaves to another for a time; always with an end, never passed on."""

    commune = models.ForeignKey(Commune, on_delete=models.PROTECT)
    giver = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="delegations_given")
    taker = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="delegations_taken")
    roles = models.JSONField()
    limits = models.CharField(max_length=400, blank=True)
    from_on = models.DateField()
    to_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(giver=F("taker")), name="people_delegation_to_another"),
            ends_after_it_begins("people_delegation_days"),
        ]
