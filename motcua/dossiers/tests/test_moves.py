"""The table of moves is complete, and its page says what it says."""

from pathlib import Path

import pytest

from motcua.dossiers.lifecycle import (
    FINAL,
    GROUND_WORDS,
    IN_HANDS,
    NATIONAL_CODE,
    NATIONAL_WORDS,
    OPEN,
    PAUSED,
    SETTLED,
    STATUS_OF_GROUND,
    VERB_WORDS,
    WORDS,
    Ground,
    Status,
    Verb,
    stops_clock,
)
from motcua.dossiers.moves import MOVES, Choice, choices, moves_of, roles_for, why_not
from motcua.dossiers.states import states_page
from motcua.people.roles import Role

PAGE = Path(__file__).parents[3] / "docs" / "states.md"


def test_every_open_status_has_a_way_out() -> None:
    ways = {move.source for move in MOVES if move.target is not move.source}
    assert ways >= set(Status) - FINAL
    assert not ways & FINAL


def test_every_status_is_reachable_from_nothing() -> None:
    reached: set[Status | None] = {None}
    while True:
        further = {move.target for move in MOVES if move.source in reached} - reached
        if not further:
            break
        reached |= further
    assert reached - {None} == set(Status)


def test_every_open_status_can_reach_an_end() -> None:
    ending: set[Status] = set(FINAL)
    for _ in Status:
        ending |= {move.source for move in MOVES if move.source and move.target in ending}
    assert ending == set(Status)


def test_a_paused_dossier_is_never_national_8() -> None:
    assert all(NATIONAL_CODE[status] != 8 for status in PAUSED)
    assert [status for status in Status if NATIONAL_CODE[status] == 8] == [Status.STOPPED]


def test_national_codes_are_complete() -> None:
    assert set(NATIONAL_CODE) == set(Status)
    assert set(NATIONAL_CODE.values()) == set(range(1, 11)) == set(NATIONAL_WORDS)


def test_every_code_has_words() -> None:
    assert set(WORDS) == set(Status)
    assert set(VERB_WORDS) == set(Verb) == {move.verb for move in MOVES}
    assert set(GROUND_WORDS) == set(STATUS_OF_GROUND) == set(Ground)


def test_no_move_stands_twice_and_each_has_somebody() -> None:
    keys = [(move.verb, move.source, move.target) for move in MOVES]
    assert len(keys) == len(set(keys))
    assert all(move.roles for move in MOVES)


def test_a_pause_needs_a_ground_that_fits_its_status() -> None:
    for move in MOVES:
        assert bool(move.grounds) is (move.pauses and move.source not in PAUSED)
        assert all(STATUS_OF_GROUND[ground] is move.target for ground in move.grounds)
    grounds = {ground for move in MOVES for ground in move.grounds}
    assert grounds == set(Ground)


def test_without_a_ground_the_clock_runs() -> None:
    assert [ground for ground in Ground if not stops_clock(ground)] == [Ground.NONE]


def test_the_statuses_are_parted() -> None:
    assert set(Status) == OPEN | SETTLED | FINAL
    assert not OPEN & (SETTLED | FINAL)
    assert IN_HANDS < OPEN
    assert not IN_HANDS & PAUSED


def test_a_result_cannot_be_withdrawn_after_the_signature() -> None:
    assert not moves_of(verb=Verb.WITHDRAW, source=Status.AWAITING_ISSUE)
    assert not moves_of(verb=Verb.REFUSE, source=Status.RECEIVED)


@pytest.mark.parametrize(
    ("roles", "own_unit", "reason"),
    [
        ({Role.SPECIALIST}, True, ""),
        ({Role.SPECIALIST}, False, "UNIT"),
        ({Role.COUNTER_OFFICER}, True, "ROLE"),
        (set(), True, "ROLE"),
    ],
)
def test_why_somebody_may_not(roles: set[str], own_unit: bool, reason: str) -> None:
    allowed = roles_for(verb=Verb.SUBMIT, source=Status.PROCESSING)
    assert why_not(allowed=allowed, roles=roles, own_unit=own_unit) == reason


def test_buttons_come_from_the_table() -> None:
    shown = choices(status=Status.RESULT_READY, roles={Role.COUNTER_OFFICER}, own_unit=False)
    assert shown == (Choice(Verb.RETURN_RESULT, "Trả kết quả", True),)
    assert choices(status=Status.RETURNED, roles=set(Role), own_unit=True) == ()


def test_the_page_in_the_docs_is_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == states_page()
