"""The course of one invented dossier: from its intake to where it stands on the morning of the export."""

import random
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from motcua.core.calendar import DAY_MINUTES
from motcua.core.zone import VIETNAM
from motcua.exchange.sampling.invented import Person
from motcua.exchange.sampling.mix import Line, Outcome
from motcua.exchange.sampling.season import Quarter

AFTERNOON_CUT = 15  # a same-day matter taken in after 15:00 may be settled on the next working day
_FIRST_STEP = 0.3  # nothing with a limit of days is settled in the first third of it
_ON_THE_DAY = 0.18  # share of the matters with a limit of days that are settled on the very day of the appointment
_PAUSED_ONCE = {"economy": 0.3, "culture": 0.08}


@dataclass(frozen=True, slots=True)
class Dossier:
    """One dossier as the province's system knows it. `None` moments have not come."""

    number: str
    line: Line
    outcome: Outcome
    channel: str
    owner: Person
    e_certified: bool
    submitted_at: datetime
    received_at: datetime
    promised_at: datetime
    paused_at: datetime | None = None
    resumed_at: datetime | None = None
    ready_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None

    @property
    def settled(self) -> bool:
        """Say whether a result is there."""
        return self.outcome is Outcome.SETTLED

    @property
    def settled_at(self) -> datetime | None:
        """Return the first of result ready and result returned."""
        return min((at for at in (self.ready_at, self.returned_at) if at), default=None)

    @property
    def early(self) -> bool:
        """Say whether it was settled on an earlier day than the appointment."""
        return self.settled_at is not None and self.settled_at.date() < self.promised_at.date()


def may_come(*, line: Line, outcome: Outcome, day: date, quarter: Quarter) -> bool:
    """Say whether a dossier taken in on this day can stand there on the morning of the export."""
    left = len([each for each in quarter.days if day < each < quarter.as_of.date()])  # whole days to work on it
    today = day == quarter.as_of.date()
    if outcome is Outcome.SETTLED:
        return (not today or line.at_counter) and (line.same_day or left >= _first_step(line))
    if today:
        return False
    morning = quarter.calendar.start_of_day(day) + timedelta(minutes=1)
    due = promised_at(line=line, channel="ONLINE", received_at=morning, quarter=quarter)
    still_due = due.date() > quarter.as_of.date()
    spans = {
        Outcome.IN_PROCESS: still_due,
        Outcome.LINKED: still_due and left >= 1,
        Outcome.VERIFICATION: 2 <= left <= 8,
        Outcome.SUPPLEMENT: 3 <= left <= 22,
        Outcome.POSTING: 6 <= left <= 22,
    }
    return spans.get(outcome, left >= 6)


def promised_at(*, line: Line, channel: str, received_at: datetime, quarter: Quarter) -> datetime:
    """Return the printed appointment: the same minute so many working days later, or the end of office of the day."""
    calendar, limit = quarter.calendar, line.limit_of(channel)
    if line.unit == "working_day":
        return calendar.add_working(received_at, limit * DAY_MINUTES)
    if line.unit == "calendar_day":
        return calendar.end_of_day(received_at.date() + timedelta(days=limit))
    late = received_at.hour >= AFTERNOON_CUT and received_at.time() > received_at.time().replace(AFTERNOON_CUT, 0, 0)
    return calendar.end_of_day(calendar.next_working_day(received_at.date()) if late else received_at.date())


def with_course(dossier: Dossier, *, quarter: Quarter, rng: random.Random) -> Dossier:
    """Return the dossier with what happened to it up to the export."""
    if dossier.outcome is Outcome.IN_PROCESS:
        return dossier
    if not dossier.settled:
        return replace(dossier, paused_at=_paused_at(dossier, quarter, rng))
    if dossier.line.same_day:
        return _with_result(dossier, _same_day_finish(dossier, quarter, rng), quarter, rng)
    paused = _paused_once(dossier, quarter, rng)
    return _with_result(paused, _finish(paused, quarter, rng), quarter, rng)


def _first_step(line: Line) -> int:
    """Return the working days that any matter of this kind takes at least."""
    days = line.limit if line.unit == "working_day" else line.limit * 5 // 7
    return max(1, int(days * _FIRST_STEP))


def _same_day_finish(dossier: Dossier, quarter: Quarter, rng: random.Random) -> datetime:
    received = dossier.received_at
    if received.date() == quarter.as_of.date():
        return received + timedelta(seconds=rng.randrange(200, 640))
    low, high = (4, 26) if dossier.line.at_counter else (15, 170)
    finish = quarter.calendar.add_working_time(received, timedelta(seconds=rng.randrange(low * 60, high * 60)))
    last = min(dossier.promised_at, quarter.as_of)
    if finish.date() == received.date() or (finish < last and finish.date() < quarter.as_of.date()):
        return finish
    end = quarter.calendar.end_of_day(received.date())
    return received + (end - received) * (0.3 + 0.6 * rng.random())


