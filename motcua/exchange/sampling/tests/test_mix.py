"""The mix adds up, and still does at another size."""

from hypothesis import given
from hypothesis import strategies as st

from motcua.exchange.sampling.mix import PAUSED, Outcome, apportion, lines, scaled


def test_the_mix_is_that_of_the_notice() -> None:
    counts = dict.fromkeys(Outcome, 0)
    for (_line, outcome), count in scaled(total=None).items():
        counts[outcome] += count
    assert counts[Outcome.SETTLED] == 1273
    assert sum(counts[outcome] for outcome in PAUSED) == 26
    assert counts[Outcome.IN_PROCESS] == 19


def test_no_certification_is_paused() -> None:
    assert all(
        sum(line.outcomes) == line.outcomes[0] for line in lines() if line.field == "Chứng thực" and line.same_day
    )


@given(st.integers(1, 1_000_000))
def test_another_size_adds_up_and_keeps_the_shares(total: int) -> None:
    cells = scaled(total=total)
    assert sum(cells.values()) == total
    for (line, outcome), count in cells.items():
        share = line.outcomes[list(Outcome).index(outcome)] * total / 1318
        assert abs(count - share) < 1


@given(st.lists(st.integers(0, 50), min_size=1, max_size=20), st.integers(0, 1000))
def test_parts_add_up_to_the_whole(weights: list[int], total: int) -> None:
    parts = apportion(weights=weights, total=total)
    assert sum(parts) == (total if sum(weights) else 0)
    assert all(part >= 0 for part in parts)
