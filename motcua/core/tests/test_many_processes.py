"""Many processes at once: numbers without gaps, readers that are killed, writers that queue."""

import os
import signal
import time

import pytest
from django.db import connection

from conftest import Committed
from motcua.core import journal, verification
from motcua.core.models import Series

pytestmark = pytest.mark.commits

# bin/test runs a short sample; MOTCUA_ENDURE=1 runs what the promise says: 50 kills while 10,000 facts arrive.
ENDURE = os.environ.get("MOTCUA_ENDURE") == "1"
KILLS, FACTS = (50, 10_000) if ENDURE else (8, 1_600)
WRITERS = 4
HEAD = "import django; django.setup(); from motcua.core.tests.makers import *\n"
NUMBERS = f"""{HEAD}
for turn in range(500):
    take_number(by=LAN, at=AT)
    if turn % 10 == 9:
        try:
            take_number(fail=True, by=LAN, at=AT)
        except Mistake:
            pass
"""
WRITE = f"""{HEAD}
import sys
for place in range(int(sys.argv[1])):
    note_one(place=place, by=LAN, at=AT)
"""
READ = f"""{HEAD}
import time
from django.db import connection
from motcua.core.readers import read
def handle(facts):
    with connection.cursor() as cursor:
        for fact in facts:
            cursor.execute("INSERT INTO handled (seq) VALUES (%s)", [fact.seq])
            time.sleep(0.0002)
while True:
    if not read(reader="test", commune_id=1, handle=handle, limit=50):
        time.sleep(0.005)
"""


def test_eight_processes_take_four_thousand_numbers_none_missing_none_twice(committed: Committed) -> None:
    running = [committed.start("-c", NUMBERS) for _ in range(8)]
    assert [process.wait() for process in running] == [0] * 8
    given = [fact.subject for start in (0, 2000) for fact in journal.facts_after(commune_id=1, seq=start, limit=2000)]
    assert given == [f"number:{number}" for number in range(1, 4001)]
    assert Series.objects.get(commune=1).last == 4000
    assert verification.verify(commune_id=1).ok


def test_a_reader_killed_again_and_again_handles_each_fact_once_in_order(committed: Committed) -> None:
    with connection.cursor() as cursor:
        key = "INTEGER PRIMARY KEY AUTOINCREMENT" if connection.vendor == "sqlite" else "serial PRIMARY KEY"
        cursor.execute(f"CREATE TABLE handled (id {key}, seq bigint NOT NULL)")
    writers = [committed.start("-c", WRITE, str(FACTS // WRITERS)) for _ in range(WRITERS)]
    kills = 0
    while kills < KILLS or any(writer.poll() is None for writer in writers) or handled() < FACTS:
        reader = committed.start("-c", READ)
        wait_for_progress(handled())
        reader.send_signal(signal.SIGKILL)
        reader.wait()
        kills += 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM handled ORDER BY id")
        assert [row[0] for row in cursor.fetchall()] == list(range(1, FACTS + 1))
    assert kills >= KILLS


def handled() -> int:
    """Return how many facts the reader has handled."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM handled")
        found: int = cursor.fetchone()[0]
    return found


def wait_for_progress(before: int) -> None:
    """Let the reader get somewhere, then a little further than a whole batch."""
    end = time.monotonic() + 5
    while handled() == before and before < FACTS and time.monotonic() < end:
        time.sleep(0.01)
    time.sleep(0.013)
