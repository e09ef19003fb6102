"""A citation in one sentence taken apart: type, number, day, issuing agency, summary."""

import re
from dataclasses import dataclass
from datetime import date

_CITED = re.compile(
    r"(?P<kind>.+?) số (?P<number>\d+/\S+?) ngày (?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"
    r"(?: của (?P<agency>.+?))?(?P<summary> (?:về|v/v|ban hành|phê duyệt|giao) .+)?\.?\Z"
)


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says; parts that it does not name are empty."""

    kind: str = ""
    number: str = ""
    on: date | None = None
    agency: str = ""
    summary: str = ""


def taken_apart(text: str) -> Cited:
    """Return the parts of "Kế hoạch số 3/KH-UBND ngày 23/01/2026 của … về …"; empty where it is not like that."""
    match = _CITED.match(text.strip())
    if match is None:
        return Cited()
    parts = {name: (value or "").strip() for name, value in match.groupdict().items()}
    try:
        day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    except ValueError:
        return Cited()
    return Cited(parts["kind"], parts["number"], day, parts["agency"], parts["summary"])


def short(text: str) -> str:
    """Return a citation as it is repeated: type and number only; a text that is no citation stays as it is."""
    cited = taken_apart(text)
    return f"{cited.kind} số {cited.number}" if cited.number else text
