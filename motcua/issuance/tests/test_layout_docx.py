"""The Word file has the same words as the PDF and the same layout, for people who look the draft through."""

import io
import zipfile
from datetime import date
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from motcua.issuance.files import both
from motcua.issuance.paper import WATERMARK
from motcua.issuance.tests.makers import CENTRE, docx_text, paper, pdf_pages, text, word_bag


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def test_both_formats_hold_the_same_words() -> None:
    for each in (paper(number=8, dated_on=date(2026, 4, 9)), paper(letterhead=CENTRE, type_code="BC", appendices=())):
        files = both(each)
        assert word_bag(docx_text(files.docx)) == word_bag("\n".join(pdf_pages(files.pdf)))


def test_page_and_margins() -> None:
    section = opened(both(paper()).docx).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [round(margin.mm) for margin in margins] == [20, 20, 20, 30]


def test_the_font_is_times_new_roman_everywhere() -> None:
    document = opened(both(paper()).docx)
    assert {document.styles[name].font.name for name in ("Normal", "Heading 1", "Heading 2")} == {"Times New Roman"}


def test_page_numbers_begin_on_page_two_and_anew_in_each_appendix() -> None:
    sections = opened(both(paper()).docx).sections
    assert len(sections) == 2
    assert all(section.different_first_page_header_footer for section in sections)
    assert "PAGE" in sections[0].header._element.xml
    assert 'w:pgNumType w:start="1"' in sections[1]._sectPr.xml


def test_body_paragraphs_are_justified_indented_and_kept_apart() -> None:
    last = next(each for each in opened(both(paper()).docx).paragraphs if each.text.startswith("Thông báo để"))
    assert last.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert round(last.paragraph_format.first_line_indent.mm) == 10
    assert last.paragraph_format.space_after.pt >= 6
    assert last.runs[0].font.size.pt == 14


def test_the_head_of_a_table_is_repeated_and_its_rows_do_not_break() -> None:
    table = opened(both(paper()).docx).tables[1]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert all("w:cantSplit" in row._tr.xml for row in table.rows)


def test_a_sample_bears_the_watermark_on_first_and_later_pages() -> None:
    section = opened(both(paper(sample=True)).docx).sections[0]
    assert WATERMARK in section.header._element.xml
    assert WATERMARK in section.first_page_header._element.xml
    real = opened(both(paper()).docx).sections[0]
    assert WATERMARK not in real.header._element.xml


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert both(paper()).docx == both(paper()).docx


def test_the_archive_keeps_no_moment_of_writing() -> None:
    with zipfile.ZipFile(io.BytesIO(both(paper()).docx)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_tab_or_null_in_a_name_leaves_the_file_readable() -> None:
    assert "một hai ba" in docx_text(both(paper(blocks=(text("một\x00hai\tba"),))).docx)
