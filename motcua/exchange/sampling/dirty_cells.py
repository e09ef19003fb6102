"""Dirt inside one row: dates, numbers, names and words as people and programs spoil them. Nothing is lost for good."""

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime, timedelta

from motcua.core.zone import VIETNAM
from motcua.exchange.sampling.columns import PLACE, Cell, written
from motcua.exchange.sampling.course import Dossier
from motcua.exchange.sampling.invented import SampleCommune
from motcua.exchange.sampling.old_fonts import tcvn3, vni
from motcua.exchange.sampling.workbook import ExcelDate

Row = list[Cell]
_DATES = (
    "Ngày nộp",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Hạn xử lý",
    "Ngày tạm dừng",
    "Ngày tiếp tục",
    "Ngày có kết quả",
    "Ngày kết thúc xử lý",
    "Ngày trả kết quả",
)
_EPOCH = datetime(1899, 12, 30, tzinfo=VIETNAM)
_DIVISIONS = {"office": "VP HĐND&UBND", "culture": "Phòng VHXH", "economy": "P.KT", "centre": "TT PVHCC"}


def day_only(row: Row) -> None:
    """Write the dates without their time: 6/1/2026."""
    _dates(row, lambda at: f"{at.day}/{at.month}/{at.year}")


def iso_day(row: Row) -> None:
    """Write the dates as 2026-01-06."""
    _dates(row, lambda at: f"{at:%Y-%m-%d}")


def serial(row: Row) -> None:
    """Leave the bare day serials: 46028.397."""
    _dates(row, lambda at: round((at - _EPOCH) / timedelta(days=1), 5))


def apostrophe(row: Row) -> None:
    """Keep the apostrophe that was typed to force text."""
    _dates(row, lambda at: f"'{written(at)}")


def half_days(row: Row) -> None:
    """Write the time with SA (morning) and CH (afternoon): 06/01/2026 9:32 SA."""
    _dates(row, lambda at: f"{at:%d/%m/%Y} {(at.hour - 1) % 12 + 1}:{at:%M} {'SA' if at.hour < 12 else 'CH'}")


def hard_space(row: Row) -> None:
    """Put a no-break space between day and time, and one at the end."""
    _dates(row, lambda at: f"{at:%d/%m/%Y}\u00a0{at:%H:%M:%S}\u00a0")


def swapped_by_excel(row: Row) -> None:
    """Let an English Excel read 05/03 as the third of May; only the date inside the number tells."""
    at = _read(row[PLACE["Ngày tiếp nhận"]])
    row[PLACE["Ngày tiếp nhận"]] = ExcelDate((at.replace(day=at.month, month=at.day) - _EPOCH) / timedelta(days=1))


def number_spaces(row: Row) -> None:
    """Put spaces round the number."""
    _number(row, lambda number: f" {number}\u00a0")


def number_dash(row: Row) -> None:
    """Write long dashes, as Word does."""
    _number(row, lambda number: number.replace("-", "–"))


def number_small(row: Row) -> None:
    """Write the number in small letters."""
    _number(row, str.lower)


def number_zero(row: Row) -> None:
    """Lose a zero of the counter: -0007 becomes -007."""
    _number(row, lambda number: re.sub(r"-0(\d+)$", r"-\1", number))


def number_double(row: Row) -> None:
    """Put the ministry's number into the same cell."""
    _number(row, lambda number: f"{number}/ G22.99.08-{number[-11:].replace('-', '')}")


def number_old(row: Row, commune: SampleCommune) -> None:
    """Write the agency code from before the merger of communes."""
    _number(row, lambda number: number.replace(commune.agency, commune.old_agency))


def phone_number(row: Row) -> None:
    """Let a spreadsheet take phone and identity number for numbers: the leading zeros go."""
    for name in ("Số điện thoại", "Số CCCD/ĐDCN"):
        row[PLACE[name]] = int(str(row[PLACE[name]]))


def identity_short(row: Row) -> None:
    """Let a spreadsheet shorten the identity number to 2.0086E+10."""
    row[PLACE["Số CCCD/ĐDCN"]] = f"{int(str(row[PLACE['Số CCCD/ĐDCN']])):.4E}"


def identity_point(row: Row) -> None:
    """Leave the ".0" of a number that became text again."""
    row[PLACE["Số CCCD/ĐDCN"]] = f"{int(str(row[PLACE['Số CCCD/ĐDCN']]))}.0"


def two_phones(row: Row) -> None:
    """Write two phones into one cell."""
    phone = str(row[PLACE["Số điện thoại"]])
    row[PLACE["Số điện thoại"]] = f"{phone}/010{phone[:2:-1]}"


