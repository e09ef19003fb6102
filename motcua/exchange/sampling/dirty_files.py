"""The dirty sample: the same dossiers in files as offices really hand them over, and what a careful reader finds."""

import json
from collections import deque
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from motcua.exchange.sampling.columns import PLACE, row_of
from motcua.exchange.sampling.dirt import Strewing
from motcua.exchange.sampling.dirty_cells import Row
from motcua.exchange.sampling.drawing import draw
from motcua.exchange.sampling.making import CERTIFIED, REGISTER, Order, certified_row
from motcua.exchange.sampling.tally import Tally
from motcua.exchange.sampling.workbook import Book, certified_book, footer, register_book
from motcua.exchange.sampling.yesterday import Changes, as_seen, earlier

YESTERDAY = "danh-sach-ho-so-hom-truoc.xlsx"
EXPECTED = "ket-qua-mong-doi.json"
PAGE, CAP, OVERLAP = 50, 10_000, 50
_GROUPS = {
    "Tạm dừng, tiếp tục": (PLACE["Ngày tạm dừng"], PLACE["Ngày tiếp tục"]),
    "Kết quả giải quyết": (PLACE["Ngày có kết quả"], PLACE["Hình thức trả kết quả"]),
    "Số hóa": (PLACE["TPHS số hóa"], PLACE["KQ số hóa"]),
}
_HIDDEN = (PLACE["Người nộp"], PLACE["Hạn xử lý"], PLACE["Mã hồ sơ quốc gia"])


class Pages:
    """The list of dossiers page by page: headings again every 50 rows, a second file after the cap."""

    def __init__(self, *, out: Path, order: Order, stack: ExitStack, cap: int) -> None:
        """Open the first file."""
        self.out, self.order, self.stack, self.cap = out, order, stack, cap
        self.files: list[str] = []
        self.rows, self.overlapping = 0, 0
        self.last: deque[Row] = deque(maxlen=OVERLAP)
        self._open()

    def row(self, row: Row) -> None:
        """Write one row where it belongs."""
        if self.in_file == self.cap:
            self._close()
            self._open()
            for again in list(self.last):
                self.overlapping += 1
                self._write(again)
        self.last.append(row)
        self._write(row)

    def end(self) -> None:
        """Finish the last file."""
        self._close()

    def _write(self, row: Row) -> None:
        if self.in_file and self.in_file % PAGE == 0:
            self.book.headings()
        self.book.row(row)
        self.in_file += 1
        self.rows += 1

    def _open(self) -> None:
        name = REGISTER if not self.files else REGISTER.replace(".xlsx", f" ({len(self.files) + 1}).xlsx")
        self.files.append(name)
        path = self.out / name
        self.book = self.stack.enter_context(
            register_book(path, commune=self.order.commune, quarter=self.order.quarter)
        )
        self.book.two_row_headings(groups=_GROUPS)
        self.first_row, self.in_file = self.book.at, 0

    def _close(self) -> None:
        footer(self.book, total=self.in_file, what="hồ sơ", as_of=self.order.quarter.as_of, first_row=self.first_row)
        self.book.line("(Ký, ghi rõ họ tên)", column=PLACE["TPHS số hóa"])
        self.book.line("LÃNH ĐẠO TRUNG TÂM", column=PLACE["Chủ hồ sơ"])
        self.book.hide(_HIDDEN)
        self.book.notes(["Ghi chú", "Danh sách lọc theo ngày tiếp nhận.", "Dữ liệu giả lập."])


