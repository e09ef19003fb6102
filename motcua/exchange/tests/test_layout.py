"""The header of each kind of list is found and its columns understood, in whatever order and words."""

from pathlib import Path

import pytest

from motcua.exchange.mapping import words
from motcua.exchange.reading.guard import Limits
from motcua.exchange.reading.opening import sheets_of
from motcua.exchange.reading.sheet import Row
from motcua.exchange.tables.frame import Frame, add_to_frame
from motcua.exchange.tables.layout import field_of, is_repeated_header, layout_of
from motcua.exchange.tests.lists import text

WORDS = words()
FULL = """STT | Số hồ sơ | Mã thủ tục | Tên thủ tục hành chính | Tên lĩnh vực | Mức độ DVC | Hình thức tiếp nhận
Chủ hồ sơ | Người nộp | Số CCCD/ĐDCN | Số điện thoại | Địa chỉ | Ngày nộp | Ngày tiếp nhận | Thời hạn giải quyết
Ngày hẹn trả | Hạn xử lý | Ngày tạm dừng | Lý do tạm dừng | Ngày tiếp tục | Ngày có kết quả | Ngày kết thúc xử lý
Ngày trả kết quả | Hình thức trả kết quả | Cơ quan/đơn vị | Phòng ban | Cán bộ tiếp nhận | Cán bộ xử lý hiện tại
Trạng thái hồ sơ | Tình trạng hạn | Thời gian còn lại | TPHS số hóa | KQ số hóa | Phí, lệ phí | Đã thanh toán
Mã hồ sơ quốc gia | Ghi chú"""
HEADERS = {
    "igate-ds": FULL,
    "igate-core": """STT | Số hồ sơ | Tên thủ tục hành chính | Tên lĩnh vực | Ngày tiếp nhận | Ngày hẹn trả
Ngày kết thúc xử lý | Cơ quan/đơn vị | Chủ hồ sơ | Số điện thoại | Cán bộ xử lý hiện tại | Trạng thái hồ sơ""",
    "so-theo-doi": """TT | Mã hồ sơ | Tên TTHC | Số lượng hồ sơ (bộ) | Tên cá nhân, tổ chức | Địa chỉ, số điện thoại
Cơ quan chủ trì giải quyết | Nhận hồ sơ | Hẹn trả kết quả | Trả kết quả | Phương thức nhận kết quả | Ký nhận
Ghi chú""",
    "qua-han": """STT | Đơn vị tiếp nhận | Lĩnh vực | Tên thủ tục hành chính | Mã hồ sơ | Trạng thái | Địa chỉ
Chủ hồ sơ | Ngày nhận | Ngày hẹn trả | Ngày kết thúc xử lý | Đơn vị/ cá nhân giải quyết""",
    "chung-thuc-dt": """STT | Mã hồ sơ | Loại giấy tờ | Số bản sao điện tử | Số trang | Số chứng thực | Ngày ký số
Người ký | Trạng thái gửi Kho""",
    "danh-sach": "Tình trạng | Mã số hồ sơ | Họ tên người nộp | Ngày nhận | Ngày trả kết quả dự kiến",
}


def cells(header: str) -> Row:
    return list(header.replace("\n", " | ").split(" | "))


@pytest.mark.parametrize(("flavour", "header"), HEADERS.items())
def test_each_kind_of_list_is_recognised_by_its_header(flavour: str, header: str) -> None:
    layout = layout_of([["DANH SÁCH"], [], cells(header)], words=WORDS)
    assert layout is not None
    assert (layout.flavour.name, layout.first_row) == (flavour, 3)
    turned = layout_of([["DANH SÁCH"], [], [*reversed(cells(header)), "Cột riêng của xã"]], words=WORDS)
    assert turned is not None
    assert turned.flavour.name == flavour
    assert turned.columns.keys() == layout.columns.keys()


def test_every_column_of_the_full_header_is_understood() -> None:
    layout = layout_of([cells(FULL)], words=WORDS)
    assert layout is not None
    assert sorted(layout.columns.values()) == list(range(37))


