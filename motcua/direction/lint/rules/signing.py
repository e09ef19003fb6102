"""Signing and sending: who may sign for whom, who receives the paper."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from motcua.direction.lint.findings import Finding, error, note, warning
from motcua.direction.lint.letters import folded
from motcua.direction.lint.notice import Notice
from motcua.direction.lint.tasks import tasks_of
from motcua.direction.lint.text import lowered
from motcua.direction.lint.zones import Zone

_FORM = re.compile(r"\b(tm|kt|tl|tuq|q)\s*\.\s*")


@cache
def _impossible() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the impossible signature blocks with the reason, from the data file (Decree 30/2020, art. 13)."""
    with files("motcua.direction.lint").joinpath("data", "signing_forms.csv").open(encoding="utf-8") as rows:
        return tuple((re.compile(row["pattern"]), row["why"]) for row in csv.DictReader(rows))


def form_is_possible(notice: Notice) -> Iterator[Finding]:
    """TT07: an impossible pair of signing form and office, such as "KT. CHỦ TỊCH / CHÁNH VĂN PHÒNG"."""
    lines = [line.text for line in notice.lines(Zone.SIGNATURE) if line.is_capitals or _FORM.match(line.low)]
    block = " / ".join(_FORM.sub(lambda one: f"{one[1]}. ", lowered(line)).strip() for line in lines)
    block = re.sub(r"\s+/\s+", " / ", re.sub(r"\s+", " ", block))
    for pattern, why in _impossible():
        if pattern.search(block):
            yield error(
                "TT07",
                " / ".join(lines),
                why=why,
                fix="Soát lại quyền hạn và chức vụ của người ký.",
                at=len(notice.sentences),
            )
            return


_COLLECTIVE = re.compile(
    r"như (?:trên|điều|mục|kính gửi|thành phần|danh sách)|các (?:phòng|ban|cơ quan|đơn vị|thành viên|bộ phận)[^;:]*$"
    r"|các (?:phòng|cơ quan|đơn vị)(?: chuyên môn| liên quan| trực thuộc|, )"
)
_SORT = re.compile(r"^(?:phòng|trung tâm|văn phòng)\s")
_HYPHEN = re.compile(r"(?<=[A-ZĐ])[-&](?=[A-ZĐ])")
_NAMED_UNIT = re.compile(
    r"(?:Phòng (?:Kinh tế|Văn hóa - Xã hội|Văn hóa và Xã hội|Văn hóa|Tư pháp|Nội vụ|Tài chính|Nông nghiệp)"
    r"|Văn phòng HĐND và UBND"
    r"|Trung tâm (?:Phục vụ hành chính công|Dịch vụ công ích|Cung ứng dịch vụ|Văn hóa)|Công an xã"
    r"|Ban Chỉ huy Quân sự|Trạm Y tế|Phòng [A-ZĐ][A-ZĐ&\-]*[A-ZĐ]\b)"
)


def has_recipients(notice: Notice) -> Iterator[Finding]:
    """TT09: recipients are there, the last line files the paper, every unit with a task receives it."""
    lines = notice.lines(Zone.RECIPIENTS)
    last = len(notice.sentences)
    if not lines:
        if Zone.SIGNATURE in notice.zones and Zone.TITLE in notice.zones:
            yield warning(
                "TT09", "Nơi nhận", why="Không có phần Nơi nhận.", fix="Thêm Nơi nhận, dòng cuối “Lưu: VT, …”.", at=last
            )
        return
    listed = [line for line in lines if line.marker or not line.low.startswith("nơi nhận")]
    if listed and not any(re.match(r"lưu\s*:?\s*vt\b", line.low) for line in listed[-2:]):
        yield note(
            "TT09",
            listed[-1].text,
            why="Dòng cuối Nơi nhận chưa phải “Lưu: VT, …”.",
            fix="Thêm dòng “- Lưu: VT, <đơn vị soạn>.”.",
            at=last,
        )
    for unit in _absent(notice, " ; ".join(line.text for line in lines)):
        yield warning(
            "TT09",
            unit,
            why=f"{unit} được giao việc nhưng không có trong Nơi nhận.",
            fix=f"Thêm {unit} vào Nơi nhận.",
            at=last,
        )


def _absent(notice: Notice, received: str) -> list[str]:
    low = lowered(received)
    if any(_COLLECTIVE.search(part.strip(" -.")) for part in low.split(";")):
        return []
    named: dict[str, None] = {}
    for task in tasks_of(notice):
        where = task.text if "|" not in task.low else task.low
        for unit in _NAMED_UNIT.findall(f"{task.text} {task.lead} {_title_case(notice, where)}"):
            named.setdefault(unit)
    return [unit for unit in named if not _receives(unit, received, low)]


def _title_case(notice: Notice, row: str) -> str:
    """Return the words of a table row as the paper prints them (the task keeps them in lower case)."""
    return next((one.text for one in notice.sentences if one.is_row and one.low == row), "")


def _receives(unit: str, received: str, low: str) -> bool:
    plain = lowered(unit)
    short = _SORT.sub("", plain)
    words = {folded(word).upper() for word in re.findall(r"[A-ZĐ]{2,}", _HYPHEN.sub("", received))}
    return (
        short[:18] in low
        or _initials(short) in words
        or _is_short_for(unit, low, words)
        or (plain.startswith("văn phòng") and bool(re.search(r"\bvp\b|văn phòng", low)))
    )


def _is_short_for(unit: str, low: str, words: set[str]) -> bool:
    """Return whether "Phòng VH-XH" is among the recipients in full ("Phòng Văn hóa - Xã hội") or as "P. VHXH"."""
    letters = _HYPHEN.sub("", unit.split(" ", 1)[1])
    full = (_initials(_SORT.sub("", part.strip(" -.:"))) for part in re.split(r"[;,]", low))
    return letters.isupper() and (folded(letters).upper() in words or folded(letters).upper() in full)


def _initials(words: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", folded(words)) if word != "va").upper()
