"""What was written stays as it was written, or it is seen: a changed column, a changed text, a cut tail."""

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from conftest import Committed
from motcua.core import anchors, verification
from motcua.core.tests.makers import AT, LAN, note
from motcua.core.triggers import STATEMENTS

pytestmark = pytest.mark.commits


def unprotected(statement: str) -> None:
    """Do what an intruder with the database file would do: past the triggers."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            cursor.execute(statement)
            cursor.execute("SET session_replication_role = origin")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute(statement)
        for _, sql in triggers:
            cursor.execute(sql)


def broken() -> tuple[int, str] | None:
    """Return the first fact that does not hold."""
    found = verification.verify(commune_id=1).broken
    return None if found is None else (found.seq, found.why)


@pytest.fixture
def written(committed: Committed) -> Committed:
    """Give a journal of ten facts in two verbs."""
    note(count=6, by=LAN, at=AT)
    note(count=4, by=LAN, at=AT)
    return committed


def test_an_untouched_journal_holds(written: Committed) -> None:
    verdict = verification.verify(commune_id=1)
    assert (verdict.ok, verdict.facts) == (True, 10)


def test_a_lost_database_does_not_pass_as_whole(written: Committed) -> None:
    unprotected("DELETE FROM core_entry")
    unprotected("DELETE FROM core_chain_head")
    assert verification.communes() == []
    assert verification.journals() == [1]
    assert broken() == (1, "tail")


def test_an_empty_journal_holds(committed: Committed) -> None:
    assert verification.verify(commune_id=1).facts == 0
    assert verification.communes() == []


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("UPDATE core_entry SET kind = 'test.other' WHERE seq = 4", "column"),
        ("UPDATE core_entry SET subject = 'thing:99' WHERE seq = 4", "column"),
        ("UPDATE core_entry SET by = 8 WHERE seq = 4", "column"),
        ("UPDATE core_entry SET at = '2026-01-01T00:00:00.000000Z' WHERE seq = 4", "column"),
        ("UPDATE core_entry SET body = replace(body, '\"place\":3', '\"place\":4') WHERE seq = 4", "text"),
        ("DELETE FROM core_entry WHERE seq = 4", "missing"),
    ],
)
def test_a_changed_or_missing_fact_is_found(written: Committed, statement: str, why: str) -> None:
    unprotected(statement)
    assert broken() == (4, why)


def test_a_cut_tail_is_found_though_the_head_was_cut_with_it(written: Committed) -> None:
    unprotected("DELETE FROM core_entry WHERE seq > 6")
    assert broken() == (7, "tail")
    unprotected("UPDATE core_chain_head SET seq = 6, hash = (SELECT hash FROM core_entry WHERE seq = 6)")
    assert broken() == (7, "tail")


def test_a_fact_slipped_in_behind_the_head_is_found(written: Committed) -> None:
    unprotected(
        "INSERT INTO core_entry (commune, seq, kind, subject, at, recorded_at, by, body, hash) "
        "SELECT commune, 11, kind, subject, at, recorded_at, by, body, hash FROM core_entry WHERE seq = 10"
    )
    assert broken() == (11, "head")


def test_a_journal_written_anew_from_its_beginning_does_not_match_its_anchors(written: Committed) -> None:
    path = anchors.path_of(1)
    lines = path.read_text().splitlines()
    unprotected("DELETE FROM core_entry")
    unprotected("DELETE FROM core_chain_head")
    note(count=10, by=LAN, at=AT)
    path.write_text("\n".join([*lines, "torn{"]))
    assert broken() == (6, "anchor")


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_several_processes_find_the_same(written: Committed, processes: int) -> None:
    assert verification.verify(commune_id=1, processes=processes).ok
    unprotected("UPDATE core_entry SET by = 8 WHERE seq = 7")
    found = verification.verify(commune_id=1, processes=processes).broken
    assert found is not None
    assert (found.seq, found.why) == (7, "column")


@pytest.mark.parametrize(
    "statement", ["UPDATE core_entry SET kind = 'x'", "DELETE FROM core_entry", "TRUNCATE core_entry"]
)
def test_the_database_itself_refuses_to_change_the_journal(written: Committed, statement: str) -> None:
    if connection.vendor == "sqlite" and statement.startswith("TRUNCATE"):
        statement = "REPLACE INTO core_entry SELECT * FROM core_entry WHERE seq = 1"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert verification.verify(commune_id=1).ok


def test_both_databases_have_their_triggers() -> None:
    assert set(STATEMENTS) == {"sqlite", "postgresql"}


def test_the_anchors_lie_outside_of_the_database(written: Committed) -> None:
    assert anchors.path_of(1).parent == settings.DATA_DIRECTORY / "anchors"
    assert [head.seq for head in anchors.last(1)] == [6, 10]


@pytest.mark.parametrize(
    "line",
    ["[1]", '{"seq": "x", "hash": "00"}', '{"seq": 1e400, "hash": "00"}', '{"seq": -5, "hash": "00"}', "\x00", "{"],
)
def test_a_torn_or_strange_anchor_is_left_out(written: Committed, line: str) -> None:
    with anchors.path_of(1).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    assert broken() is None
    assert [anchor.seq for anchor in anchors.last(1)] == [6, 10]
