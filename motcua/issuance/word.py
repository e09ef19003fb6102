"""A paper as a Word document in the Decree 30 layout: the draft that people look through and comment on."""

import io
import zipfile
from collections.abc import Iterable
from copy import deepcopy
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import docx as python_docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor

from motcua.issuance import word_parts as parts
from motcua.issuance.paper import WATERMARK, Appendix, Block, Heading, Item, Paper, Paragraph, Run, Table
from motcua.issuance.word_heads import addressees, attached, letterhead, signature_block, title_block
from motcua.issuance.word_parts import Look

FONT = "Times New Roman"
ROOM_MM = 160.0  # A4 less margins of 30 and 20 mm
_BODY = Look(indent_mm=10, before=0, after=6, line=276)
_HEAD = Look(bold=True, indent_mm=10, after=6, line=276, keep_next=True)
_VML = "{urn:schemas-microsoft-com:vml}"
# ZIP knows no earlier moment; a fixed one makes the same paper the same bytes.
_ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)


def docx(*, paper: Paper) -> bytes:
    """Write a paper as DOCX; the same paper gives the same bytes, with the words of its PDF."""
    document = python_docx.Document()
    _styles(document)
    _page(document.sections[0], paper)
    _append(document, [letterhead(paper), *title_block(paper), *addressees(paper)])
    _append(document, _blocks(paper.blocks, last_keeps=True))
    _append(document, [parts.line_of("", Look(size=6)), signature_block(paper)])
    for part in paper.appendices:
        _appendix(document, paper, part)
    _properties(document, paper)
    return _zipped(document)


def _styles(document: Document) -> None:
    for name in ("Normal", "Heading 1", "Heading 2"):
        style: Any = document.styles[name]
        style.font.name = FONT
        style.font.size = Pt(14)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), FONT)


def _page(section: Section, paper: Paper) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.header_distance = Mm(9)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]._p
    number.getparent().replace(number, parts.paragraph((), Look(size=13, align="center")))
    section.header._element[0].append(parts.page_field())
    if paper.sample:
        section.header._element[0].append(_watermark())
        section.first_page_header.paragraphs[0]._p.append(_watermark())


def _watermark() -> Any:
    return deepcopy(_watermark_template())


@lru_cache(maxsize=1)
def _watermark_template() -> Any:
    text = (Path(__file__).parent / "data" / "watermark.xml").read_text(encoding="utf-8")
    element: Any = parse_xml(text)
    element.find(f".//{_VML}shape/{_VML}textpath").set("string", WATERMARK)
    return element


def _append(document: Document, elements: Iterable[Any]) -> None:
    end = document.element.body.sectPr
    for element in elements:
        end.addprevious(element)


def _blocks(blocks: tuple[Block, ...], *, last_keeps: bool = False) -> list[Any]:
    elements: list[Any] = []
    for place, block in enumerate(blocks):
        keep = last_keeps and place == len(blocks) - 1
        elements.append(_block(block, keep=keep))
        if isinstance(block, Table):
            elements.append(parts.line_of("", Look(size=4, after=4, keep_next=keep)))
    return elements


def _block(block: Block, *, keep: bool) -> Any:
    if isinstance(block, Heading):
        return parts.line_of(block.text, _with(_HEAD, style=f"Heading{block.level}"))
    if isinstance(block, Table):
        return parts.data_table(block, room_mm=ROOM_MM)
    if isinstance(block, Item):
        return parts.paragraph((Run(f"{block.number} "), *block.runs), _with(_BODY, keep_next=keep))
    return parts.paragraph(block.runs, _look_of(block, keep=keep))


def _look_of(block: Paragraph, *, keep: bool) -> Look:
    if block.style == "NOTE":
        return Look(size=12, italic=True, align="left", after=6, keep_next=keep)
    return _with(_BODY, italic=block.style == "BASIS", keep_next=keep)


def _with(look: Look, **changes: Any) -> Look:
    return Look(**{**{name: getattr(look, name) for name in look.__slots__}, **changes})


def _appendix(document: Document, paper: Paper, part: Appendix) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _shrink_break(document)
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    section._sectPr.insert_element_before(parts.make("w:pgNumType", {"start": 1}), "w:cols", "w:titlePg", "w:docGrid")
    _append(document, attached(paper, part))
    _append(document, _blocks(part.blocks))


def _shrink_break(document: Document) -> None:
    """The break is a paragraph of its own: at full height it would open an empty page behind a full one."""
    properties = document.element.body.xpath("./w:p/w:pPr[w:sectPr]")[-1]
    properties.insert(0, parts.make("w:spacing", {"before": 0, "after": 0, "line": 20, "lineRule": "exact"}))


def _properties(document: Document, paper: Paper) -> None:
    moment = datetime.combine(paper.dated_on or paper.made_on, datetime.min.time(), tzinfo=UTC)
    core = document.core_properties
    core.title = paper.title[:255]
    core.author = core.last_modified_by = paper.letterhead.name[:255]
    core.comments = core.keywords = ""
    core.language = "vi-VN"
    core.created = core.modified = moment
    core.revision = 1


def _zipped(document: Document) -> bytes:
    """Save with fixed moments in the archive: python-docx would write the moment of saving."""
    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return second.getvalue()
