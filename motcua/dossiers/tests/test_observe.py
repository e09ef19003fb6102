"""What exports say: new, changed, unchanged, older rows; nothing deleted, nothing invented."""

from dataclasses import replace
from datetime import timedelta

import pytest

from motcua.core import journal
from motcua.core.actor import Actor
from motcua.dossiers import actions, events
from motcua.dossiers.lifecycle import Ground, Status
from motcua.dossiers.models import Dossier, DossierNumber, Observation
from motcua.dossiers.observed import Observed, RowRefusal
from motcua.dossiers.refusals import KeptElsewhere
from motcua.dossiers.tests.makers import AS_OF, at, intake, observed, place, row, seen, who
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
LATER = AS_OF + timedelta(days=1)


@pytest.fixture(autouse=True)
def _commune() -> None:
    people.commune()


def facts(dossier: Dossier) -> list[journal.Entry]:
    return list(journal.facts_of(commune_id=dossier.commune_id, subjects=[events.subject_of(dossier.pk)]))


def test_a_new_row_becomes_a_dossier_an_observation_and_one_fact() -> None:
    assert observed(row()) == Observed(created=1)
    dossier = Dossier.objects.get()
    assert (dossier.number, dossier.system_of_record, dossier.status) == ("H37.12-260105-0001", "igate", "RETURNED")
    assert dossier.received_at == at("2026-01-05T08:00")
    assert dossier.applicant_fold == "nong thi sau"
    observation = Observation.objects.get()
    assert (observation.status_words, observation.source_row, observation.as_of) == ("Đã trả kết quả", 8, AS_OF)
    (fact,) = facts(dossier)
    assert fact.kind == events.OBSERVED
    assert fact.fields["as_of"] == "2026-04-06T00:52:11.000000Z"
    assert fact.fields["returned_at"] == "2026-01-05T02:05:00.000000Z"
    assert (fact.fields["procedure"], fact.fields["channel"], fact.fields["here"]) == ("2.000815", "COUNTER", True)
    assert "Nông" not in str(fact)


def test_the_same_rows_again_change_nothing() -> None:
    rows = [row(f"H37.12-260105-{place:04d}", row_hash=f"{place:032x}") for place in range(1, 8)]
    assert observed(*rows) == Observed(created=7)
    before = journal.head(commune_id=people.commune().pk)
    assert observed(*rows, import_id=2) == Observed(unchanged=7)
    assert observed(*rows, import_id=3, as_of=LATER) == Observed(unchanged=7)
    assert journal.head(commune_id=people.commune().pk) == before
    assert Observation.objects.count() == 7


def test_a_changed_row_updates_the_dossier_and_keeps_both_observations() -> None:
    observed(row(status=Status.PROCESSING, row_hash="1", returned_at=None, finished_at=None))
    assert observed(row(row_hash="2"), import_id=2, as_of=LATER) == Observed(updated=1)
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.version) == (Status.RETURNED, 2)
    assert dossier.returned_at == at("2026-01-05T09:05")
    assert [fact.fields["status"] for fact in facts(dossier)] == ["PROCESSING", "RETURNED"]
    assert Observation.objects.count() == 2


def test_an_older_snapshot_is_kept_and_does_not_overwrite() -> None:
    observed(row(row_hash="2"), import_id=1, as_of=LATER)
    older = row(row_hash="1", status=Status.PROCESSING)
    assert observed(older, import_id=2, as_of=AS_OF) == Observed(older=1)
    assert Dossier.objects.get().status == Status.RETURNED
    assert list(Observation.objects.order_by("as_of").values_list("status", flat=True)) == ["PROCESSING", "RETURNED"]
    assert observed(older, import_id=3, as_of=AS_OF) == Observed(unchanged=1)


def test_what_a_later_export_saw_unchanged_is_not_overwritten_by_one_in_between() -> None:
    observed(row(row_hash="x"), import_id=1, as_of=AS_OF)
    observed(row(row_hash="x"), import_id=2, as_of=AS_OF + timedelta(days=2))
    between = row(row_hash="y", status=Status.PROCESSING)
    assert observed(between, import_id=3, as_of=LATER) == Observed(older=1)
    assert Dossier.objects.get().status == Status.RETURNED


