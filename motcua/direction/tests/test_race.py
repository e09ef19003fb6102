"""Two people save the same inspection at the same moment, each in a process of its own."""

import json
import time
from dataclasses import asdict
from datetime import datetime
from typing import Any

import pytest

from motcua.core.zone import VIETNAM
from motcua.direction import actions
from motcua.direction.tests.makers import record
from motcua.people.tests import makers as people

SAVE = """
import json, sys, time
from motcua.config.start import start
start()
from motcua.core.actor import Actor
from motcua.core.refusals import Refusal
from motcua.core.zone import parse_moment
from motcua.direction import actions
from motcua.direction.tests.makers import record
pk, version, leader, actor, begin = json.loads(sys.argv[1])
by = Actor(**{**actor, "roles": frozenset(actor["roles"])})
time.sleep(max(0.0, begin - time.time()))
at = parse_moment("2026-04-09T10:00")
try:
    actions.write_record(inspection_id=pk, record=record(leader=leader), version=version, by=by, at=at)
    print(leader)
except Refusal as refusal:
    print(type(refusal).__name__)
"""


@pytest.mark.commits
def test_one_saves_and_the_other_is_told(committed: Any) -> None:
    people.commune()
    by = people.actor("son")
    at = datetime(2026, 4, 9, 9, 0, tzinfo=VIETNAM)
    row = actions.open_inspection(record=record(), unit_id=None, by=by, at=at)
    actor, begin = {**asdict(by), "roles": sorted(by.roles)}, time.time() + 3
    asked = [json.dumps([row.pk, row.version, f"Trưởng đoàn {each}", actor, begin]) for each in range(4)]
    processes = [committed.start("-c", SAVE, each) for each in asked]
    said = [process.communicate(timeout=60)[0].strip() for process in processes]
    won = [each for each in said if each != "WrittenMeanwhile"]
    row.refresh_from_db()
    assert won == [row.details["leader"]]
    assert row.version == 2
