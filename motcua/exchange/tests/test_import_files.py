"""The same again changes nothing, a rehearsal writes nothing, refused lines are kept apart, one is taken back."""

import os
import stat
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from motcua.core.actions import decide_day
from motcua.core.actor import Actor
from motcua.core.journal import head
from motcua.core.refusals import NotYours
from motcua.core.zone import parse_moment
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.models import Dossier, EcertifiedCopy, Observation
from motcua.exchange import actions, queries
from motcua.exchange.actions import Options
from motcua.exchange.actions.lock import one_at_a_time
from motcua.exchange.actions.reading_rejects import read_rejects
from motcua.exchange.models import ImportBatch
from motcua.exchange.refusals import AlreadyUndone, ImportRunning, UnknownImport
from motcua.exchange.tests.lists import OPEN, line, line_with, number, sheet, xlsx
from motcua.exchange.tests.makers import AT, bring_in, bring_in_lines, codes, dossier, place, reasons
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
LINES = [line(1), line_with(OPEN, 2), line_with({"Trạng thái hồ sơ": "Chờ sếp"}, 3)]
CERTIFIED_HEADER = (
    "STT",
    "Mã hồ sơ",
    "Loại giấy tờ",
    "Số bản sao điện tử",
    "Số trang",
    "Số chứng thực",
    "Ngày ký số",
    "Người ký",
    "Trạng thái gửi Kho",
)


@pytest.fixture
def by() -> Actor:
    return place()


def certified(path: Path, *lines: tuple[str, Any]) -> Path:
    body = [
        [at, code, "Bằng tốt nghiệp", copies, 2, f"{at:04d}/CTĐT", "06/01/2026 09:00", "Hoa", "Đã gửi"]
        for at, (code, copies) in enumerate(lines, 1)
    ]
    return xlsx(path, [["DANH SÁCH CHỨNG THỰC ĐIỆN TỬ"], [], list(CERTIFIED_HEADER), *body])


def state() -> tuple[Any, ...]:
    fields = ("number", "status", "received_at", "ready_at", "returned_at", "row_hash", "e_copies", "seen_as_of")
    return tuple(Dossier.objects.order_by("number").values_list(*fields))


def test_the_same_files_again_change_nothing_and_tell_the_same(tmp_path: Path, by: Actor) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet(LINES))
    first = bring_in(path)
    before, facts = state(), head(commune_id=by.commune_id)
    again = bring_in(path)
    assert (first.created, first.rejected, first.rows) == (2, 1, 3)
    assert (again.created, again.updated, again.unchanged, again.vanished) == (0, 0, 2, 0)
    assert (again.rejected, again.rejects_file, again.id, again.rows) == (1, first.rejects_file, first.id, 3)
    assert (state(), head(commune_id=by.commune_id)) == (before, facts)


def test_the_same_rows_in_another_order_of_rows_and_columns_change_nothing(tmp_path: Path, by: Actor) -> None:
    bring_in_lines(tmp_path, LINES[:2])
    turned = [list(reversed(cells)) for cells in reversed(sheet(LINES[:2])[6:9])]
    rows = [*sheet([])[:6], turned[2], *turned[:2], ["Ngày xuất: 06/04/2026 07:52:11"]]
    outcome = bring_in(xlsx(tmp_path / "b.xlsx", rows))
    assert (outcome.created, outcome.updated, outcome.unchanged) == (0, 0, 2)


def test_every_line_is_counted_once(tmp_path: Path, by: Actor) -> None:
    outcome = bring_in_lines(tmp_path, [*LINES, line(1), line(4)])
    counted = outcome.created + outcome.updated + outcome.unchanged + outcome.older + outcome.rejected + outcome.merged
    assert counted == outcome.rows == 5


def test_refused_lines_lie_apart_with_their_cells_for_their_owner_alone(tmp_path: Path, by: Actor) -> None:
    lines = [line_with({"Trạng thái hồ sơ": "Chờ sếp", "Ghi chú": "=cmd()"}, 3)]
    outcome = bring_in_lines(tmp_path, [[cell if cell != "=cmd()" else "'=cmd()" for cell in lines[0]]])
    path = Path(str(outcome.rejects_file))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    text = path.read_text("utf-8-sig")
    assert "Hoàng Thị Mai" in text
    assert "Không hiểu trạng thái “Chờ sếp”" in text
    assert path.parent == queries.places().rejects
    assert ",=cmd()" not in text


def test_refused_lines_are_deleted_after_thirty_days_by_the_next_import(tmp_path: Path, by: Actor) -> None:
    first = bring_in_lines(tmp_path, LINES)
    old = Path(str(first.rejects_file))
    month_ago = (AT - timedelta(days=31)).timestamp()
    os.utime(old, (month_ago, month_ago))
    leftover = old.with_name("na-mau-99.csv.dang-ghi")
    leftover.write_text("cut short", "utf-8")
    bring_in_lines(tmp_path, [line(7)], name="b.xlsx")
    assert not old.exists()
    assert not leftover.exists()


