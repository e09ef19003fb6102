"""Figures that do not close are named, and never mended."""

import pytest

from motcua.direction.balance import imbalances
from motcua.direction.tests.makers import quarter


def test_a_quarter_that_closes_has_nothing_to_say() -> None:
    assert imbalances(quarter()) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"open": 72}, 3),  # the flow and both partitions of the open
        ({"open.in_process": 46}, 1),
        ({"open.overdue": 1}, 1),
        ({"open.paused.other": 3}, 1),
        ({"ended.refused": 5}, 1),
        ({"carried_over": 0}, 1),
    ],
)
def test_what_does_not_close_is_found(changes: dict[str, int], expected: int) -> None:
    found = imbalances(quarter(counts=changes))
    assert len(found) == expected
    assert all(each.left != each.right for each in found)


def test_a_sentence_names_both_sides() -> None:
    sentence = imbalances(quarter(counts={"open.in_process": 46}))[0].sentence
    assert "Số liệu open = Số liệu open.paused + Số liệu open.in_process" in sentence
    assert "73 khác 72" in sentence


def test_a_channel_that_nobody_told_is_a_part_like_the_others() -> None:
    figures = quarter(counts={"received.online": 1090})
    assert figures.count("received.channel_unknown") == 10
    assert imbalances(figures) == ()


def test_more_channels_than_dossiers_are_an_error() -> None:
    assert len(imbalances(quarter(counts={"received.online": 1400}))) == 1


def test_an_equation_with_an_unknown_figure_is_not_judged() -> None:
    assert imbalances(quarter(counts={"open": None})) == ()
