"""Search, pages and counts."""

from datetime import timedelta

import pytest

from motcua.core.actor import Scope
from motcua.dossiers import actions, queries
from motcua.dossiers.lifecycle import Status
from motcua.dossiers.models import Dossier, DossierNumber
from motcua.dossiers.tests.makers import AS_OF, at, culture, observed, processing, received, row, scope, who
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db


def numbers(q: str) -> list[str]:
    return [line.number for line in queries.find(q=q, scope=scope())]


def test_a_dossier_is_found_by_the_beginning_of_its_number_or_of_a_name() -> None:
    dossier = received()
    for q in ("H37.12-260303", "h37.12–2603", "Lộc Văn", "loc van t", "LỘC"):
        assert numbers(q) == [dossier.number], q
    for q in ("0303-0001", "Văn Tư", "", "  ", "Nông"):
        assert numbers(q) == [], q


def test_an_earlier_number_finds_it_too() -> None:
    dossier = received()
    DossierNumber.objects.create(
        commune_id=dossier.commune_id, dossier=dossier, number="H37.99-7", number_fold="h37.99-7", noted_at=AS_OF
    )
    assert numbers("H37.99") == [dossier.number]


def test_the_search_stays_within_the_scope() -> None:
    dossier = received()
    hanh = Scope(communes=frozenset({who("hanh").commune_id}))
    assert queries.find(q=dossier.number, scope=hanh) == ()


def test_pages_follow_each_other_without_gap_or_repetition() -> None:
    people.commune()
    start = at("2026-01-05T08:00")
    rows = [
        row(f"A-{place}", row_hash=str(place), received_at=start + timedelta(hours=place // 3)) for place in range(20)
    ]
    observed(*rows)
    seen, after = [], None
    while True:
        page = queries.dossiers(scope=scope(), after=after, limit=6)
        seen += [line.number for line in page.lines]
        after = page.after
        if after is None:
            break
    assert sorted(seen) == sorted(each.number for each in rows)
    assert len(seen) == len(set(seen))
    assert seen[0] in {"A-18", "A-19"}


def test_a_list_can_be_narrowed() -> None:
    one, other = processing(), received()
    wanted = queries.Wanted(statuses=frozenset({Status.PROCESSING}), unit_id=culture().pk)
    assert [line.number for line in queries.dossiers(scope=scope(), wanted=wanted).lines] == [one.number]
    morning = queries.Wanted(received_from=at("2026-03-04T00:00"))
    assert queries.dossiers(scope=scope(), wanted=morning).lines == ()
    assert len(queries.dossiers(scope=scope(), wanted=queries.Wanted(procedure_code="1.004859")).lines) == 2
    assert other.status == Status.RECEIVED


def test_counts_name_every_status() -> None:
    received()
    processing()
    counted = queries.counts(scope=scope())
    assert (counted[Status.RECEIVED], counted[Status.PROCESSING], counted[Status.STOPPED]) == (1, 1, 0)
    assert set(counted) == set(Status)


def test_what_was_taken_back_is_in_no_list() -> None:
    people.commune()
    observed(row())
    actions.undo_observations(import_id=1, by=who("lan"), at=AS_OF)
    assert queries.dossiers(scope=scope()).lines == ()
    assert sum(queries.counts(scope=scope()).values()) == 0


def test_states_and_numbers_by_id() -> None:
    people.commune()
    observed(row("A-1"), row("A-2"))
    known = queries.states(numbers=["a–1", "A-9"], scope=scope())
    assert list(known) == ["a-1"]
    assert (known["a-1"].status, known["a-1"].system) == ("RETURNED", "igate")
    ids = list(Dossier.objects.order_by("number").values_list("pk", flat=True))
    assert queries.numbers_of(ids=ids, scope=scope()) == {ids[0]: "A-1", ids[1]: "A-2"}


def test_lines_by_id_keep_their_order_and_leave_out_what_may_not_be_seen() -> None:
    one, other = processing(), received()
    assert [line.id for line in queries.lines(ids=[other.pk, 0, one.pk], scope=scope())] == [other.pk, one.pk]
    unit = Scope(communes=frozenset({people.commune().pk}), units=frozenset({culture().pk}))
    assert [line.id for line in queries.lines(ids=[other.pk, one.pk], scope=unit)] == [one.pk]
    assert queries.visible(ids=[other.pk, one.pk], scope=unit) == [one.pk]
    assert queries.visible(ids=[other.pk, one.pk], scope=scope()) == [other.pk, one.pk]
