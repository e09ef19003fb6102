"""Rows on their way to the engine: real commits, files that may go at any time, rows that replace those of a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from motcua.core.actor import Actor
from motcua.measures.period import Period
from motcua.measures.queries import figures, rows
from motcua.measures.tests.makers import Told, at, everything, shown, tell, told
from motcua.people.tests import makers as people

Q1 = Period(date(2026, 1, 1), date(2026, 4, 30))
EXPORT = "2026-04-06 07:52"
Say = Callable[..., None]


def open_dossier(number: int, status: str = "PROCESSING", as_of: str = EXPORT, **more: Any) -> Told:
    fact = shown(as_of, status, received="2026-03-05 08:00", promised="2026-04-30 17:00", imported=number, **more)
    return replace(fact, subject=f"dossier:{number}")


@pytest.fixture
def commune(committed: Any) -> int:
    return people.commune().pk


def say(commune: int, *facts: Told) -> None:
    tell(facts=facts, by=Actor(commune_id=commune, staff_id=None), at=at(EXPORT))


def value(commune: int, indicator: str, **scope: Any) -> object:
    who = replace(everything(commune), **scope)
    return figures(scope=who, commune_id=commune, period=Q1, ids=[indicator])[0].value


def files(committed: Any) -> list[Path]:
    return sorted((committed.directory / "cache").glob("*.parquet"))


def test_a_commune_without_a_dossier_has_no_data(commune: int) -> None:
    assert value(commune, "received") is None


def test_a_new_fact_counts_at_the_next_question(commune: int, committed: Any) -> None:
    say(commune, open_dossier(1), open_dossier(2))
    assert value(commune, "open") == 2
    [file] = files(committed)
    say(commune, open_dossier(2, "RETURNED", "2026-04-07 08:00", returned="2026-04-06 09:00"), open_dossier(3))
    assert (value(commune, "open"), value(commune, "settled")) == (2, 1)
    assert files(committed) == [file]  # the file was corrected on the way, not made anew


def test_the_files_may_be_deleted_at_any_time(commune: int, committed: Any) -> None:
    say(commune, open_dossier(1))
    assert value(commune, "open") == 1
    for file in (committed.directory / "cache").iterdir():
        file.unlink()
    assert value(commune, "open") == 1


def test_a_damaged_file_is_made_anew(commune: int, committed: Any) -> None:
    say(commune, open_dossier(1))
    assert value(commune, "open") == 1
    [file] = files(committed)
    file.write_bytes(file.read_bytes()[:100])
    assert value(commune, "open") == 1


def test_many_new_rows_make_a_new_file(commune: int, committed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "ENOUGH_TO_REWRITE", 2)
    say(commune, open_dossier(1), open_dossier(2))
    assert value(commune, "open") == 2
    [before] = files(committed)
    say(commune, open_dossier(2, "STOPPED", "2026-04-07 08:00", finished="2026-04-06 09:00"))
    assert (value(commune, "open"), value(commune, "ended.stopped")) == (1, 1)
    [after] = files(committed)
    assert after != before


def test_a_dossier_of_which_everything_was_taken_back_is_gone(commune: int) -> None:
    say(commune, open_dossier(1), open_dossier(2))
    assert value(commune, "open") == 2
    say(commune, replace(told(EXPORT, "observation-undone", **{"import": 2}), subject="dossier:2"))
    assert value(commune, "open") == 1


def test_a_file_of_another_database_is_not_taken_for_ours(commune: int, committed: Any) -> None:
    say(commune, open_dossier(1))
    assert value(commune, "open") == 1
    [file] = files(committed)
    other = file.with_name(file.name.replace(file.name.split(".")[2], "0" * 12))
    file.rename(other)
    assert value(commune, "open") == 1
    assert files(committed) == [file]


def test_a_unit_sees_its_own_dossiers(commune: int) -> None:
    say(commune, open_dossier(1, unit=7), open_dossier(2, unit=8))
    assert value(commune, "open", units=frozenset({7})) == 1
    assert value(commune, "open", units=frozenset()) is None


def test_many_dossiers_one_of_each_kind_of_column(commune: int) -> None:
    """A driver that guesses types from the first rows must not be caught out by later ones."""
    plain = [open_dossier(number) for number in range(1, 40)]
    full = open_dossier(
        40, "SUSPENDED", paused="2026-03-06 08:00", ground="OTHER", channel="POST", procedure="1.001193"
    )
    say(commune, *plain, full)
    assert (value(commune, "open.paused.other"), value(commune, "received.post")) == (1, 1)
