"""From an opened Word document to lines: paragraphs with the numbers Word would print, tables, headings as "# …"."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from motcua.direction.lint.text import MARKER

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset({"del", "Fallback", "instrText", "delText", "moveFrom", "pPr"})
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "smartTag", "customXml"})
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_HEADINGS = ("heading", "tiêu đề", "title")


def lines_of(document: Any) -> Iterator[str]:
    """Yield the lines of a Word document in the order of the page; tables as "| cell | cell |"."""
    yield from _Page(document).blocks(document.element.body)


class _Page:
    """Walks the body once and counts the automatic numbers as it goes."""

    def __init__(self, document: Any) -> None:
        self._styles = {one.get(f"{_W}styleId"): one for one in document.styles.element.iter(f"{_W}style")}
        self._formats = _formats(document)
        self._counts: dict[tuple[str, int], int] = defaultdict(int)

    def blocks(self, parent: Any) -> Iterator[str]:
        """Yield the lines of the paragraphs and tables under one element."""
        for child in parent:
            name = _name(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name in _WRAPPERS:
                yield from self.blocks(child)

    def _paragraph(self, element: Any) -> Iterator[str]:
        text = "".join(_runs(element))
        if text.strip():
            number = self._number(element)
            known = MARKER.match(text.lstrip())
            yield ("# " if self._is_heading(element) else "") + ("" if known else number) + text
        yield ""

    def _style(self, element: Any) -> Any:
        named = element.find(f"./{_W}pPr/{_W}pStyle")
        return self._styles.get(named.get(f"{_W}val")) if named is not None else None

    def _is_heading(self, element: Any) -> bool:
        style = self._style(element)
        name = style.find(f"./{_W}name") if style is not None else None
        return name is not None and str(name.get(f"{_W}val")).lower().startswith(_HEADINGS)

    def _number(self, element: Any) -> str:
        """Return the number or bullet that Word prints before a paragraph, "" for none."""
        given = element.find(f"./{_W}pPr/{_W}numPr")
        style = self._style(element)
        if given is None and style is not None:
            given = style.find(f"./{_W}pPr/{_W}numPr")
        if given is None:
            return ""
        number, level = _value(given, "numId") or "", int(_value(given, "ilvl") or 0)
        if number == "0":
            return ""
        self._counts[number, level] += 1
        for deeper in range(level + 1, 9):
            self._counts[number, deeper] = 0
        return _printed(self._formats.get((number, level), "bullet"), self._counts[number, level])

    def _table(self, element: Any) -> Iterator[str]:
        yield ""
        for row in element:
            if _name(row) == "tr":
                cells = [self.blocks(cell) for cell in row if _name(cell) == "tc"]
                yield "| " + " | ".join(_one_line(cell) for cell in cells) + " |"
        yield ""


def _formats(document: Any) -> dict[tuple[str, int], str]:
    """Return list number and level → number format, as far as the document defines lists."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    kinds = {one.get(f"{_W}abstractNumId"): one for one in root.iter(f"{_W}abstractNum")}
    found = {}
    for one in root.iter(f"{_W}num"):
        abstract = kinds.get(_value(one, "abstractNumId"))
        for level in abstract.iter(f"{_W}lvl") if abstract is not None else ():
            found[one.get(f"{_W}numId"), int(level.get(f"{_W}ilvl") or 0)] = _value(level, "numFmt") or "bullet"
    return found


def _value(element: Any, name: str) -> str | None:
    child = element.find(f"./{_W}{name}")
    return child.get(f"{_W}val") if child is not None else None


def _printed(kind: str, count: int) -> str:
    if kind == "decimal" or kind == "decimalZero":
        return f"{count}. "
    if kind == "upperRoman":
        return f"{_ROMAN[min(count, len(_ROMAN) - 1)]}. "
    if kind == "lowerLetter":
        return f"{_LETTERS[min(count, len(_LETTERS)) - 1]}) "
    return "- "


def _name(element: Any) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _runs(element: Any) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in {"tab", "br", "cr"}:
            yield "\t" if name == "tab" else "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name not in _SKIPPED:
            yield from _runs(child)


def _one_line(lines: Iterator[str]) -> str:
    """Return the paragraphs of a cell on one line; `text` knows the break and tells a layout table by its words."""
    whole = "\n".join(lines).strip().replace("|", "/")
    return "<br>".join(line.strip() for line in whole.split("\n") if line.strip())
