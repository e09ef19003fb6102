"""Zones: which part of the paper a paragraph belongs to, told by its looks and by the words that open a part."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from motcua.direction.lint.text import Kind, Paragraph


class Zone(StrEnum):
    """The parts of a notice or report, top to bottom."""

    HEADER = "header"
    TITLE = "title"
    OPENING = "opening"
    ASSESSMENT = "assessment"
    TASKS = "tasks"
    CLOSING = "closing"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    APPENDIX = "appendix"


BODY = frozenset({Zone.OPENING, Zone.ASSESSMENT, Zone.TASKS, Zone.CLOSING})
_TYPES = (
    "nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông cáo|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án"
    "|dự án|báo cáo|biên bản|tờ trình|hợp đồng|công điện|giấy mời|phiếu"
)
TYPE_LINE = re.compile(rf"^(?P<type>{_TYPES})(?: kết luận)?(?P<more>\s.*)?$")
_HEADER = re.compile(
    r"^(?:cộng hòa xã hội|độc lập\s*-|số\s*:|ủy ban nhân dân|ubnd|v/v|dữ liệu giả lập|trung tâm [^.;:]{0,60}$"
    r"|hội đồng nhân"
    r"|[^.;]{2,40}, ngày\b)"
)
_OPENS = re.compile(
    r"^(?:thực hiện|căn cứ|ngày|sau khi|kính gửi|theo|trên cơ sở|để|trong|nhằm|vừa qua|tại|từ|qua|ubnd|ủy ban|đến"
    r"|số liệu|đoàn)\b"
)
_CLOSES = re.compile(
    r"^(?:trên đây là|thông báo này|nhận được (?:thông báo|kết luận)|thừa lệnh|báo cáo này"
    r"|(?:ubnd|ủy ban nhân dân|văn phòng|thừa|đoàn|trung tâm)[^.;:]{0,90}(?:thông báo|báo cáo|kính báo|trân trọng)"
    r"[^.;:]{0,160}(?:biết|thực hiện|triển khai|chỉ đạo|trân trọng|theo dõi)|đề nghị các (?:cơ quan|đơn vị)[^:]*\./\.$"
    r"|yêu cầu các (?:cơ quan|đơn vị)[^:]*\./\.$)"
)
_APPENDIX = re.compile(r"^(?:phụ lục|biểu số|danh mục kèm theo)(?: số)?\s*(?:[\divx]{1,4})?\s*(?:[.:(\-].*)?$")
_SIGNS = re.compile(
    r"^(?:(?:tl|kt|tm|tuq|q|t/m|t/l|k/t)\s*\.\s*\S|(?:phó )?(?:chủ tịch|chánh văn phòng|giám đốc|trưởng (?:phòng"
    r"|đoàn|ban))"
    r"|người (?:lập|báo cáo)|thư ký)"
)
_TASK_HEADING = re.compile(
    r"nhiệm vụ|giải pháp|phương hướng|yêu cầu(?! của)|đề nghị|kiến nghị|ý kiến chỉ đạo|việc cần làm|phân công"
)
_NOT_TASKS = re.compile(
    r"kết quả|đánh giá|tình hình|hạn chế|tồn tại|nguyên nhân|ưu điểm|đạt được|căn cứ|thực hiện nhiệm vụ"
)
_ORGANISING = re.compile(r"^tổ chức thực hiện|^chế độ báo cáo|^thời hạn báo cáo")
_TASK_LEAD = re.compile(
    r"(?:\b(?:yêu cầu|giao|đề nghị|chỉ đạo)\s+(?:các|trung tâm|phòng|văn phòng|công an|ban|bộ phận|đồng chí|giám đốc"
    r"|tập thể"
    r"|lãnh đạo|cán bộ|công chức|thủ trưởng|ubnd|đơn vị|tổ|trưởng|chánh)"
    r"|(?:thực hiện|triển khai|làm)\b[^.;]{0,40}(?:nhiệm vụ|nội dung|công việc|giải pháp|việc)\b[^.;]{0,40}\b(?:sau"
    r"|dưới đây))"
)
_ONE_TASK = re.compile(
    r"^(?:[^:;.]{0,120}(?:chủ tịch ubnd xã|chủ tịch|trưởng đoàn|ubnd xã|ủy ban nhân dân xã|đoàn kiểm tra)\s+)?"
    r"(?:yêu cầu|giao|đề nghị)\s+(?:các|trung tâm|phòng|văn phòng|công an|ban|bộ phận|đồng chí|giám đốc)"
)
_BULLETS = frozenset("-+•●○▪◦‣")
_LEVELS = (
    ("roman", re.compile(r"^[IVX]+[.)]$")),
    ("number", re.compile(r"^\d+[.)]$")),
    ("sub", re.compile(r"^\d+(?:\.\d+)+")),
)


@dataclass(slots=True)
class _State:
    zone: Zone
    level: int = 9
    had_tasks: bool = False
    itemised: bool = False


def zones_of(found: Sequence[Paragraph]) -> list[Zone]:
    """Return the zone of every paragraph."""
    type_at = next((i for i, one in enumerate(found[:25]) if _is_type_line(one)), None)
    body_at = _body_start(found, type_at)
    zones = _head(type_at, body_at)
    state = _State(Zone.OPENING if type_at is not None else Zone.ASSESSMENT)
    for paragraph in found[body_at:]:
        state.zone = _next(state, paragraph)
        zones.append(Zone.TASKS if _is_single_task(state, paragraph) else state.zone)
    return zones


def _is_type_line(paragraph: Paragraph) -> bool:
    """Return whether a line names the type: "THÔNG BÁO", "BÁO CÁO KẾT QUẢ …" in capitals, or the type alone."""
    found = TYPE_LINE.match(paragraph.low)
    plain = not paragraph.marker or paragraph.marker.startswith("#")
    return bool(found) and plain and (paragraph.is_capitals or len(paragraph.text.split()) <= 2)


def level_of(paragraph: Paragraph) -> int:
    """Return how deep a heading's marker stands: 1 Roman, 2 number, 3 sub-number, 4 letter, 5 bullet, 9 none."""
    if not paragraph.marker or paragraph.marker.startswith("##"):
        return 1 if paragraph.is_capitals or len(paragraph.marker) == 2 else 3 if paragraph.marker else 9
    if paragraph.marker == "#":
        return 1
    for depth, (_, pattern) in enumerate(_LEVELS, start=1):
        if pattern.match(paragraph.marker):
            return depth
    return 4 if paragraph.marker[0].isalpha() else 5


