"""`motcua figures`: the figures of a commune for a period, each with base, target, gap and cautions."""

import argparse
from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, Any

from motcua.config.answers import Answer
from motcua.config.typed import closing_of, days_of

if TYPE_CHECKING:
    from motcua.measures.figure import Figure

HELP = "Xem số liệu của xã trong một kỳ, kèm tử số, mẫu số, chỉ tiêu và chênh lệch"
DATABASE = True
HEADS = ("Mã", "Chỉ số", "Kết quả", "Tử số/Mẫu số", "Chỉ tiêu", "Chênh lệch", "Mẫu số là")
LEFT = (0, 1, 6)
NOTHING = "–"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the commune, the period, the moment and which figures."""
    of_a_period(parser)
    parser.add_argument("--indicator", nargs="+", action="extend", metavar="MÃ", help="chỉ các chỉ số này")


def of_a_period(parser: argparse.ArgumentParser) -> None:
    """Take what every question about figures needs."""
    parser.add_argument("--commune", required=True, metavar="MÃ", help="mã xã, ví dụ na-mau")
    parser.add_argument("--from", dest="from_on", required=True, metavar="NGÀY", help="ngày đầu kỳ: 2026-01-01")
    parser.add_argument("--to", dest="to_on", required=True, metavar="NGÀY", help="ngày cuối kỳ, tính cả ngày này")
    parser.add_argument("--as-of", metavar="LÚC", help="thời điểm chốt: 2026-04-06T08:00 (mặc định: hết ngày cuối kỳ)")


def run(args: argparse.Namespace) -> Answer:
    """Answer the figures."""
    from motcua.direction.queries import target_values
    from motcua.measures.queries import figures

    asked = question(args)
    targets = target_values(commune_id=asked["commune_id"], day=asked["period"].to_on)
    found = figures(**asked, ids=args.indicator, targets=targets)
    return Answer([figure.answer() for figure in found], table(found))


def question(args: argparse.Namespace) -> dict[str, Any]:
    """Return the commune, the period and the moment that were asked for, as measures take them."""
    from motcua.core.actor import whole_commune
    from motcua.measures.period import Period
    from motcua.people.queries import commune_by_code

    commune_id = commune_by_code(code=args.commune).pk
    scope = whole_commune(commune_id=commune_id)
    period = Period(*days_of(args.from_on, args.to_on))
    return {"scope": scope, "commune_id": commune_id, "period": period, "as_of": closing_of(args.as_of)}


def table(figures: Sequence["Figure"]) -> list[str]:
    """Return figures as an aligned table in Vietnamese number style, their cautions below."""
    lines = aligned([HEADS, *(cells(figure) for figure in figures)])
    if figures:
        from motcua.core.vietnamese import short_day, short_moment

        first = figures[0]
        span = f"Kỳ {short_day(first.period.from_on)} – {short_day(first.period.to_on)}"
        lines.insert(0, f"{span}, chốt lúc {short_moment(first.as_of)}, nhật ký đến sự kiện số {first.head}")
    cautions: dict[str, list[str]] = {}
    for figure in figures:
        for text in figure.warnings:
            cautions.setdefault(text, []).append(figure.id)
    return [*lines, *(f"Lưu ý ({', '.join(ids)}): {text}" for text, ids in cautions.items())]


def cells(figure: "Figure") -> tuple[str, ...]:
    """Return one figure as the cells of the table."""
    from motcua.measures.wording import gap_words, parts_words, target_words, value_words

    told = (parts_words(figure), target_words(figure), gap_words(figure))
    base = figure.base if figure.unit == "%" else ""
    return figure.id, figure.name, value_words(figure), *(words or NOTHING for words in told), base


def aligned(rows: Sequence[tuple[str, ...]], *, left: Container[int] = LEFT) -> list[str]:
    """Return rows as lines whose columns stand one under the other, all but `left` ones to the right."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return [
        "  ".join(
            cell.ljust(width) if place in left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
