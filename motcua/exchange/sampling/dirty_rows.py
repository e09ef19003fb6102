"""Dirt that adds rows: one dossier on several lines, and rows that are no dossier at all."""

from motcua.exchange.sampling.columns import PLACE
from motcua.exchange.sampling.dirty_cells import Row

_ENDS = ("Ngày có kết quả", "Ngày kết thúc xử lý", "Ngày trả kết quả", "Hình thức trả kết quả", "Tình trạng hạn")


def earlier_step(row: Row) -> Row:
    """Return the line of an earlier step: still being worked on, in other hands."""
    step = list(row)
    for name in _ENDS:
        step[PLACE[name]] = None
    step[PLACE["KQ số hóa"]] = "Không"
    step[PLACE["Trạng thái hồ sơ"]] = "Đang xử lý"
    step[PLACE["Cán bộ xử lý hiện tại"]] = row[PLACE["Cán bộ tiếp nhận"]]
    return step


def second_owner(row: Row) -> Row:
    """Return the same dossier on a line for its second owner."""
    other = list(row)
    other[PLACE["Chủ hồ sơ"]] = "Hứa Thị Song Sinh"
    return other


def second_paper(row: Row) -> Row:
    """Return the same dossier on a line for its second paper."""
    other = list(row)
    other[PLACE["Ghi chú"]] = "Giấy tờ thứ 2"
    return other


def trial(row: Row, *, number: str, owner: str) -> Row:
    """Return a row of somebody who tried the system out: it must be refused."""
    other = list(row)
    other[PLACE["Số hồ sơ"]], other[PLACE["Chủ hồ sơ"]], other[PLACE["Người nộp"]] = number, owner, owner
    return other


def cancelled_twin(row: Row, *, number: str) -> Row:
    """Return a dossier that was keyed in twice and cancelled: it must be refused."""
    twin = earlier_step(row)
    twin[PLACE["Số hồ sơ"]] = number
    twin[PLACE["Trạng thái hồ sơ"]] = "Đã hủy"
    twin[PLACE["Ghi chú"]] = "Hủy do nhập trùng"
    return twin
