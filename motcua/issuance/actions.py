"""Verbs of official documents: draft, redraft, write number and day back."""

import json
from dataclasses import replace
from datetime import date, datetime

from django.db import IntegrityError

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.core.folding import fold
from motcua.core.verb import verb
from motcua.core.zone import VIETNAM
from motcua.issuance import events
from motcua.issuance.drafts import Draft
from motcua.issuance.models import Document
from motcua.issuance.paper import TO_FILL
from motcua.issuance.refusals import (
    AlreadyIssued,
    DatedInFuture,
    DatedTooEarly,
    DoesNotBalance,
    NotANumber,
    NotTheRecordsClerk,
    NumberTaken,
    Unfinished,
    UnknownDocument,
)
from motcua.issuance.stored import from_json, to_json
from motcua.people import queries as people
from motcua.people.roles import Role

# No office gives more papers of one type in a year; a longer number is two that ran together.
LARGEST_NUMBER = 99_999


@verb
def draft(*, body_kind: str, content: Draft, by: Actor, at: datetime) -> Document:
    """Put a paper down as a draft of one of the commune's issuing bodies (UBND or CENTRE).

    Number and day stay empty whatever the paper says. Refused: as `paper.check` refuses.
    """
    body = people.issuing_body(commune_id=by.commune_id, kind=body_kind)
    document = Document.objects.create(
        commune_id=by.commune_id, issuing_body=body, drafted_at=at, drafted_by_id=by.staff_id, **_columns(content)
    )
    _record(events.DRAFTED, document, at)
    return document


@verb
def redraft(*, document_id: int, content: Draft, by: Actor, at: datetime) -> Document:
    """Replace the contents of a draft. Refused: UnknownDocument; AlreadyIssued."""
    document = _of(document_id, by)
    changed = Document.objects.filter(pk=document.pk, status="DRAFT").update(drafted_at=at, **_columns(content))
    if not changed:
        raise AlreadyIssued(document=document.pk)
    document.refresh_from_db()
    _record(events.REDRAFTED, document, at)
    return document


@verb
def write_back_number(*, document_id: int, number: int, dated_on: date, by: Actor, at: datetime) -> Document:
    """Write the number and the day that the document system gave into a draft, once; this issues it.

    Only the records clerk does this (Decree 30/2020/NĐ-CP, article 15: the number comes from the document system).
    Refused: NotTheRecordsClerk, UnknownDocument, AlreadyIssued, DoesNotBalance, Unfinished, DatedTooEarly,
    DatedInFuture, NotANumber, NumberTaken.
    """
    if Role.RECORDS_CLERK not in by.roles:
        raise NotTheRecordsClerk(role=Role.RECORDS_CLERK.value)
    document = _of(document_id, by)
    _check_ready(document)
    _check_number(document, number, dated_on, at)
    paper = replace(from_json(document.body), number=number, dated_on=dated_on)
    given = {"number": number, "dated_on": dated_on, "year": dated_on.year}
    drafts = Document.objects.filter(pk=document.pk, status="DRAFT")
    try:
        changed = drafts.update(body=to_json(paper), status="ISSUED", issued_at=at, issued_by_id=by.staff_id, **given)
    except IntegrityError as taken:  # another clerk wrote the same number a moment ago
        raise NumberTaken(number=number, year=dated_on.year) from taken
    if not changed:
        raise AlreadyIssued(document=document.pk)
    document.refresh_from_db()
    _record(events.NUMBER_WRITTEN, document, at, number=number, dated_on=dated_on.isoformat())
    return document


def _check_ready(document: Document) -> None:
    if document.status == "ISSUED":
        raise AlreadyIssued(document=document.pk)
    if document.imbalances:
        raise DoesNotBalance(document=document.pk, rules=list(document.imbalances))
    if TO_FILL in json.dumps(document.body, ensure_ascii=False):
        raise Unfinished(document=document.pk)


def _check_number(document: Document, number: int, dated_on: date, at: datetime) -> None:
    if not 1 <= number <= LARGEST_NUMBER:
        raise NotANumber(number=number)
    if document.earliest_on and dated_on < document.earliest_on:
        raise DatedTooEarly(dated_on=dated_on, earliest_on=document.earliest_on)
    if dated_on > at.astimezone(VIETNAM).date():
        raise DatedInFuture(dated_on=dated_on)
    same = Document.objects.filter(issuing_body=document.issuing_body_id, type_code=document.type_code)
    if same.filter(year=dated_on.year, number=number).exists():
        raise NumberTaken(number=number, year=dated_on.year)


def _of(document_id: int, by: Actor) -> Document:
    found = Document.objects.filter(pk=document_id, commune=by.commune_id).first()
    if found is None:
        raise UnknownDocument(document=document_id)
    return found


def _columns(content: Draft) -> dict[str, object]:
    paper = replace(content.paper, number=None, dated_on=None)
    body = to_json(paper)
    return {
        "type_code": paper.type_code,
        "title": body["title"],
        "body": body,
        "imbalances": list(content.imbalances),
        "earliest_on": content.earliest_on,
    }


def _record(kind: str, document: Document, at: datetime, **fields: object) -> None:
    # The journal takes plain codes only: "QĐ" is kept as "QD".
    sign = fold(document.type_code).upper()
    journal.record(kind, subject=f"document:{document.pk}", at=at, type=sign, **fields)
