"""The files hold the totals of the source notice, counted by an independent reader."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from motcua.exchange.sampling.making import CERTIFIED, REGISTER, make_sample
from motcua.exchange.sampling.tests.makers import listed, moment, order, sheet_rows

Rows = list[dict[str, Any]]
PAUSED = {
    "Chờ cơ quan thuế xác định NVTC": 9,
    "Chờ thực hiện nghĩa vụ tài chính": 4,
    "Niêm yết hồ sơ": 2,
    "Chờ bổ sung hồ sơ": 5,
    "Tạm dừng": 4,
    "Tạm dừng hồ sơ": 2,
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("sample")
    make_sample(order=order(), out=out)
    return out


@pytest.fixture(scope="module")
def rows(files: Path) -> Rows:
    return listed(files / REGISTER, header_row=7)


def test_the_register_holds_1318_dossiers_with_different_numbers(rows: Rows) -> None:
    assert len({row["Số hồ sơ"] for row in rows}) == len(rows) == 1318


def test_1273_have_a_result_and_none_is_late(rows: Rows) -> None:
    settled = [row for row in rows if row["Ngày có kết quả"]]
    assert len(settled) == 1273
    for row in settled:
        ready, due = moment(row["Ngày có kết quả"]), moment(row["Ngày hẹn trả"])
        assert ready
        assert due
        assert ready <= due


def test_the_45_open_ones_are_26_paused_and_19_in_process(rows: Rows) -> None:
    open_ones = [row for row in rows if not row["Ngày có kết quả"]]
    paused = Counter(row["Trạng thái hồ sơ"] for row in open_ones if row["Ngày tạm dừng"])
    assert dict(paused) == PAUSED
    assert len(open_ones) - sum(paused.values()) == 19


def test_no_open_clock_that_runs_is_past_its_appointment(rows: Rows) -> None:
    for row in rows:
        if not row["Ngày có kết quả"] and not row["Ngày tạm dừng"]:
            due = moment(row["Ngày hẹn trả"])
            assert due
            assert due.date() > date(2026, 4, 6)


def test_224_of_the_492_settled_copies_stand_on_the_second_list(files: Path, rows: Rows) -> None:
    copies = {row["Số hồ sơ"] for row in rows if row["Mã thủ tục"] == "2.000815" and row["Ngày có kết quả"]}
    certified = [row["Mã hồ sơ"] for row in listed(files / CERTIFIED, header_row=6)]
    assert len(copies) == 492
    assert len(certified) == len(set(certified)) == 224
    assert set(certified) <= copies


def test_the_fields_add_up_as_the_mix_says(rows: Rows) -> None:
    fields = Counter(row["Tên lĩnh vực"] for row in rows)
    assert (fields["Đất đai"], fields["Hộ tịch"], fields["Liên thông điện tử"], fields["Giáo dục"]) == (74, 372, 16, 14)
    assert fields["Bảo trợ xã hội"] + fields["Người có công"] == 121


def test_every_settled_dossier_is_digitised(rows: Rows) -> None:
    settled = [row for row in rows if row["Ngày có kết quả"]]
    assert {(row["TPHS số hóa"], row["KQ số hóa"]) for row in settled} == {("Có", "Có")}


def test_most_come_online_some_results_wait_to_be_fetched(rows: Rows) -> None:
    channels = Counter(row["Hình thức tiếp nhận"] for row in rows)
    assert channels == {"Trực tuyến": 1199, "Trực tiếp": 107, "Bưu chính công ích": 12}
    waiting = [row for row in rows if row["Ngày có kết quả"] and not row["Ngày trả kết quả"]]
    assert 5 <= len(waiting) <= 60


def test_title_rows_header_and_footer_are_where_an_officer_expects_them(files: Path) -> None:
    cells = sheet_rows(files / REGISTER)
    assert cells[3][0] == "(Từ ngày 01/01/2026 đến ngày 06/04/2026)"
    assert "DỮ LIỆU GIẢ LẬP" in cells[5][0]
    assert len([cell for cell in cells[6] if cell]) == 37
    assert [cells[-3][0], cells[-2][0]] == ["Tổng số: 1318 hồ sơ", "Ngày xuất: 06/04/2026 07:52:11"]


def test_nobody_on_the_list_can_exist(rows: Rows) -> None:
    for row in rows:
        assert row["Số CCCD/ĐDCN"][:4] in ("0208", "0209")
        assert len(row["Số CCCD/ĐDCN"]) == 12
        assert row["Số điện thoại"].startswith("010")