def make_dirty_sample(*, order: Order, out: Path, cap: int = CAP) -> dict[str, Any]:
    """Write the dirty files and `ket-qua-mong-doi.json`, and return what stands in it; a file ends after `cap` rows."""
    out.mkdir(parents=True, exist_ok=True)
    tally, strewing = Tally(), Strewing(commune=order.commune)
    with ExitStack() as stack:
        pages = Pages(out=out, order=order, stack=stack, cap=cap)
        book = stack.enter_context(certified_book(out / CERTIFIED, commune=order.commune, quarter=order.quarter))
        copies = _write(order, pages=pages, certified=book, tally=tally, strewing=strewing)
        pages.end()
        footer(book, total=copies["rows"], what="bản ghi", as_of=order.quarter.as_of)
    changes = _write_yesterday(order, out)
    expected = _expected(order, pages=pages, strewing=strewing, tally=tally) | {"certified_list": copies}
    expected["yesterday"] = {
        "file": YESTERDAY,
        "vanished_today": changes.vanished,
        "appointment_moved_after_late": changes.appointment_moved_after_late,
    }
    (out / EXPECTED).write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return expected


def _write(order: Order, *, pages: Pages, certified: Book, tally: Tally, strewing: Strewing) -> dict[str, int]:
    copies = {"rows": 0, "dossiers": 0, "second_lines": 0, "spoilt_numbers": 0}
    drawn = draw(commune=order.commune, quarter=order.quarter, total=order.dossiers, seed=order.seed)
    for ordinal, dossier in enumerate(drawn, start=1):
        tally.add(dossier)
        clean = row_of(dossier, ordinal=ordinal, commune=order.commune, quarter=order.quarter)
        for row in strewing.rows(clean, dossier):
            pages.row(row)
        if dossier.e_certified:
            copies["dossiers"] += 1
            for line in _certified_lines(certified_row(dossier, ordinal=copies["dossiers"]), copies):
                copies["rows"] += 1
                certified.row(line)
    return copies


def _certified_lines(line: Row, copies: dict[str, int]) -> list[Row]:
    """Return the lines of one e-certified dossier: now and then a spoilt number or a second paper."""
    if copies["dossiers"] % 15 == 0:
        copies["spoilt_numbers"] += 1
        line[1] = f"{str(line[1]).lower()}\u00a0"
    if copies["dossiers"] % 40:
        return [line]
    copies["second_lines"] += 1
    return [line, [*line[:2], "Giấy tờ thứ 2", *line[3:]]]


def _write_yesterday(order: Order, out: Path) -> Changes:
    """Write the list as it was exported on the evening before, without dirt."""
    then, changes = earlier(quarter=order.quarter), Changes()
    drawn = draw(commune=order.commune, quarter=order.quarter, total=order.dossiers, seed=order.seed)
    with register_book(out / YESTERDAY, commune=order.commune, quarter=then) as book:
        book.headings()
        total = 0
        for total, dossier in enumerate(as_seen(dossiers=drawn, then=then, changes=changes), start=1):
            book.row(row_of(dossier, ordinal=total, commune=order.commune, quarter=then))
        footer(book, total=total, what="hồ sơ", as_of=then.as_of)
    return changes


def _expected(order: Order, *, pages: Pages, strewing: Strewing, tally: Tally) -> dict[str, Any]:
    """Return what a careful reader of the files finds, for people and for tests."""
    counts = tally.totals()
    by_kind = strewing.by_kind()
    by_kind["1"] = {"two-row header, page headings, hidden columns, signatures, second sheet": len(pages.files)}
    by_kind["13"] = {"carried_over 0 while dossiers are open: warn of the filter": 1}
    by_kind.setdefault("14", {})["total by formula"] = len(pages.files)
    by_kind["14"]["rows twice in overlapping files"] = pages.overlapping
    by_kind["15"] = {"rows of yesterday missing today": 2}
    return {
        "commune": order.commune.code,
        "quarter": order.quarter.name,
        "seed": order.seed,
        "as_of": order.quarter.as_of.isoformat(),
        "files": [*pages.files, CERTIFIED],
        "totals": counts,
        "by_month": dict(sorted(tally.by_month.items())),
        "rows": pages.rows,
        "dossiers": counts["received"],
        "dirty_rows": strewing.dirty,
        "merged": strewing.merged + pages.overlapping,
        "rejected": len(strewing.refused),
        "rejected_numbers": strewing.refused,
        "dirt": dict(sorted(by_kind.items(), key=lambda item: int(item[0]))),
    }
