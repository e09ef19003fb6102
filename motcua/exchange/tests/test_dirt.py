"""The fifteen kinds of dirt that real exports carry (domain page, section 5), each through the real import."""

import unicodedata
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from motcua.core.zone import VIETNAM
from motcua.dossiers.lifecycle import Channel, Ground, Status, Timeliness
from motcua.exchange.reading.legacy_fonts import Font
from motcua.exchange.reading.sheet import serial
from motcua.exchange.tests import lists
from motcua.exchange.tests.lists import HEADER, OPEN, line, line_with, number, sheet, xlsx
from motcua.exchange.tests.makers import bring_in, bring_in_lines, codes, dossier, place, reasons

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _place() -> None:
    place()


def vn(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type, misc]


def test_1_titles_repeated_headers_foot_hidden_column_and_second_sheet(tmp_path: Path) -> None:
    rows = sheet([line(place) for place in range(1, 4)])
    repeated = [["UBND TỈNH LẠNG SƠN"], ["Trang 2"], list(HEADER), [f"({n})" for n in range(1, len(HEADER) + 1)]]
    rows[9:9] = repeated
    path = xlsx(tmp_path / "a.xlsx", rows, notes=[["Ghi chú"], ["Người lập: Hoàng Thị Lan"]], hidden="C")
    outcome = bring_in(path)
    assert (outcome.rows, outcome.created, outcome.rejected) == (3, 3, 0)
    assert "TOTAL_DIFFERS" not in codes(outcome)


def test_1_a_two_row_merged_header_is_read_as_one(tmp_path: Path) -> None:
    top = ["TT", "Mã hồ sơ", "Tên TTHC", "Số lượng hồ sơ (bộ)", "Tên cá nhân, tổ chức", "Ngày, tháng, năm", None, None]
    low = [None, None, None, None, None, "Nhận hồ sơ", "Hẹn trả kết quả", "Trả kết quả"]
    body = [
        [1, number(1), "Đăng ký khai sinh", 1, "Hoàng Thị Mai", "06/01/2026", "06/01/2026", "06/01/2026"],
        [2, number(2), "Đăng ký khai sinh", 1, "Vi Văn Lộc", "06/01/2026", "07/01/2026", None],
    ]
    rows: list[list[Any]] = [
        ["SỔ THEO DÕI HỒ SƠ"],
        [],
        [*top, "Phương thức nhận kết quả", "Ký nhận"],
        [*low, None, None],
        *body,
    ]
    outcome = bring_in(xlsx(tmp_path / "so.xlsx", rows))
    assert outcome.created == 2
    assert dossier(number(1)).status == Status.RETURNED
    assert dossier(number(2)).status == Status.PROCESSING
    assert dossier(number(1)).procedure_code == "1.001193"
    assert "STATUS_FROM_DATES" in codes(outcome)


def test_2_one_column_holds_dates_in_every_form(tmp_path: Path) -> None:
    forms: list[Any] = [
        "06/01/2026 09:32:15",
        "6/1/2026",
        "2026-01-06",
        46028.397,
        "'06/01/2026",
        "06/01/2026 9:32 SA",
        "06/01/2026\u00a09:32",
    ]
    lines = [line_with({"Ngày tiếp nhận": form, **OPEN}, place) for place, form in enumerate(forms, 1)]
    assert bring_in_lines(tmp_path, lines).created == len(forms)
    days = {dossier(number(place)).received_at.astimezone(VIETNAM).date() for place in range(1, len(forms) + 1)}  # type: ignore[union-attr]
    assert days == {date(2026, 1, 6)}


def test_2_days_and_months_that_english_excel_exchanged_are_put_right(tmp_path: Path) -> None:
    cells = {
        "260512": serial(datetime(2026, 12, 5)),
        "260304": serial(datetime(2026, 4, 3)),
        "260313": "13/03/2026",
        "260525": "25/05/2026",
    }
    lines = [
        line_with({"Số hồ sơ": number(1, day=day), "Ngày tiếp nhận": cell, "Ngày hẹn trả": None, **OPEN})
        for day, cell in cells.items()
    ]
    outcome = bring_in_lines(tmp_path, lines)
    assert "DATES_SWAPPED" in codes(outcome)
    for day in cells:
        received = dossier(number(1, day=day)).received_at
        assert received is not None
        assert f"{received.astimezone(VIETNAM):%y%m%d}" == day


