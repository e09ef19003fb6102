"""Makers: dossiers of the sample commune, walked through the real verbs; and rows as an export shows them."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from motcua.core.actor import Actor, Scope
from motcua.core.zone import VIETNAM
from motcua.dossiers import actions
from motcua.dossiers.intake import Applicant, Intake, Seen
from motcua.dossiers.lifecycle import Channel, Status
from motcua.dossiers.models import Dossier
from motcua.dossiers.observed import Observed, ObservedRow
from motcua.people.models import Unit
from motcua.people.tests import makers as people
from motcua.procedures.tests import makers as procedures

# Three working days in its ordinary case.
PROCEDURE = "1.004859"
RECEIVED = datetime(2026, 3, 3, 9, 0, tzinfo=VIETNAM)
AS_OF = datetime(2026, 4, 6, 7, 52, 11, tzinfo=VIETNAM)
ANH_TU = Applicant(name="Lộc Văn Tư", personal_number="020812345678", phone="0112345678", address="Thôn Bản Cáu")


def at(text: str) -> datetime:
    """Return a Vietnamese moment."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def place() -> None:
    """Make the sample commune and the catalogue."""
    people.commune()
    procedures.load()


def who(name: str, *, key: str | None = None) -> Actor:
    """Return one of the cast."""
    return people.actor(name, key=key)


def scope(*names: str) -> Scope:
    """Return the whole commune's scope, with the roles of the named people."""
    roles = frozenset(role for name in names for role in who(name).roles)
    return Scope(communes=frozenset({people.commune().pk}), roles=roles)


def culture() -> Unit:
    """Return the division of Minh and Bình."""
    return Unit.objects.get(commune=people.commune(), code="van-hoa-xa-hoi")


def intake(**changes: Any) -> Intake:
    """Return a request for three working days, received on Tuesday 3 March 2026 at 09:00."""
    plain = Intake(procedure_code=PROCEDURE, channel=Channel.COUNTER, applicant=ANH_TU, received_at=RECEIVED)
    return replace(plain, **changes)


def seen(dossier: Dossier) -> Seen:
    """Return the dossier as a page shows it now."""
    return Seen(dossier.number, dossier.version)


def received(**changes: Any) -> Dossier:
    """Return a dossier that Lan has accepted."""
    place()
    wanted = intake(**changes)
    return actions.accept(intake=wanted, by=who("lan"), at=wanted.received_at).dossier


def processing(**changes: Any) -> Dossier:
    """Return a dossier that Lan passed on and Bình gave to Minh."""
    dossier = received(**changes)
    dossier = actions.transfer(seen=seen(dossier), to_unit_id=culture().pk, by=who("lan"), at=at("2026-03-03T10:00"))
    staff_id = who("minh").staff_id
    assert staff_id is not None
    return actions.assign(seen=seen(dossier), staff_id=staff_id, by=who("binh"), at=at("2026-03-03T11:00"))


def signed(**changes: Any) -> Dossier:
    """Return a dossier with its signed result, waiting for the records clerk."""
    dossier = processing(**changes)
    dossier = actions.submit(seen=seen(dossier), by=who("minh"), at=at("2026-03-04T09:00"))
    dossier = actions.review(seen=seen(dossier), by=who("binh"), at=at("2026-03-04T10:00"))
    return actions.sign(seen=seen(dossier), by=who("hoa"), at=at("2026-03-04T11:00"))


def settled(**changes: Any) -> Dossier:
    """Return a dossier whose result waits at the counter."""
    return actions.result_ready(seen=seen(signed(**changes)), by=who("thao"), at=at("2026-03-05T08:00"))


def in_status(status: Status) -> Dossier:
    """Return a dossier in one of the statuses between intake and return, by the shortest way."""
    ways = {Status.RECEIVED: received, Status.PROCESSING: processing, Status.AWAITING_ISSUE: signed}
    return ways[status]()


def row(number: str = "H37.12-260105-0001", **changes: Any) -> ObservedRow:
    """Return a line of an export: a certification returned on the day it came."""
    plain = ObservedRow(
        number=number,
        status=Status.RETURNED,
        row_hash="a" * 32,
        source_file="danh-sach.xlsx",
        source_row=8,
        status_words="Đã trả kết quả",
        procedure_code="2.000815",
        channel=Channel.COUNTER,
        applicant_name="Nông Thị Sáu",
        received_at=at("2026-01-05T08:00"),
        promised_at=at("2026-01-05T17:00"),
        finished_at=at("2026-01-05T09:00"),
        returned_at=at("2026-01-05T09:05"),
    )
    return replace(plain, **changes)


def observed(*rows: ObservedRow, import_id: int = 1, as_of: datetime = AS_OF) -> Observed:
    """Take rows in as one import of the provincial system."""
    return actions.observe(rows=rows, import_id=import_id, as_of=as_of, system="igate", by=who("lan"), at=as_of)
