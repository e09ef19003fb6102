"""Law: no repealed instrument and no old name after its last day."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from motcua.direction.lint.days import days_in
from motcua.direction.lint.findings import Finding, warning
from motcua.direction.lint.header import written_on
from motcua.direction.lint.notice import Notice
from motcua.direction.lint.zones import Zone

_HISTORY = re.compile(
    r"trước ngày|trước đây|trước khi|\(cũ\)|\bcũ\b|thay thế|bãi bỏ|hết hiệu lực|sửa đổi|kế thừa|tiếp nhận từ"
    r"|bàn giao|sáp nhập|chấm dứt"
    r"|không còn|không tổ chức|bỏ cấp|thay cho|kết thúc hoạt động|giai đoạn 20(?:1\d|2[0-4])"
)


@dataclass(frozen=True)
class Repealed:
    """One instrument or name that ended: how it is written, from which day it is old, what stands now."""

    pattern: re.Pattern[str]
    name: str
    ended_on: date
    now: str

    @property
    def is_instrument(self) -> bool:
        """Whether this is a law, decree or circular and not the name of a body or a paper."""
        return self.name.startswith(("Nghị định", "Thông tư", "Luật"))


@cache
def repealed() -> tuple[Repealed, ...]:
    """Return what ended, from the data file."""
    with files("motcua.direction.lint").joinpath("data", "repealed.csv").open(encoding="utf-8") as rows:
        return tuple(
            Repealed(re.compile(row["pattern"]), row["name"], date.fromisoformat(row["ended_on"]), row["now"])
            for row in csv.DictReader(rows)
        )


def still_in_force(notice: Notice) -> Iterator[Finding]:
    """PL01: a repealed paper or an old name in a paper written after its last day."""
    written = written_on(notice)
    done: set[str] = set()
    for sentence in notice.sentences:
        if sentence.zone in {Zone.SIGNATURE, Zone.HEADER} or _HISTORY.search(sentence.low):
            continue
        for one in repealed():
            found = one.pattern.search(sentence.low)
            if not found or one.name in done or (written is not None and written < one.ended_on):
                continue
            if not one.is_instrument and any(day < one.ended_on for day in days_in(sentence.low)):
                continue  # "Quyết định … ngày 05/01/2024 của UBND huyện": the name of its time
            done.add(one.name)
            yield warning(
                "PL01",
                sentence.text[max(0, found.start() - 20) : found.end() + 30],
                why=f"{one.name} không còn từ ngày {one.ended_on:%d/%m/%Y}.",
                fix=f"Thay bằng: {one.now}.",
                at=sentence.order,
            )
