"""A document: drafted, drafted again, number and day written back once by the records clerk."""

from datetime import date, datetime

import pytest

from motcua.core import journal
from motcua.core.actor import whole_commune
from motcua.core.refusals import NotYours
from motcua.core.zone import VIETNAM
from motcua.issuance import actions, queries
from motcua.issuance.drafts import Draft
from motcua.issuance.models import Document
from motcua.issuance.refusals import (
    AlreadyIssued,
    DatedInFuture,
    DatedTooEarly,
    DoesNotBalance,
    NotANumber,
    NumberTaken,
    UnknownDocument,
)
from motcua.issuance.stored import to_json
from motcua.issuance.tests.makers import paper
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
AT = datetime(2026, 4, 9, 9, 0, tzinfo=VIETNAM)
DAY = date(2026, 4, 9)


def drafted(**extra: object) -> Document:
    people.commune()
    content = Draft(paper(), **extra)  # type: ignore[arg-type]
    return actions.draft(body_kind="UBND", content=content, by=people.actor("hien"), at=AT)


def write(document: Document, number: int = 8, day: date = DAY, who: str = "thao", at: datetime = AT) -> Document:
    return actions.write_back_number(document_id=document.pk, number=number, dated_on=day, by=people.actor(who), at=at)


def test_a_draft_has_neither_number_nor_day_even_if_the_paper_claims_them() -> None:
    people.commune()
    claimed = Draft(paper(number=99, dated_on=DAY))
    document = actions.draft(body_kind="CENTRE", content=claimed, by=people.actor("hien"), at=AT)
    assert (document.status, document.number, document.dated_on) == ("DRAFT", None, None)
    assert document.body["number"] is None


def test_the_records_clerk_issues_by_writing_number_and_day_back() -> None:
    document = write(drafted())
    assert (document.status, document.number, document.dated_on) == ("ISSUED", 8, DAY)
    printed = queries.paper_of(scope=whole_commune(commune_id=document.commune_id), document_id=document.pk)
    assert (printed.number, printed.dated_on) == (8, DAY)


@pytest.mark.parametrize("name", ["lan", "hien", "son", "van", "tung"])
def test_nobody_else_may(name: str) -> None:
    document = drafted()
    with pytest.raises(NotYours):
        write(document, who=name)
    document.refresh_from_db()
    assert document.status == "DRAFT"


def test_number_and_day_are_written_once() -> None:
    document = write(drafted())
    with pytest.raises(AlreadyIssued):
        write(document, number=9)
    document.refresh_from_db()
    assert document.number == 8


def test_an_issued_document_is_never_drafted_again() -> None:
    document = write(drafted())
    with pytest.raises(AlreadyIssued):
        actions.redraft(document_id=document.pk, content=Draft(paper(title="Khác")), by=people.actor("hien"), at=AT)


def test_a_draft_may_be_drafted_again() -> None:
    document = drafted()
    again = actions.redraft(
        document_id=document.pk, content=Draft(paper(title="Tiêu đề khác")), by=people.actor("hien"), at=AT
    )
    assert (again.pk, again.title) == (document.pk, "Tiêu đề khác")


def test_figures_that_do_not_close_may_be_drafted_and_not_issued() -> None:
    document = drafted(imbalances=("Số liệu không khép.",))
    with pytest.raises(DoesNotBalance) as refused:
        write(document)
    assert refused.value.rules == ["Số liệu không khép."]
    actions.redraft(document_id=document.pk, content=Draft(paper()), by=people.actor("hien"), at=AT)
    assert write(document).status == "ISSUED"


def test_a_number_belongs_to_one_paper_of_a_body_type_and_year() -> None:
    write(drafted())
    with pytest.raises(NumberTaken):
        write(drafted())
    assert write(drafted(), number=9).number == 9


def test_a_paper_is_not_dated_before_what_it_tells_of_nor_after_today() -> None:
    document = drafted(earliest_on=date(2026, 4, 6))
    with pytest.raises(DatedTooEarly):
        write(document, day=date(2026, 4, 2))
    with pytest.raises(DatedInFuture):
        write(document, day=date(2026, 4, 10))
    with pytest.raises(NotANumber):
        write(document, number=0)
    with pytest.raises(NotANumber):
        write(document, number=10**30)


def test_another_commune_does_not_find_it() -> None:
    document = drafted()
    people.commune("ban-thi")
    hanh = people.actor("hạnh")
    with pytest.raises(UnknownDocument):
        actions.redraft(document_id=document.pk, content=Draft(paper()), by=hanh, at=AT)
    with pytest.raises(UnknownDocument):
        queries.document(scope=whole_commune(commune_id=hanh.commune_id), document_id=document.pk)
    assert queries.documents(scope=whole_commune(commune_id=hanh.commune_id)) == []


def test_the_facts_tell_number_and_day_and_no_words_of_the_paper() -> None:
    document = write(drafted())
    facts = list(journal.facts_of(commune_id=document.commune_id, subjects=[f"document:{document.pk}"]))
    assert [fact.kind for fact in facts] == ["document.drafted", "document.number-written"]
    assert facts[1].fields == {"type": "TB", "number": 8, "dated_on": "2026-04-09"}


def test_the_letterhead_comes_from_the_issuing_body() -> None:
    commune = people.commune()
    assert queries.letterhead(commune_id=commune.pk).superior == ()
    centre = queries.letterhead(commune_id=commune.pk, body_kind="CENTRE")
    assert centre.superior == ("UBND XÃ NÀ MẪU",)
    assert to_json(paper(letterhead=centre))["letterhead"]["sign"] == "TTPVHCC"
