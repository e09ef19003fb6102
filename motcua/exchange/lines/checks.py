"""What a whole list shows that no line shows: how it was filtered, whether it was cut off, whether it is complete."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from motcua.core.vietnamese import short_day
from motcua.dossiers.lifecycle import ENDED_OTHERWISE, OPEN, PAUSED, SETTLED, Status
from motcua.dossiers.lines import State
from motcua.dossiers.observed import ObservedRow
from motcua.exchange.lines.line import Line
from motcua.exchange.mapping import Words
from motcua.exchange.tables.register import Register
from motcua.exchange.values.notes import Notes


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day of a list, both included."""

    first: date
    last: date


def period_of(registers: Sequence[Register]) -> Days | None:
    """Return the days all lists together cover; None where any of them does not say."""
    firsts = [register.frame.first_day for register in registers]
    lasts = [register.frame.last_day for register in registers]
    known_firsts = [day for day in firsts if day is not None]
    known_lasts = [day for day in lasts if day is not None]
    if not registers or len(known_firsts) < len(firsts) or len(known_lasts) < len(lasts):
        return None
    return Days(min(known_firsts), max(known_lasts))


class Tally:
    """Counts taken while the lines go by."""

    def __init__(self, period: Days | None, notes: Notes) -> None:
        self.period = period
        self.notes = notes
        self.carried_over = self.open = self.lines = 0

    def see(self, line: Line) -> None:
        """Take one dossier into account."""
        values = line.values
        status, received = values["status"], values.get("received_at")
        self.lines += 1
        self.open += status in OPEN
        if self.period is not None and received is not None and received.date() < self.period.first:
            self.carried_over += 1
        self._see_ends(line)
        if values.get("promised_at") is None and status not in ENDED_OTHERWISE and received is not None:
            self.notes.add("NO_PROMISE", line.number)
        if status in PAUSED and values.get("paused_at") is None:
            self.notes.add("PAUSED_SINCE_UNKNOWN", line.number)

    def _see_ends(self, line: Line) -> None:
        values = line.values
        ready, returned, finished = values.get("ready_at"), values.get("returned_at"), values.get("finished_at")
        if values["status"] in SETTLED:
            if ready is not None and returned is not None and returned < ready:
                self.notes.add("RETURNED_BEFORE_READY", line.number)
            if values["status"] == Status.RETURNED and returned is None and ready is not None:
                self.notes.add("RETURNED_SINCE_UNKNOWN", line.number)
            if ready is None and returned is None and finished is None:
                self.notes.add("NO_FINISH", line.number)
        elif values["status"] in OPEN and (finished or ready or returned):
            self.notes.add("FINISH_NOT_USED", line.number)

    def conclude(self) -> None:
        """Warn of what the filter of the export left out; a figure would be wrong without saying so."""
        if self.period is None or not self.lines:
            return
        days = f"từ {short_day(self.period.first)} đến {short_day(self.period.last)}"
        if not self.carried_over and self.open:
            self.notes.add("NO_CARRY_OVER", value=days, count=self.open)
        elif self.carried_over and not self.open:
            self.notes.add("NO_OPEN", value=days)


def check_list(register: Register, *, rows: int, words: Words, notes: Notes) -> bool:
    """Warn of a list that was cut off or whose printed total differs; tell whether it may be incomplete."""
    if not rows:
        notes.add("EMPTY_LIST", value=register.name)
    cut = any(page.rows in words.cap_rows for page in register.pages)
    if cut:
        notes.add("CAP", value=register.name, count=rows)
    total = register.frame.total
    if total is not None and total != rows:
        notes.add("TOTAL_DIFFERS", value=total, count=rows)
    return cut or any(page.layout.flavour.partial for page in register.pages)


def promise_moved_late(before: State, row: ObservedRow, *, as_of: datetime) -> bool:
    """Tell whether an open dossier's appointment was moved to a later day after it had been missed."""
    old, new = before.promised_at, row.promised_at
    if old is None or new is None or before.status not in OPEN:
        return False
    return old < as_of and new.date() > old.astimezone(new.tzinfo).date()
