"""Verbs about communes, their codes and their units."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from motcua.core import journal
from motcua.core.actor import INSTALLATION, Actor
from motcua.core.folding import nfc
from motcua.core.refusals import NotYours
from motcua.core.verb import verb
from motcua.people import agencies, events, headers
from motcua.people.folding import fold_unit
from motcua.people.may import may_manage_people
from motcua.people.models import AgencyCode, Centre, Commune, IssuingBody, Province, ReceptionPoint, Unit, UnitAlias
from motcua.people.refusals import (
    AgencyCodeTaken,
    CommuneExists,
    HostTaken,
    NotInForceYet,
    OtherCommune,
    UnitExists,
)

# The day the two-level local government began and commune codes of the new generation with it.
TWO_LEVELS_ON = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class NewCommune:
    """What a commune is made from; `province` is the portal code and the name of its province."""

    code: str
    name: str
    agency_code: str
    province: tuple[str, str] = ("H37", "tỉnh Lạng Sơn")
    host: str | None = None
    statistics_code: str = ""
    counters: int = 5
    is_sample: bool = False


@verb
def add_commune(*, new: NewCommune, by: Actor, at: datetime) -> Commune:
    """Open a commune in this installation, with its centre, its two issuing bodies and its agency code.

    Refused when the code, the agency code or the host is taken (`CommuneExists`, `AgencyCodeTaken`, `HostTaken`), and
    for codes of no known shape (`NotAnAgencyCode`). The fact goes into the installation's own chain: `by` belongs to
    commune 0.
    """
    managing(by)
    if by.commune_id != INSTALLATION.commune_id:
        raise NotYours()
    code = agencies.tidy(code=new.agency_code)
    agencies.generation_of(code=code)
    host = new.host.lower() if new.host else None
    _refuse_taken(new.code, code, host)
    province, _ = Province.objects.get_or_create(code=new.province[0], defaults={"name": new.province[1]})
    commune = Commune.objects.create(
        code=new.code,
        name=nfc(new.name),
        province=province,
        agency_code=code,
        host=host,
        statistics_code=new.statistics_code,
        is_sample=new.is_sample,
    )
    _write_code(commune, code, TWO_LEVELS_ON, source="")
    _open_centre(commune, new.counters)
    for body in headers.headers_of(commune_name=commune.name):
        IssuingBody.objects.create(commune=commune, **_columns(body))
    journal.record(
        events.COMMUNE_ADDED, subject=f"commune:{commune.pk}", at=at, code=new.code, agency=code, sample=new.is_sample
    )
    return commune


@verb
def add_agency_code(
    *, code: str, from_on: date, to_on: date | None = None, source: str = "", by: Actor, at: datetime
) -> AgencyCode:
    """Write down a code that dossiers of this commune, or of one merged into it, bear; it stays findable for ever."""
    managing(by)
    row = _write_code(own_commune(by), agencies.tidy(code=code), from_on, source=source, to_on=to_on)
    journal.record(events.AGENCY_CODE_GIVEN, subject=f"commune:{by.commune_id}", at=at, code=row.code, from_on=from_on)
    return row


@verb
def replace_agency_code(*, new: str, from_on: date, source: str = "", by: Actor, at: datetime) -> AgencyCode:
    """Give the commune another agency code from a day on; the old one ends the day before and stays its predecessor.

    Refused (`NotInForceYet`) when the present code began on that day or later.
    """
    managing(by)
    commune = own_commune(by)
    old = AgencyCode.objects.filter(commune=commune, code=commune.agency_code, to_on=None).get()
    if old.from_on >= from_on:
        raise NotInForceYet(from_on=old.from_on)
    old.to_on = from_on - timedelta(days=1)
    old.save(update_fields=["to_on"])
    row = _write_code(commune, agencies.tidy(code=new), from_on, source=source, predecessor=old)
    commune.agency_code = row.code
    commune.save(update_fields=["agency_code"])
    journal.record(
        events.AGENCY_CODE_GIVEN,
        subject=f"commune:{commune.pk}",
        at=at,
        code=row.code,
        from_on=from_on,
        predecessor=old.code,
    )
    return row


@verb
def add_unit(
    *, code: str, name: str, from_on: date = TWO_LEVELS_ON, is_centre: bool = False, by: Actor, at: datetime
) -> Unit:
    """Add a division to the commune. Refused (`UnitExists`) when its code is taken."""
    managing(by)
    commune = own_commune(by)
    if Unit.objects.filter(commune=commune, code=code).exists():
        raise UnitExists(code=code)
    unit = Unit.objects.create(commune=commune, code=code, name=nfc(name), is_centre=is_centre, from_on=from_on)
    _write_alias(unit, unit.name, None)
    journal.record(events.UNIT_ADDED, subject=f"unit:{unit.pk}", at=at, code=code, centre=is_centre)
    return unit


@verb
def add_unit_alias(*, unit: Unit, words: str, to_on: date | None = None, by: Actor, at: datetime) -> UnitAlias:
    """Write down another way in which exports write a unit; `to_on` is the last day such a name was official.

    No fact: spelling is data of the importer, not an event.
    """
    managing(by)
    if unit.commune_id != by.commune_id:
        raise OtherCommune()
    return _write_alias(unit, words, to_on)


def managing(by: Actor) -> None:
    """Refuse (`NotYours`) an actor who may not manage people."""
    if not may_manage_people(by):
        raise NotYours()


def own_commune(by: Actor) -> Commune:
    """Return the commune the actor belongs to."""
    return Commune.objects.get(pk=by.commune_id)


def _refuse_taken(code: str, agency_code: str, host: str | None) -> None:
    """Two that ask at the same moment both pass here; then the constraints of the tables refuse the second."""
    if Commune.objects.filter(code=code).exists():
        raise CommuneExists(code=code)
    if Commune.objects.filter(agency_code=agency_code).exists():
        raise AgencyCodeTaken(code=agency_code)
    if host and Commune.objects.filter(host=host).exists():
        raise HostTaken(host=host)


def _write_code(
    commune: Commune,
    code: str,
    from_on: date,
    *,
    source: str,
    to_on: date | None = None,
    predecessor: AgencyCode | None = None,
) -> AgencyCode:
    if AgencyCode.objects.filter(code=code, from_on=from_on).exists():
        raise AgencyCodeTaken(code=code)
    return AgencyCode.objects.create(
        commune=commune,
        code=code,
        generation=agencies.generation_of(code=code),
        from_on=from_on,
        to_on=to_on,
        predecessor=predecessor,
        source=source,
    )


def _open_centre(commune: Commune, counters: int) -> None:
    centre = Centre.objects.create(commune=commune, name=f"{headers.CENTRE_NAME} {commune.name}")
    ReceptionPoint.objects.create(
        commune=commune, centre=centre, name="Điểm tiếp nhận và trả kết quả tại Trung tâm", counters=counters
    )


def _columns(body: headers.Header) -> dict[str, object]:
    return {
        "kind": body.kind,
        "superior_lines": list(body.superior_lines),
        "header_lines": list(body.header_lines),
        "symbol": body.symbol,
        "place_name": body.place_name,
        "full_name": body.full_name,
        "seal": body.seal,
    }


def _write_alias(unit: Unit, words: str, to_on: date | None) -> UnitAlias:
    folded = fold_unit(words)
    row, _ = UnitAlias.objects.get_or_create(
        commune_id=unit.commune_id, folded=folded, defaults={"unit": unit, "words": nfc(words), "to_on": to_on}
    )
    return row
