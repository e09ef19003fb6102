"""Two people press the button at the same moment, on two real connections: one wins, the other is told."""

import json
from typing import Any

import pytest

from motcua.core import journal
from motcua.dossiers import actions, events
from motcua.dossiers.models import Dossier
from motcua.dossiers.tests.makers import at, culture, intake, place, who

PRESS = """
import json, sys, time
import django; django.setup()
from motcua.core.actor import Actor
from motcua.core.refusals import Refusal
from motcua.core.zone import parse_moment
from motcua.dossiers import actions
from motcua.dossiers.intake import Seen
number, commune, staff, unit, start = json.loads(sys.argv[1])
by = Actor(commune, staff, frozenset({"COUNTER_OFFICER"}))
time.sleep(max(0, start - time.time()))
try:
    actions.transfer(seen=Seen(number, 1), to_unit_id=unit, by=by, at=parse_moment("2026-03-03T10:00"))
    print("won")
except Refusal as refusal:
    print(type(refusal).__name__)
"""


@pytest.mark.commits
def test_both_cannot_win(committed: Any) -> None:
    import time

    place()
    dossier = actions.accept(intake=intake(), by=who("lan"), at=at("2026-03-03T09:00")).dossier
    asked = json.dumps([dossier.number, dossier.commune_id, who("lan").staff_id, culture().pk, time.time() + 3])
    pressed = [committed.start("-c", PRESS, asked) for _ in range(2)]
    said = sorted(process.communicate(timeout=60)[0].strip() for process in pressed)
    assert said == ["MovedMeanwhile", "won"]
    assert Dossier.objects.get().version == 2
    facts = journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)])
    assert [fact.kind for fact in facts] == [events.ACCEPTED, events.TRANSFERRED]
