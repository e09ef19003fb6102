"""When a dossier is due: a plain rule, moments in, moment and explanation out.

The words "after 15:00" stand in law three times and mean three things; none is applied to the others. Two of them
belong to a time limit, so rule and hour come with the procedure's version; the third is how a counter passes paper on.
"After 15:00" is later than 15:00:00.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from motcua.core.calendar import DAY_MINUTES, WorkCalendar
from motcua.core.zone import VIETNAM
from motcua.dossiers import explaining as words
from motcua.procedures.catalogue import Channel, LateRule, LimitView, Unit, VersionView

# A dossier whose appointment lies no further off is called near due, in every list and on every page.
NEAR_DAYS = 2
# Decree 309/2026/NĐ-CP, articles 9 and 18(2): the counter's own rule, the same for every procedure.
PASSED_ON_UNTIL = time(15)
# Decree 301/2026/NĐ-CP, articles 5 and 7(2): every procedure that is linked with others.
LINKED_UNTIL = time(15)


class Appointment(StrEnum):
    """Which moment is printed as the appointment: the end of the last day (default) or the very minute."""

    END_OF_DAY = "END_OF_DAY"
    SAME_MINUTE = "SAME_MINUTE"


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit as its procedure states it; the amount of SAME_DAY and OTHER is not looked at.

    `late_rule` says what an intake later than `late_after` does; most limits have no such rule.
    """

    unit: Unit
    amount: int = 0
    late_rule: LateRule = LateRule.NONE
    late_after: time | None = None

    def __post_init__(self) -> None:
        """Refuse a limit of less than one unit, and a rule for late intake without its hour."""
        if self.unit not in (Unit.SAME_DAY, Unit.OTHER) and self.amount < 1:
            raise ValueError("a time limit is at least one hour or one day")
        if self.late_rule is not LateRule.NONE and self.late_after is None:
            raise ValueError("a rule for late intake names its hour")

    def next_day(self, rule: LateRule, moment: datetime, calendar: WorkCalendar) -> bool:
        """Say whether this limit has that rule for late intake and the moment is late under it."""
        if self.late_rule is not rule or self.late_after is None:
            return False
        return is_late(moment=moment, after=self.late_after, calendar=calendar)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in which the clock stands still."""

    start: datetime
    end: datetime
    incident: bool = False

    def __post_init__(self) -> None:
        """Refuse a span that ends before it starts."""
        if self.end < self.start:
            raise ValueError("a pause cannot end before it starts")


@dataclass(frozen=True, slots=True)
class Clock:
    """What happened to one dossier, as far as its time limit is concerned.

    `competent_received_at`: when the competent agency received a dossier taken in elsewhere. `pauses` hold only
    waiting that a legal ground leaves out of the limit, and announced system incidents.
    """

    received_at: datetime
    competent_received_at: datetime | None = None
    pauses: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """The outcome: the due moment, the printed appointment, and each step in words.

    `due_at` is None only for a limit in another unit, which needs a rule written by people.
    """

    clock_start_at: datetime
    due_at: datetime | None
    promised_at: datetime | None
    explanation: tuple[str, ...]


def due_of(
    *, limit: Limit, clock: Clock, calendar: WorkCalendar, appointment: Appointment = Appointment.END_OF_DAY
) -> Due:
    """Work out when a dossier is due and why.

    A limit of N working days is N times eight working hours, counted by the minute. Paused working time is left out:
    the due moment moves by exactly that much. A pause that begins after the due moment changes nothing.
    """
    start, steps = _start(limit, clock, calendar)
    base = _base(limit, clock, start, calendar)
    if base is None:
        return Due(start, None, None, (*steps, words.needs_a_written_rule()))
    steps.append(_limit_words(limit, clock, start, base, calendar))
    due, moved = _after_pauses(base, start, clock.pauses, calendar)
    steps += moved
    skipped = _days_off(start, due, calendar)
    if skipped:
        steps.append(words.days_off(skipped))
    promised = promised_at(due_at=due, calendar=calendar, appointment=appointment)
    steps.append(words.appointment(promised, end_of_day=appointment is Appointment.END_OF_DAY))
    return Due(start, due, promised, tuple(steps))


def limit_of(*, version: VersionView, channel: str, case: str) -> Limit:
    """Return the limit for a channel and case as this version of the procedure states it."""
    found = version.limit_for(channel=channel, case=case)
    if found is None or found.unit is Unit.OTHER or (found.amount is None and found.unit is not Unit.SAME_DAY):
        return Limit(Unit.OTHER)
    return Limit(found.unit, found.amount or 0, found.late_rule, _late_after(found))


def linked(limit: Limit) -> Limit:
    """Return a limit under the rule of linked procedures (Decree 63/2024/NĐ-CP, amended by 301/2026/NĐ-CP)."""
    return replace(limit, late_rule=LateRule.CLOCK_NEXT_DAY, late_after=limit.late_after or LINKED_UNTIL)


def promised_at(
    *, due_at: datetime, calendar: WorkCalendar, appointment: Appointment = Appointment.END_OF_DAY
) -> datetime:
    """Return the appointment to print for a due moment."""
    if appointment is Appointment.SAME_MINUTE:
        return due_at
    return calendar.end_of_day(due_at.astimezone(VIETNAM).date())


def near_until(*, at: datetime, calendar: WorkCalendar) -> datetime:
    """Return the last appointment that counts as near at a moment: two working days on, by the minute."""
    return calendar.add_working(at, NEAR_DAYS * DAY_MINUTES)


def transfer_due(*, received_at: datetime, channel: Channel, calendar: WorkCalendar) -> datetime:
    """Return until when the counter passes a dossier on.

    Paper: by the end of the day, or at the start of the next working day when it came after 15:00 (Decree
    309/2026/NĐ-CP, articles 9 and 18(2)). Online: at once.
    """
    if channel is Channel.ONLINE:
        return calendar.opening(received_at)
    if is_late(moment=received_at, after=PASSED_ON_UNTIL, calendar=calendar):
        return calendar.start_of_day(calendar.next_working_day(_day(received_at)))
    return calendar.end_of_day(_day(received_at))


def is_late(*, moment: datetime, after: time, calendar: WorkCalendar) -> bool:
    """Say whether a moment lies later than this hour of a working day, by the second."""
    local = moment.astimezone(VIETNAM)
    return local.time() > after and calendar.is_working_day(local.date())


def paused_time(*, pauses: Sequence[Span], start: datetime, end: datetime, calendar: WorkCalendar) -> timedelta:
    """Return the working time between two moments in which the clock stood still; overlaps count once."""
    total = timedelta()
    for span in merged(pauses):
        opened, closed = max(span.start, start), min(span.end, end)
        if opened < closed:
            total += calendar.working_time(opened, closed)
    return total


def merged(pauses: Iterable[Span]) -> list[Span]:
    """Return the pauses in order with overlapping ones joined, so that no time is left out twice."""
    joined: list[Span] = []
    for span in sorted(pauses, key=lambda span: (span.start, span.end)):
        last = joined[-1] if joined else None
        if last is not None and span.start <= last.end:
            joined[-1] = Span(last.start, max(last.end, span.end), last.incident and span.incident)
        else:
            joined.append(span)
    return joined


def _late_after(limit: LimitView) -> time | None:
    return time.fromisoformat(limit.late_after) if limit.late_after else None


def _start(limit: Limit, clock: Clock, calendar: WorkCalendar) -> tuple[datetime, list[str]]:
    """Return the working moment from which the limit runs, with the steps that lead to it.

    Sources: Decree 118/2025/NĐ-CP as amended by 309/2026/NĐ-CP, articles 8(3) and 17(3) (dossiers taken in elsewhere);
    Decree 301/2026/NĐ-CP, articles 5 and 7(2) (linked procedures).
    """
    steps = [words.received(clock.received_at)]
    moment = clock.received_at
    if clock.competent_received_at is not None:
        moment = clock.competent_received_at
        steps.append(words.competent(moment))
    start = calendar.opening(moment)
    if limit.late_after and limit.next_day(LateRule.CLOCK_NEXT_DAY, moment, calendar):
        start = calendar.start_of_day(calendar.next_working_day(_day(moment)))
        steps.append(words.linked_late(start, limit.late_after))
    elif start != moment:
        steps.append(words.outside_hours(start))
    return start, steps


def _base(limit: Limit, clock: Clock, start: datetime, calendar: WorkCalendar) -> datetime | None:
    """Return the due moment before any pause."""
    if limit.unit is Unit.HOUR:
        return calendar.add_working(start, limit.amount * 60)
    if limit.unit is Unit.WORKING_DAY:
        return calendar.add_working(start, limit.amount * DAY_MINUTES)
    if limit.unit is Unit.CALENDAR_DAY:
        # Nothing is skipped on the way; only the last day rolls off a day off, and it is over when the office closes.
        return calendar.end_of_day(start.date() + timedelta(days=limit.amount))
    if limit.unit is Unit.SAME_DAY:
        return calendar.end_of_day(_same_day(limit, clock, start, calendar))
    return None


def _same_day(limit: Limit, clock: Clock, start: datetime, calendar: WorkCalendar) -> date:
    """Some same-day results may come a working day later (Law on Civil Status; Decree 23/2015/NĐ-CP, art. 7)."""
    moment = clock.competent_received_at or clock.received_at
    if limit.next_day(LateRule.RESULT_NEXT_DAY, moment, calendar):
        return calendar.next_working_day(_day(moment))
    return start.date()


def _limit_words(limit: Limit, clock: Clock, start: datetime, base: datetime, calendar: WorkCalendar) -> str:
    if limit.unit is Unit.HOUR:
        return words.hours(limit.amount, start, base)
    if limit.unit is Unit.WORKING_DAY:
        return words.working_days(limit.amount, start, base)
    if limit.unit is Unit.CALENDAR_DAY:
        last = start.date() + timedelta(days=limit.amount)
        return words.calendar_days(limit.amount, last, base, rolled=not calendar.is_working_day(last))
    moment = clock.competent_received_at or clock.received_at
    late = limit.next_day(LateRule.RESULT_NEXT_DAY, moment, calendar)
    return words.same_day(base, late_after=limit.late_after if late else None)


def _after_pauses(
    base: datetime, start: datetime, pauses: Sequence[Span], calendar: WorkCalendar
) -> tuple[datetime, list[str]]:
    due, steps = base, []
    for span in merged(pauses):
        if span.start >= due:
            steps.append(words.pause_after_due(span.start, span.end))
            continue
        begun = max(span.start, start)
        paused = calendar.working_time(begun, span.end) if begun < span.end else timedelta()
        if paused:
            due = calendar.add_working_time(due, paused)
        steps.append(words.pause(span.start, span.end, paused, due, incident=span.incident))
    return due, steps


def _days_off(start: datetime, due: datetime, calendar: WorkCalendar) -> list[tuple[date, str]]:
    """Return the decided days off on the way, with their names; ordinary weekends are not listed."""
    first, last = start.date(), due.date()
    return [
        (day, calendar.name_of(day))
        for day in sorted(calendar.days)
        if first <= day <= last and not calendar.is_working_day(day) and day.weekday() < 5
    ]


def _day(moment: datetime) -> date:
    return moment.astimezone(VIETNAM).date()
