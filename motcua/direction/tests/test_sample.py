"""The sample inspection and the usual record: well formed, invented, followed by a notice."""

import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from motcua.core.actor import whole_commune
from motcua.core.zone import VIETNAM
from motcua.direction import actions, queries
from motcua.direction.lint.engine import lint
from motcua.direction.lint.reading import text_of
from motcua.direction.record import missing_of
from motcua.issuance.files import both
from motcua.issuance.signing import signing_lines
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
AT = datetime(2026, 4, 6, 18, 0, tzinfo=VIETNAM)


def test_the_sample_inspection_has_six_clear_tasks_one_of_them_on_the_paused_dossiers() -> None:
    by = people.manager(people.commune())
    row = actions.sample_inspection(by=by, at=AT)
    assert actions.sample_inspection(by=by, at=AT).pk == row.pk
    record = queries.record_of(row)
    assert len(record.tasks) == 6
    assert not any(missing_of(task) for task in record.tasks)
    assert any("tạm dừng" in task.content for task in record.tasks)
    assert {task.deadline.kind.value for task in record.tasks} == {"DAY", "PERIODIC", "REGULAR"}
    assert record.programme is not None
    assert record.programme.on < record.visited_on == date(2026, 4, 6)
    assert signing_lines(record.signature) == ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")


def test_the_notice_of_an_empty_register_says_that_nothing_is_known() -> None:
    by = people.manager(people.commune())
    actions.sample_targets(by=by, at=AT)
    row = actions.sample_inspection(by=by, at=AT)
    made = queries.notice_of(scope=whole_commune(commune_id=by.commune_id), row=row)
    assert made.content.imbalances == ()
    assert made.warnings[0].startswith("Chưa có")
    assert re.search(r"\([^()]+; [^()]+ và \d+ số liệu khác\)$", made.warnings[0])
    assert made.content.paper.sample
    assert made.book.figures["rate.e_certified"].target == Decimal(18)
    printed = {figure.figure_id: figure.printed for figure in made.content.paper.figures}
    assert printed["received"] == "không phát sinh"


def test_a_period_without_an_inspection_gets_the_usual_record() -> None:
    by = people.manager(people.commune("ban-thi"))
    row = actions.usual_inspection(from_on=date(2026, 1, 1), to_on=date(2026, 3, 31), by=by, at=AT)
    record = queries.record_of(row)
    assert record.unit_name == "Trung tâm Phục vụ hành chính công xã Bản Thí"
    assert row.unit is not None
    assert row.unit.is_centre
    made = queries.notice_of(scope=whole_commune(commune_id=by.commune_id), row=row)
    assert "quý I năm 2026" in made.content.paper.title
    assert "XÃ BẢN THÍ" in made.content.paper.letterhead.issuer


def test_the_usual_notice_of_an_empty_register_proof_reads(tmp_path: Path) -> None:
    by = people.manager(people.commune("ban-thi"))
    row = actions.usual_inspection(from_on=date(2026, 1, 1), to_on=date(2026, 3, 31), by=by, at=AT)
    made = queries.notice_of(scope=whole_commune(commune_id=by.commune_id), row=row)
    file = tmp_path / "thong-bao.docx"
    file.write_bytes(both(made.content.paper).docx)
    assert {finding.rule for finding in lint(text_of(file)).findings} <= {"TT01", "TT02"}
