"""What the reader of the journal does: each dossier folded anew, in time, and again under another calendar."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from motcua.core.actor import Actor
from motcua.core.models import CalendarDay
from motcua.core.zone import VIETNAM
from motcua.measures import readers
from motcua.measures.models import DossierInterval
from motcua.measures.period import Period
from motcua.measures.queries import catch_up, figures
from motcua.measures.tests.makers import Told, at, everything, shown, tell
from motcua.people.tests import makers as people

EXPORT = "2026-04-06 07:52"


@pytest.fixture
def commune(db: None) -> int:
    return people.commune().pk


def dossier(number: int, **more: Any) -> Told:
    fact = shown(EXPORT, "RETURNED", received="2026-03-02 08:00", returned="2026-03-06 09:00", seq=number, **more)
    return replace(fact, subject=f"dossier:{number}")


def say(commune: int, *facts: Told) -> None:
    tell(facts=facts, by=Actor(commune_id=commune, staff_id=None), at=at(EXPORT))


def test_a_question_sees_what_was_recorded_before_it(commune: int) -> None:
    say(commune, dossier(1))
    standing = catch_up(commune_id=commune)
    assert standing.seq == standing.head > 0
    assert DossierInterval.objects.filter(commune=commune).count() == 2


def test_a_dossier_is_written_anew_not_twice(commune: int) -> None:
    say(commune, dossier(1))
    catch_up(commune_id=commune)
    again = replace(dossier(1), fields=dossier(1).fields | {"as_of": at("2026-04-13 07:52"), "channel": "POST"})
    say(commune, again)
    catch_up(commune_id=commune)
    assert set(DossierInterval.objects.values_list("n", "channel")) == {(1, "POST"), (2, "POST")}


def test_facts_of_other_things_are_passed_over(commune: int) -> None:
    say(commune, replace(dossier(1), subject="ticket:1", kind="ticket.taken"))
    assert catch_up(commune_id=commune).seq > 0
    assert not DossierInterval.objects.exists()


def test_out_of_patience_the_figures_say_what_they_have(commune: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "FACTS_AT_ONCE", 1)
    say(commune, dossier(1), dossier(2))
    standing = catch_up(commune_id=commune, seconds=0.0)
    assert standing.is_behind
    assert catch_up.__kwdefaults__
    monkeypatch.setitem(catch_up.__kwdefaults__, "seconds", 0.0)
    period = Period(date(2026, 1, 1), date(2026, 4, 6))
    [figure] = figures(scope=everything(commune), commune_id=commune, period=period, ids=["received"])
    assert "Nhật ký có đến dữ kiện" in figure.warnings[0]


def test_another_calendar_means_folding_again(commune: int) -> None:
    say(commune, dossier(1))
    catch_up(commune_id=commune)
    before = DossierInterval.objects.get(commune=commune, dossier=1, n=1)
    CalendarDay.objects.create(
        commune=commune,
        day=date(2026, 3, 3),
        kind="OFF",
        name="nghỉ theo quyết định",
        source="Quyết định mẫu",
        recorded_at=datetime(2026, 4, 7, tzinfo=VIETNAM),
    )
    catch_up(commune_id=commune)
    after = DossierInterval.objects.get(commune=commune, dossier=1, n=1)
    assert before.to_wd is not None
    assert after.to_wd is not None
    assert (before.to_wd - before.from_wd) - (after.to_wd - after.from_wd) == 1


def test_one_communes_facts_are_not_anothers(commune: int) -> None:
    other = people.commune("ban-thi").pk
    say(commune, dossier(1))
    catch_up(commune_id=other)
    assert not DossierInterval.objects.exists()
