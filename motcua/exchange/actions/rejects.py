"""The file of refused lines: original cells and reason. It holds personal data: for its owner alone, for 30 days."""

import csv
import os
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, Any

from motcua.core.folding import fold
from motcua.exchange.parcel import Parcel, Reject
from motcua.exchange.reading.sheet import FORMULA_WITHOUT_VALUE, Cell
from motcua.exchange.values.notes import sentence

HEAD = ("Tệp", "Dòng", "Số hồ sơ", "Lý do từ chối")
# A spreadsheet would run a cell that begins like this as a formula.
ACTIVE = ("=", "+", "-", "@", "\t", "\r")
UNFINISHED = ".dang-ghi"


class RejectsFile:
    """Written line by line under an unfinished name; it gets its own name when the import is done."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / name
        self.count = 0
        self._unfinished = folder / f"{name}{UNFINISHED}"
        self._file: IO[str] | None = None
        self._writer: Any = None
        self._labels: tuple[str, ...] = ()

    def add(self, parcel: Parcel, reject: Reject) -> None:
        """Write one refused line with its original cells."""
        register, page, _ = parcel.pages[reject.put.page]
        if self._file is None:
            self._open()
        if page.layout.labels != self._labels:
            self._labels = page.layout.labels
            self._writer.writerow([*HEAD, *(label.replace("\n", " – ") for label in self._labels)])
        reason = sentence(reject.code, value=reject.value or "trống")
        cells = [register.name, reject.put.row, reject.put.number or "", reason, *map(_shown, reject.put.cells)]
        self._writer.writerow([_harmless(cell) for cell in cells])
        self.count += 1

    def _open(self) -> None:
        handle = os.open(self._unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self._file = os.fdopen(handle, "w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)

    def finish(self) -> Path | None:
        """Give the file its name; None where no line was refused, and none of an earlier run is left then."""
        if self._file is None:
            self.path.unlink(missing_ok=True)
            return None
        self._file.close()
        self._unfinished.replace(self.path)
        return self.path

    def drop(self) -> None:
        """Throw away what was written so far."""
        if self._file is not None:
            self._file.close()
        self._unfinished.unlink(missing_ok=True)


def sweep(folder: Path, *, days: int, at: datetime) -> int:
    """Delete files of refused lines that are older than their days, and what a killed import left; say how many."""
    gone = 0
    for path in folder.glob("*"):
        # An unfinished file may belong to an import that is running now.
        kept = timedelta(days=1 if path.name.endswith(UNFINISHED) else days)
        if datetime.fromtimestamp(path.stat().st_mtime, at.tzinfo) < at - kept:
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def clear_unfinished(folder: Path, *, commune: str) -> None:
    """Delete what killed imports of a commune left; only the one that holds the commune's import lock may ask this."""
    mine = re.compile(rf"{re.escape(fold(commune))}-\d+\.csv{re.escape(UNFINISHED)}")
    for path in folder.glob(f"*{UNFINISHED}"):
        if mine.fullmatch(path.name):
            path.unlink(missing_ok=True)


def name_of(commune: str, import_id: int) -> str:
    """Return the file name of an import's refused lines."""
    return f"{fold(commune)}-{import_id}.csv"


def _shown(cell: Cell) -> object:
    if cell == FORMULA_WITHOUT_VALUE:
        return "(công thức chưa có kết quả)"
    if isinstance(cell, float) and cell == int(cell):
        return int(cell)
    return "" if cell is None else cell


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(ACTIVE) else cell
