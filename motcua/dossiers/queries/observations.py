"""Questions that imports and figures ask about many dossiers at once."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from motcua.core.actor import Scope
from motcua.core.zone import VIETNAM
from motcua.dossiers.lifecycle import OWN_SYSTEM
from motcua.dossiers.lines import State
from motcua.dossiers.models import Dossier
from motcua.dossiers.numbers import number_key
from motcua.dossiers.queries.scoped import AT_ONCE, within

_STATE = (
    "id",
    "number",
    "number_fold",
    "system_of_record",
    "status",
    "ground",
    "procedure_code",
    "received_at",
    "promised_at",
    "ready_at",
    "finished_at",
    "returned_at",
    "row_hash",
    "seen_as_of",
)


def states(*, numbers: Sequence[str], scope: Scope) -> dict[str, State]:
    """Return what is known of these numbers, by the number's key (`numbers.number_key`); unknown ones are missing."""
    found: dict[str, State] = {}
    keys = [number_key(number) for number in numbers]
    for start in range(0, len(keys), AT_ONCE):
        rows = within(scope=scope).filter(number_fold__in=keys[start : start + AT_ONCE])
        found |= {state.number_key: state for state in (State(*row) for row in rows.values_list(*_STATE))}
    return found


def received_between(*, received_from: date, received_to: date, scope: Scope) -> dict[str, State]:
    """Return what is known of the dossiers received in a span of days, by the number's key."""
    rows = within(scope=scope).filter(
        received_at__gte=_midnight(received_from), received_at__lt=_midnight(received_to + timedelta(days=1))
    )
    return {state.number_key: state for state in (State(*row) for row in rows.values_list(*_STATE).iterator())}


def unseen(*, system: str, as_of: datetime, received_from: date, received_to: date, scope: Scope) -> list[str]:
    """Return the numbers received in a span of days that no export of this system has shown since `as_of`.

    Asked after an export was taken in, these are the rows that stood in an earlier one and are missing now.
    """
    rows = within(scope=scope).filter(
        system_of_record=system,
        seen_as_of__lt=as_of,
        received_at__gte=_midnight(received_from),
        received_at__lt=_midnight(received_to + timedelta(days=1)),
    )
    return list(rows.exclude(system_of_record=OWN_SYSTEM).order_by("number_fold").values_list("number", flat=True))


def numbers_of(*, ids: Iterable[int], scope: Scope) -> dict[int, str]:
    """Return the numbers of dossiers by id, as the lists behind a figure print them."""
    wanted, found = sorted(set(ids)), {}
    for start in range(0, len(wanted), AT_ONCE):
        rows = Dossier.objects.filter(commune__in=scope.communes, pk__in=wanted[start : start + AT_ONCE])
        found.update(dict(rows.values_list("pk", "number")))
    return found


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM)
