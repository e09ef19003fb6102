"""Dossiers as lists print them: number, procedure, status in words, appointment; nothing of a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from motcua.core.actor import Scope
from motcua.core.vietnamese import short_day, short_moment
from motcua.core.zone import local_day
from motcua.dossiers.lifecycle import (
    ENDED_OTHERWISE,
    GROUND_WORDS,
    PAUSED,
    SETTLED,
    WORDS,
    Ground,
    Status,
    stops_clock,
)
from motcua.dossiers.lines import Line
from motcua.dossiers.queries import near_until


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier as a line of a page; `kind` colours the badge, `due_kind` the appointment."""

    number: str
    address: str
    procedure: str
    status: str
    kind: str
    ground: str
    unit: str
    holder: str
    received: str
    promised: str
    due: str
    due_kind: str


@dataclass(frozen=True, slots=True)
class Judged:
    """At which moment appointments are judged, and until when one counts as near."""

    at: datetime
    near_until: datetime


def judged(*, scope: Scope, at: datetime) -> Judged:
    """Return how the appointments of a page are judged: near is what the list of near ones holds too."""
    return Judged(at, near_until(scope=scope, at=at))


def rows(lines: Iterable[Line], *, judged: Judged | None = None) -> list[Row]:
    """Return lines as rows; judged, each open one says how its appointment stands."""
    return [row(line, judged=judged) for line in lines]


def row(line: Line, *, judged: Judged | None = None) -> Row:
    """Return one line as a row."""
    due, due_kind = standing(line, judged) if judged else ("", "")
    return Row(
        number=line.number,
        address=f"/ho-so/{quote(line.number, safe='')}/",
        procedure=line.procedure_name or line.procedure_code or "Chưa rõ thủ tục",
        status=WORDS[Status(line.status)],
        kind=badge(Status(line.status)),
        ground=GROUND_WORDS[Ground(line.ground)] if line.ground else "",
        unit=line.unit,
        holder=line.holder,
        received=short_day(local_day(line.received_at)) if line.received_at else "",
        promised=moment(line.promised_at),
        due=due,
        due_kind=due_kind,
    )


def standing(line: Line, judged: Judged) -> tuple[str, str]:
    """Return how the appointment of an open dossier stands, in words, and the colour of the words."""
    status = Status(line.status)
    if status in SETTLED | ENDED_OTHERWISE:
        return "", ""
    if status in PAUSED and stops_clock(Ground(line.ground or Ground.OTHER)):
        return f"tạm dừng từ {moment(line.paused_at)}" if line.paused_at else "thời hạn đang dừng", ""
    if line.promised_at is None:
        return "không có ngày hẹn", "warn"
    days = (local_day(line.promised_at) - local_day(judged.at)).days
    if line.promised_at < judged.at:
        return (f"quá hạn {-days} ngày" if days else "quá giờ hẹn hôm nay"), "bad"
    if line.promised_at <= judged.near_until:
        return ("đến hạn hôm nay" if days == 0 else f"còn {days} ngày"), "warn"
    return f"còn {days} ngày", ""


def badge(status: Status) -> str:
    """Return the colour of a status; the word is always there too."""
    if status in SETTLED:
        return "ok"
    if status in PAUSED:
        return "warn"
    return "" if status in ENDED_OTHERWISE else "info"


def moment(value: datetime | None) -> str:
    """Return a moment as tables print it, or nothing."""
    return short_moment(value) if value else ""
