"""The head of a paper: its type, number, place and day, as far as they are filled in."""

import re
from dataclasses import dataclass
from datetime import date

from motcua.direction.lint.days import day_in
from motcua.direction.lint.notice import Notice
from motcua.direction.lint.zones import TYPE_LINE, Zone

_BLANK = r"[\s._…{}\[\]()]*(?:\{\w+\})?[\s._…]*"
_NUMBER = re.compile(rf"^số\s*:?(?P<number>{_BLANK}|\s*\d+[a-zđ]?\s*)(?P<sign>/\s*[a-zđ][\w\-/&.() ]*)?$")
_DATE = re.compile(
    r"ngày(?P<day>[\s._…{}a-z]*|\s*\d{1,2}\s*)tháng(?P<month>[\s._…{}a-z]*|\s*\d{1,2}\s*)(?:năm"
    r"|/)(?P<year>[\s._…{}]*\d{0,4})"
)


@dataclass(frozen=True)
class Header:
    """What the head says; a line that is not there is empty, a blank that waits to be filled is not `…_filled`."""

    type_name: str
    number_line: str
    number_filled: bool
    sign: str
    date_line: str
    date_filled: bool
    day: date | None
    month: tuple[int, int] | None


def header_of(notice: Notice) -> Header:
    """Return the head of a paper."""
    lines = notice.lines(Zone.HEADER)
    number = next((line for line in lines if _NUMBER.match(line.low)), None)
    dated = next((line for line in lines if _DATE.search(line.low) and len(line.text) < 90), None)
    type_line = next(
        (one for one in map(TYPE_LINE.match, (line.low for line in notice.lines(Zone.TITLE))) if one), None
    )
    sign = _NUMBER.match(number.low) if number else None
    when = _DATE.search(dated.low) if dated else None
    return Header(
        type_name=type_line["type"] if type_line else "",
        number_line=number.text if number else "",
        number_filled=bool(sign and re.search(r"\d", sign["number"])),
        sign=number.text[sign.start("sign") + 1 :].strip() if number and sign and sign["sign"] else "",
        date_line=dated.text if dated else "",
        date_filled=bool(when and re.search(r"\d", when["day"]) and re.search(r"\d", when["month"])),
        day=day_in(dated.low) if dated else None,
        month=_month(when),
    )


def _month(when: re.Match[str] | None) -> tuple[int, int] | None:
    if not when or not re.fullmatch(r"\s*\d{1,2}\s*", when["month"]) or not re.search(r"\d{4}", when["year"]):
        return None
    month = int(when["month"])
    return (int(when["year"].strip()[-4:]), month) if 1 <= month <= 12 else None


def written_on(notice: Notice) -> date | None:
    """Return the day of the paper, or the last day it could have: of its month, else of the latest year it names."""
    head = header_of(notice)
    if head.day:
        return head.day
    if head.month:
        year, month = head.month
        return date(year + month // 12, month % 12 + 1, 1)
    years = [
        int(year)
        for year in re.findall(r"(?:ngày [\d/]+/|tháng \d{1,2}[ /](?:năm )?|\bnăm )((?:19|20)\d{2})", notice.low)
    ]
    return date(max(years), 12, 31) if years else None
