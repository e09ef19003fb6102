"""What is said beside the figures: sums that do not agree, and what the flow of a period calls for."""

from motcua.measures import balance
from motcua.measures.figure import definitions


def counts(**some: int) -> dict[str, int]:
    """Return counts that are 0 but for some; `__` stands for the stop in an id."""
    return dict.fromkeys(definitions(), 0) | {name.replace("__", "."): value for name, value in some.items()}


def test_balanced_counts_need_no_word() -> None:
    said = counts(
        received=3, received__online=3, settled=2, settled__early=2, open=1, open__in_time=1, open__in_process=1
    )
    assert [balance.unbalanced(name, said) for name in definitions()] == [[]] * len(definitions())


def test_a_sum_that_does_not_agree_is_told_beside_every_figure_in_it() -> None:
    said = counts(received=1318, settled=1273, open=26, open__paused=26, received__online=1318)
    assert balance.unbalanced("open", said)[0] == (
        "Số liệu chưa khớp: Hồ sơ kỳ trước chuyển sang + Hồ sơ tiếp nhận trong kỳ = 1.318, nhưng Hồ sơ đã giải quyết "
        "trong kỳ + Hồ sơ từ chối, rút, dừng trong kỳ + Hồ sơ đang giải quyết cuối kỳ = 1.299."
    )
    assert balance.unbalanced("rate.online", said) == []


def test_more_settled_than_received_is_explained_by_what_was_carried_over() -> None:
    said = counts(received=310, settled=325, carried_over=41, open=26)
    assert "41 hồ sơ kỳ trước" in balance.of_flow("rate.settled_of_received", said)[0]


def test_nothing_carried_over_while_some_are_open_is_a_sign_of_a_filter() -> None:
    assert balance.of_flow("carried_over", counts(received=5, open=2))
    assert not balance.of_flow("carried_over", counts(received=5, settled=5))


def test_cautions_stand_beside_the_figures_they_concern() -> None:
    said = counts() | {"no_channel": 1200, "vanished": 0}
    assert balance.of_counts("rate.online", said) == ["1.200 hồ sơ tiếp nhận chưa rõ hình thức nộp."]
    assert balance.of_counts("settled", said) == []