def is_heading(paragraph: Paragraph) -> bool:
    """Return whether a paragraph names a part rather than says something."""
    if paragraph.kind is Kind.ROW:
        return False
    short = len(paragraph.text.split()) <= 22 and not paragraph.text.endswith((".", ";", "./."))
    return short and (paragraph.is_capitals or level_of(paragraph) <= 4 or paragraph.text.endswith(":"))


def names_tasks(paragraph: Paragraph) -> bool:
    """Return whether a heading's words announce tasks and not what was done about them."""
    return bool(_TASK_HEADING.search(paragraph.low)) and not _NOT_TASKS.search(paragraph.low)


def _body_start(found: Sequence[Paragraph], type_at: int | None) -> int:
    if type_at is None:
        start = 0
        while start < len(found) and start < 12 and _is_header_line(found[start]):
            start += 1
        return start
    start = type_at + 1
    while start < len(found) and start <= type_at + 5 and _is_title_line(found[start]):
        start += 1
    return start


def _is_header_line(paragraph: Paragraph) -> bool:
    short = len(paragraph.text) < 120 and not paragraph.text.endswith((".", ";"))
    return paragraph.kind is Kind.TEXT and short and bool(_HEADER.match(paragraph.low))


def _is_title_line(paragraph: Paragraph) -> bool:
    if paragraph.kind is not Kind.TEXT or paragraph.text.endswith((".", ";", ":")):
        return False
    if paragraph.marker and len(paragraph.text.split()) <= 6 and not paragraph.low.startswith("về "):
        return False  # a heading of the body, not the subject of the paper
    return not _OPENS.match(paragraph.low) or paragraph.low.startswith(("tại ", "từ "))


