"""Whatever stands in a text is printed, never obeyed; what cannot be printed is refused in words."""

import io
import unicodedata

import pypdf
import pytest

from motcua.issuance.files import both, pdf
from motcua.issuance.rendering import UnprintableText
from motcua.issuance.tests.makers import docx_text, paper, pdf_pages, text, word_bag

HOSTILE = [
    '#eval("1+1")',
    '#read("/etc/passwd")',
    '#import "x.typ": *',
    "$ x^2 $ và *đậm* _nghiêng_ `mã`",
    "<w:p/> & </w:t> \"'",
    "= Tiêu đề giả",
    "{{settled|count}}",
    "\\n \\u{41} ~ -- --- ...",
    "{% load x %} {{ y }}",
    "../../../etc/passwd",
    '=HYPERLINK("http://x")',
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_printed_as_it_stands(words: str) -> None:
    files = both(paper(title=words, blocks=(text(words),), appendices=()))
    assert words in docx_text(files.docx)
    assert set(word_bag(words)) <= set(word_bag(pdf_pages(files.pdf)[0]))


def test_line_breaks_in_a_name_become_spaces() -> None:
    page = pdf_pages(pdf(paper(blocks=(text("Nguyễn\r\n#pagebreak()\nVăn"),), appendices=())))
    assert len(page) == 1
    assert "Nguyễn #pagebreak() Văn" in page[0]


def test_a_very_long_word_stays_on_the_page() -> None:
    content = pdf(paper(blocks=(text("x" * 900),), appendices=()))
    reader = pypdf.PdfReader(io.BytesIO(content))
    lines = [line for line in reader.pages[0].extract_text().splitlines() if not line.strip("x\u200b ")]
    assert len(lines) > 8
    assert sum(line.count("x") for line in lines) == 900


def test_hidden_characters_that_turn_writing_round_are_taken_out() -> None:
    page = pdf_pages(pdf(paper(blocks=(text("số\u202e 81 \u200bhồ sơ"),), appendices=())))[0]
    assert "\u202e" not in page
    assert "số 81 hồ sơ" in " ".join(page.split())


def test_text_is_printed_in_composed_letters() -> None:
    files = both(paper(blocks=(text(unicodedata.normalize("NFD", "Nguyễn Thị Thuỷ")),), appendices=()))
    assert "Nguyễn Thị Thuỷ" in docx_text(files.docx)
    assert "Nguyễn Thị Thuỷ" in pdf_pages(files.pdf)[0]


@pytest.mark.parametrize("character", ["漢", "🙂", "ก"])
def test_a_character_the_font_lacks_is_refused_in_words(character: str) -> None:
    with pytest.raises(UnprintableText) as refused:
        both(paper(blocks=(text(f"Tên {character}"),)))
    assert character in refused.value.character
