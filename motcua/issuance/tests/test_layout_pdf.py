"""The PDF keeps to the layout of Decree 30/2020/NĐ-CP: page, sizes, styles, lines, page numbers."""

import io
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pypdf
import pytest

from motcua.issuance.files import pdf
from motcua.issuance.paper import Appendix
from motcua.issuance.tests.makers import CENTRE, TABLE, paper, pdf_pages, text

MM = 72 / 25.4


@dataclass(frozen=True)
class Piece:
    words: str
    size: float
    font: str
    x: float
    y: float


def pieces(content: bytes, page: int = 0) -> list[Piece]:
    """Return the pieces of text of a page with size, font and place in millimetres from the upper left corner."""
    found: list[Piece] = []

    def visit(words: str, cm: list[float], tm: list[float], font: dict[str, str] | None, size: float) -> None:
        if not words.strip() or not font:
            return
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        found.append(Piece(words.strip(), abs(size * tm[0] * cm[0]), font["/BaseFont"], x / MM, 297 - y / MM))

    pypdf.PdfReader(io.BytesIO(content)).pages[page].extract_text(visitor_text=visit)
    return found


def piece(content: bytes, words: str, page: int = 0) -> Piece:
    """Return the piece that begins with the words."""
    return next(each for each in pieces(content, page) if words in each.words)


def test_the_page_is_a4() -> None:
    box = pypdf.PdfReader(io.BytesIO(pdf(paper()))).pages[0].mediabox
    assert round(float(box.width) / MM) == 210
    assert round(float(box.height) / MM) == 297


@pytest.mark.parametrize(
    ("words", "sizes", "style"),
    [
        ("CỘNG HÒA", (12, 13), "Bold"),
        ("Độc lập", (13, 14), "Bold"),
        ("ỦY BAN", (12, 13), "Bold"),
        ("Số:", (13, 13), "Serif"),
        ("THÔNG BÁO", (13, 14), "Bold"),
        ("Kết luận", (13, 14), "Bold"),
        ("Căn cứ", (13, 14), "Italic"),
        ("I. KẾT", (13, 14), "Bold"),
        ("Thông báo để", (13, 14), "Serif"),
        ("Nơi nhận", (12, 12), "BoldItalic"),
        ("- Thường", (11, 11), "Serif"),
        ("TL. CHỦ", (13, 14), "Bold"),
        ("Nông Thị", (13, 14), "Bold"),
    ],
)
def test_sizes_and_styles_of_the_table_of_elements(words: str, sizes: tuple[int, int], style: str) -> None:
    found = piece(pdf(paper()), words)
    assert sizes[0] - 0.05 <= found.size <= sizes[1] + 0.05
    assert "LiberationSerif" in found.font
    assert style in found.font


def test_the_body_keeps_the_margins() -> None:
    found = [each for each in pieces(pdf(paper(blocks=(text("dài " * 300),)))) if "dài" in each.words]
    assert min(each.x for each in found) >= 30 - 0.1
    assert max(each.y for each in found) <= 297 - 20


def test_first_lines_are_indented_by_one_centimetre() -> None:
    lines = [each for each in pieces(pdf(paper(blocks=(text("chữ " * 90),)))) if each.words.startswith("chữ")]
    assert round(lines[0].x - 30, 1) == 10
    assert {round(line.x - 30, 1) for line in lines[1:]} == {0}


def test_number_and_place_stand_on_one_line() -> None:
    content = pdf(paper())
    assert abs(piece(content, "Số:").y - piece(content, "Nà Mẫu, ngày").y) < 0.3


def test_number_and_day_are_blank_in_a_draft_and_printed_once_written_back() -> None:
    first = pdf_pages(pdf(paper()))[0]
    assert "08" not in first.split("THÔNG BÁO")[0]
    issued = pdf_pages(pdf(paper(number=8, dated_on=date(2026, 4, 9))))[0]
    assert "Số: 08/TB-UBND" in issued
    assert "Nà Mẫu, ngày 09 tháng 4 năm 2026" in issued


def test_no_page_number_on_page_one_and_a_centred_one_above_page_two() -> None:
    content = pdf(paper(blocks=tuple(text(f"đoạn {place} " * 30) for place in range(12))))
    assert not any(each.words == "1" and each.y < 20 for each in pieces(content, 0))
    number = next(each for each in pieces(content, 1) if each.words == "2" and each.y < 20)
    assert 13 - 0.05 <= number.size <= 14
    assert abs(number.x - 110) < 3


def test_each_appendix_is_numbered_by_itself() -> None:
    long = Appendix("PHỤ LỤC II", "Danh sách", (TABLE,) * 30)
    content = pdf(paper(appendices=(Appendix("PHỤ LỤC I", "Số liệu", (TABLE,)), long)))
    pages = pdf_pages(content)
    start = next(place for place, page in enumerate(pages) if "PHỤ LỤC II" in page)
    assert not any(each.y < 20 for each in pieces(content, start))
    assert [each.words for each in pieces(content, start + 1) if each.y < 20] == ["2"]


def test_an_appendix_says_which_paper_it_belongs_to() -> None:
    pages = pdf_pages(pdf(paper(number=8, dated_on=date(2026, 4, 9))))
    line = " ".join(pages[-1].split())
    assert "(Kèm theo Thông báo số 08/TB-UBND ngày 09 tháng 4 năm 2026 của Ủy ban nhân dân xã Nà Mẫu)" in line


def test_the_ubnd_prints_no_superior_body_and_the_centre_prints_it() -> None:
    ubnd = [each.words for each in pieces(pdf(paper())) if each.y < 32 and each.x < 95]
    assert ubnd[:2] == ["ỦY BAN NHÂN DÂN", "XÃ NÀ MẪU"]
    content = pdf(paper(letterhead=CENTRE, type_code="BC"))
    superior = piece(content, "UBND XÃ NÀ MẪU")
    assert "Bold" not in superior.font
    assert "Bold" in piece(content, "TRUNG TÂM").font
    assert "/BC-TTPVHCC" in pdf_pages(content)[0]


def test_a_letter_has_its_matter_under_the_number_and_no_type_code() -> None:
    letter = paper(type_code="CV", title="phối hợp giải quyết hồ sơ", drafting_unit="VP", addressees=("Phòng Kinh tế",))
    content = pdf(letter)
    assert "/UBND-VP" in pdf_pages(content)[0]
    assert piece(content, "V/v").y > piece(content, "Số:").y
    assert "Kính gửi: Phòng Kinh tế" in pdf_pages(content)[0]
    assert "THÔNG BÁO" not in pdf_pages(content)[0]


def test_the_signature_never_stands_alone_on_a_page() -> None:
    for count in range(16, 24):
        blocks = (*(text("chữ " * 25) for _ in range(count)), text("Câu cuối cùng./."))
        pages = pdf_pages(pdf(paper(blocks=blocks, appendices=())))
        assert "Câu cuối cùng./." in next(page for page in pages if "Nơi nhận" in page)


def test_the_file_is_archival_and_says_what_it_is() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(paper())))
    assert reader.metadata is not None
    assert reader.metadata.title == paper().title
    described: Any = reader.root_object["/Metadata"].get_object()
    assert b"pdfaid:part" in described.get_data()


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert pdf(paper()) == pdf(paper())
    assert pdf(paper()) != pdf(replace(paper(), number=3, dated_on=date(2026, 4, 9)))
