"""Where the header of a sheet stands, in one row or two, and which column is which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from motcua.exchange.mapping import Flavour, Words, key
from motcua.exchange.reading.sheet import Row

SEARCHED_ROWS = 60
LONGEST_HEADER = 120
CERTAIN, PROBABLE = 2, 1


@dataclass(frozen=True, slots=True)
class Layout:
    """The shape of one sheet: how many rows stand before its data, and the column of each field."""

    first_row: int
    columns: Mapping[str, int]
    labels: tuple[str, ...]
    header_keys: tuple[frozenset[str], ...]
    flavour: Flavour
    unknown: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """Return how many columns the header has."""
        return len(self.labels)


def layout_of(rows: Sequence[Row], *, words: Words, hidden: frozenset[int] = frozenset()) -> Layout | None:
    """Return the layout of a sheet by its first rows; None where no register begins there."""
    places = range(min(len(rows), SEARCHED_ROWS))
    found = [made for at in places for depth in (1, 2) if (made := _layout_at(rows, at, depth, words, hidden))]
    # Of headers that say equally much the first one counts (it comes again on every printed page), and one of one row
    # goes before one that would take a title above it for its upper half.
    return min(found, key=lambda each: (-len(each.columns), each.first_row, len(each.header_keys)), default=None)


def _layout_at(rows: Sequence[Row], at: int, depth: int, words: Words, hidden: frozenset[int]) -> Layout | None:
    band = rows[at : at + depth]
    if len(band) < depth or not all(_is_header_row(row) for row in band):
        return None
    labels = _labels(band)
    columns = columns_of(labels, words=words, hidden=hidden)
    if len(columns) < min(3, len(labels)):
        return None
    title = " ".join(key(cell) for row in rows[:at] for cell in row if isinstance(cell, str))
    flavour = flavour_of(frozenset(columns), title=title, words=words)
    if flavour is None:
        return None
    keys = tuple(frozenset(key(cell) for cell in row if isinstance(cell, str)) for row in band)
    return Layout(at + depth, columns, tuple(labels), keys, flavour, _unknown(labels, words))


def _unknown(labels: Sequence[str], words: Words) -> tuple[str, ...]:
    """Return the headings nobody understood: what stands under them is told of, not passed over in silence."""
    named = dict.fromkeys(label for label in labels if label and field_of(label, words=words)[0] is None)
    return tuple(label.replace("\n", " ") for label in named)


def _is_header_row(row: Row) -> bool:
    texts = [cell for cell in row if cell is not None]
    return bool(texts) and all(isinstance(cell, str) and len(cell) <= LONGEST_HEADER for cell in texts)


def _labels(band: Sequence[Row]) -> list[str]:
    """One label for each column; under a merged heading the lower words stand after the upper ones."""
    width = max(len(row) for row in band)
    padded = [[*row, *[None] * (width - len(row))] for row in band]
    if len(padded) == 1:
        return [_clean(cell) for cell in padded[0]]
    upper, lower = padded
    labels, heading = [], ""
    for above, below in zip(upper, lower, strict=True):
        heading = _clean(above) if above is not None else heading if below is not None else ""
        labels.append(f"{heading}\n{_clean(below)}" if below is not None else heading)
    return labels


def _clean(cell: object) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""


def columns_of(labels: Sequence[str], *, words: Words, hidden: frozenset[int]) -> dict[str, int]:
    """Return the column of each field: whole words before parts, shown columns before hidden, left before right."""
    ranked: dict[str, tuple[tuple[int, int, int], int]] = {}
    for column, label in enumerate(labels):
        found, certainty = field_of(label, words=words)
        if found is None:
            continue
        rank = (certainty, column not in hidden, -column)
        if found not in ranked or rank > ranked[found][0]:
            ranked[found] = (rank, column)
    columns = {name: column for name, (_, column) in ranked.items()}
    # A register that knows "done" and "given out" but no "result ready" means by "done" that the result was ready.
    if "ready_at" not in columns and {"finished_at", "returned_at"} <= columns.keys():
        columns["ready_at"] = columns["finished_at"]
    return columns


def field_of(label: str, *, words: Words) -> tuple[str | None, int]:
    """Return which field a header label means and how sure that is.

    Under a two-row heading the lower words count first, then both together, then the upper ones.
    """
    upper, _, lower = label.partition("\n")
    parts = (key(lower), key(f"{upper} {lower}")) if lower else (key(upper),)
    for text in (*parts, key(upper)) if lower else parts:
        if (found := words.headers.get(text)) is not None:
            return found, CERTAIN
    for text in parts:
        if (found := _part_of(text, words)) is not None:
            return found, PROBABLE
    return None, 0


def _part_of(label: str, words: Words) -> str | None:
    """Find the longest known heading that stands as whole words inside a longer label."""
    tokens = label.split()
    for length in range(min(len(tokens), 8), 1, -1):
        for start in range(len(tokens) - length + 1):
            found = words.headers.get(" ".join(tokens[start : start + length]))
            if found is not None:
                return found
    return None


def flavour_of(fields: frozenset[str], *, title: str, words: Words) -> Flavour | None:
    """Return the first kind of list that fits the columns found; None for anything that is no register."""
    for flavour in words.flavours:
        fits = flavour.needs <= fields and not (flavour.never & fields)
        if not fits or (flavour.any and not (flavour.any & fields)):
            continue
        if flavour.titles and not any(word in title for word in flavour.titles):
            continue
        return flavour
    return None


def is_repeated_header(row: Row, layout: Layout) -> bool:
    """Tell whether a row inside the data is the page header printed again."""
    texts = {key(cell) for cell in row if isinstance(cell, str)} - {""}
    if len(texts) < 2:
        return False
    return any(len(texts & keys) * 10 >= len(texts) * 7 for keys in layout.header_keys)