def test_a_step_back_is_taken_as_the_source_says_it() -> None:
    observed(row(row_hash="1"))
    observed(row(row_hash="2", status=Status.PROCESSING), import_id=2, as_of=LATER)
    assert Dossier.objects.get().status == Status.PROCESSING


def test_numbers_are_compared_without_dashes_of_other_kinds_spaces_and_case() -> None:
    observed(row("H37.12-260105-0001"))
    assert observed(row("h37.12–260105–0001 "), import_id=2, as_of=LATER) == Observed(unchanged=1)


def test_an_old_number_leads_to_its_dossier() -> None:
    observed(row("H37.12-260105-0001"))
    dossier = Dossier.objects.get()
    DossierNumber.objects.create(
        commune_id=dossier.commune_id, dossier=dossier, number="H37.99-1", number_fold="h37.99-1", noted_at=AS_OF
    )
    assert observed(row("H37.99-1", row_hash="new"), import_id=2, as_of=LATER) == Observed(updated=1)
    assert Dossier.objects.count() == 1


def test_rows_that_cannot_be_taken_come_back_with_the_reason() -> None:
    place()
    own = actions.accept(intake=intake(), by=who("lan"), at=at("2026-03-03T09:00")).dossier
    answer = observed(
        row(),
        row(row_hash="other"),
        row(),
        row("  ", source_row=9),
        row("9" * 81, source_row=10),
        row(own.number, source_row=11),
    )
    assert (answer.created, answer.unchanged) == (1, 1)
    assert [(each.source_row, each.why) for each in answer.refused] == [
        (8, RowRefusal.TWICE_IN_IMPORT),
        (9, RowRefusal.NO_NUMBER),
        (10, RowRefusal.NO_NUMBER),
        (11, RowRefusal.KEPT_HERE),
    ]


def test_one_number_with_two_contents_in_two_parts_of_an_import() -> None:
    observed(row(row_hash="1"))
    answer = observed(row(row_hash="2"))
    assert [each.why for each in answer.refused] == [RowRefusal.TWICE_IN_IMPORT]
    assert Dossier.objects.get().row_hash == "1"


def test_a_procedure_column_that_holds_something_else_does_not_reach_the_journal() -> None:
    observed(
        row("A-1", procedure_code="Chứng thực bản sao"),
        row("A-2", procedure_code="020812345678"),
        row("A-3", procedure_code=None),
    )
    for dossier in Dossier.objects.all():
        assert facts(dossier)[0].fields["procedure"] is None


def test_a_paused_row_keeps_its_ground() -> None:
    observed(row(status=Status.AWAITING_FINANCE, ground=Ground.TAX, paused_at=at("2026-01-06T09:00")))
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.ground) == ("AWAITING_FINANCE", "TAX")
    assert facts(dossier)[0].fields["paused_at"] == "2026-01-06T02:00:00.000000Z"


def test_legal_verbs_are_disabled_for_what_is_kept_elsewhere() -> None:
    observed(row(status=Status.RESULT_READY))
    with pytest.raises(KeptElsewhere) as refused:
        actions.return_result(seen=seen(Dossier.objects.get()), by=who("lan"), at=AS_OF)
    assert refused.value.system == "igate"


def test_two_communes_may_have_the_same_number() -> None:
    observed(row())
    hanh: Actor = people.actor("hanh")
    actions.observe(rows=[row()], import_id=2, as_of=AS_OF, system="igate", by=hanh, at=AS_OF)
    assert Dossier.objects.count() == 2


def test_the_answers_of_several_calls_add_up() -> None:
    refused = observed(row("  ")).refused
    total = observed(row("A-1")) + observed(row("A-1"), row("  "), import_id=2)
    assert total == Observed(created=1, unchanged=1, refused=refused)


def test_more_than_500_rows_are_not_one_transaction() -> None:
    with pytest.raises(ValueError, match="500"):
        observed(*[row(str(number)) for number in range(501)])


def test_500_rows_need_few_statements(django_assert_max_num_queries: object) -> None:
    rows = [replace(row(f"H37.12-260105-{place:04d}"), row_hash=f"{place:032x}") for place in range(500)]
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        observed(*rows)
