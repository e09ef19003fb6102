"""The lines of one dossier made one: a list may have a line for each step, each owner, each paper, each file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.dossiers.lifecycle import Status
from motcua.exchange.lines.line import Line
from motcua.exchange.values.words import RANK

MOMENTS = ("received_at", "paused_at", "resumed_at", "ready_at", "finished_at", "returned_at")
FIRST_COUNTS = frozenset({"received_at", "paused_at"})
LONGEST_NAMES = 250


class Clash(Exception):
    """Lines of one number that cannot be one dossier: `value` says in what they differ."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


@dataclass(frozen=True, slots=True)
class Dated:
    """A line and when its list was taken."""

    line: Line
    as_of: datetime


def merge(lines: Sequence[Dated]) -> Line:
    """Return one line for a dossier. The newest list counts; within it, later in the file is not newer by that alone.

    The line whose own moments reach furthest says where the dossier is; of equals, the one furthest on its way. Blanks
    are filled from the others, the first receipt and the last ends count, names of several owners are joined.
    Raises Clash where day of receipt or procedure differ within one list.
    """
    newest = max(dated.as_of for dated in lines)
    chosen = [dated.line for dated in lines if dated.as_of == newest]
    if len(chosen) == 1:
        return chosen[0]
    chosen = _without_cancelled(chosen)
    _refuse_clash(chosen)
    best = max(enumerate(chosen), key=lambda pair: (_reach(pair[1]), RANK[pair[1].values["status"]], pair[0]))[1]
    values = dict(best.values)
    for line in chosen:
        for name, value in line.values.items():
            if values.get(name) in (None, ""):
                values[name] = value
    for name in MOMENTS:
        values[name] = _joined_moment(name, chosen)
    values["applicant_name"] = _joined_names(chosen)
    return Line(best.number, best.file, best.row, values)


def _without_cancelled(lines: list[Line]) -> list[Line]:
    """A cancelled double beside the living line of the same number says nothing about the dossier."""
    living = [line for line in lines if line.values["status"] != Status.STOPPED]
    return living or lines


def _refuse_clash(lines: Sequence[Line]) -> None:
    days = {at.date() for line in lines if (at := line.values.get("received_at")) is not None}
    if len(days) > 1:
        raise Clash("ngày tiếp nhận")
    if len({code for line in lines if (code := line.values.get("procedure_code"))}) > 1:
        raise Clash("thủ tục")


def _reach(line: Line) -> datetime:
    """Return the last moment a line knows of; a line without any knows least."""
    moments: list[datetime] = [line.values[name] for name in MOMENTS if line.values.get(name) is not None]
    return max(moments) if moments else _NEVER


def _joined_moment(name: str, lines: Sequence[Line]) -> datetime | None:
    found: list[datetime] = [value for line in lines if (value := line.values.get(name)) is not None]
    if not found:
        return None
    return min(found) if name in FIRST_COUNTS else max(found)


def _joined_names(lines: Sequence[Line]) -> str:
    names: dict[str, Any] = dict.fromkeys(line.values.get("applicant_name", "") for line in lines)
    joined = " + ".join(name for name in names if name)
    return joined if len(joined) <= LONGEST_NAMES else next(iter(names))


_NEVER = datetime.fromisoformat("0001-01-02T00:00:00+07:00")