def test_the_ministrys_civil_status_list_is_told_by_its_title() -> None:
    header = cells("STT | Mã hồ sơ | Loại hồ sơ | Họ tên | Ngày tiếp nhận | Ngày hẹn trả | Trạng thái")
    layout = layout_of([["DANH SÁCH HỒ SƠ HỘ TỊCH"], header], words=WORDS)
    assert layout is not None
    assert layout.flavour.name == "ho-tich-btp"


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Mã số hồ sơ", "number"),
        ("MÃ BIÊN NHẬN", "number"),
        ("Mã hồ sơ quốc gia", "national_number"),
        ("Ngày trả kết quả dự kiến", "promised_at"),
        ("Ngày trả kết quả", "returned_at"),
        ("Ngày tiếp nhận (giờ, phút)", "received_at"),
        ("Họ tên người nộp", "submitter"),
        ("Tình trạng", "status"),
        ("Ngày, tháng, năm\nHẹn trả kết quả", "promised_at"),
        ("Cột riêng của xã", None),
    ],
)
def test_headings_in_other_words(label: str, field: str | None) -> None:
    assert field_of(label, words=WORDS)[0] == field


def test_of_two_equal_headings_the_shown_column_counts() -> None:
    header = cells("Số hồ sơ | Ngày tiếp nhận | Ngày tiếp nhận | Trạng thái")
    layout = layout_of([header], words=WORDS, hidden=frozenset({1}))
    assert layout is not None
    assert layout.columns["received_at"] == 2


def test_a_sheet_of_notes_is_no_register() -> None:
    assert layout_of([["Ghi chú"], ["Số hồ sơ xem tại sổ"], ["Người lập", "Ngày"]], words=WORDS) is None


def test_a_page_header_printed_again_is_known() -> None:
    layout = layout_of([cells(FULL)], words=WORDS)
    assert layout is not None
    assert is_repeated_header(cells(FULL), layout)
    assert not is_repeated_header([1.0, "H37.12-260106-0001", "2.000815"], layout)


def frame_of(*rows: Row) -> Frame:
    frame = Frame()
    for row in rows:
        frame = add_to_frame(frame, row, words=WORDS)
    return frame


def test_the_frame_gives_period_unit_moment_and_total() -> None:
    frame = frame_of(
        ["(Từ ngày 01/01/2026 đến ngày 31/03/2026)"],
        ["Đơn vị: UBND xã Nà Mẫu"],
        ["Tổng số: 1.318 hồ sơ"],
        [None, "Ngày xuất: 06/04/2026 07:52:11"],
    )
    assert frame.first_day is not None
    assert frame.last_day is not None
    assert frame.as_of is not None
    assert (frame.first_day.isoformat(), frame.last_day.isoformat()) == ("2026-01-01", "2026-03-31")
    assert (frame.unit, frame.total) == ("UBND xã Nà Mẫu", 1318)
    assert frame.as_of.isoformat() == "2026-04-06T07:52:11+07:00"


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Thời gian xuất: 07:52 ngày 06/04/2026", "2026-04-06T07:52:00+07:00"),
        ("Ngày in: 06/04/2026 3:05 CH", "2026-04-06T15:05:00+07:00"),
        ("Ngày xuất 06/04/2026", "2026-04-06T23:59:59+07:00"),
    ],
)
def test_the_moment_of_an_export_in_other_words(line: str, moment: str) -> None:
    as_of = frame_of([line]).as_of
    assert as_of is not None
    assert as_of.isoformat() == moment


def test_cells_over_several_rows_and_columns_of_an_html_page_keep_their_places(tmp_path: Path) -> None:
    page = tmp_path / "a.xls"
    page.write_text(
        "<table><tr><th rowspan=2>A</th><th colspan=2>B</th></tr><tr><th>c</th><th>d</th></tr>"
        "<tr><td>1</td><td>2 &amp; 3</td><td></td></tr></table>",
        "utf-8",
    )
    rows = [row for sheet in sheets_of(page, limits=Limits()) for row in sheet.rows]
    assert rows == [["A", "B", None], [None, "c", "d"], ["1", "2 & 3", None]]


def test_the_separator_of_a_text_is_found(tmp_path: Path) -> None:
    for separator in ";,\t|":
        path = text(tmp_path / "a.csv", [["Số hồ sơ", "a; b"], ["1", "x, y"], ["2", "z"]], separator=separator)
        rows = [row for sheet in sheets_of(path, limits=Limits()) for row in sheet.rows]
        assert rows == [["Số hồ sơ", "a; b"], ["1", "x, y"], ["2", "z"]]


def test_of_a_header_in_two_rows_and_its_repeats_in_one_the_first_counts() -> None:
    header, results = cells(FULL), ("Ngày có kết quả", "Ngày kết thúc xử lý", "Ngày trả kết quả")
    upper: Row = [None if name in results[1:] else "Kết quả" if name == results[0] else name for name in header]
    lower: Row = [name if name in results else None for name in header]
    layout = layout_of([["DANH SÁCH"], upper, lower, ["1", "H37.12-260106-0007"], header, ["2"]], words=WORDS)
    assert layout is not None
    assert layout.first_row == 3