def test_3_numbers_in_every_spelling_are_one_number(tmp_path: Path) -> None:
    spellings = (
        "H37.12-260106-0001\u00a0",
        "H37.12–260106–0002",
        "h37.12-260106-0003",
        "H37.12-260106-004",
        "G22.99.18-260106-1034/ H37.12-260106-0005",
    )
    outcome = bring_in_lines(tmp_path, [line_with({"Số hồ sơ": text}, n) for n, text in enumerate(spellings, 1)])
    assert outcome.created == 5
    assert {dossier(number(place)).number for place in range(1, 6)} == {number(place) for place in range(1, 6)}
    assert {"NUMBER_MENDED", "TWO_NUMBERS"} <= codes(outcome)


def test_3_the_code_of_the_commune_before_the_merger_is_taken_and_said(tmp_path: Path) -> None:
    old = number(1, agency="000.00.31.H37")
    outcome = bring_in_lines(tmp_path, [line(2), line_with({"Số hồ sơ": old})])
    assert outcome.created == 2
    assert dossier(old).number == old
    assert "OLD_AGENCY_CODE" in codes(outcome)


def test_4_several_lines_of_one_dossier_and_the_later_line_is_not_the_newer(tmp_path: Path) -> None:
    returned = line_with({"Chủ hồ sơ": "Vi Văn A"})
    earlier = line_with({**OPEN, "Chủ hồ sơ": "Lộc Thị B", "Ngày kết thúc xử lý": "06/01/2026 08:50:00"})
    outcome = bring_in_lines(tmp_path, [returned, earlier, line(2)])
    assert (outcome.rows, outcome.created, outcome.merged) == (3, 2, 1)
    found = dossier(number(1))
    assert found.status == Status.RETURNED
    assert found.applicant_name == "Vi Văn A + Lộc Thị B"
    assert "LINES_MERGED" in codes(outcome)


def test_5_telephones_and_personal_numbers_as_numbers(tmp_path: Path) -> None:
    header = (*HEADER, "Số CCCD/ĐDCN")
    lines = [
        [*line_with({"Số điện thoại": 112345678}), 20812345678],
        [*line_with({"Số điện thoại": "0112345678/0187654321"}, 2), "2.0086E+10"],
    ]
    outcome = bring_in_lines(tmp_path, lines, header=header)
    assert (dossier(number(1)).phone, dossier(number(1)).personal_number) == ("0112345678", "020812345678")
    assert (dossier(number(2)).phone, dossier(number(2)).personal_number) == ("0112345678; 0187654321", "")
    assert "LOST_DIGITS" in codes(outcome)


def test_6_dates_that_contradict_the_status_or_one_another(tmp_path: Path) -> None:
    lines = [
        line_with({**OPEN, "Ngày kết thúc xử lý": "06/01/2026 10:00:00"}, 1),
        line_with({"Ngày có kết quả": None, "Ngày kết thúc xử lý": None, "Ngày trả kết quả": None}, 2),
        line_with({"Ngày có kết quả": "06/01/2026 10:00:00", "Ngày trả kết quả": "06/01/2026 09:40:00"}, 3),
        line_with({"Ngày có kết quả": "06/01/2026 08:30:00"}, 4),
        line_with({"Ngày có kết quả": "02/01/2026", "Ngày trả kết quả": "02/01/2026", "Ngày kết thúc xử lý": None}, 5),
        line_with({"Ngày trả kết quả": None}, 6),
    ]
    outcome = bring_in_lines(tmp_path, lines)
    assert outcome.created == 6
    told = next(one for one in outcome.warnings if one["code"] == "RETURNED_SINCE_UNKNOWN")
    assert (told["count"], told["dossiers"]) == (1, [number(6)])
    assert {"FINISH_NOT_USED", "NO_FINISH", "RETURNED_BEFORE_READY", "CLOCK", "BEFORE_RECEIPT"} <= codes(outcome)
    assert dossier(number(4)).ready_at == dossier(number(4)).received_at
    assert dossier(number(5)).ready_at is None


def test_7_an_appointment_moved_after_it_was_missed_is_said(tmp_path: Path) -> None:
    first = line_with({**OPEN, "Ngày hẹn trả": "09/01/2026 17:00:00"})
    moved = line_with({**OPEN, "Ngày hẹn trả": "10/04/2026 17:00:00"})
    bring_in_lines(tmp_path, [first])
    outcome = bring_in_lines(tmp_path, [moved], name="b.xlsx", exported="07/04/2026 07:52:11")
    assert "PROMISE_MOVED" in codes(outcome)
    assert dossier(number(1)).promised_at == vn(2026, 4, 10, 17)


