"""A second, slow reading of the definitions over the facts, in plain Python: each figure is counted by asking each
dossier. Written from docs/facts.d/measures.md; it uses nothing of `intervals`, `history`, `reading`, `indicators`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from motcua.core.calendar import WorkCalendar
from motcua.core.zone import VIETNAM
from motcua.measures.tests.oracle_story import ENDED, PAUSED, SETTLED, Story, day, story_of


@dataclass
class Dossier:
    """One dossier as it stands at the closing moment."""

    story: Story
    start: datetime
    closing: datetime

    def status_at(self, moment: datetime) -> tuple[str, str | None] | None:
        told = [entry for entry in self.story.line if entry[0] <= moment]
        return (told[-1][1], told[-1][2]) if told else None

    def counted(self) -> bool:
        return self.story.received is not None and self.story.received <= self.closing

    def now(self) -> str:
        found = self.status_at(self.closing)
        assert found is not None
        return found[0]

    def why(self) -> str | None:
        found = self.status_at(self.closing)
        return found[1] if found else None

    def end(self, names: tuple[str, ...]) -> list[Any] | None:
        """The first entry of the run of such states in which the dossier stands."""
        told = [entry for entry in self.story.line if entry[0] <= self.closing]
        # Of entries at one moment the last stands.
        told = [entry for place, entry in enumerate(told) if place + 1 == len(told) or told[place + 1][0] != entry[0]]
        found = None
        while told and told[-1][1] in names:
            found = told.pop()
        return found

    def settled_at(self) -> datetime | None:
        found = self.end(SETTLED)
        return found[0] if found else None

    def ended_at(self) -> datetime | None:
        found = self.end(ENDED)
        return found[0] if found else None

    def promise(self) -> datetime | None:
        held = [promise for since, promise in self.story.promises if since <= self.closing]
        return held[-1] if held else (self.story.promises[0][1] if self.story.promises else None)

    def punctuality(self) -> str | None:
        """EARLY, ON_TIME, LATE of a settled dossier; None when it cannot be said."""
        end, promise = self.end(SETTLED), self.promise()
        assert end is not None
        if not end[3] and self.story.word:
            return self.story.word
        if promise is None:
            return None
        if day(end[0]) == day(promise):
            return "ON_TIME"
        return "EARLY" if day(end[0]) < day(promise) else "LATE"

    def received_in_period(self) -> bool:
        return self.story.received is not None and self.story.received >= self.start

    def settled_in_period(self) -> bool:
        moment = self.settled_at()
        return moment is not None and moment >= self.start

    def ended_in_period(self) -> bool:
        moment = self.ended_at()
        return moment is not None and moment >= self.start

    def is_open(self) -> bool:
        return self.now() not in SETTLED + ENDED

    def is_paused(self) -> bool:
        return self.is_open() and self.now() in PAUSED

    def stands_still(self) -> bool:
        return self.is_paused() and self.why() != "NONE"

    def is_overdue(self) -> bool:
        promise = self.promise()
        return self.is_open() and not self.stands_still() and promise is not None and day(promise) < day(self.closing)

    def is_due(self) -> bool:
        promise = self.promise()
        if promise is None or self.stands_still() or not (self.is_open() or self.now() in SETTLED):
            return False
        midnight = datetime.combine(day(promise) + timedelta(days=1), datetime.min.time(), VIETNAM)
        return day(promise) >= day(self.start) and midnight - timedelta(microseconds=1) <= self.closing


def figures(
    registers: dict[int, list[Any]], *, start: datetime, closing: datetime, calendar: WorkCalendar
) -> dict[str, tuple[int, int | None]]:
    """Return numerator and denominator of every indicator; `registers`: the facts of each dossier."""
    every = [Dossier(story_of(facts), start, closing) for facts in registers.values()]
    dossiers = [each for each in every if each.counted()]
    received = [each for each in dossiers if each.received_in_period()]
    settled = [each for each in dossiers if each.settled_in_period()]
    ended = [each for each in dossiers if each.ended_in_period()]
    still = [each for each in dossiers if each.is_open()]
    before = [each for each in dossiers if not each.received_in_period()]
    carried = [each for each in before if each.is_open() or each.settled_in_period() or each.ended_in_period()]
    kept = [each for each in settled if each.punctuality() in ("EARLY", "ON_TIME")]
    late = [each for each in settled if each.punctuality() == "LATE"]
    due = [each for each in dossiers if each.is_due()]
    due_kept = [each for each in due if each.now() in SETTLED and each.punctuality() in ("EARLY", "ON_TIME")]
    copies = [each for each in settled if each.story.said.get("procedure") == "2.000815"]
    signed = [each for each in copies if each.story.signed and each.story.signed <= closing]
    overdue = [each for each in still if each.is_overdue()]
    silent = [each for each in late + overdue if each.story.said.get("apologised") is not True]
    paused = [each for each in still if each.is_paused()]

    def by_channel(name: str) -> int:
        return len([each for each in received if each.story.said.get("channel") == name])

    def for_reason(*names: str) -> int:
        return len([each for each in paused if each.why() in names])

    def now(group: list[Dossier], status: str) -> int:
        return len([each for each in group if each.now() == status])

    def said(group: list[Dossier], name: str) -> int:
        return len([each for each in group if each.story.said.get(name) is True])

    return {
        "received": (len(received), None),
        "received.online": (by_channel("ONLINE"), None),
        "received.counter": (by_channel("COUNTER"), None),
        "received.post": (by_channel("POST"), None),
        "received.competent_here": (said(received, "here"), None),
        "carried_over": (len(carried), None),
        "settled": (len(settled), None),
        "settled.early": (len([each for each in settled if each.punctuality() == "EARLY"]), None),
        "settled.on_time": (len([each for each in settled if each.punctuality() == "ON_TIME"]), None),
        "settled.overdue": (len(late), None),
        "open": (len(still), None),
        "open.in_time": (len(still) - len(overdue), None),
        "open.overdue": (len(overdue), None),
        "open.paused": (len(paused), None),
        "open.in_process": (len(still) - len(paused), None),
        "open.paused.supplement": (for_reason("SUPPLEMENT"), None),
        "open.paused.finance": (for_reason("FINANCE", "TAX"), None),
        "open.paused.verification": (for_reason("VERIFICATION"), None),
        "open.paused.other": (for_reason("POSTING", "OTHER"), None),
        "open.paused.without_ground": (for_reason("NONE"), None),
        "ended_otherwise": (len(ended), None),
        "ended.refused": (now(ended, "REFUSED"), None),
        "ended.withdrawn": (now(ended, "WITHDRAWN"), None),
        "ended.stopped": (now(ended, "STOPPED"), None),
        "ready.not_collected": (now(dossiers, "RESULT_READY"), None),
        "overdue.without_apology": (len(silent), None),
        "rate.settled_of_received": (len(settled), len(received)),
        "rate.on_time_of_settled": (len(kept), len(settled)),
        "rate.on_time_of_due": (len(due_kept), len(due)),
        "rate.clock_stopped": working_days(every, start, closing, calendar),
        "rate.online": (by_channel("ONLINE"), len(received)),
        "rate.digitised_of_settled": (said(settled, "digitised_out"), len(settled)),
        "rate.digitised_of_received": (said(received, "digitised_in"), len(received)),
        "rate.e_certified": (len(signed), len(copies)),
    }


def working_days(
    dossiers: list[Dossier], start: datetime, closing: datetime, calendar: WorkCalendar
) -> tuple[int, int]:
    """Walk through the working days of the period and ask each dossier what it was doing as the office closed."""
    stopped = opened = 0
    today = day(start)
    while today <= day(closing):
        if calendar.is_working_day(today) and calendar.end_of_day(today) <= closing:
            moment = calendar.end_of_day(today) - timedelta(microseconds=1)
            for dossier in dossiers:
                found = dossier.status_at(moment) if dossier.story.received else None
                if found and found[0] not in SETTLED + ENDED:
                    opened += 1
                    stopped += found[0] in PAUSED and found[1] != "NONE"
        today += timedelta(days=1)
    return stopped, opened