def test_an_import_whose_refused_lines_are_gone_shows_them_anew(tmp_path: Path, by: Actor) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet(LINES))
    Path(str(bring_in(path).rejects_file)).unlink()
    again = bring_in(path)
    assert (again.created, again.unchanged, again.rejected) == (0, 2, 1)
    assert len(reasons(again)) == 1


def test_a_rehearsal_tells_what_would_happen_and_writes_nothing(tmp_path: Path, by: Actor) -> None:
    bring_in_lines(tmp_path, [line(1), line_with(OPEN, 2)])
    before, facts = state(), head(commune_id=by.commune_id)
    lines = xlsx(tmp_path / "b.xlsx", sheet([line(1), line(2), line(3), LINES[2]], exported="07/04/2026 07:00:00"))
    e_certified = certified(tmp_path / "ct.xlsx", (number(3), 2), (number(99), 1))
    outcome = bring_in(lines, e_certified, dry_run=True)
    assert (outcome.id, outcome.created, outcome.updated, outcome.unchanged) == (None, 1, 1, 1)
    # Number 3 is refused in the list for its status on another line; its copy counts, number 99 is nowhere.
    assert (outcome.certified, outcome.rehearsed) == (1, True)
    assert (state(), head(commune_id=by.commune_id)) == (before, facts)
    assert ImportBatch.objects.count() == 1
    assert list(queries.places().rejects.glob("*")) == []


@pytest.mark.parametrize("certified_first", [True, False])
def test_the_e_certification_list_is_joined_by_number_in_either_order(
    tmp_path: Path, by: Actor, *, certified_first: bool
) -> None:
    dossiers = xlsx(tmp_path / "a.xlsx", sheet([line(1), line(2)]))
    copies = certified(tmp_path / "ct.xlsx", (number(1), 2), (number(1), 3), (number(99), 1), (number(2), "không"))
    outcome = bring_in(*((copies, dossiers) if certified_first else (dossiers, copies)))
    assert (outcome.files, outcome.rows, outcome.created, outcome.certified, outcome.rejected) == (2, 6, 2, 2, 2)
    assert (dossier(number(1)).e_copies, dossier(number(2)).e_copies) == (5, 0)
    assert any("chưa có trong danh sách hồ sơ" in reason for reason in reasons(outcome))
    again = bring_in(*((dossiers, copies) if certified_first else (copies, dossiers)))
    assert (again.created, again.certified, EcertifiedCopy.objects.count()) == (0, 0, 2)


def test_the_e_certification_list_may_come_alone_later(tmp_path: Path, by: Actor) -> None:
    bring_in_lines(tmp_path, [line(1)])
    outcome = bring_in(certified(tmp_path / "ct.xlsx", (number(1), 4)))
    assert (outcome.certified, outcome.rejected, outcome.vanished) == (1, 0, 0)
    assert dossier(number(1)).e_copies == 4


def test_a_backward_jump_is_kept_as_it_was_seen(tmp_path: Path, by: Actor) -> None:
    bring_in_lines(tmp_path, [line(1)])
    bring_in_lines(tmp_path, [line_with(OPEN, 1)], name="b.xlsx", exported="07/04/2026 07:00:00")
    assert dossier(number(1)).status == Status.PROCESSING
    seen = Observation.objects.filter(dossier__number=number(1)).order_by("as_of")
    assert [each.status for each in seen] == [Status.RETURNED, Status.PROCESSING]


def test_an_older_list_does_not_overwrite_a_newer_one(tmp_path: Path, by: Actor) -> None:
    bring_in_lines(tmp_path, [line(1)])
    outcome = bring_in_lines(tmp_path, [line_with(OPEN, 1)], name="b.xlsx", exported="05/04/2026 07:00:00")
    assert (outcome.updated, outcome.older) == (0, 1)
    assert dossier(number(1)).status == Status.RETURNED


def test_an_import_is_taken_back_and_the_list_before_holds_again(tmp_path: Path, by: Actor) -> None:
    bring_in_lines(tmp_path, [line_with(OPEN, 1)])
    before = dossier(number(1)).status
    second = bring_in_lines(tmp_path, [line(1), line(2)], name="b.xlsx", exported="07/04/2026 07:00:00")
    assert second.id is not None
    done = actions.undo_import(import_id=second.id, by=by, at=AT)
    assert (done["restored"], done["gone"]) == (1, 1)
    assert dossier(number(1)).status == before
    assert not dossier(number(2)).present
    with pytest.raises(AlreadyUndone):
        actions.undo_import(import_id=second.id, by=by, at=AT)
    with pytest.raises(UnknownImport):
        actions.undo_import(import_id=999, by=by, at=AT)
    again = bring_in(tmp_path / "b.xlsx")
    assert (again.created + again.updated, again.id != second.id) == (2, True)
    assert dossier(number(2)).present


def test_another_communes_import_is_not_found(tmp_path: Path, by: Actor) -> None:
    outcome = bring_in_lines(tmp_path, [line(1)])
    other = place("ban-thi")
    with pytest.raises(UnknownImport):
        actions.undo_import(import_id=outcome.id or 0, by=other, at=AT)