def finished_too_soon(row: Row) -> None:
    """Fill in an end on a dossier that is still being worked on; the status wins."""
    row[PLACE["Ngày kết thúc xử lý"]] = row[PLACE["Ngày tiếp nhận"]]


def finish_missing(row: Row) -> None:
    """Leave the end empty though the result has been returned."""
    row[PLACE["Ngày kết thúc xử lý"]] = None


def returned_before_ready(row: Row) -> None:
    """Return the result a moment before it was ready."""
    ready = _read(row[PLACE["Ngày có kết quả"]])
    received = _read(row[PLACE["Ngày tiếp nhận"]])
    row[PLACE["Ngày trả kết quả"]] = written(ready - min(timedelta(minutes=2), (ready - received) / 2))


def finish_before_intake(row: Row) -> None:
    """Let two clocks disagree: the end lies minutes before the intake."""
    row[PLACE["Ngày kết thúc xử lý"]] = written(_read(row[PLACE["Ngày tiếp nhận"]]) - timedelta(minutes=3))


def due_on_sunday(row: Row) -> None:
    """Set the appointment on the Sunday after."""
    due = _read(row[PLACE["Ngày hẹn trả"]])
    row[PLACE["Ngày hẹn trả"]] = written(due + timedelta(days=6 - due.weekday() or 7))


def due_at_intake(row: Row) -> None:
    """Set the appointment to the minute of the intake, as for matters settled at once."""
    row[PLACE["Ngày hẹn trả"]] = row[PLACE["Ngày tiếp nhận"]]


def old_name(row: Row, wording: str) -> None:
    """Leave the code out and write the name as it was years ago."""
    row[PLACE["Mã thủ tục"]], row[PLACE["Tên thủ tục hành chính"]] = None, wording


def other_procedure(row: Row, code: str, name: str) -> None:
    """Write a repealed or a province-level procedure."""
    row[PLACE["Mã thủ tục"]], row[PLACE["Tên thủ tục hành chính"]] = code, name


def field_blank(row: Row) -> None:
    """Leave the field empty."""
    row[PLACE["Tên lĩnh vực"]] = None


def old_commune(row: Row) -> None:
    """Write the commune as it was called in the months after the merger."""
    row[PLACE["Cơ quan/đơn vị"]] = f"{row[PLACE['Cơ quan/đơn vị']]} (cũ)"


def short_division(row: Row, dossier: Dossier) -> None:
    """Write the division in one of its short forms."""
    row[PLACE["Phòng ban"]] = _DIVISIONS[dossier.line.division]


def long_division(row: Row, _dossier: Dossier) -> None:
    """Write the division half short."""
    row[PLACE["Phòng ban"]] = "P. Văn hóa - Xã hội"


def owner(row: Row, change: Callable[[str], str]) -> None:
    """Spoil the name of the owner."""
    row[PLACE["Chủ hồ sơ"]] = change(str(row[PLACE["Chủ hồ sơ"]]))


OWNER_CHANGES: dict[str, Callable[[str], str]] = {
    "decomposed letters": lambda name: unicodedata.normalize("NFD", name),
    "TCVN3": tcvn3,
    "VNI": vni,
    "capitals": str.upper,
    "Ông/Bà": lambda name: f"{'Bà' if ' Thị ' in name else 'Ông'} {name}",
    "two owners": lambda name: f"{name} + Lộc Thị Bình An",
    "organisation": lambda _name: "Hợp tác xã Nông nghiệp Nà Thử",
    "remark": lambda name: f"{name} (con nộp thay)",
}


def status(row: Row, change: Callable[[str], str]) -> None:
    """Spoil the status."""
    row[PLACE["Trạng thái hồ sơ"]] = change(str(row[PLACE["Trạng thái hồ sơ"]]))


STATUS_CHANGES: dict[str, Callable[[str], str]] = {
    "spaces and small letters": lambda words: f"  {words.lower()} ",
    "capitals": str.upper,
    "abbreviation": lambda words: words.replace("kết quả", "KQ"),
    "several": lambda words: f"Đang xử lý; Đã có kết quả; {words}",
}


def _dates(row: Row, write: Callable[[datetime], Cell]) -> None:
    for name in _DATES:
        if row[PLACE[name]] is not None:
            row[PLACE[name]] = write(_read(row[PLACE[name]]))


def _read(cell: Cell) -> datetime:
    return datetime.strptime(str(cell), "%d/%m/%Y %H:%M:%S").replace(tzinfo=VIETNAM)


def _number(row: Row, write: Callable[[str], str]) -> None:
    row[PLACE["Số hồ sơ"]] = write(str(row[PLACE["Số hồ sơ"]]))
