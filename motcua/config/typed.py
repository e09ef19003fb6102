"""What people type in a call, days, moments, a place to write to: each read in one way and refused in one line."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from motcua.config.answers import CallError
from motcua.core.zone import VIETNAM, parse_day, parse_near_moment

STROKES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


def day_of(text: str) -> date:
    """Return a day, written 2026-01-31 or as on Vietnamese papers 31/01/2026. Raises CallError."""
    try:
        return written_day(text)
    except ValueError:
        raise CallError(f"Ngày «{text}» chưa đúng. Viết như 2026-01-31 hoặc 31/01/2026") from None


def written_day(text: str) -> date:
    """Return a day of either spelling; with strokes the day always comes first. Raises ValueError."""
    found = STROKES.fullmatch(text.strip())
    return parse_day("{2}-{1:0>2}-{0:0>2}".format(*found.groups()) if found else text)


def days_of(first: str, last: str) -> tuple[date, date]:
    """Return the first and the last day of a period. Raises CallError."""
    days = day_of(first), day_of(last)
    if days[1] < days[0]:
        raise CallError("Ngày cuối kỳ đứng trước ngày đầu kỳ. Hãy xem lại --from và --to")
    return days


def moment_of(text: str) -> datetime:
    """Return a moment, in Vietnamese time when no offset is given. Raises CallError."""
    try:
        return parse_near_moment(text)
    except ValueError:
        raise CallError(f"Thời điểm «{text}» chưa đúng. Viết như 2026-04-06T08:00") from None


def closing_of(text: str | None) -> datetime | None:
    """Return the moment at which figures close; a bare day means its end, None: none was given. Raises CallError."""
    if text is None:
        return None
    try:
        return datetime.combine(written_day(text), time.max, VIETNAM)
    except ValueError:
        return moment_of(text)


def put(contents: Mapping[Path, bytes]) -> None:
    """Write files, making their folders. Raises CallError where that cannot be."""
    for path, content in contents.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            raise CallError(f"Không ghi được {path}: {error.strerror}. Hãy chọn nơi khác cho --out") from error