def test_two_imports_of_one_commune_do_not_run_together(tmp_path: Path, by: Actor) -> None:
    with one_at_a_time(by.commune_id), pytest.raises(ImportRunning):
        bring_in_lines(tmp_path, [line(1)])


def test_missing_rows_are_not_judged_where_the_period_is_not_known(tmp_path: Path, by: Actor) -> None:
    bring_in_lines(tmp_path, [line(1), line(2), line(3)])
    outcome = bring_in_lines(tmp_path, [line(1), line(2)], name="b.xlsx", period=None, exported="07/04/2026 07:00:00")
    assert outcome.vanished == 0
    assert "VANISHED_UNKNOWN" in codes(outcome)


def test_a_list_that_misses_most_of_what_was_known_is_taken_for_another_kind_of_list(tmp_path: Path, by: Actor) -> None:
    bring_in_lines(tmp_path, [line(at) for at in range(1, 10)])
    outcome = bring_in_lines(tmp_path, [line(1)], name="b.xlsx", exported="07/04/2026 07:00:00")
    assert outcome.vanished == 0
    assert "VANISHED_UNKNOWN" in codes(outcome)


def test_words_of_the_installation_are_added_to_those_that_ship(tmp_path: Path, by: Actor) -> None:
    own = tmp_path / "data" / "mapping"
    own.mkdir()
    (own / "statuses.csv").write_text("words,status,ground\nchờ sếp,AWAITING_REVIEW,\n", "utf-8")
    assert bring_in_lines(tmp_path, LINES).rejected == 0
    assert dossier(number(3)).status == Status.AWAITING_REVIEW


@pytest.mark.parametrize(
    ("period", "last", "as_of"),
    [
        (("01/01/2026", "31/03/2026"), "06/01/2026 09:20:00", "2026-03-31T23:59:59"),
        (("01/01/2026", "31/03/2026"), "02/04/2026 09:20:00", "2026-04-02T23:59:59"),
        (None, "06/01/2026", "2026-01-06T23:59:59"),
        (None, "06/01/2062", "2026-01-06T23:59:59"),
        (("01/01/2026", "31/12/2026"), "06/01/2026", "2026-04-07T07:59:00"),
    ],
)
def test_a_list_without_a_moment_was_taken_at_the_end_of_what_it_speaks_of(
    tmp_path: Path, by: Actor, period: tuple[str, str] | None, last: str, as_of: str
) -> None:
    lines = [line(1), line_with({"Ngày trả kết quả": last}, 2)]
    path = xlsx(tmp_path / "a.xlsx", sheet(lines, exported=None, period=period))
    os.utime(path, (AT.timestamp() - 60, AT.timestamp() - 60))
    outcome = bring_in(path)
    assert "AS_OF_BY_CONTENT" in codes(outcome)
    assert dossier(number(1)).seen_as_of == parse_moment(as_of)


def test_the_moment_of_a_list_may_be_said(tmp_path: Path, by: Actor) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet([line(1)], exported=None))
    said = AT - timedelta(seconds=30)
    bring_in(path, as_of=said)
    assert dossier(number(1)).seen_as_of == said


@pytest.mark.parametrize("name", ["minh", "tung", "son"])
def test_who_may_not_import_is_refused_by_the_verb_itself(tmp_path: Path, by: Actor, name: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet([line(1)]))
    done = bring_in(path)
    stranger = people.actor(name)
    before = state(), head(commune_id=by.commune_id)
    for dry_run in (True, False):
        with pytest.raises(NotYours):
            actions.import_files(paths=[path], options=Options("na-mau", dry_run=dry_run), by=stranger, at=AT)
    with pytest.raises(NotYours):
        actions.undo_import(import_id=done.id or 0, by=stranger, at=AT)
    with pytest.raises(NotYours):
        actions.undo_import(import_id=done.id or 0, by=Actor(commune_id=by.commune_id, staff_id=None), at=AT)
    assert (state(), head(commune_id=by.commune_id)) == before


def test_the_administrator_at_the_machine_brings_in_and_takes_back_but_reads_no_refused_line(
    tmp_path: Path, by: Actor
) -> None:
    done = bring_in_lines(tmp_path, LINES)
    assert (done.created, done.rejected) == (2, 1)
    with pytest.raises(NotYours):
        read_rejects(import_id=done.id or 0, by=by, at=AT)
    assert actions.undo_import(import_id=done.id or 0, by=by, at=AT)["gone"] == 2


def test_an_appointment_by_day_ends_when_the_communes_office_closes_that_day(tmp_path: Path, by: Actor) -> None:
    day = parse_moment("2026-01-07T00:00").date()
    decide_day(day=day, kind="HALF_MORNING", name="Họp mặt", source="Thông báo thử", by=by, at=AT)
    bring_in_lines(tmp_path, [line(1, **{"Ngày_hẹn_trả": "07/01/2026"}), line(2, **{"Ngày_hẹn_trả": "08/01/2026"})])
    assert dossier(number(1)).promised_at == parse_moment("2026-01-07T11:30")
    assert dossier(number(2)).promised_at == parse_moment("2026-01-08T17:00")
