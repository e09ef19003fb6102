"""One line of a register as values, and what reading it needs to know."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from motcua.core.calendar import WorkCalendar
from motcua.exchange.mapping import Words
from motcua.exchange.values.notes import Notes
from motcua.exchange.values.procedures import Catalogue
from motcua.exchange.values.words import Vocabulary


class LineRefused(Exception):
    """A line that cannot be taken: `code` names the sentence, `value` what stands in the cell."""

    def __init__(self, code: str, value: object = "") -> None:
        super().__init__(code, value)
        self.code, self.value = code, value


@dataclass(slots=True)
class Line:
    """One line as values, named as in `dossiers.observed.ObservedRow`."""

    number: str
    file: str
    row: int
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setting:
    """What reading a line needs to know besides the line: words, catalogue, units, the commune's working days."""

    words: Words
    vocabulary: Vocabulary
    catalogue: Catalogue
    units: Mapping[str, int]
    calendar: WorkCalendar
    fold_unit: Callable[[str], str]
    notes: Notes