def _paused_once(dossier: Dossier, quarter: Quarter, rng: random.Random) -> Dossier:
    """Let some of the longer matters wait once for the applicant, with the appointment moved by the waiting."""
    if dossier.line.limit < 5 or rng.random() > _PAUSED_ONCE.get(dossier.line.division, 0):
        return dossier
    calendar = quarter.calendar
    paused = _in_office(_later(dossier.received_at.date(), rng.randrange(1, 3), quarter), rng)
    resumed = _in_office(_later(paused.date(), rng.randrange(2, 7), quarter), rng)
    room = _days_between(resumed.date(), quarter.as_of.date(), quarter)
    if room <= _first_step(dossier.line) + 1:
        return dossier
    moved = calendar.add_working_time(dossier.promised_at, calendar.working_time(paused, resumed))
    return replace(dossier, paused_at=paused, resumed_at=resumed, promised_at=moved)


def _finish(dossier: Dossier, quarter: Quarter, rng: random.Random) -> datetime:
    """Return when the result of a matter with a limit of days was ready: never after the appointment or the export."""
    start = (dossier.resumed_at or dossier.received_at).date()
    due = dossier.promised_at.date()
    room = _days_between(start, quarter.as_of.date(), quarter) - 1
    length = _days_between(start, due, quarter)
    if length <= room and rng.random() < _ON_THE_DAY:
        return _on_the_day(dossier, quarter, rng)
    most = max(1, min(length - 1, room))
    least = min(_first_step(dossier.line), most)
    steps = int(rng.triangular(least, most + 1, (least + most) / 2))
    day = _later(start, max(least, min(steps, most)), quarter)
    return _on_the_day(dossier, quarter, rng) if day == due else _in_office(day, rng)


def _on_the_day(dossier: Dossier, quarter: Quarter, rng: random.Random) -> datetime:
    """Return a working moment of the day of the appointment, before it."""
    calendar = quarter.calendar
    opening = calendar.start_of_day(dossier.promised_at.date())
    return calendar.add_working_time(
        opening, calendar.working_time(opening, dossier.promised_at) * (0.3 + 0.65 * rng.random())
    )


def _with_result(dossier: Dossier, finish: datetime, quarter: Quarter, rng: random.Random) -> Dossier:
    lead = min(timedelta(seconds=rng.randrange(20, 150)), (finish - dossier.received_at) / 3)
    opening = next(start for start, end in quarter.calendar.sessions(finish.date()) if finish <= end)
    ready = max(finish - lead, min(opening, finish)).replace(microsecond=0)
    returned = _returned_at(dossier, finish, quarter, rng).replace(microsecond=0)
    return replace(
        dossier,
        ready_at=ready,
        finished_at=finish.replace(microsecond=0),
        returned_at=returned if returned <= quarter.as_of else None,
    )


def _returned_at(dossier: Dossier, finish: datetime, quarter: Quarter, rng: random.Random) -> datetime:
    """Return when the applicant fetched the result, which may lie after the export."""
    chance, calendar = rng.random(), quarter.calendar
    quick = 0.975 if dossier.line.at_counter else 0.6
    if chance < quick:
        wait = timedelta(seconds=rng.randrange(20, 110 if dossier.line.at_counter else 5400))
        return calendar.add_working_time(finish, wait)
    return _in_office(_later(finish.date(), rng.randrange(1, 16 if chance > 0.96 else 6), quarter), rng)


def _paused_at(dossier: Dossier, quarter: Quarter, rng: random.Random) -> datetime:
    """Return when the clock was stopped: inside the limit, before the export, for posting in the last 15 days."""
    start, last = dossier.received_at.date(), quarter.as_of.date()
    room = _days_between(start, last, quarter) - 1
    length = max(1, _days_between(start, dossier.promised_at.date(), quarter) - 1)
    most = max(0, min(room, length, 8))
    if most == 0:
        end = quarter.calendar.end_of_day(start)
        return (dossier.received_at + (end - dossier.received_at) * (0.2 + 0.6 * rng.random())).replace(microsecond=0)
    return _in_office(_later(start, rng.randrange(1, most + 1), quarter), rng)


def _in_office(day: date, rng: random.Random) -> datetime:
    """Return a moment of office hours on a working day."""
    hour = rng.choices((7, 8, 9, 10, 13, 14, 15, 16), weights=(2, 4, 4, 3, 1, 4, 4, 3))[0]
    minute = rng.randrange(30, 60) if hour == 13 else rng.randrange(60)
    return _moment(day, hour, minute, rng.randrange(60))


def _moment(day: date, hour: int, minute: int, second: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=VIETNAM)


def _later(day: date, steps: int, quarter: Quarter) -> date:
    """Return the working day so many working days later."""
    for _ in range(steps):
        day = quarter.calendar.next_working_day(day)
    return day


def _days_between(start: date, end: date, quarter: Quarter) -> int:
    """Return how many working days lie after the first day up to and with the second."""
    calendar = quarter.calendar
    return calendar.days_ended_before(calendar.end_of_day(end)) - calendar.days_ended_before(calendar.end_of_day(start))