def _head(type_at: int | None, body_at: int) -> list[Zone]:
    if type_at is None:
        return [Zone.HEADER] * body_at
    return [Zone.HEADER] * type_at + [Zone.TITLE] * (body_at - type_at)


def _next(state: _State, paragraph: Paragraph) -> Zone:
    low = paragraph.low
    end = _end_zone(state, paragraph, low)
    if end:
        return end
    if _starts_tasks(state, paragraph):
        state.level = level_of(paragraph)
        state.had_tasks, state.itemised = True, False
        return Zone.TASKS
    if state.zone is Zone.TASKS:
        return _within_tasks(state, paragraph)
    if state.zone is Zone.CLOSING and not is_heading(paragraph):
        return Zone.CLOSING
    opened = state.zone is Zone.OPENING and not (paragraph.marker or is_heading(paragraph))
    return Zone.OPENING if opened else Zone.ASSESSMENT


def _end_zone(state: _State, paragraph: Paragraph, low: str) -> Zone | None:
    signed = state.zone in {Zone.RECIPIENTS, Zone.SIGNATURE, Zone.CLOSING}
    if state.zone is Zone.APPENDIX or (_APPENDIX.match(low) and (signed or paragraph.is_capitals)):
        return Zone.APPENDIX
    foot = _foot_zone(state, paragraph, low)
    if foot:
        return foot
    if _CLOSES.match(low) and paragraph.kind is not Kind.ROW:
        return Zone.CLOSING
    if state.had_tasks and _ORGANISING.match(low) and is_heading(paragraph):
        return Zone.CLOSING
    return None


def _foot_zone(state: _State, paragraph: Paragraph, low: str) -> Zone | None:
    if low.startswith("nơi nhận"):
        return Zone.RECIPIENTS
    if _SIGNS.match(low) and (paragraph.is_capitals or re.match(r"^(?:tl|kt|tm|tuq)\.", low)) and len(low) < 80:
        return Zone.SIGNATURE
    if state.zone is Zone.SIGNATURE and paragraph.marker in _BULLETS:
        return Zone.RECIPIENTS
    return state.zone if state.zone in {Zone.RECIPIENTS, Zone.SIGNATURE} else None


def _starts_tasks(state: _State, paragraph: Paragraph) -> bool:
    low = paragraph.low
    if paragraph.kind is Kind.ROW or "kết luận như sau" in low or state.zone is Zone.CLOSING:
        return False
    heading = is_heading(paragraph) and level_of(paragraph) <= (state.level if state.zone is Zone.TASKS else 9)
    if heading and _ORGANISING.match(low):
        return True
    if heading and names_tasks(paragraph):
        return True
    return state.zone is not Zone.TASKS and low.endswith(":") and bool(_TASK_LEAD.search(low))


def _within_tasks(state: _State, paragraph: Paragraph) -> Zone:
    if paragraph.marker or paragraph.kind is Kind.ROW:
        ended = paragraph.kind is not Kind.ROW and state.level <= 4 and level_of(paragraph) <= state.level
        state.itemised = True
        return Zone.ASSESSMENT if ended and is_heading(paragraph) and _NOT_TASKS.search(paragraph.low) else Zone.TASKS
    if paragraph.is_capitals and _NOT_TASKS.search(paragraph.low):
        return Zone.ASSESSMENT
    if state.itemised and not paragraph.text.endswith(":") and state.level == 9:
        return Zone.CLOSING
    return Zone.TASKS


def _is_single_task(state: _State, paragraph: Paragraph) -> bool:
    """Return whether one paragraph of the assessment orders something of a unit."""
    told = state.zone in {Zone.OPENING, Zone.ASSESSMENT}
    return told and paragraph.kind is not Kind.ROW and bool(_ONE_TASK.match(paragraph.low))