def test_7_a_same_day_and_a_sunday_appointment_are_kept_as_printed(tmp_path: Path) -> None:
    bring_in_lines(tmp_path, [line(1), line_with({**OPEN, "Ngày hẹn trả": "11/01/2026"}, 2)])
    assert dossier(number(1)).promised_at == vn(2026, 1, 6, 17)
    assert dossier(number(2)).promised_at == vn(2026, 1, 11, 17)


def test_8_procedures_by_other_wordings_unknown_ones_and_those_without_competence(tmp_path: Path) -> None:
    names = {
        1: ("", "Chứng thực bản sao từ bản chính giấy tờ, văn bản"),
        2: ("", "Chứng thực bản sao từ bản chính giấy tờ văn bản"),
        3: ("", "Sao y bản chính"),
        4: ("9.999999", "Thủ tục cấp tỉnh làm tại đây"),
        5: ("", "Một thủ tục không ai biết"),
    }
    lines = [line_with({"Mã thủ tục": code, "Tên thủ tục hành chính": name}, at) for at, (code, name) in names.items()]
    lines[3][HEADER.index("Ghi chú")] = "Phi địa giới"
    outcome = bring_in_lines(tmp_path, lines)
    assert outcome.created == 5
    assert [dossier(number(at)).procedure_code for at in names] == ["2.000815", "2.000815", "2.000815", "9.999999", ""]
    assert [dossier(number(at)).here for at in names] == [True, True, True, False, True]
    assert {"PROCEDURE_UNKNOWN", "PROCEDURE_BY_NAME"} <= codes(outcome)


def test_9_units_before_and_after_july_2025(tmp_path: Path) -> None:
    written = ("Phòng Văn hóa - Xã hội", "P. Văn hóa - Xã hội", "Phòng VHXH", "VP HĐND&UBND", "Đội bóng")
    outcome = bring_in_lines(tmp_path, [line_with({"Phòng ban": words}, at) for at, words in enumerate(written, 1)])
    units = [dossier(number(at)).unit_id for at in range(1, 6)]
    assert units[0] is not None
    assert units[0] == units[1] == units[2]
    assert units[3] not in (None, units[0])
    assert units[4] is None
    assert "UNIT_UNKNOWN" in codes(outcome)


def test_10_names_in_every_typing_stay_readable(tmp_path: Path) -> None:
    names = {
        1: (unicodedata.normalize("NFD", "Nông Thị Hiền"), "Nông Thị Hiền"),
        2: (lists.in_old_font("Nguyễn Văn Hùng", Font.TCVN3), "Nguyễn Văn Hùng"),
        3: (lists.in_old_font("Nguyễn Văn Hùng", Font.VNI), "Nguyễn Văn Hùng"),
        4: ("HOÀNG VĂN LỘC", "HOÀNG VĂN LỘC"),
        5: ("Ông/Bà Lương Thị Xuyến", "Ông/Bà Lương Thị Xuyến"),
        6: ("Vi Văn A + Lộc Thị B", "Vi Văn A + Lộc Thị B"),
    }
    bring_in_lines(tmp_path, [line_with({"Chủ hồ sơ": typed}, at) for at, (typed, _) in names.items()])
    assert [dossier(number(at)).applicant_name for at in names] == [meant for _, meant in names.values()]


def test_11_statuses_with_spaces_capitals_abbreviations_and_several_in_one_cell(tmp_path: Path) -> None:
    written = ("  ĐÃ TRẢ  KẾT QUẢ ", "Đã trả KQ", "Đã có kết quả; Đã trả kết quả", "đã trả kết quả.")
    outcome = bring_in_lines(
        tmp_path, [line_with({"Trạng thái hồ sơ": words}, n) for n, words in enumerate(written, 1)]
    )
    assert outcome.rejected == 0
    assert {dossier(number(at)).status for at in range(1, 5)} == {Status.RETURNED}


def test_12_test_rows_are_put_aside_with_their_reason(tmp_path: Path) -> None:
    lines = [line(1), line_with({"Chủ hồ sơ": "Test"}, 2), line_with({"Ghi chú": "hồ sơ chạy thử"}, 3)]
    outcome = bring_in_lines(tmp_path, lines)
    assert (outcome.created, outcome.rejected) == (1, 2)
    assert all("chạy thử" in reason for reason in reasons(outcome))


