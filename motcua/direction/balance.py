"""Do the figures of a notice close? The sums are those of measures; warned of, never mended silently."""

from collections.abc import Sequence
from dataclasses import dataclass

from motcua.core.vietnamese import number
from motcua.direction.figures import Book
from motcua.measures.balance import IDENTITIES

# What a notice names as unknown is a part like the others; below zero it is an error.
UNKNOWN_PART = {"received": ("received.channel_unknown",), "settled": ("settled.without_appointment",)}


@dataclass(frozen=True, slots=True)
class Imbalance:
    """One sum that does not hold."""

    rule: str
    left: int
    right: int

    @property
    def sentence(self) -> str:
        """Say it to a clerk."""
        return f"Số liệu không khép: {self.rule}, nhưng {number(self.left)} khác {number(self.right)}."


def imbalances(book: Book) -> tuple[Imbalance, ...]:
    """Return the sums that do not hold; one with a figure that is not known cannot be judged and is left out."""
    found = []
    for identity in IDENTITIES:
        left, right = identity.left, identity.right + UNKNOWN_PART.get("".join(identity.left), ())
        whole, parts = _known(left, book), _known(right, book)
        if len(whole) == len(left) and len(parts) == len(right) and (sum(whole) != sum(parts) or min(parts) < 0):
            rule = f"{_words(left, book)} = {_words(right, book)}"
            found.append(Imbalance(rule, sum(whole), sum(part for part in parts if part > 0)))
    return tuple(found)


def _known(names: Sequence[str], book: Book) -> list[int]:
    return [count for name in names if (count := book.count(name)) is not None]


def _words(names: Sequence[str], book: Book) -> str:
    return " + ".join(book.find(name).name for name in names)
