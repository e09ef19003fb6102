"""One table."""

from django.db import models


class Case(models.Model):
    """One row that is read by its primary key."""

    number = models.TextField(unique=True)
    kind = models.IntegerField()
    office = models.IntegerField()
    state = models.SmallIntegerField()
    person = models.TextField()

    class Meta:
        app_label = "bare"
        managed = False
        db_table = "bare_case"
