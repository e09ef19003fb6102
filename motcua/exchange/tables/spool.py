"""Lines put aside while whole files are read, so that nothing is written before all of them were seen.

They lie in a nameless file that the system removes with the process, even a killed one: they hold personal data.
"""

import tempfile
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from motcua.exchange.reading.sheet import Row


@dataclass(frozen=True, slots=True)
class Put:
    """One line put aside: the page it is from, its row in the sheet, its number in one spelling, its cells."""

    page: int
    row: int
    number: str | None
    cells: Row


class Spool:
    """A long list of lines on disk, each found again by its place; it knows which numbers come several times."""

    def __init__(self, directory: Path | None = None) -> None:
        self._file = tempfile.TemporaryFile(dir=directory, buffering=1 << 20)  # noqa: SIM115 - as long as the spool
        self._places = array("Q", [0])
        self._end = 0
        self._first: dict[str, int] = {}
        self._more: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self._places) - 1

    @property
    def numbers(self) -> int:
        """Return how many different numbers there are."""
        return len(self._first)

    def __contains__(self, number: str) -> bool:
        return number in self._first

    def add(self, *, page: int, row: int, number: str | None, cells: Row) -> None:
        """Put one line aside."""
        data = orjson.dumps([page, row, number, cells])
        self._file.write(data)
        self._end += len(data)
        place = len(self._places) - 1
        self._places.append(self._end)
        if number is not None and self._first.setdefault(number, place) != place:
            self._more.setdefault(number, [self._first[number]]).append(place)

    def __getitem__(self, place: int) -> Put:
        start, end = self._places[place], self._places[place + 1]
        self._file.seek(start)
        page, row, number, cells = orjson.loads(self._file.read(end - start))
        return Put(page, row, number, cells)

    def walk(self) -> Iterator[Put]:
        """Walk all lines in the order in which they were put aside."""
        for place in range(len(self)):
            yield self[place]

    def groups(self) -> Iterator[list[Put]]:
        """Walk the lines by dossier, in the order in which each dossier first appears; lines without number alone."""
        for place in range(len(self)):
            put = self[place]
            if put.number is None or put.number not in self._more:
                yield [put]
            elif self._first[put.number] == place:
                yield [self[other] for other in self._more[put.number]]

    def close(self) -> None:
        """Give the file back."""
        self._file.close()
