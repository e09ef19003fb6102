"""`motcua figure ID`: one figure with its passport and, on request, the numbers of the dossiers behind it."""

import argparse
from typing import Any

from motcua.config.answers import Answer
from motcua.config.commands.figures import of_a_period, question, table

HELP = "Xem một số liệu: lý lịch số liệu và các hồ sơ ở tử số, mẫu số"
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the figure, the period, and whether the dossiers are wanted."""
    parser.add_argument("id", metavar="MÃ", help="mã chỉ số, ví dụ rate.e_certified")
    of_a_period(parser)
    parser.add_argument("--dossiers", action="store_true", help="kèm số của các hồ sơ ở tử số và mẫu số")


def run(args: argparse.Namespace) -> Answer:
    """Answer one figure."""
    from motcua.direction.queries import target_values
    from motcua.measures.queries import figures

    asked = question(args)
    targets = target_values(commune_id=asked["commune_id"], day=asked["period"].to_on)
    [found] = figures(**asked, ids=[args.id], targets=targets)
    data = found.answer() | {"provenance": found.provenance()}
    lines = [*table([found]), f"Cách tính: {found.definition}", f"Công thức: {found.formula}"]
    lines += [f"Căn cứ: {found.legal_basis}", f"Mã băm: {found.hash}"]
    if args.dossiers:
        numbers = behind(asked, args.id)
        data["dossiers"] = numbers
        lines += lists(numbers, rate=found.denominator is not None)
    return Answer(data, lines)


def lists(numbers: dict[str, list[str]], *, rate: bool) -> list[str]:
    """Return the numbers in lines: a rate has two lists, a count has one."""
    if not rate:
        return [f"Các hồ sơ được đếm ({len(numbers['numerator'])}): {', '.join(numbers['numerator']) or 'không có'}"]
    names = {"numerator": "Tử số", "denominator": "Mẫu số"}
    return [f"{names[part]} ({len(of)}): {', '.join(of) or 'không có'}" for part, of in numbers.items()]


def behind(asked: dict[str, Any], indicator: str) -> dict[str, list[str]]:
    """Return the numbers of the dossiers in the numerator and in the denominator."""
    from motcua.dossiers.queries import numbers_of
    from motcua.measures.queries import dossiers_behind

    found = dossiers_behind(**asked, indicator=indicator)
    numbers = numbers_of(ids={each for ids in found.values() for each in ids}, scope=asked["scope"])
    return {part: sorted(numbers.get(each, f"#{each}") for each in ids) for part, ids in found.items()}
