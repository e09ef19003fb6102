"""The one door of every write: all or nothing, once for each key, refused from outside."""

from dataclasses import replace
from datetime import datetime

import pytest

from motcua.core import journal, numbering
from motcua.core.actor import Actor
from motcua.core.refusals import AlreadyDone, KeyReused, OutsideVerb
from motcua.core.tests.makers import AT, HANH, LAN, Mistake, note, note_twice, take_number
from motcua.core.verb import verb

pytestmark = pytest.mark.django_db


def test_a_verb_that_fails_leaves_neither_facts_nor_a_gap_in_the_numbers() -> None:
    assert take_number(by=LAN, at=AT) == 1
    with pytest.raises(Mistake):
        take_number(fail=True, by=LAN, at=AT)
    assert take_number(by=LAN, at=AT) == 2
    assert journal.head(commune_id=1) == 2


def test_a_verb_called_by_a_verb_falls_with_it() -> None:
    with pytest.raises(Mistake):
        note_twice(fail=True, by=LAN, at=AT)
    assert journal.head(commune_id=1) == 0
    note_twice(fail=False, by=LAN, at=AT)
    assert [fact.kind for fact in journal.facts_after(commune_id=1, seq=0)] == ["test.noted", "test.numbered"]


def test_the_same_request_twice_is_carried_out_once() -> None:
    by = replace(LAN, key="press-1")
    assert take_number(by=by, at=AT) == take_number(by=by, at=AT) == 1
    assert journal.head(commune_id=1) == 1


def test_a_key_that_comes_back_with_another_request_is_refused() -> None:
    note(count=1, by=replace(LAN, key="press-1"), at=AT)
    with pytest.raises(KeyReused):
        note(count=2, by=replace(LAN, key="press-1"), at=AT)


def test_the_same_key_in_two_communes_is_two_requests() -> None:
    note(count=1, by=replace(LAN, key="press-1"), at=AT)
    note(count=2, by=replace(HANH, key="press-1"), at=AT)
    assert journal.head(commune_id=2) == 2


def test_an_answer_that_cannot_be_kept_is_said_to_be_done_already() -> None:
    @verb
    def secret(*, by: Actor, at: datetime) -> tuple[str, ...]:
        return ("shown once",)

    by = replace(LAN, key="press-2")
    assert secret(by=by, at=AT) == ("shown once",)
    with pytest.raises(AlreadyDone):
        secret(by=by, at=AT)


def test_nobody_writes_a_fact_or_takes_a_number_outside_of_a_verb() -> None:
    with pytest.raises(OutsideVerb):
        journal.record("test.noted", subject="thing:1", at=AT)
    with pytest.raises(OutsideVerb):
        numbering.next_number(series="TB/2026", commune_id=1)


def test_a_verb_must_end_in_by_and_at() -> None:
    with pytest.raises(TypeError, match="ends in by, at"):
        verb(lambda *, at, by: None)


def test_facts_of_a_subject_come_back_in_order() -> None:
    note(count=2, by=LAN, at=AT)
    note(count=1, by=LAN, at=AT)
    found = list(journal.facts_of(commune_id=1, subjects=["thing:0"]))
    assert [(fact.seq, fact.fields["place"], fact.by, fact.at) for fact in found] == [(1, 0, 7, AT), (3, 0, 7, AT)]
