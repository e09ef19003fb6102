"""Counts the register of xã Bản Thí with nothing but openpyxl: no line of the product is used here.

python -m tests.acceptance.count 2026-01-01 2026-03-31
"""

import json
import sys
from collections import Counter
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl

FILE = Path(__file__).parent / "ban-thi.xlsx"
SETTLED = {"Đã trả kết quả", "Có kết quả, chờ trả", "Chưa trả kết quả"}
ENDED = {
    "Từ chối tiếp nhận": "ended.refused",
    "Công dân rút hồ sơ": "ended.withdrawn",
    "Dừng giải quyết": "ended.stopped",
}
GROUNDS = (("bổ sung", "supplement"), ("thuế", "finance"), ("nộp tiền", "finance"), ("xác minh", "verification"))
CHANNELS = {"Trực tuyến": "online", "Tại quầy": "counter", "Qua bưu điện": "post"}
Row = dict[str, Any]


def rows() -> list[Row]:
    """Return the register's rows with the moments that count."""
    sheet = openpyxl.load_workbook(FILE).worksheets[0]
    header, *lines = list(sheet.iter_rows(min_row=5, values_only=True))
    return [_read(dict(zip((str(name) for name in header), line, strict=True))) for line in lines]


def count(*, first: date, last: date) -> dict[str, int]:
    """Count one period, whole days, both included, as things stood when its last day ended."""
    start, end = datetime.combine(first, time.min), datetime.combine(last, time.max)
    found: Counter[str] = Counter(dict.fromkeys(_names(), 0))
    for row in rows():
        found.update(_of(row, start, end))
    assert found["carried_over"] + found["received"] == found["settled"] + found["ended_otherwise"] + found["open"]
    return dict(found)


def _read(cells: Row) -> Row:
    status = cells["Tình trạng hồ sơ"]
    ready, returned, end = (
        cells[name] for name in ("Thời điểm có kết quả", "Thời điểm trả kết quả", "Thời điểm kết thúc")
    )
    settled = min((at for at in (ready, returned) if at), default=end) if status in SETTLED else None
    return {
        "received": cells["Thời điểm tiếp nhận"],
        "due": datetime.strptime(cells["Hẹn trả"], "%d/%m/%Y").date(),
        "settled": settled,
        "ended": end if status in ENDED else None,
        "how_ended": ENDED.get(status),
        "paused": cells["Tạm dừng từ"],
        "resumed": cells["Tiếp tục từ"],
        "ground": _ground(status, cells["Lý do"] or ""),
        "channel": CHANNELS[cells["Cách thức nộp"]],
    }


def _ground(status: str, reason: str) -> str:
    words = f"{reason} {status}".lower()
    if "niêm yết" in words:
        return "other"
    return next((ground for word, ground in GROUNDS if word in words), "without_ground")


def _of(row: Row, start: datetime, end: datetime) -> list[str]:
    """Return the counts that one dossier adds to."""
    gone = row["settled"] or row["ended"]
    if row["received"] > end or (gone and gone < start):
        return []
    names = ["carried_over"] if row["received"] < start else ["received", f"received.{row['channel']}"]
    if gone is None or gone > end:
        return names + _open(row, end)
    if row["ended"]:
        return [*names, "ended_otherwise", row["how_ended"]]
    day = row["settled"].date()
    when = "early" if day < row["due"] else "on_time" if day == row["due"] else "overdue"
    return [*names, "settled", f"settled.{when}"]


def _open(row: Row, end: datetime) -> list[str]:
    paused = row["paused"] and row["paused"] <= end and (row["resumed"] is None or row["resumed"] > end)
    stopped = paused and row["ground"] != "without_ground"
    assert stopped or row["due"] != end.date(), "an open dossier due on the closing day is a question of hours"
    state = ["open.paused", f"open.paused.{row['ground']}"] if paused else ["open.in_process"]
    late = not stopped and row["due"] < end.date()
    return ["open", *state, "open.overdue" if late else "open.in_time"]


def _names() -> list[str]:
    parts = {
        "received": ("online", "counter", "post"),
        "settled": ("early", "on_time", "overdue"),
        "open": ("in_time", "overdue", "paused", "in_process"),
        "open.paused": ("supplement", "finance", "verification", "other", "without_ground"),
    }
    inside = [f"{whole}.{part}" for whole, each in parts.items() for part in each]
    return ["received", "carried_over", "settled", "open", "ended_otherwise", *ENDED.values(), *inside]


if __name__ == "__main__":
    answer = count(first=date.fromisoformat(sys.argv[1]), last=date.fromisoformat(sys.argv[2]))
    sys.stdout.write(json.dumps(answer, indent=1) + "\n")
