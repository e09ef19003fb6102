"""A figure in words, the same on pages, in commands and on papers: with its unit, its parts and its gap."""

from decimal import Decimal

from motcua.core.vietnamese import number, percent
from motcua.measures.figure import Figure

NOTHING_OCCURRED = "không phát sinh"
NO_DATA = "chưa có số liệu"


def value_words(figure: Figure) -> str:
    """Return what a figure says; nothing known and nothing occurred are words, never 0."""
    if figure.value is not None:
        return in_unit(figure.value, figure.unit)
    return NOTHING_OCCURRED if figure.numerator is not None and figure.denominator == 0 else NO_DATA


def in_unit(value: int | Decimal, unit: str) -> str:
    """Return a value with its unit: "45,53%", "1.318"."""
    return percent(value) if unit == "%" else number(value)


def parts_words(figure: Figure) -> str:
    """Return numerator and denominator of a rate: "224/492"; empty where one is not known."""
    if figure.denominator is None or figure.numerator is None:
        return ""
    return f"{number(figure.numerator)}/{number(figure.denominator)}"


def target_words(figure: Figure) -> str:
    """Return the target with its unit; empty where none is in force."""
    return "" if figure.target is None else in_unit(figure.target, figure.unit)


def gap_words(figure: Figure) -> str:
    """Return the gap to the target with its sign and unit: "+27,53 điểm phần trăm"; empty without one."""
    return "" if figure.gap is None else f"{signed(figure.gap)} {figure.gap_unit}"


def signed(value: int | Decimal) -> str:
    """Return a difference with its sign: "+27,53", "−1.200", "0"."""
    sign = "+" if value > 0 else ""
    return f"{sign}{number(value)}".replace("-", "−")
