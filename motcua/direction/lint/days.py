"""Days and periods as papers write them: 06/4/2026, ngày 06 tháng 4 năm 2026, quý I năm 2026."""

import re
from collections.abc import Iterator
from datetime import date

DAY = r"(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)\d{2}|\d{1,2} tháng \d{1,2}(?: năm |/)(?:19|20)\d{2})"
_PARTS = re.compile(r"(\d{1,2})(?:\s?[/.\-]\s?| tháng )(\d{1,2})(?:\s?[/.\-]\s?| năm )((?:19|20)\d{2})")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
PERIOD = re.compile(
    r"(?P<quarter>quý (?:iv|iii|ii|i|[1-4])(?![\w]))|(?P<half>6 tháng (?:đầu|cuối) năm)|(?P<nine>9 tháng(?: đầu năm)?)"
    r"|(?P<month>tháng (?:1[0-2]|0?[1-9])(?!\d))|(?P<year>(?<!trong )(?<!đầu )(?<!cuối )\bnăm (?:19|20)\d{2})"
)


def day_in(words: str) -> date | None:
    """Return the first real day written in some words."""
    return next(days_in(words), None)


def days_in(words: str) -> Iterator[date]:
    """Yield every real day written in some words; an impossible one (31/02) is left out."""
    for found in _PARTS.finditer(words):
        try:
            yield date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            continue


def periods_in(low: str) -> list[str]:
    """Return the reporting periods named in lower-case words, each in one spelling ("quý 1", "tháng 3")."""
    found = []
    for one in PERIOD.finditer(low):
        if one["quarter"]:
            found.append(f"quý {_ROMAN[one['quarter'].split()[1]]}")
        elif one["month"]:
            found.append(f"tháng {int(one['month'].split()[1])}")
        else:
            found.append(one.group(0).replace(" đầu năm", ""))
    return found


def period_end(period: str, year: int) -> tuple[date, date] | None:
    """Return first and last day of a period inside a year; None for what is no calendar period."""
    kind, _, number = period.partition(" ")
    if kind == "quý":
        return _months(year, int(number) * 3 - 2, 3)
    if kind == "tháng":
        return _months(year, int(number), 1)
    if period.startswith("năm"):
        return _months(year, 1, 12)
    return {"6 tháng": _months(year, 1, 6), "9 tháng": _months(year, 1, 9)}.get(period)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    after = first + count
    following = date(year + (after - 1) // 12, (after - 1) % 12 + 1, 1)
    return date(year, first, 1), date.fromordinal(following.toordinal() - 1)
