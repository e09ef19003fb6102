"""Tasks: what the paper orders, with the unit, the time limit and the product each item names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from motcua.direction.lint.days import DAY
from motcua.direction.lint.letters import CAPITAL, NAME
from motcua.direction.lint.notice import Notice, Table
from motcua.direction.lint.text import Kind, Paragraph, lowered
from motcua.direction.lint.zones import Zone, level_of, names_tasks

UNIT = (
    r"(?:trung tâm|phòng|văn phòng|công an|trạm|ban|bộ phận|tổ|đoàn|hội|mặt trận|ubmttq|ủy ban|ubnd|đảng ủy|trường"
    r"|hiệu trưởng"
    r"|trưởng|chánh văn phòng|giám đốc|phó|công chức|viên chức|cán bộ|chuyên viên|lãnh đạo|thủ trưởng|đơn vị|cơ quan"
    r"|thôn"
    r"|ngân hàng|bưu điện|vnpt|ông|bà|đồng chí|đ/c|quầy|chủ tịch|vp|kế toán|văn thư)"
)
_ACTOR = re.compile(
    rf"(?<!với )(?<!cùng )(?<!của )(?<!cho )(?<!đến )(?<!tới )(?<!về )(?<!với các )(?<!cùng các )(?<!của các )"
    rf"(?<!cho các )(?<!một số )(?<!với một số )(?<!tại )\b{UNIT}\b"
)
# A named person, or the holder of an office that one person holds.
_PERSON = re.compile(
    rf"(?:đồng chí|đ/c|ông|bà|Đồng chí|Đ/c|Ông|Bà)\s+(?:[^\W\d]+\s+){{0,4}}?{NAME}"
    r"|(?:[Gg]iám đốc|[Tt]rưởng (?:phòng|Công an|trạm|Trạm|thôn)|[Cc]hánh [Vv]ăn phòng|[Cc]hỉ huy trưởng"
    r"|[Hh]iệu trưởng)\b"
)
LIMIT = re.compile(
    rf"{DAY}|\d{{1,2}}/\d{{1,2}}\b(?!\s*(?:hồ sơ|thủ tục|%))|\bngày (?:\d{{1,2}}|cuối|đầu|làm việc)\b|\bngày (?:thứ"
    rf"|mùng)"
    r"|\b(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)\b|\bđịnh kỳ\b|\b(?:mỗi|từng) (?:ngày|tuần|tháng|quý)\b"
    r"|\b(?:trong|trước|sau|hết|đến|cuối|đầu|giữa|thuộc|vào|quá)\s+(?:\w+\s+){0,2}?(?:quý|tháng|tuần|năm)\b"
    r"|\b(?:quý|tháng) (?:[1-4]|1[0-2]|[5-9]|0\d|i{1,3}|iv|sau|này|tới)\b"
    r"|\b(?:trong|sau|chậm nhất|không quá|tối đa)\s+(?:\w+\s+){0,3}?\d+\s+(?:ngày|giờ|tuần|tháng)"
    r"|\bngay (?:sau|khi|trong|từ)\b|\bkể từ (?:ngày|khi)\b|\bngay và\b|\bnăm (?:19|20)\d{2}\b|\b24 giờ\b"
    r"|\btuần (?:tới|này|sau)\b"
)
_ALL_UNTIL = re.compile(
    r"(?:các |những |toàn bộ |tất cả )(?:các )?(?:nhiệm vụ|nội dung|công việc)(?: nêu)? (?:trên|này|tại)[^.]{0,80}"
    r"(?:hoàn thành|xong|thực hiện|trước)|hoàn thành (?:các|toàn bộ|tất cả)[^.]{0,20}(?:nhiệm vụ|nội dung|công việc)"
)
_TASK_COLUMNS = ("nội dung", "nhiệm vụ", "công việc", "việc")


@dataclass(frozen=True)
class Task:
    """One ordered item: its words, the words of the lead sentence it stands under, and what it names.

    `unit` says who: "own" (in the item), "inherited" (from the lead) or "".
    """

    text: str
    low: str
    lead: str
    order: int
    unit: str
    has_person: bool
    has_limit: bool


def tasks_of(notice: Notice) -> list[Task]:
    """Return every task of the paper, from sentences, points and tables."""
    covered = any(_ALL_UNTIL.search(one.low) and LIMIT.search(one.low) for one in notice.of(Zone.TASKS, Zone.CLOSING))
    found = list(_told(notice)) + [task for table in notice.tables for task in _tabled(table)]
    return [_covered(task) for task in found] if covered else found


def _covered(task: Task) -> Task:
    return Task(task.text, task.low, task.lead, task.order, task.unit, task.has_person, has_limit=True)


def _told(notice: Notice) -> Iterator[Task]:
    lead = ""
    found = list(zip(notice.paragraphs, notice.zones, strict=True))
    for order, (paragraph, zone) in enumerate(found):
        if zone is not Zone.TASKS or paragraph.kind is Kind.ROW:
            continue
        opens = order == 0 or found[order - 1][1] is not Zone.TASKS
        following = found[order + 1] if order + 1 < len(found) else None
        if _is_lead(paragraph, following[0] if following and following[1] is Zone.TASKS else None, opens=opens):
            lead = _new_lead(lead, paragraph)
        elif len(paragraph.text.split()) >= 4:
            yield _task(paragraph.text, lead, order)


def _is_lead(paragraph: Paragraph, following: Paragraph | None, *, opens: bool) -> bool:
    """Return whether a paragraph only leads to tasks: a heading, "yêu cầu …:", a number with points under it."""
    if paragraph.is_capitals or paragraph.text.endswith(":") or paragraph.marker.startswith("#"):
        return True
    if paragraph.text.endswith((".", ";")):
        return False
    deeper = following is not None and level_of(following) > level_of(paragraph) and bool(following.marker)
    return (opens and names_tasks(paragraph)) or (bool(paragraph.marker) and deeper)


def _new_lead(lead: str, paragraph: Paragraph) -> str:
    """A lead under a lead keeps the unit and limit of the upper one: "1. Về thiết bị:" under "yêu cầu Trung tâm:"."""
    if paragraph.marker.startswith(("-", "+")) or paragraph.marker[:1].isdigit():
        return f"{lead.split('¶')[0]}¶{paragraph.text}"
    return paragraph.text


def _task(text: str, lead: str, order: int) -> Task:
    low, lead_low = lowered(text), lowered(lead)
    own = bool(_ACTOR.search(_ordered(low)))
    inherited = bool(_ACTOR.search(lead_low)) or bool(_ACTOR.search(low.partition(":")[0]) if ":" in low else False)
    return Task(
        text=text,
        low=low,
        lead=lead,
        order=order,
        unit="own" if own else "inherited" if inherited else "",
        has_person=bool(_PERSON.search(text) or _PERSON.search(_ordered_lead(lead))),
        has_limit=bool(LIMIT.search(low) or LIMIT.search(_without_opening(lead_low))),
    )


def _ordered(low: str) -> str:
    """Return the part of an item that says who acts: its beginning, and every clause that opens with an order."""
    orders = re.findall(r"\b(?:yêu cầu|giao|đề nghị|chủ trì[: ]|phân công)\s*[^,;.]{0,120}", low)
    return " ¶ ".join([re.split(r"[,;.]", low.split(":")[-1].strip())[0][:60], *orders])


def _ordered_lead(lead: str) -> str:
    place = re.search(r"(?:yêu cầu|giao|đề nghị)", lead)
    return lead[place.end() :] if place else lead


def _without_opening(lead: str) -> str:
    # "Để thực hiện mục tiêu năm 2026, … yêu cầu …:" names the year of the plan, not a limit of the tasks.
    place = re.search(r"(?:yêu cầu|giao|đề nghị|hoàn thành)", lead)
    return (
        re.sub(
            r"(?:mục tiêu|kế hoạch|nhiệm vụ|chỉ tiêu|phương hướng|quý \S+|năm)[^,:]*?năm \d{4}|năm \d{4}",
            "",
            lead[place.start() :],
        )
        if place
        else ""
    )


def _tabled(table: Table) -> Iterator[Task]:
    what = table.column(*_TASK_COLUMNS)
    limit = table.column("thời hạn", "thời gian", "hạn", "tiến độ", "kỳ báo cáo")
    who = table.column("chủ trì", "đơn vị", "người", "thực hiện", "phụ trách")
    if table.column("tình trạng", "trạng thái", "kết quả thực hiện", "đã thực hiện") is not None:
        return  # what became of earlier tasks
    if what is None or (limit is None and who is None) or not (limit is not None or table.zone is Zone.TASKS):
        return
    for offset, row in enumerate(table.rows, start=1):
        cell = [*row, *[""] * len(table.header)]
        if len(cell[what].split()) < 2:
            continue
        text, low = cell[what], lowered(cell[what])
        person = who is not None and bool(re.search(rf"(?<![{CAPITAL}]){NAME}", cell[who]))
        due = lowered(cell[limit]) if limit is not None else ""
        yield Task(
            text=text,
            low=lowered(" | ".join(row)),
            lead="",
            order=table.order + offset,
            unit="own" if (who is not None and cell[who].strip()) or _ACTOR.search(low) else "",
            has_person=person,
            has_limit=bool(due.strip(" -") or LIMIT.search(low)),
        )
