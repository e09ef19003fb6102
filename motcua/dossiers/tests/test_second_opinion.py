"""Our own reckoning beside the printed appointment."""

from datetime import timedelta

import pytest

from motcua.dossiers import actions, queries
from motcua.dossiers.lifecycle import Ground, Status
from motcua.dossiers.models import Dossier
from motcua.dossiers.refusals import UnknownDossier
from motcua.dossiers.tests.makers import AS_OF, at, observed, place, processing, row, scope, seen, who

pytestmark = pytest.mark.django_db
NUMBER = "H37.12-260303-0005"


def told(**changes: object) -> None:
    """Take in a dossier of three working days, received on 3 March at 09:00, as the province tells of it."""
    plain = {
        "procedure_code": "1.004859",
        "status": Status.PROCESSING,
        "received_at": at("2026-03-03T09:00"),
        "promised_at": at("2026-03-10T17:00"),
        "returned_at": None,
        "finished_at": None,
    }
    observed(row(NUMBER, **{**plain, **changes}))


def opinion(now: str = "2026-04-06T08:00") -> str:
    due = queries.second_opinion(number=NUMBER, scope=scope(), at=at(now))
    assert due is not None
    assert due.due_at is not None
    return due.due_at.isoformat()[:16]


def test_it_stands_beside_the_sources_appointment() -> None:
    place()
    told()
    assert opinion() == "2026-03-06T09:00"
    assert Dossier.objects.get().promised_at == at("2026-03-10T17:00")


def test_a_pause_the_export_tells_of_is_left_out() -> None:
    place()
    told(paused_at=at("2026-03-04T08:00"), resumed_at=at("2026-03-04T10:00"), ground=Ground.SUPPLEMENT)
    assert opinion() == "2026-03-06T11:00"


def test_a_pause_that_goes_on_lasts_until_now() -> None:
    place()
    told(status=Status.AWAITING_FINANCE, paused_at=at("2026-03-04T08:00"), ground=Ground.TAX)
    assert opinion("2026-03-05T08:00") == "2026-03-09T09:00"


def test_a_pause_without_a_legal_ground_counts() -> None:
    place()
    told(status=Status.SUSPENDED, paused_at=at("2026-03-04T08:00"), ground=Ground.NONE)
    assert opinion("2026-03-05T08:00") == "2026-03-06T09:00"


def test_pauses_of_several_exports_add_up_and_undone_ones_do_not() -> None:
    place()
    told(paused_at=at("2026-03-04T08:00"), resumed_at=at("2026-03-04T09:00"), row_hash="1")
    later = row(
        NUMBER,
        procedure_code="1.004859",
        received_at=at("2026-03-03T09:00"),
        paused_at=at("2026-03-05T08:00"),
        resumed_at=at("2026-03-05T10:00"),
        row_hash="2",
    )
    observed(later, import_id=2, as_of=AS_OF + timedelta(days=1))
    assert opinion() == "2026-03-06T14:00"
    actions.undo_observations(import_id=2, by=who("lan"), at=AS_OF)
    assert opinion() == "2026-03-06T10:00"


def test_a_dossier_taken_in_here_is_reckoned_with_its_own_pauses() -> None:
    dossier = actions.suspend(
        seen=seen(processing()), ground=Ground.TAX, reason="Thuế", by=who("minh"), at=at("2026-03-04T08:00")
    )
    due = queries.second_opinion(number=dossier.number, scope=scope(), at=at("2026-03-04T10:00"))
    assert due is not None
    assert due.due_at == at("2026-03-06T11:00")
    assert any("Tạm dừng" in step for step in due.explanation)


@pytest.mark.parametrize("changes", [{"procedure_code": "9.999999"}, {"procedure_code": None}, {"received_at": None}])
def test_without_receipt_or_procedure_there_is_none(changes: dict[str, object]) -> None:
    place()
    told(**changes)
    assert queries.second_opinion(number=NUMBER, scope=scope(), at=AS_OF) is None


def test_dates_no_calendar_holds_give_none() -> None:
    place()
    told(received_at=at("2926-03-03T09:00"), promised_at=None)
    assert queries.second_opinion(number=NUMBER, scope=scope(), at=AS_OF) is None


def test_an_unknown_dossier_is_refused() -> None:
    place()
    with pytest.raises(UnknownDossier):
        queries.second_opinion(number="X-1", scope=scope(), at=AS_OF)
