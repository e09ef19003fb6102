"""How the oracle reads the facts of one dossier: a second, slow telling of the line of time (docs/facts.d/measures.md).

A line is a list of [moment, status, ground, dated]. Nothing of `intervals` or `history` is used here.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

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
