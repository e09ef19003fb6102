"""Figures as a notice meets them: what must be known of a number before it may be printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol

from motcua.core.refusals import Refusal
from motcua.measures.figure import percent


class UnknownFigure(Refusal):
    """A text asks for a figure that this period and moment do not have."""


class PercentWithoutBase(Refusal):
    """A figure without a named base and a denominator was to be printed as a percentage."""


class Figure(Protocol):
    """One figure with its provenance, as the room of measures gives it."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def numerator(self) -> int | None: ...
    @property
    def denominator(self) -> int | None: ...
    @property
    def base(self) -> Any: ...
    @property
    def value(self) -> Any: ...
    @property
    def unit(self) -> str: ...
    @property
    def target(self) -> Any: ...
    @property
    def as_of(self) -> Any: ...
    @property
    def definition(self) -> str: ...
    @property
    def definition_version(self) -> int: ...
    @property
    def warnings(self) -> Sequence[Any]: ...


@dataclass(frozen=True, slots=True)
class Derived:
    """A sum of two figures that the report table names but the register does not (column 3 = 4 + 5 + 6)."""

    id: str
    name: str
    numerator: int | None
    base: str
    unit: str
    as_of: Any
    definition: str
    definition_version: int = 1
    denominator: int | None = None
    target: Any = None
    warnings: tuple[str, ...] = ()

    @property
    def value(self) -> int | None:
        """Return the sum itself."""
        return self.numerator


@dataclass(frozen=True, slots=True)
class Book:
    """All figures of one notice: one commune, one period, one moment."""

    from_on: date
    to_on: date
    as_of: datetime
    figures: Mapping[str, Figure]
    sources: Mapping[str, str] = field(default_factory=dict)  # indicator → citation of the paper that gave its target

    @property
    def period(self) -> str:
        """Return the period as a token names it: "2026-01-01..2026-04-06"."""
        return f"{self.from_on.isoformat()}..{self.to_on.isoformat()}"

    def find(self, figure_id: str) -> Figure:
        """Return a figure; refused (UnknownFigure) when this book does not have it."""
        if figure_id not in self.figures:
            raise UnknownFigure(figure=figure_id)
        return self.figures[figure_id]

    def count(self, figure_id: str) -> int | None:
        """Return how many a figure counts; None when it is not known or nothing occurred."""
        figure = self.figures.get(figure_id)
        return None if figure is None else counted(figure)


def book(
    *,
    figures: Sequence[Figure],
    from_on: date,
    to_on: date,
    as_of: datetime,
    sources: Mapping[str, str] | None = None,
) -> Book:
    """Return the figures of one notice with the sums its sentences need."""
    found = {figure.id: figure for figure in figures}
    for derived in DERIVED:
        parts = [found.get(figure_id) for figure_id in (*derived.plus, *derived.minus)]
        if all(part is not None for part in parts):
            found[derived.figure_id] = _derive(derived, found)
    return Book(from_on=from_on, to_on=to_on, as_of=as_of, figures=found, sources=sources or {})


@dataclass(frozen=True, slots=True)
class Sum:
    """How a derived figure is made: what is added and what is taken away."""

    figure_id: str
    name: str
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()


DERIVED = (
    Sum("handled", "Hồ sơ nhận giải quyết", ("carried_over", "received")),
    Sum(
        "received.channel_unknown",
        "Hồ sơ tiếp nhận chưa rõ hình thức nộp",
        ("received",),
        ("received.online", "received.counter", "received.post"),
    ),
    Sum(
        "settled.without_appointment",
        "Hồ sơ đã giải quyết không có ngày hẹn trả",
        ("settled",),
        ("settled.early", "settled.on_time", "settled.overdue"),
    ),
    Sum("settled.kept", "Hồ sơ giải quyết trước và đúng hạn", ("settled.early", "settled.on_time")),
)


def _derive(how: Sum, found: Mapping[str, Figure]) -> Derived:
    first = found[how.plus[0]]
    signs = [*((name, 1) for name in how.plus), *((name, -1) for name in how.minus)]
    parts = [(counted(found[name]), sign) for name, sign in signs]
    known = [part * sign for part, sign in parts if part is not None]
    return Derived(
        id=how.figure_id,
        name=how.name,
        numerator=sum(known) if len(known) == len(parts) else None,
        base=str(first.base or ""),
        unit=first.unit,
        as_of=first.as_of,
        definition=" ".join(f"{'+' if sign > 0 else '-'} {found[name].name}" for name, sign in signs).removeprefix(
            "+ "
        ),
    )


def counted(figure: Figure) -> int | None:
    """Return the numerator of a figure; a plain count may hold it as its value."""
    if figure.numerator is not None:
        return figure.numerator
    return None if figure.value is None or figure.denominator is not None else int(figure.value)


def percentage(figure: Figure) -> Decimal | None:
    """Return a rate as a percentage, divided once and rounded half up to two places; None when nothing occurred.

    Refused (PercentWithoutBase) when the figure has no named base, or a numerator without a denominator.
    """
    if not figure.base or (figure.denominator is None and not is_unknown_rate(figure)):
        raise PercentWithoutBase(figure=figure.id)
    if not figure.denominator or figure.numerator is None:
        return None
    return percent(figure.numerator, figure.denominator)


def is_unknown_rate(figure: Figure) -> bool:
    """Say whether this is a rate of which nothing at all is known."""
    return figure.unit == "%" and figure.numerator is None and figure.denominator is None


def target_of(figure: Figure) -> Decimal | None:
    """Return the target of a figure in its own unit; None when none is in force."""
    return None if figure.target is None else Decimal(str(figure.target))


def gap(figure: Figure) -> Decimal | None:
    """Return value less target in percentage points; None without a value or a target."""
    target = target_of(figure)
    value = percentage(figure) if target is not None else None
    return None if value is None or target is None else value - target
