"""A figure is never a bare number: numerator, denominator, base, period, moment, definition and cautions with it."""

import csv
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from motcua.measures.period import Period

DATA = Path(__file__).parent / "data"
POINTS = "điểm phần trăm"


@dataclass(frozen=True, slots=True)
class Definition:
    """What an indicator means, in words; one line of `data/indicators.csv`."""

    id: str
    name: str
    unit: str
    base: str
    numerator: str
    denominator: str
    definition: str
    legal_basis: str
    version: int

    @property
    def is_rate(self) -> bool:
        """Say whether it is a percentage."""
        return bool(self.denominator)

    @property
    def formula(self) -> str:
        """Return how it is worked out, in words."""
        return f"({self.numerator}) ÷ ({self.denominator}) × 100" if self.is_rate else f"đếm {self.numerator}"


@cache
def definitions() -> dict[str, Definition]:
    """Return every indicator's definition, in the order in which they are shown."""
    with (DATA / "indicators.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["id"]: Definition(version=int(row.pop("version")), **row) for row in rows}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure with its provenance. `value` None: no data, or nothing occurred; never the same as 0.

    `head`: the last fact of the journal that it rests on. `gap`: value less target, in points for a rate.
    """

    id: str
    name: str
    numerator: int | None
    denominator: int | None
    base: str
    value: int | Decimal | None
    unit: str
    target: Decimal | None
    as_of: datetime
    period: Period
    definition: str
    definition_version: int
    formula: str
    legal_basis: str
    head: int
    warnings: tuple[str, ...] = ()

    @property
    def gap(self) -> Decimal | None:
        """Return value less target; None without the one or the other."""
        return None if self.value is None or self.target is None else Decimal(self.value) - self.target

    @property
    def gap_unit(self) -> str | None:
        """Return in what the gap is counted: percentage points for a rate, dossiers for a count."""
        if self.target is None:
            return None
        return POINTS if self.unit == "%" else self.unit

    @property
    def hash(self) -> str:
        """Return a hash of everything that makes the figure what it is, so that a printed one can be recognised."""
        made_of = [self.id, self.definition_version, self.period.from_on.isoformat(), self.period.to_on.isoformat()]
        made_of += [self.as_of.isoformat(), self.numerator, self.denominator, self.head]
        return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()

    def provenance(self) -> dict[str, Any]:
        """Return the figure's passport (lý lịch số liệu): what it says, of what, by which rule, known up to where."""
        return {
            "id": self.id,
            "definition": self.definition,
            "definition_version": self.definition_version,
            "formula": self.formula,
            "legal_basis": self.legal_basis,
            "from": self.period.from_on.isoformat(),
            "to": self.period.to_on.isoformat(),
            "as_of": self.as_of.isoformat(timespec="seconds"),
            "base": self.base,
            "numerator": self.numerator,
            "denominator": self.denominator,
            "head": self.head,
            "hash": self.hash,
        }

    def answer(self) -> dict[str, Any]:
        """Return the figure as commands and the API print it."""
        return {
            "id": self.id,
            "name": self.name,
            "numerator": self.numerator,
            "denominator": self.denominator,
            "base": self.base,
            "value": plain(self.value),
            "unit": self.unit,
            "target": plain(self.target),
            "gap": plain(self.gap),
            "gap_unit": self.gap_unit,
            "as_of": self.as_of.isoformat(timespec="seconds"),
            "definition": self.definition,
            "definition_version": self.definition_version,
            "warnings": list(self.warnings),
            "head": self.head,
            "hash": self.hash,
        }


def plain(value: int | Decimal | None) -> int | float | None:
    """Return a number as JSON writes it: whole when it is whole."""
    if value is None or isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def percent(numerator: int, denominator: int) -> Decimal | None:
    """Return a percentage: whole numbers divided once, rounded half up to two places; None when nothing occurred."""
    if denominator == 0:
        return None
    hundredths, rest = divmod(numerator * 10_000, denominator)
    return Decimal(hundredths + (1 if 2 * rest >= denominator else 0)) / 100


def value_of(definition: Definition, numerator: int | None, denominator: int | None) -> int | Decimal | None:
    """Return what a figure says."""
    if numerator is None or not definition.is_rate:
        return numerator
    return None if denominator is None else percent(numerator, denominator)


def checked_targets(targets: Mapping[str, Decimal | int | float | str] | None) -> dict[str, Decimal]:
    """Return targets as exact decimals."""
    return {name: Decimal(str(value)) for name, value in (targets or {}).items()}
