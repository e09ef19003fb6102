"""The pieces of a Word document: paragraphs, runs, rules, borderless tables, as WordprocessingML elements."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from motcua.issuance.paper import Align, Column, Run, Runs, Table

Element = Any  # python-docx builds its element classes at run time
TWIPS_PER_MM = 1440 / 25.4
_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks: size in points, alignment, first-line indent and gaps in points, line spacing × 240."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "both"
    indent_mm: float = 0
    left_mm: float = 0
    right_mm: float = 0
    before: float = 0
    after: float = 0
    line: int = 240
    keep_next: bool = False
    style: str = ""


def twips(mm: float) -> int:
    """Return millimetres as twentieths of a point."""
    return round(mm * TWIPS_PER_MM)


def make(tag: str, attributes: dict[str, object] | None = None, children: Iterable[Element] = ()) -> Element:
    """Return one element with `w:` attributes and children."""
    element = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        element.set(qn(f"w:{name}"), str(value))
    for child in children:
        element.append(child)
    return element


def paragraph(runs: Iterable[Run], look: Look) -> Element:
    """Return a paragraph of runs."""
    result = make("w:p", children=[_properties(look)])
    for run in runs:
        result.append(_run(run, look))
    return result


def line_of(text: str, look: Look) -> Element:
    """Return a paragraph of one text."""
    return paragraph((Run(text),), look)


def rule(*, width_mm: float, room_mm: float, after: float = 0) -> Element:
    """Return a thin horizontal rule centred in its room: a one-point line whose lower border is the rule."""
    side = max((room_mm - width_mm) / 2, 0)
    result = paragraph((), Look(size=1, align="left", left_mm=side, right_mm=side, after=after))
    properties = result[0]
    border = make("w:bottom", {"val": "single", "sz": 6, "space": 0, "color": "000000"})
    _insert_border(properties, make("w:pBdr", children=[border]))
    spacing = properties.find(qn("w:spacing"))
    spacing.set(qn("w:line"), "60")
    spacing.set(qn("w:lineRule"), "exact")
    return result


def side_by_side(
    rows: Sequence[Sequence[Sequence[Element]]], *, widths_mm: Sequence[float], shift_mm: float
) -> Element:
    """Return a table without borders: rows of cells of paragraphs; `shift_mm` moves it to the left."""
    properties = _table_properties(widths_mm, borders="none", indent_mm=-shift_mm, margin_mm=0)
    result = make("w:tbl", children=[properties, _grid(widths_mm)])
    for row in rows:
        cells = [
            _cell(content, width, "bottom" if len(rows) > 1 and row is rows[1] else "top")
            for content, width in zip(row, widths_mm, strict=True)
        ]
        result.append(make("w:tr", children=[_row_properties(head=False), *cells]))
    return result


def data_table(table: Table, *, room_mm: float) -> Element:
    """Return a table with borders whose head is repeated on every page and whose rows do not break."""
    total = sum(column.width for column in table.columns)
    widths = [room_mm * column.width / total for column in table.columns]
    result = make(
        "w:tbl", children=[_table_properties(widths, borders="single", indent_mm=1.3, margin_mm=1.3), _grid(widths)]
    )
    head = [(Run(column.title, bold=True),) for column in table.columns]
    result.append(_data_row(head, table.columns, widths, table.size, head=True))
    for row in table.rows:
        result.append(_data_row(row, table.columns, widths, table.size, head=False))
    return result


def page_field() -> Element:
    """Return a run that shows the number of the page."""
    run = make("w:r", children=[_run_properties(Run(""), Look(size=13))])
    return make("w:fldSimple", {"instr": " PAGE "}, [run])


def _properties(look: Look) -> Element:
    children = []
    if look.style:
        children.append(make("w:pStyle", {"val": look.style}))
    if look.keep_next:
        children.append(make("w:keepNext"))
    spacing = {
        "before": round(look.before * 20),
        "after": round(look.after * 20),
        "line": look.line,
        "lineRule": "auto",
    }
    children.append(make("w:spacing", dict(spacing)))
    indent: dict[str, object] = {"left": twips(look.left_mm), "right": twips(look.right_mm)}
    if look.indent_mm:
        indent["firstLine"] = twips(look.indent_mm)
    children.append(make("w:ind", indent))
    children.append(make("w:jc", {"val": look.align}))
    return make("w:pPr", children=children)


def _insert_border(properties: Element, border: Element) -> None:
    """The schema wants borders before spacing."""
    properties.insert(list(properties).index(properties.find(qn("w:spacing"))), border)


def _run(run: Run, look: Look) -> Element:
    text = make("w:t")
    text.text = run.text
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return make("w:r", children=[_run_properties(run, look), text])


def _run_properties(run: Run, look: Look) -> Element:
    children = []
    if run.bold or look.bold:
        children.append(make("w:b"))
    if run.italic or look.italic:
        children.append(make("w:i"))
    half_points = round(look.size * 2)
    children.append(make("w:sz", {"val": half_points}))
    children.append(make("w:szCs", {"val": half_points}))
    return make("w:rPr", children=children)


def _data_row(
    cells: Sequence[Runs], columns: Sequence[Column], widths: Sequence[float], size: int, *, head: bool
) -> Element:
    row = make("w:tr", children=[_row_properties(head=head)])
    for runs, column, width in zip(cells, columns, widths, strict=True):
        align = "center" if head else _ALIGN[column.align]
        row.append(_cell([paragraph(runs, Look(size=size, align=align, before=2, after=2))], width, "center"))
    return row


def _cell(content: Sequence[Element], width_mm: float, align: str) -> Element:
    properties = make(
        "w:tcPr", children=[make("w:tcW", {"w": twips(width_mm), "type": "dxa"}), make("w:vAlign", {"val": align})]
    )
    return make("w:tc", children=[properties, *(content or [paragraph((), Look(size=2))])])


def _row_properties(*, head: bool) -> Element:
    children = [make("w:cantSplit")]
    if head:
        children.append(make("w:tblHeader"))
    return make("w:trPr", children=children)


def _table_properties(widths_mm: Sequence[float], *, borders: str, indent_mm: float, margin_mm: float) -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    edges = [make(f"w:{side}", {"val": borders, "sz": 4, "space": 0, "color": "000000"}) for side in sides]
    margins = [make(f"w:{side}", {"w": twips(margin_mm), "type": "dxa"}) for side in ("left", "right")]
    return make(
        "w:tblPr",
        children=[
            make("w:tblW", {"w": twips(sum(widths_mm)), "type": "dxa"}),
            make("w:tblInd", {"w": twips(indent_mm), "type": "dxa"}),
            make("w:tblBorders", children=edges),
            make("w:tblLayout", {"type": "fixed"}),
            make("w:tblCellMar", children=margins),
        ],
    )


def _grid(widths_mm: Sequence[float]) -> Element:
    return make("w:tblGrid", children=[make("w:gridCol", {"w": twips(width)}) for width in widths_mm])
