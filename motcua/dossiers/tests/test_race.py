"""Two people press the button at the same moment, on two real connections: one wins, the other is told."""

import json
import time
from dataclasses import asdict
from typing import Any

import pytest

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.dossiers import events
from motcua.dossiers.models import Dossier
from motcua.dossiers.tests.makers import culture, processing, received, who

PRESS = """
import json, sys, time
import django; django.setup()
from motcua.core.actor import Actor
from motcua.core.refusals import Refusal
from motcua.core.zone import parse_moment
from motcua.dossiers import actions
from motcua.dossiers.intake import Seen
from motcua.dossiers.lifecycle import Ground
verb, number, version, by, arguments, start = json.loads(sys.argv[1])
by = Actor(**{**by, "roles": frozenset(by["roles"])})
if "ground" in arguments:
    arguments["ground"] = Ground(arguments["ground"])
time.sleep(max(0, start - time.time()))
try:
    getattr(actions, verb)(seen=Seen(number, version), **arguments, by=by, at=parse_moment("2026-03-04T10:00"))
    print("won")
except Refusal as refusal:
    print(type(refusal).__name__)
"""


def pressed_twice(committed: Any, verb: str, dossier: Dossier, by: Actor, **arguments: object) -> list[str]:
    """Start two processes that make the same move of the same page at the same moment; return what each says."""
    actor = {**asdict(by), "roles": sorted(by.roles)}
    asked = json.dumps([verb, dossier.number, dossier.version, actor, arguments, time.time() + 3])
    processes = [committed.start("-c", PRESS, asked) for _ in range(2)]
    return sorted(process.communicate(timeout=60)[0].strip() for process in processes)


def kinds(dossier: Dossier) -> list[str]:
    subjects = [events.subject_of(dossier.pk)]
    return [fact.kind for fact in journal.facts_of(commune_id=dossier.commune_id, subjects=subjects)]


@pytest.mark.commits
def test_one_transfer_wins(committed: Any) -> None:
    dossier = received()
    said = pressed_twice(committed, "transfer", dossier, who("lan"), to_unit_id=culture().pk)
    assert said == ["MovedMeanwhile", "won"]
    assert dossier.transfers.count() == 1
    assert kinds(dossier) == [events.ACCEPTED, events.TRANSFERRED]


@pytest.mark.commits
def test_one_pause_wins(committed: Any) -> None:
    dossier = processing()
    said = pressed_twice(committed, "suspend", dossier, who("minh"), ground="TAX", reason="Thuế")
    assert said == ["MovedMeanwhile", "won"]
    assert dossier.suspensions.count() == 1
    assert kinds(dossier)[-1] == events.SUSPENDED
