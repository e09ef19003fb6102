"""Tables of an HTML page: what many systems call "xuất Excel" and name .xls."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from motcua.exchange.reading.sheet import Row, Sheet
from motcua.exchange.reading.text import Encoding, encoding_of
from motcua.exchange.refusals import Damaged

WIDEST = 1000


def sheets(path: Path) -> Iterator[Sheet]:
    """Give the page's rows as one sheet; several tables stand below one another."""
    try:
        yield Sheet("HTML", _rows(path, encoding_of(path)))
    except (etree.LxmlError, OSError, ValueError) as error:
        raise Damaged(file=path.name) from error


def _rows(path: Path, encoding: Encoding) -> Iterator[Row]:
    carried: dict[int, int] = {}
    with path.open("rb") as file:
        codec = encoding.codec.removesuffix("-sig")
        walk = etree.iterparse(file, events=("end",), tag=("tr", "table"), html=True, encoding=codec, huge_tree=True)
        for _, element in walk:
            if element.tag == "table":
                carried.clear()
                continue
            yield [encoding.text(cell) if isinstance(cell, str) else None for cell in _cells(element, carried)]
            element.clear(keep_tail=False)
            while element.getprevious() is not None and element.getparent() is not None:
                del element.getparent()[0]  # type: ignore[union-attr]


def _cells(row: etree._Element, carried: dict[int, int]) -> Row:
    """Lay out one row: a cell over several columns or rows fills the others with blanks."""
    cells: Row = []
    for cell in row.iterchildren("td", "th"):
        _skip_carried(cells, carried)
        across, down = _number(cell.get("colspan")), _number(cell.get("rowspan"))
        text = " ".join("".join(str(part) for part in cell.itertext()).split())
        for column in range(len(cells), min(len(cells) + across, WIDEST)):
            if down > 1:
                carried[column] = down - 1
        cells += [text or None, *[None] * (min(across, WIDEST) - 1)]
    _skip_carried(cells, carried)
    return cells


def _skip_carried(cells: Row, carried: dict[int, int]) -> None:
    while (left := carried.get(len(cells), 0)) > 0:
        carried[len(cells)] = left - 1
        cells.append(None)


def _number(text: str | None) -> int:
    return max(1, int(text)) if text is not None and text.isascii() and text.strip().isdigit() else 1
