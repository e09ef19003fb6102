"""One measured figure beside what it is measured against."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its unit, and the limit or the peer of the same run; `at_least` when more is better."""

    id: str
    value: float
    unit: str
    against: float
    at_least: bool = False
    peer: str = "limit"

    @property
    def ratio(self) -> float:
        """Return the value as a share of what it is measured against."""
        return self.value / self.against if self.against else 0.0

    @property
    def holds(self) -> bool:
        """Say whether the limit is kept."""
        return self.value >= self.against if self.at_least else self.value <= self.against

    def as_json(self) -> dict[str, Any]:
        """Return the figure as `bench/results/latest.json` holds it."""
        return {
            "id": self.id,
            "value": round(self.value, 3),
            "unit": self.unit,
            "against": round(self.against, 3),
            "ratio": round(self.ratio, 3),
        }

    def line(self) -> str:
        """Return the figure as people read it."""
        sign, word = (">=", "missed") if self.at_least else ("<=", "missed")
        verdict = "ok" if self.holds else word
        return f"{self.id:38} {self.value:12.2f} {self.unit:8} {sign} {self.against:12.2f} ({self.peer}) {verdict}"
