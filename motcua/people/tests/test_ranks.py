from datetime import date

import pytest

from motcua.people import actions, queries
from motcua.people.ranks import Rank, director_rule_on
from motcua.people.refusals import NotInForceYet, OtherCommune
from motcua.people.tests import makers


@pytest.mark.parametrize(
    ("day", "rank", "deputies"),
    [
        (date(2025, 7, 1), Rank.VICE_CHAIR, 1),
        (date(2026, 8, 4), Rank.VICE_CHAIR, 1),
        (date(2026, 8, 5), Rank.HEAD_OF_DIVISION, 2),
    ],
)
def test_the_law_changed_the_directors_rank_on_5_august_2026(day: date, rank: Rank, deputies: int) -> None:
    rule = director_rule_on(day=day)
    assert rule is not None
    assert (rule.rank, rule.deputies_at_most) == (rank, deputies)
    assert rule.source


def test_before_july_2025_there_was_no_commune_centre() -> None:
    assert director_rule_on(day=date(2025, 6, 30)) is None


@pytest.mark.django_db
def test_a_new_rank_ends_the_one_before() -> None:
    minh = makers.staff("minh")
    by = makers.manager(minh.commune)
    actions.give_rank(staff=minh, rank=Rank.DEPUTY_HEAD, from_on=date(2026, 8, 5), by=by, at=makers.AT)
    assert queries.rank_on(staff_id=minh.pk, day=date(2026, 8, 4)) == Rank.OFFICIAL
    assert queries.rank_on(staff_id=minh.pk, day=date(2026, 8, 5)) == Rank.DEPUTY_HEAD
    assert queries.rank_on(staff_id=minh.pk, day=date(2024, 1, 1)) is None


@pytest.mark.django_db
def test_a_rank_cannot_begin_before_the_present_one() -> None:
    minh = makers.staff("minh")
    by = makers.manager(minh.commune)
    with pytest.raises(NotInForceYet):
        actions.give_rank(staff=minh, rank=Rank.CHAIR, from_on=date(2025, 7, 1), by=by, at=makers.AT)


@pytest.mark.django_db
def test_people_of_another_commune_are_out_of_reach() -> None:
    with pytest.raises(OtherCommune):
        actions.give_rank(
            staff=makers.staff("hanh"),
            rank=Rank.CHAIR,
            from_on=date(2026, 8, 5),
            by=makers.manager(makers.commune()),
            at=makers.AT,
        )
