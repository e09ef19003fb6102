"""The paper itself: number and day, their form and order, its end."""

import re
from collections.abc import Iterator
from datetime import date

from motcua.direction.lint.citations import citations_of
from motcua.direction.lint.days import DAY, day_in
from motcua.direction.lint.findings import Finding, error, note
from motcua.direction.lint.header import Header, header_of
from motcua.direction.lint.notice import Notice
from motcua.direction.lint.zones import BODY, Zone


def has_number(notice: Notice) -> Iterator[Finding]:
    """TT01: no number yet: a note in a draft, an error in an issued paper."""
    head = header_of(notice)
    if head.number_line and not head.number_filled:
        yield _blank(notice, "TT01", head.number_line, "số")
    elif not head.number_line and notice.mode == "issued" and _is_whole(notice, head):
        yield _blank(notice, "TT01", head.type_name.upper(), "số")


def has_day(notice: Notice) -> Iterator[Finding]:
    """TT02: no day yet: a note in a draft, an error in an issued paper."""
    head = header_of(notice)
    if head.date_line and not head.date_filled:
        yield _blank(notice, "TT02", head.date_line, "ngày, tháng")
    elif not head.date_line and notice.mode == "issued" and _is_whole(notice, head):
        yield _blank(notice, "TT02", head.type_name.upper(), "ngày, tháng")


def _is_whole(notice: Notice, head: Header) -> bool:
    return bool(head.type_name) and Zone.SIGNATURE in notice.zones


def _blank(notice: Notice, rule: str, quote: str, what: str) -> Finding:
    if notice.mode == "issued":
        return error(
            rule, quote, why=f"Văn bản đã ban hành mà chưa có {what}.", fix=f"Ghi {what} do hệ thống văn bản cấp."
        )
    return note(rule, quote, why=f"Dự thảo chưa có {what}.", fix=f"Văn thư ghi {what} khi ban hành.")


_LONG = re.compile(r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s*(?:năm|/)?\s*(?P<year>\d{4})?")


def day_form(notice: Notice) -> Iterator[Finding]:
    """TT03: in "ngày … tháng …" days below 10 and months 1 and 2 take a 0, other months none (Decree 30/2020, Annex "
    "I)."""
    lines = [(one.text, one.low, zone) for one, zone in zip(notice.paragraphs, notice.zones, strict=True)]
    for index, (text, low, zone) in enumerate(lines):
        for found in _LONG.finditer(low):
            day, month = int(found["day"]), int(found["month"])
            right = f"ngày {day:02d} tháng {month if month > 2 else f'{month:02d}'}"
            is_date = found["year"] or zone is Zone.HEADER or len(low) < 60
            if 1 <= month <= 12 and is_date and (found["day"], found["month"]) != tuple(right.split()[1::2]):
                yield note(
                    "TT03",
                    text[found.start() : found.end()].strip(),
                    why="Ngày dưới 10 và tháng 1, 2 phải thêm số 0; các tháng khác thì không.",
                    fix=f"Viết: {right}.",
                    at=0 if zone is Zone.HEADER else index,
                )


_VISIT = re.compile(
    rf"(?:^|[.;,] |sáng |chiều )ngày (?P<day>{DAY}),? (?:tại [^,;.]{{3,80}}, )?(?:đoàn|đồng chí|ubnd|ủy ban"
    rf"|tổ)[^.;]{{0,400}}?(?:kiểm tra|làm việc)"
    rf"|(?:kiểm tra|làm việc)[^.;]{{0,120}}?(?<! từ)(?<! đến) (?:vào |trong |ngày )+(?P<late>{DAY})"
)


def days_in_order(notice: Notice) -> Iterator[Finding]:
    """TT04: programme, visit and notice follow one another; no cited paper is later than the notice."""
    head = header_of(notice)
    issued, visited = _last_day(head), _visit(notice)
    if visited and issued and visited[0] > issued:
        yield _misplaced(visited[1], "Ngày kiểm tra sau ngày của văn bản.", 0)
    for one in citations_of(notice):
        if one.day is None or one.sentence.zone is Zone.TASKS:
            continue
        if issued and one.day > issued:
            yield _misplaced(one.quote, "Văn bản được dẫn có ngày sau ngày của văn bản này.", one.sentence.order)
        elif (
            visited
            and one.type_name in {"chương trình", "kế hoạch"}
            and one.day > visited[0]
            and "kiểm tra" in one.sentence.low
        ):
            yield _misplaced(
                one.quote, "Chương trình, kế hoạch kiểm tra có ngày sau buổi kiểm tra.", one.sentence.order
            )


def _misplaced(quote: str, why: str, order: int) -> Finding:
    return error("TT04", quote, why=why, fix="Soát lại các ngày: chương trình → kiểm tra → thông báo.", at=order)


def _last_day(head: Header) -> date | None:
    if head.day or not head.month:
        return head.day
    year, month = head.month
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)


def _visit(notice: Notice) -> tuple[date, str] | None:
    for sentence in notice.of(Zone.OPENING, Zone.TITLE, Zone.ASSESSMENT):
        found = _VISIT.search(sentence.low)
        day = day_in(found["day"] or found["late"]) if found else None
        if found and day:
            place = found.start("day") if found["day"] else found.start("late")
            return day, sentence.text[max(0, place - 5) : place + 60]
    return None


def has_end(notice: Notice) -> Iterator[Finding]:
    """TT08: the text of the paper ends with "./."."""
    if not {Zone.RECIPIENTS, Zone.SIGNATURE} & set(notice.zones):
        return
    body = [one for one, zone in zip(notice.paragraphs, notice.zones, strict=True) if zone in BODY]
    last = body[-1].text.rstrip() if body else ""
    if last and not re.search(r"\./\.?\s*$", last):
        yield note(
            "TT08",
            _tail(last),
            why="Phần nội dung chưa kết thúc bằng dấu “./.”.",
            fix="Thêm “./.” vào cuối đoạn cuối cùng.",
            at=len(notice.sentences),
        )


def _tail(text: str) -> str:
    return text if len(text) <= 80 else text[-80:].split(" ", 1)[-1]
