"""A second, slow reading of the definitions, straight over the facts, in plain Python. Written from the rules in
docs/facts.d/measures.md; it uses nothing of `intervals`, `history`, `reading` or `indicators`.

A dossier's line of time is a list of [moment, status, ground, dated]. Every figure is counted by asking each dossier.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from motcua.core.calendar import WorkCalendar
from motcua.core.zone import VIETNAM

SETTLED = ("RESULT_READY", "RETURNED")
ENDED = ("REFUSED", "WITHDRAWN", "STOPPED")
PAUSED = ("SUSPENDED", "AWAITING_SUPPLEMENT", "AWAITING_FINANCE")
IMPLIED = {"AWAITING_SUPPLEMENT": "SUPPLEMENT", "AWAITING_FINANCE": "FINANCE", "SUSPENDED": "NONE"}
Line = list[list[Any]]


@dataclass
class Story:
    """What is known of one dossier in the end."""

    line: Line = field(default_factory=list)
    promises: list[tuple[datetime, datetime]] = field(default_factory=list)
    said: dict[str, Any] = field(default_factory=dict)
    received: datetime | None = None
    word: str | None = None
    signed: datetime | None = None


def family(status: str) -> str:
    for name, members in (("settled", SETTLED), ("ended", ENDED), ("paused", PAUSED)):
        if status in members:
            return name
    return "open"


def day(moment: datetime) -> date:
    return moment.astimezone(VIETNAM).date()


def story_of(facts: list[Any]) -> Story:
    """Read the facts of one dossier."""
    taken_back = [fact.fields["import"] for fact in facts if fact.kind == "dossier.observation-undone"]
    imported = ("dossier.observed", "dossier.vanished", "dossier.e-certified")
    valid = [fact for fact in facts if not (fact.kind in imported and fact.fields["import"] in taken_back)]
    valid = [fact for fact in valid if fact.kind != "dossier.observation-undone"]
    valid.sort(key=lambda fact: (fact.fields.get("as_of") or fact.at, fact.seq))
    story = Story()
    for fact in valid:
        for name, value in fact.fields.items():
            if value is not None:
                story.said[name] = value
        if fact.fields.get("received_at"):
            story.received = fact.fields["received_at"]
        if fact.kind == "dossier.e-certified" and fact.fields["signed_at"]:
            signed = fact.fields["signed_at"]
            story.signed = signed if story.signed is None else min(signed, story.signed)
    for fact in valid:
        if "status" in fact.fields:
            tell(story, fact)
    if story.received is not None:
        from_receipt(story)
    return story


def tell(story: Story, fact: Any) -> None:
    """Add one snapshot or move."""
    when = fact.fields.get("as_of") or fact.at
    promise = fact.fields.get("promised_at")
    if promise and (not story.promises or story.promises[-1][1] != promise):
        story.promises.append((when, promise))
    if fact.kind == "dossier.observed":
        story.word = fact.fields.get("timeliness")
        snapshot(story, fact.fields, when)
        return
    if fact.kind == "dossier.accepted" and fact.fields.get("received_at"):
        when = fact.fields["received_at"]
    status = fact.fields["status"]
    while story.line and story.line[-1][0] >= when:
        story.line.pop()
    story.line.append([when, status, ground(status, fact.fields), True])


def ground(status: str, fields: dict[str, Any]) -> str | None:
    return (fields.get("ground") or IMPLIED[status]) if status in PAUSED else None


def snapshot(story: Story, fields: dict[str, Any], as_of: datetime) -> None:
    """Rewrite the line from the first moment that the snapshot newly tells."""
    status = fields["status"]
    statements = pause_statements(fields, as_of, story.received)
    end = end_statements(fields, as_of, story.received)
    if end:
        statements = [each for each in statements if each[0] < end[0][0]] + end
        erase_other_end(story.line, end[0])
    for place, statement in enumerate(statements):
        if not any(old[0] == statement[0] and family(old[1]) == family(statement[1]) for old in story.line):
            while story.line and story.line[-1][0] >= statement[0]:
                story.line.pop()
            story.line.extend(statements[place:])
            break
    now = [as_of, status, ground(status, fields), False]
    if not story.line or story.line[-1][1:3] != now[1:3]:
        if story.line and story.line[-1][0] > as_of:
            now[0] = story.line[-1][0]
        story.line.append(now)


def erase_other_end(line: Line, end: list[Any]) -> None:
    run = []
    for entry in reversed(line):
        if family(entry[1]) != family(end[1]):
            break
        run.append(entry)
    if run and run[-1][0] != end[0]:
        del line[-len(run) :]


def usable(fields: dict[str, Any], name: str, as_of: datetime) -> datetime | None:
    moment = fields.get(f"{name}_at")
    return moment if moment and day(moment) <= day(as_of) else None


def after_receipt(moment: datetime, received: datetime | None) -> datetime:
    return received if received and received > moment else moment


def end_statements(fields: dict[str, Any], as_of: datetime, received: datetime | None) -> Line:
    status = fields["status"]
    ready, returned, finished = (usable(fields, name, as_of) for name in ("ready", "returned", "finished"))
    results = [moment for moment in (ready, returned) if moment]
    if status in SETTLED:
        moment = min(results) if results else finished
    elif status in ENDED:
        moment = finished or (min(results) if results else None)
    else:
        return []
    if moment is None:
        return []
    moment = after_receipt(moment, received)
    if status == "RETURNED" and returned and returned > moment:
        return [[moment, "RESULT_READY", None, True], [returned, "RETURNED", None, True]]
    return [[moment, status, None, True]]


def pause_statements(fields: dict[str, Any], as_of: datetime, received: datetime | None) -> Line:
    status = fields["status"]
    paused, resumed = usable(fields, "paused", as_of), usable(fields, "resumed", as_of)
    if paused is None:
        return []
    paused = after_receipt(paused, received)
    if status in PAUSED:
        beginning = [paused, status, ground(status, fields), True]
        return [beginning] if resumed is None or resumed <= paused else [beginning, [resumed, "PROCESSING", None, True]]
    if resumed is not None and resumed <= paused:
        return []
    why = fields.get("ground") or "NONE"
    as_status = {"SUPPLEMENT": "AWAITING_SUPPLEMENT", "FINANCE": "AWAITING_FINANCE", "TAX": "AWAITING_FINANCE"}
    beginning = [paused, as_status.get(why, "SUSPENDED"), why, True]
    return [beginning] if resumed is None else [beginning, [resumed, "PROCESSING", None, True]]


def from_receipt(story: Story) -> None:
    """Nothing is told of a dossier before its receipt; from then on it is RECEIVED until something else is told."""
    received = story.received
    assert received is not None
    line: Line = [[received, "RECEIVED", None, True]]
    for when, *rest in story.line:
        if rest[0] == "SUBMITTED" and when < received:
            continue
        line.append([max(when, received), *rest])
    story.line = line


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
