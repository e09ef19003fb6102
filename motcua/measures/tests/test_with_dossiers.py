"""Figures over the facts as the room of dossiers really records them: moves, exports, e-copies, an undone import."""

from datetime import date
from typing import Any

import pytest

from motcua.dossiers import actions
from motcua.dossiers.lifecycle import Ground, Status
from motcua.dossiers.observed import CertifiedRow
from motcua.dossiers.tests import makers as dossiers
from motcua.measures.period import Period
from motcua.measures.queries import figures
from motcua.measures.tests.makers import everything
from motcua.people.tests import makers as people

Q1 = Period(date(2026, 1, 1), date(2026, 4, 6))
pytestmark = pytest.mark.django_db


def values() -> dict[str, object]:
    commune = people.commune().pk
    return {each.id: each.value for each in figures(scope=everything(commune), commune_id=commune, period=Q1)}


def test_a_dossier_kept_here_counts_from_its_moves() -> None:
    ready = dossiers.settled()
    said = values()
    assert (said["received"], said["settled"], said["settled.early"], said["ready.not_collected"]) == (1, 1, 1, 1)
    seen = dossiers.seen(ready)
    actions.return_result(seen=seen, by=dossiers.who("lan"), at=dossiers.at("2026-03-06T09:00"))
    said = values()
    assert (said["settled"], said["ready.not_collected"], said["received.counter"]) == (1, 0, 1)


def test_exports_and_the_e_certification_list_make_the_rate() -> None:
    dossiers.place()
    numbers = [f"H37.12-260105-000{place}" for place in (1, 2, 3)]
    dossiers.observed(*(dossiers.row(number) for number in numbers))
    signed = CertifiedRow(
        number=numbers[0],
        copies=2,
        row_hash="c" * 32,
        source_file="chung-thuc.xlsx",
        source_row=2,
        signed_at=dossiers.at("2026-01-05T09:00"),
    )
    actions.observe_certified(rows=[signed], import_id=1, by=dossiers.who("lan"), at=dossiers.AS_OF)
    said = values()
    assert (said["settled.on_time"], str(said["rate.e_certified"])) == (3, "33.33")


def test_a_later_export_and_taking_it_back() -> None:
    dossiers.place()
    waiting: dict[str, Any] = {
        "status": Status.AWAITING_FINANCE,
        "ground": Ground.TAX,
        "finished_at": None,
        "returned_at": None,
    }
    dossiers.observed(dossiers.row(paused_at=dossiers.at("2026-01-06T08:00"), **waiting), import_id=1)
    later = dossiers.at("2026-04-06T17:00")
    dossiers.observed(dossiers.row(row_hash="b" * 32), import_id=2, as_of=later)
    assert (values()["settled"], values()["open.paused.finance"]) == (1, 0)
    actions.undo_observations(import_id=2, by=dossiers.who("lan"), at=later)
    assert (values()["settled"], values()["open.paused.finance"]) == (0, 1)
    actions.undo_observations(import_id=1, by=dossiers.who("lan"), at=later)
    assert values()["received"] is None
