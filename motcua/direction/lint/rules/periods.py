"""Periods: the figures cover the period of the title, or the paper says from when to when they run."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from motcua.direction.lint.days import DAY, days_in, period_end, periods_in
from motcua.direction.lint.findings import Finding, warning
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.zones import Zone

_TOLD = (Zone.OPENING, Zone.ASSESSMENT)
_LOOSE = re.compile(
    r"từ đầu (?:năm|quý|tháng)[^,;.]{0,25}(?:đến|tới) (?:nay|thời điểm|ngày kiểm tra|hết|ngày)[^,;.]{0,20}"
    r"|lũy kế (?:đến|tới) nay"
    r"|(?:tính )?đến (?:thời điểm (?:này|hiện tại|báo cáo)|nay)\b"
)
_STATED = re.compile(
    rf"(?:số liệu|thời điểm|kỳ số liệu)[^.;]{{0,70}}(?:tính|chốt|lấy|từ|đến|kết xuất|xuất)[^.;]{{0,40}}{DAY}"
    rf"|chốt (?:số liệu )?(?:lúc|ngày|đến)[^.;]{{0,30}}{DAY}"
)
_RANGE = re.compile(rf"từ (?:ngày )?({DAY}) (?:đến|tới)(?: hết)? (?:ngày )?({DAY})")
_PLANS = re.compile(r"phương hướng|nhiệm vụ|kế hoạch|mục tiêu|dự kiến|phấn đấu|trong thời gian tới|chỉ tiêu")


def period_fits(notice: Notice) -> Iterator[Finding]:
    """SL11: the title speaks of one period and the figures of another, with no statement of the days they cover."""
    title = " ".join(line.low for line in notice.lines(Zone.TITLE))
    named = (
        [one for one in periods_in(title) if not one.startswith("năm")] or periods_in(title) or _first_period(notice)
    )
    if not named or _STATED.search(notice.low):
        return
    for sentence in notice.of(*_TOLD):
        other = _other_period(sentence, named, title)
        if other:
            yield warning(
                "SL11",
                other,
                why=f"Tiêu đề là {named[0]}, số liệu lại tính “{other}”; không có ngày chốt số liệu.",
                fix="Ghi: số liệu tính từ ngày … đến ngày …, chốt lúc …, nguồn ….",
                at=sentence.order,
            )
            return


def _first_period(notice: Notice) -> list[str]:
    """Return the period of the first sentence that names one, for a paper whose title names none."""
    told = (periods_in(re.sub(r"phương hướng.*|năm \d{4}", "", one.low)) for one in notice.of(*_TOLD))
    return next((found[:1] for found in told if found), [])


def _other_period(sentence: Sentence, named: list[str], title: str) -> str:
    loose = _LOOSE.search(sentence.low)
    if loose and not (named[0].startswith("năm") and "đầu năm" in loose.group(0)):
        return sentence.text[loose.start() : loose.end()]
    ranged = _RANGE.search(sentence.low)
    if ranged and sentence.figures and not _PLANS.search(sentence.low) and _differs(ranged, named[0], title):
        return sentence.text[ranged.start() : ranged.end()]
    if not sentence.figures or _PLANS.search(sentence.low) or "cùng kỳ" in sentence.low:
        return ""
    kind = named[0].split()[0]
    told = [one for one in periods_in(sentence.low) if one.split()[0] == kind and kind != "năm"]
    return told[0] if told and not set(told) & set(named) else ""


def _differs(ranged: re.Match[str], period: str, title: str) -> bool:
    first, last = next(days_in(ranged[1]), None), next(days_in(ranged[2]), None)
    year = re.search(r"(?:19|20)\d{2}", title)
    if not first or not last:
        return False
    wanted = period_end(period, int(year.group(0)) if year else last.year)
    return wanted is not None and not _covers(first, last, wanted)


def _covers(first: date, last: date, wanted: tuple[date, date]) -> bool:
    """Return whether a range is the period: the calendar's, or that of reports on procedures, which ends on the 14th.

    A commune that began later than the period (01/7/2025) may start later; the end decides.
    """
    report_end = wanted[1].replace(day=14)
    report_start = (wanted[0] - timedelta(days=1)).replace(day=15)
    return last in {wanted[1], report_end} and report_start <= first <= last
