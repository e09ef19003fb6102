"""An inspection: opened, written, its notice drafted, concluded, issued."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from motcua.core import journal
from motcua.core.actor import Actor, whole_commune
from motcua.core.refusals import NotYours
from motcua.core.zone import VIETNAM
from motcua.direction import actions, queries
from motcua.direction.models import Inspection
from motcua.direction.outline import notice
from motcua.direction.record import LimitationWithoutTask, Record, TaskNotClear, UnknownSection
from motcua.direction.refusals import (
    AlreadyConcluded,
    NothingDrafted,
    UnknownInspection,
    UnknownTask,
    WrittenMeanwhile,
)
from motcua.direction.tests.makers import FROM, TO, limitation, outline, record, task
from motcua.issuance.drafts import Draft
from motcua.issuance.refusals import AlreadyIssued, DatedTooEarly, DoesNotBalance, NotTheRecordsClerk, Unfinished
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
AT = datetime(2026, 4, 9, 9, 0, tzinfo=VIETNAM)


def who(name: str) -> Actor:
    people.commune()
    return people.actor(name)


def opened(made: Record | None = None, by: str = "hien") -> Inspection:
    return actions.open_inspection(record=made or record(), unit_id=None, by=who(by), at=AT)


def drafted(row: Inspection, **extra: Any) -> Inspection:
    content = Draft(paper=notice(outline()), earliest_on=TO, **extra)
    return actions.draft_notice(inspection_id=row.pk, content=content, by=who("hien"), at=AT)


def issue(row: Inspection, by: str = "thao", day: date = date(2026, 4, 9)) -> None:
    assert row.document_id
    actions.issue_notice(document_id=row.document_id, number=8, dated_on=day, by=who(by), at=AT)
    row.refresh_from_db()


def test_a_record_comes_back_as_it_was_written() -> None:
    assert queries.record_of(opened()) == record()


@pytest.mark.parametrize("name", ["lan", "minh", "binh", "tung"])
def test_who_may_not_open_one(name: str) -> None:
    with pytest.raises(NotYours):
        opened(by=name)


def test_a_task_must_have_its_six_and_a_limitation_its_task() -> None:
    with pytest.raises(TaskNotClear):
        opened(record(tasks=(task(lead_person=""),)))
    with pytest.raises(LimitationWithoutTask):
        opened(record(tasks=(task(limitations=()),)))


def test_people_write_their_texts_until_it_is_concluded() -> None:
    row = drafted(opened())
    actions.write_text(inspection_id=row.pk, section="GUIDANCE", text=" Đã ban hành kế hoạch. ", by=who("son"), at=AT)
    row.refresh_from_db()
    assert row.texts["GUIDANCE"] == "Đã ban hành kế hoạch."
    actions.conclude(inspection_id=row.pk, by=who("son"), at=AT)
    with pytest.raises(AlreadyConcluded):
        actions.write_text(inspection_id=row.pk, section="GUIDANCE", text="Khác", by=who("son"), at=AT)
    with pytest.raises(AlreadyConcluded):
        actions.conclude(inspection_id=row.pk, by=who("son"), at=AT)


def test_an_unknown_section_is_refused() -> None:
    with pytest.raises(UnknownSection):
        actions.write_text(inspection_id=opened().pk, section="JOKES", text="x", by=who("son"), at=AT)


def test_findings_are_replaced_as_a_whole() -> None:
    row = opened()
    findings = ((limitation(number=1, fact="Khác."),), (task(number=1, content="Việc khác."),))
    actions.write_findings(inspection_id=row.pk, limitations=findings[0], tasks=findings[1], by=who("hien"), at=AT)
    row.refresh_from_db()
    again = queries.record_of(row)
    assert (again.limitations, again.tasks) == findings


def test_of_two_who_write_the_second_is_told_and_nothing_is_overwritten() -> None:
    row = opened()
    seen, by = row.version, who("son")
    first = record(leader="đồng chí Hứa Văn Sơn, Trưởng đoàn")
    actions.write_record(inspection_id=row.pk, record=first, version=seen, by=by, at=AT)
    findings: dict[str, Any] = {"limitations": (limitation(fact="Khác."),), "tasks": (task(),)}
    with pytest.raises(WrittenMeanwhile):
        actions.write_record(inspection_id=row.pk, record=record(), version=seen, by=who("hien"), at=AT)
    with pytest.raises(WrittenMeanwhile):
        actions.write_findings(inspection_id=row.pk, **findings, version=seen, by=who("hien"), at=AT)
    row.refresh_from_db()
    assert queries.record_of(row) == first
    actions.write_text(inspection_id=row.pk, section="GUIDANCE", text="Mới.", by=by, at=AT)
    with pytest.raises(WrittenMeanwhile):
        actions.write_findings(inspection_id=row.pk, **findings, version=row.version, by=by, at=AT)
    row.refresh_from_db()
    actions.write_findings(inspection_id=row.pk, **findings, version=row.version, by=by, at=AT)


def test_a_unit_that_gets_a_task_becomes_a_recipient_once() -> None:
    row = opened()
    tasks = (task(with_units="Phòng Kinh tế; Công an xã"), task(number=2, lead_unit="Công an xã"))
    actions.write_findings(inspection_id=row.pk, limitations=(limitation(),), tasks=tasks, by=who("son"), at=AT)
    row.refresh_from_db()
    recipients = queries.record_of(row).recipients
    assert recipients == (*record().recipients, "- Công an xã;")


def test_a_notice_is_drafted_anew_as_often_as_people_like() -> None:
    row = drafted(opened())
    first = row.document_id
    assert drafted(row).document_id == first


def test_nothing_is_concluded_without_a_notice() -> None:
    with pytest.raises(NothingDrafted):
        actions.conclude(inspection_id=opened().pk, by=who("son"), at=AT)


def test_issuing_the_notice_concludes_the_inspection() -> None:
    row = drafted(opened())
    issue(row)
    assert row.status == "CONCLUDED"
    assert row.document is not None
    assert (row.document.status, row.document.number) == ("ISSUED", 8)
    with pytest.raises(AlreadyIssued):
        drafted(row)


def test_only_the_records_clerk_issues_it() -> None:
    row = drafted(opened())
    for name in ("son", "hien", "van", "lan"):
        with pytest.raises(NotTheRecordsClerk):
            issue(row, by=name)
    row.refresh_from_db()
    assert row.status == "OPEN"


def test_a_notice_that_does_not_balance_is_drafted_and_not_issued() -> None:
    row = drafted(opened(), imbalances=("Số liệu không khép: còn lại.",))
    with pytest.raises(DoesNotBalance):
        issue(row)
    row.refresh_from_db()
    assert row.status == "OPEN"


def test_a_notice_is_not_dated_before_the_visit() -> None:
    with pytest.raises(DatedTooEarly):
        issue(drafted(opened()), day=date(2026, 4, 2))


def test_the_usual_record_is_issued_only_after_people_wrote_it() -> None:
    by = who("hien")
    row = actions.usual_inspection(from_on=FROM, to_on=TO, by=by, at=AT)
    content = Draft(paper=notice(replace(outline(), record=queries.record_of(row))))
    actions.draft_notice(inspection_id=row.pk, content=content, by=by, at=AT)
    row.refresh_from_db()
    with pytest.raises(Unfinished):
        issue(row)
    actions.write_record(inspection_id=row.pk, record=record(), by=by, at=AT)
    row.refresh_from_db()
    assert queries.record_of(row) == record()
    issue(drafted(row))
    assert row.pk is not None


def test_another_commune_finds_nothing() -> None:
    row = opened()
    people.commune("ban-thi")
    hanh = people.actor("hạnh")
    with pytest.raises(UnknownInspection):
        queries.inspection(scope=whole_commune(commune_id=hanh.commune_id), inspection_id=row.pk)
    stranger = replace(who("hien"), commune_id=hanh.commune_id)
    with pytest.raises(UnknownInspection):
        actions.write_text(inspection_id=row.pk, section="GUIDANCE", text="x", by=stranger, at=AT)


def test_tasks_are_followed_up_in_the_next_notice() -> None:
    row = drafted(opened())
    issue(row)
    later = opened(record(visited_on=date(2026, 7, 6), from_on=date(2026, 4, 7), to_on=date(2026, 7, 6)))
    (late,) = queries.record_of(later).previous
    assert (late.paper, late.status) == ("Thông báo số 08/TB-UBND ngày 09/4/2026", "Quá hạn, chưa báo cáo")
    actions.report_task(task_id=row.tasks.get().pk, done=True, by=who("hien"), at=AT)
    assert queries.record_of(later).previous[0].status == "Đã hoàn thành"
    with pytest.raises(UnknownTask):
        actions.report_task(task_id=999999, done=True, by=who("hien"), at=AT)


def test_facts_hold_no_words_of_the_record() -> None:
    row = drafted(opened())
    actions.write_text(inspection_id=row.pk, section="GUIDANCE", text="Bà Lộc Thị Vân báo cáo.", by=who("son"), at=AT)
    issue(row)
    facts = list(journal.facts_of(commune_id=row.commune_id, subjects=[f"inspection:{row.pk}"]))
    assert [fact.kind for fact in facts] == [
        "inspection.opened",
        "inspection.notice-drafted",
        "inspection.written",
        "inspection.concluded",
    ]
    told = json.dumps([fact.fields for fact in facts], ensure_ascii=False)
    assert not any(word in told for word in ("Vân", "Trung tâm", "Hứa", "hồ sơ"))
    assert facts[-1].fields["tasks"] == 1


def test_the_inspection_of_a_period_is_the_youngest_of_exactly_these_days() -> None:
    row = opened()
    assert queries.inspection_for(commune_id=row.commune_id, from_on=FROM, to_on=TO) == row
    assert queries.inspection_for(commune_id=row.commune_id, from_on=FROM, to_on=date(2026, 3, 31)) is None
    assert [each.pk for each in queries.inspections(scope=whole_commune(commune_id=who("hien").commune_id))] == [row.pk]
