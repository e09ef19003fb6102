"""An import that is killed goes on where it stopped; its end is that of one that was never killed."""

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from conftest import Committed
from motcua.core import journal
from motcua.dossiers.models import Dossier, Observation
from motcua.exchange.models import ImportBatch
from motcua.exchange.tests.lists import line_with, sheet, xlsx
from motcua.exchange.tests.makers import place
from motcua.people.models import Commune

ROWS = 1700
# The import kills its own process with signal 9 in the middle of its third transaction, after its rows were written.
KILLED = """
import os, signal, sys, django
django.setup()
from motcua.dossiers import actions
from motcua.config.cli import main
really, calls = actions.observe, []
def observe(**arguments):
    done = really(**arguments)
    calls.append(1)
    if len(calls) == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return done
actions.observe = observe
main(sys.argv[1:])
"""


def register(path: Path) -> Path:
    """A list of no commune in particular: 1,700 dossiers, some on two lines, some refused."""
    lines = []
    for at in range(1, ROWS + 1):
        status = "Chờ sếp" if at % 400 == 0 else "Đã trả kết quả"
        lines.append(line_with({"Số hồ sơ": f"BN-{at}", "Trạng thái hồ sơ": status}, at))
        if at % 300 == 0:
            lines.append(line_with({"Số hồ sơ": f"BN-{at}", "Chủ hồ sơ": "Lộc Thị B"}, at))
    return xlsx(path, sheet(lines, unit=""))


def said(committed: Committed, path: Path, commune: str) -> dict[str, Any]:
    process = committed.start("-m", "motcua", "import", str(path), "--commune", commune, "--json")
    out, _ = process.communicate(timeout=120)
    assert process.returncode == 3
    answer: dict[str, Any] = json.loads(out)
    return answer


def state(commune: str) -> list[tuple[Any, ...]]:
    fields = ("number", "status", "applicant_name", "unit_words", "received_at", "returned_at", "seen_as_of", "version")
    return list(Dossier.objects.filter(commune__code=commune).order_by("number").values_list(*fields))


def facts(commune: str) -> list[str]:
    pk = Commune.objects.get(code=commune).pk
    kinds = [entry.kind for entry in journal.facts_after(commune_id=pk, seq=0, limit=10_000)]
    return [kind for kind in kinds if kind.startswith(("dossier.", "import."))]


@pytest.mark.commits
def test_a_killed_import_goes_on_and_ends_like_one_that_was_not_killed(committed: Committed) -> None:
    for commune in ("na-mau", "ban-thi"):
        place(commune)
    path = register(committed.directory / "ds.xlsx")
    process = committed.start("-c", KILLED, "import", str(path), "--commune", "na-mau", "--json")
    process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL
    cut = ImportBatch.objects.get(commune__code="na-mau")
    assert (cut.state, cut.chunks, Dossier.objects.count()) == (ImportBatch.RUNNING, 2, 1000)

    went_on, whole = said(committed, path, "na-mau"), said(committed, path, "ban-thi")
    alike = ("rows", "created", "updated", "unchanged", "merged", "vanished", "rejected")
    assert {name: went_on[name] for name in alike} == {name: whole[name] for name in alike}
    assert went_on["id"] == cut.pk
    assert state("na-mau") == state("ban-thi")
    assert facts("na-mau") == facts("ban-thi")
    assert Observation.objects.filter(import_id=cut.pk).count() == went_on["created"]
    refused = [Path(answer["rejects_file"]).read_text("utf-8-sig") for answer in (went_on, whole)]
    assert refused[0] == refused[1]
    assert list(Path(went_on["rejects_file"]).parent.glob("*.dang-ghi")) == []
