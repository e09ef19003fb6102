"""Tokens: a printed number comes from a figure, with its base, and leaves a line in the ledger."""

from decimal import Decimal

import pytest

from motcua.direction.figures import PercentWithoutBase, UnknownFigure, book
from motcua.direction.tests.makers import AS_OF, FROM, TO, count, quarter, rate
from motcua.direction.tokens import BrokenToken, Ledger, OtherPeriod, count_words, gap_words, points_words, share_words


def printed(text: str, **changes: int | None) -> str:
    return "".join(run.text for run in Ledger(quarter(counts=changes)).runs(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tiếp nhận {{received|count}} hồ sơ.", "Tiếp nhận 1.318 hồ sơ."),
        ("{{ready.not_collected|count}}", "07"),
        ("{{settled.overdue|count}}", "0"),
        ("{{rate.e_certified|percent}}", "45,53%"),
        ("{{rate.on_time_of_settled|percent}}", "100%"),
        ("{{rate.e_certified|fraction}}", "224/492"),
        ("{{rate.e_certified|target}}", "18%"),
        ("{{rate.online|target}}", "chưa có chỉ tiêu giao"),
        ("{{rate.online|share}}", "83,46% (1.100/1.318 hồ sơ tiếp nhận trong kỳ)"),
        ("{{rate.e_certified|gap}}", "vượt 27,53 điểm phần trăm so với chỉ tiêu 18%"),
        ("{{rate.e_certified|points}}", "+27,53 điểm phần trăm"),
        ("{{handled|count}}", "1.358"),
        ("{{ received | count }} và {{settled|count}}", "1.318 và 1.273"),
        ("không có thẻ nào", "không có thẻ nào"),
    ],
)
def test_formats(text: str, expected: str) -> None:
    assert printed(text) == expected


@pytest.mark.parametrize(
    ("target", "words", "points"),
    [
        (Decimal(18), "vượt 32 điểm phần trăm so với chỉ tiêu 18%", "+32 điểm phần trăm"),
        (Decimal("52.5"), "thấp hơn 2,50 điểm phần trăm so với chỉ tiêu 52,50%", "-2,50 điểm phần trăm"),
        (Decimal(50), "bằng chỉ tiêu 50%", "0 điểm phần trăm"),
        (None, "chưa có chỉ tiêu giao", "–"),
    ],
)
def test_the_word_follows_the_sign_and_the_difference_is_in_points(
    target: Decimal | None, words: str, points: str
) -> None:
    figure = rate(1, 2, target=target)
    assert gap_words(figure) == words
    assert points_words(figure) == points


def test_a_rate_is_divided_once_and_rounded_half_up() -> None:
    assert share_words(rate(1, 3)).startswith("33,33%")
    assert share_words(rate(2, 3)).startswith("66,67%")
    assert share_words(rate(1, 800)).startswith("0,13%")


def test_nothing_occurred_is_not_nought_percent() -> None:
    assert share_words(rate(0, 0)) == "không phát sinh"
    assert share_words(rate(None, None)) == "không phát sinh"
    assert share_words(rate(0, 5)) == "0% (0/5 hồ sơ)"
    assert gap_words(rate(0, 0, target=Decimal(18))) == "không phát sinh"


def test_dossiers_of_which_nobody_said_are_no_data() -> None:
    assert share_words(rate(None, 12)) == "chưa có số liệu"


def test_a_count_that_is_not_known_is_in_words() -> None:
    assert count_words(count("x", None)) == "không phát sinh"


@pytest.mark.parametrize("format_name", ["percent", "share", "gap", "fraction"])
def test_a_figure_without_base_cannot_be_printed_as_a_percentage(format_name: str) -> None:
    figures = book(
        figures=[rate(1, 2, figure_id="rate.bare", base="", target=Decimal(18)), count("received", 5)],
        from_on=FROM,
        to_on=TO,
        as_of=AS_OF,
    )
    ledger = Ledger(figures)
    with pytest.raises(PercentWithoutBase):
        ledger.runs(f"{{{{rate.bare|{format_name}}}}}")


def test_a_count_cannot_be_printed_as_a_percentage() -> None:
    with pytest.raises(PercentWithoutBase):
        printed("{{received|percent}}")


def test_an_unknown_figure_is_refused() -> None:
    with pytest.raises(UnknownFigure):
        printed("{{receved|count}}")


@pytest.mark.parametrize(
    "text",
    [
        "{{received}}",
        "{{received|đếm}}",
        "{{received|count",
        "received|count}}",
        "{{}}",
        "{{a|count|x|y|z}}",
        "{{{{x}}}}",
    ],
)
def test_braces_that_are_no_token_are_refused(text: str) -> None:
    with pytest.raises((BrokenToken, UnknownFigure)):
        printed(text)


def test_a_token_may_name_the_period_of_the_notice_and_no_other() -> None:
    assert printed("{{received|count|2026-01-01..2026-04-06}}") == "1.318"
    assert printed(f"{{{{received|count||{AS_OF.isoformat()}}}}}") == "1.318"
    with pytest.raises(OtherPeriod):
        printed("{{received|count|2025-01-01..2025-12-31}}")
    with pytest.raises(OtherPeriod):
        printed("{{received|count|2026-01-01..2026-04-06|2026-05-01T00:00:00+07:00}}")


def test_every_printed_number_can_be_traced() -> None:
    ledger = Ledger(quarter())
    runs = ledger.runs("Đạt {{rate.e_certified|percent}} trên {{settled|count}} hồ sơ")
    assert [run.figure for run in runs] == ["", "s1", "", "s2", ""]
    first = ledger.printed[0]
    assert (first.figure_id, first.numerator, first.denominator, first.printed) == (
        "rate.e_certified",
        224,
        492,
        "45,53%",
    )
    assert (first.period, first.as_of) == ("2026-01-01..2026-04-06", AS_OF.isoformat())
    assert first.base
    assert first.definition_version == 1