def test_13_a_list_filtered_by_day_of_receipt_is_said_to_miss_what_was_carried_over(tmp_path: Path) -> None:
    lines = [line(1), line_with(OPEN, 2)]
    outcome = bring_in_lines(tmp_path, lines)
    assert "NO_CARRY_OVER" in codes(outcome)
    with_carry = [*lines, line_with({**OPEN, "Ngày tiếp nhận": "20/12/2025 08:00:00"}, 3)]
    assert "NO_CARRY_OVER" not in codes(bring_in_lines(tmp_path, with_carry, name="b.xlsx"))


def test_14_overlapping_files_of_a_split_export_are_one_list(tmp_path: Path) -> None:
    first = xlsx(tmp_path / "ds (1).xlsx", sheet([line(1), line(2), line(3)]))
    second = xlsx(tmp_path / "ds (2).xlsx", sheet([line(3), line(4)]))
    outcome = bring_in(first, second)
    assert (outcome.files, outcome.rows, outcome.created, outcome.merged) == (2, 5, 4, 1)
    assert "OVERLAP" in codes(outcome)


def test_14_a_list_cut_at_ten_thousand_rows_is_said_to_be_incomplete(tmp_path: Path) -> None:
    mapping = tmp_path / "data" / "mapping"
    mapping.mkdir()
    (mapping / "layout.toml").write_text("[cap]\nrows = [4]\n", encoding="utf-8")
    assert "CAP" in codes(bring_in_lines(tmp_path, [line(at) for at in range(1, 5)]))


def test_14_an_html_table_named_xls_and_every_other_form_say_the_same(tmp_path: Path) -> None:
    rows = sheet([line(1), line_with(OPEN, 2)])
    bring_in(xlsx(tmp_path / "a.xlsx", rows))
    forms = [
        lists.html(tmp_path / "b.xls", rows),
        lists.xls(tmp_path / "c.xls", rows),
        lists.ods(tmp_path / "d.ods", rows),
        lists.text(tmp_path / "e.csv", rows),
        lists.text(tmp_path / "f.csv", rows, separator="\t", encoding="utf-16"),
        lists.text(tmp_path / "g.csv", rows, separator=",", encoding="utf-8"),
        lists.text(tmp_path / "h.csv", rows, separator=",", encoding="cp1258"),
        lists.text(tmp_path / "i.csv", rows, encoding="cp1252", old=Font.TCVN3),
        lists.text(tmp_path / "j.csv", rows, encoding="cp1252", old=Font.VNI),
    ]
    for path in forms:
        outcome = bring_in(path)
        assert (outcome.unchanged, outcome.updated, outcome.rejected) == (2, 0, 0), path.name


def test_15_a_row_that_is_missing_today_is_reported_and_kept(tmp_path: Path) -> None:
    lines = [line(at) for at in range(1, 6)]
    bring_in_lines(tmp_path, lines)
    outcome = bring_in_lines(tmp_path, lines[:4], name="b.xlsx", exported="07/04/2026 07:00:00")
    assert (outcome.unchanged, outcome.vanished) == (4, 1)
    assert dossier(number(5)).vanished_as_of == vn(2026, 4, 7, 7)
    again = bring_in_lines(tmp_path, lines, name="c.xlsx", exported="08/04/2026 07:00:00")
    assert (again.updated, again.vanished) == (1, 0)
    assert dossier(number(5)).vanished_as_of is None


def test_values_of_a_clean_line_arrive_as_they_are(tmp_path: Path) -> None:
    paused = {
        **OPEN,
        "Trạng thái hồ sơ": "Tạm dừng",
        "Lý do tạm dừng": "Chờ cơ quan thuế xác định NVTC",
        "Tình trạng hạn": "Tạm dừng",
    }
    bring_in_lines(tmp_path, [line(1), line_with(paused, 2)])
    first, second = dossier(number(1)), dossier(number(2))
    assert first.received_at == vn(2026, 1, 6, 8, 32, 15)
    assert first.returned_at == vn(2026, 1, 6, 9, 20)
    assert (first.channel, first.timeliness, first.ground) == (Channel.COUNTER, Timeliness.ON_TIME, "")
    assert (second.status, second.ground, second.timeliness) == (Status.AWAITING_FINANCE, Ground.TAX, "")
    assert first.observed_as_of == vn(2026, 4, 6, 7, 52, 11)
