"""Rows that stood in an earlier export and are missing from a later one: reported, never deleted."""

from collections.abc import Sequence
from datetime import datetime

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.verb import verb
from motcua.dossiers import events
from motcua.dossiers.lifecycle import OWN_SYSTEM
from motcua.dossiers.models import Dossier
from motcua.dossiers.numbers import number_key


@verb
def mark_vanished(*, numbers: Sequence[str], import_id: int, as_of: datetime, by: Actor, at: datetime) -> int:
    """Note that these dossiers are missing from an export; return how many were not known as vanished before.

    Dossiers kept here and those that a later export still showed are left alone.
    """
    keys = [number_key(number) for number in numbers]
    rows = Dossier.objects.filter(
        commune=by.commune_id, number_fold__in=keys, vanished_as_of=None, present=True, seen_as_of__lt=as_of
    ).exclude(system_of_record=OWN_SYSTEM)
    ids = list(rows.values_list("id", flat=True))
    Dossier.objects.filter(pk__in=ids).update(vanished_as_of=as_of, vanished_import=import_id)
    journal.record_many(
        events.VANISHED, ((events.subject_of(pk), at, {"import": import_id, "as_of": as_of}) for pk in ids)
    )
    return len(ids)
