"""Tracking with the secret of the slip."""

import pytest

from motcua.dossiers import actions, queries
from motcua.dossiers.slip import printed
from motcua.dossiers.tests.makers import at, intake, observed, place, row, scope, who

pytestmark = pytest.mark.django_db


@pytest.fixture
def accepted() -> actions.Accepted:
    place()
    return actions.accept(intake=intake(), by=who("lan"), at=at("2026-03-03T09:00"))


def test_number_and_secret_show_the_dossier_without_a_name(accepted: actions.Accepted) -> None:
    found = queries.track(number=accepted.dossier.number, secret=accepted.secret, scope=scope())
    assert found is not None
    assert (found.status, found.promised_at) == ("RECEIVED", at("2026-03-06T17:00"))
    assert "Lộc" not in str(found)


def test_the_secret_may_be_typed_as_it_is_printed(accepted: actions.Accepted) -> None:
    typed = printed(accepted.secret).lower()
    assert queries.track(number=f" {accepted.dossier.number.lower()} ", secret=typed, scope=scope()) is not None


def test_an_unknown_number_and_a_wrong_secret_are_told_the_same(accepted: actions.Accepted) -> None:
    wrong = accepted.secret[::-1]
    assert queries.track(number=accepted.dossier.number, secret=wrong, scope=scope()) is None
    assert queries.track(number=accepted.dossier.number, secret="", scope=scope()) is None
    assert queries.track(number="H37.12-260303-0999", secret=accepted.secret, scope=scope()) is None


def test_both_take_the_same_statements(accepted: actions.Accepted, django_assert_num_queries: object) -> None:
    where = scope()
    for number in (accepted.dossier.number, "H37.12-260303-0999"):
        with django_assert_num_queries(1):  # type: ignore[operator]
            queries.track(number=number, secret="BCGHKLMNP", scope=where)


def test_a_secret_opens_its_own_dossier_only(accepted: actions.Accepted) -> None:
    other = actions.accept(intake=intake(), by=who("lan"), at=at("2026-03-03T09:00"))
    assert queries.track(number=other.dossier.number, secret=accepted.secret, scope=scope()) is None


def test_a_dossier_without_a_slip_of_ours_cannot_be_tracked() -> None:
    place()
    observed(row())
    for secret in ("", "-" * 64):
        assert queries.track(number=row().number, secret=secret, scope=scope()) is None
