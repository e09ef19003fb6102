"""What holds for every due moment: pauses, working time and holidays, tried on invented clocks."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.core.calendar import WorkCalendar, calendar_from_rows
from motcua.core.zone import VIETNAM
from motcua.dossiers.deadline import Clock, Due, Limit, Span, due_of, linked, merged, paused_time
from motcua.procedures.catalogue import LateRule, Unit

START = datetime(2026, 1, 1)
moments = st.datetimes(START, datetime(2026, 3, 31)).map(lambda moment: moment.replace(tzinfo=VIETNAM))
limits = st.one_of(
    st.integers(1, 200).map(lambda amount: Limit(Unit.HOUR, amount)),
    st.integers(1, 40).map(lambda amount: Limit(Unit.WORKING_DAY, amount)),
    st.integers(1, 60).map(lambda amount: Limit(Unit.CALENDAR_DAY, amount)),
    st.just(Limit(Unit.SAME_DAY)),
    st.just(Limit(Unit.SAME_DAY, 0, LateRule.RESULT_NEXT_DAY, time(15))),
).flatmap(lambda limit: st.sampled_from([limit, linked(limit)]))
spans = st.builds(
    lambda start, minutes, incident: Span(start, start + timedelta(minutes=minutes), incident),
    moments,
    st.integers(0, 60 * 24 * 12),
    st.booleans(),
)
clocks = st.builds(
    lambda received, later, pauses: Clock(
        received, None if later is None else received + timedelta(minutes=later), tuple(pauses)
    ),
    moments,
    st.none() | st.integers(0, 60 * 72),
    st.lists(spans, max_size=4),
)
holidays = st.sets(st.dates(date(2025, 12, 25), date(2026, 6, 30)), max_size=12)


def reckon(limit: Limit, clock: Clock, calendar: WorkCalendar) -> Due:
    return due_of(limit=limit, clock=clock, calendar=calendar)


def moment_of(answer: Due) -> datetime:
    assert answer.due_at is not None
    return answer.due_at


@settings(deadline=None, max_examples=200)
@given(limits, clocks, holidays)
def test_the_due_moment_moves_by_exactly_the_paused_working_time(limit: Limit, clock: Clock, off: set[date]) -> None:
    calendar = calendar_from_rows([(day, "OFF") for day in off])
    without = moment_of(reckon(limit, Clock(clock.received_at, clock.competent_received_at), calendar))
    answer = reckon(limit, clock, calendar)
    paused = paused_time(pauses=clock.pauses, start=answer.clock_start_at, end=moment_of(answer), calendar=calendar)
    assert calendar.working_time(without, moment_of(answer)) == paused


@settings(deadline=None, max_examples=200)
@given(limits, clocks, holidays)
def test_the_due_moment_and_the_start_are_always_in_working_time(limit: Limit, clock: Clock, off: set[date]) -> None:
    calendar = calendar_from_rows([(day, "OFF") for day in off])
    answer = reckon(limit, clock, calendar)
    for moment in (moment_of(answer), answer.clock_start_at, answer.promised_at):
        assert moment is not None
        assert any(start <= moment <= end for start, end in calendar.sessions(moment.date()))
    assert answer.clock_start_at <= moment_of(answer)
    assert answer.promised_at is not None
    assert answer.promised_at >= moment_of(answer)


@settings(deadline=None, max_examples=200)
@given(limits, clocks, holidays, st.dates(date(2025, 12, 25), date(2026, 6, 30)))
def test_adding_a_holiday_never_brings_the_due_moment_forward(
    limit: Limit, clock: Clock, off: set[date], added: date
) -> None:
    # A limit in calendar days does not grow with a holiday, while a pause over it shrinks: there both promises of the
    # rule cannot hold, and the paused working time decides. So calendar days are tried without pauses.
    if limit.unit is Unit.CALENDAR_DAY:
        clock = Clock(clock.received_at, clock.competent_received_at)
    fewer = calendar_from_rows([(day, "OFF") for day in off - {added}])
    more = calendar_from_rows([(day, "OFF") for day in off | {added}])
    assert moment_of(reckon(limit, clock, more)) >= moment_of(reckon(limit, clock, fewer))


@given(st.lists(spans, max_size=6))
def test_merged_pauses_do_not_touch(pauses: list[Span]) -> None:
    joined = merged(pauses)
    assert all(one.end < other.start for one, other in pairwise(joined))
    assert sum((span.end - span.start for span in joined), timedelta()) <= sum(
        (span.end - span.start for span in pauses), timedelta()
    )
