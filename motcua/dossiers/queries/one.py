"""One dossier: its page, and what the exports said of it over time."""

from collections.abc import Iterable

from motcua.core import journal
from motcua.core.actor import Scope
from motcua.dossiers.events import subject_of
from motcua.dossiers.lifecycle import OWN_SYSTEM, WORDS, Status, national_code
from motcua.dossiers.lines import DossierPage, Event, History, Pause, Said
from motcua.dossiers.models import Dossier, DossierNumber, Observation
from motcua.dossiers.moves import Choice, choices
from motcua.dossiers.numbers import number_key
from motcua.dossiers.observing import moved_appointments, went_back
from motcua.dossiers.queries.scoped import lines_of, within
from motcua.dossiers.refusals import UnknownDossier

_SHOWN = (
    "field",
    "supplement_state",
    "result_state",
    "here",
    "accepted_at",
    "competent_received_at",
    "clock_start_at",
    "computed_due_at",
    "ready_at",
    "finished_at",
    "returned_at",
    "apologised",
    "present",
    "vanished_as_of",
    "e_copies",
)


def dossier_page(*, number: str, scope: Scope) -> DossierPage:
    """Return a dossier with its story and the verbs this person may use. Refused: UnknownDossier."""
    dossier = dossier_of(number=number, scope=scope)
    status = Status(dossier.status)
    return DossierPage(
        line=lines_of(rows=Dossier.objects.filter(pk=dossier.pk))[0],
        national_code=national_code(status),
        status_words=dossier.status_words or WORDS[status],
        old_numbers=tuple(dossier.old_numbers.values_list("number", flat=True)),
        timeline=_timeline(dossier),
        pauses=_pauses(dossier),
        history=_history(dossier),
        choices=_choices(dossier, scope),
        **{name: getattr(dossier, name) for name in _SHOWN},
    )


def history(*, number: str, scope: Scope) -> History:
    """Return what every export said of a dossier, oldest first, also what was taken back. Refused: UnknownDossier."""
    return _history(dossier_of(number=number, scope=scope))


def dossier_of(*, number: str, scope: Scope) -> Dossier:
    """Return a dossier by its present or an earlier number. Refused: UnknownDossier."""
    key = number_key(number)
    found = within(scope=scope).filter(number_fold=key).first()
    if found is None:
        old = DossierNumber.objects.filter(commune__in=scope.communes, number_fold=key).values("dossier")
        found = within(scope=scope).filter(pk__in=old).first()
    if found is None:
        raise UnknownDossier(number=number)
    return found


def _timeline(dossier: Dossier) -> tuple[Event, ...]:
    facts = journal.facts_of(commune_id=dossier.commune_id, subjects=[subject_of(dossier.pk)])
    return tuple(Event(fact.kind, fact.at, fact.by, fact.fields) for fact in facts)


def _pauses(dossier: Dossier) -> tuple[Pause, ...]:
    columns = ("ground", "stops_clock", "reason", "legal_basis", "started_at", "ended_at")
    return tuple(Pause(*row) for row in dossier.suspensions.order_by("started_at").values_list(*columns))


def _choices(dossier: Dossier, scope: Scope) -> tuple[Choice, ...]:
    """A dossier kept elsewhere has no legal steps here."""
    if dossier.system_of_record != OWN_SYSTEM:
        return ()
    own_unit = scope.units is not None and dossier.unit_id in scope.units
    return choices(status=Status(dossier.status), roles=scope.roles, own_unit=own_unit)


def _history(dossier: Dossier) -> History:
    said = tuple(_said(Observation.objects.filter(dossier=dossier).order_by("as_of", "id")))
    valid = [each for each in said if not each.undone]
    return History(said, went_back(valid), moved_appointments(valid))


def _said(rows: Iterable[Observation]) -> Iterable[Said]:
    for row in rows:
        yield Said(
            import_id=row.import_id,
            as_of=row.as_of,
            system=row.system,
            status=row.status,
            status_words=row.status_words,
            ground=row.ground,
            promised_at=row.promised_at,
            paused_at=row.paused_at,
            resumed_at=row.resumed_at,
            ready_at=row.ready_at,
            finished_at=row.finished_at,
            returned_at=row.returned_at,
            source_file=row.source_file,
            source_row=row.source_row,
            undone=row.undone_at is not None,
        )
