"""Reading: docx with paragraphs and tables in order, txt in any Unicode, refusals in words."""

import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from motcua.direction.lint.reading import LARGEST_FILE, LONGEST_TEXT, Unreadable, text_of
from motcua.direction.lint.tests.makers import rules
from motcua.direction.lint.text import Kind, paragraphs, sentences

ROWS = ["Lĩnh vực", "Nhận", "Trả", "Còn", "Hộ tịch", "10", "8", "2"]
TEXT = "Tiếp nhận 940 hồ sơ, đã giải quyết 902 hồ sơ; còn 15 hồ sơ tạm dừng chờ bổ sung."


def saved(document: Any, at: Path) -> Path:
    file = at / "thong-bao.docx"
    document.save(str(file))
    return file


def test_paragraphs_and_tables_come_in_the_order_of_the_page(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Đoạn một")
    table = document.add_table(rows=2, cols=4)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ROWS,
        strict=True,
    ):
        cell.text = text
    document.add_paragraph("Đoạn hai")
    found = paragraphs(text_of(saved(document, tmp_path)))
    assert [one.text for one in found] == [
        "Đoạn một",
        "Lĩnh vực | Nhận | Trả | Còn",
        "Hộ tịch | 10 | 8 | 2",
        "Đoạn hai",
    ]


def test_a_layout_table_comes_as_lines(tmp_path: Path) -> None:
    document = docx.Document()
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
    cells[1].text = "KT. CHỦ TỊCH\nCHÁNH VĂN PHÒNG"
    found = paragraphs(text_of(saved(document, tmp_path)))
    assert [one.text for one in found] == ["Nơi nhận:", "Như trên;", "Lưu: VT.", "KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]
    assert Kind.ROW not in {one.kind for one in found}


def test_bullets_of_word_are_points(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Yêu cầu Trung tâm thực hiện các nhiệm vụ sau:")
    paragraph = document.add_paragraph("Đồng chí Nông Thị Vân rà soát thiết bị hư hỏng.")
    properties: Any = paragraph._p.get_or_add_pPr()
    properties.get_or_add_numPr()
    assert rules(text_of(saved(document, tmp_path))) == ["NV01"]


def test_deleted_words_of_tracked_changes_are_not_read(tmp_path: Path) -> None:
    file = saved(docx.Document(), tmp_path)
    body = (
        '<w:p><w:r><w:t>Tiếp nhận </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>99</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>20 hồ sơ</w:t></w:r></w:ins></w:p>'
    )
    replaced = tmp_path / "sua.docx"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(replaced, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                data = data.replace(b"<w:body>", b"<w:body>" + body.encode(), 1)
            new.writestr(part, data)
    assert text_of(replaced).strip() == "Tiếp nhận 20 hồ sơ"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_reads_alike(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode(encoding))
    assert rules(text_of(file)) == ["SL01"]


def test_decomposed_letters_read_alike(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(unicodedata.normalize("NFD", TEXT), encoding="utf-8")
    assert rules(text_of(file)) == ["SL01"]


def test_windows_1258_is_read(tmp_path: Path) -> None:
    text = "".join(
        unicodedata.normalize("NFD", c) if c in "ếậạồợưủể" else c for c in "Tiếp nhận 310 hồ sơ, giải quyết 325 hồ sơ"
    )
    raw = text.replace("\u0302", "").encode("cp1258", errors="ignore")
    file = tmp_path / "a.txt"
    file.write_bytes(raw)
    assert "310" in text_of(file)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.docx", b"khong phai zip", "không mở được"),
        ("a.docx", b"", "không mở được"),
        ("a.pdf", b"%PDF-1.7", "Chưa đọc được"),
        ("a.docm", b"PK", "Chưa đọc được"),
        ("a.txt", b"abc\x00\x01\x02def", "không phải văn bản"),
        ("a.txt", "TiÕp nhËn hå s¬, gi¶i quyÕt thñ tôc".encode("latin-1"), "bảng mã cũ"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(name: str, content: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(Unreadable, match=words):
        text_of(file)


def test_missing_and_huge_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="Không thấy"):
        text_of(tmp_path / "khong-co.txt")
    huge = tmp_path / "to.txt"
    with huge.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(Unreadable, match="20 MB"):
        text_of(huge)
    book = tmp_path / "sach.txt"
    book.write_text("a" * (LONGEST_TEXT + 1), encoding="utf-8")
    with pytest.raises(Unreadable, match="500 trang"):
        text_of(book)


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        ("camera giám sát. Triển\n\nkhai mã QR.", ["camera giám sát. Triển khai mã QR."]),
        ("- một;\n- hai.", ["một;", "hai."]),
        ("**Đậm** và *nghiêng*<sub>(LVQ)</sub>", ["Đậm và nghiêng(LVQ)"]),
        ("ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI", ["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI"]),
        (
            "Số: 09/TB-UBND        Nà Mẫu, ngày 02 tháng 4 năm 2026",
            ["Số: 09/TB-UBND", "Nà Mẫu, ngày 02 tháng 4 năm 2026"],
        ),
        ("Số:      /TB-UBND", ["Số: /TB-UBND"]),
    ],
)
def test_broken_lines_and_marks(raw: str, texts: list[str]) -> None:
    assert [one.text for one in paragraphs(raw)] == texts


def test_sentences_end_where_they_end() -> None:
    assert (
        len(
            sentences(
                "Tiếp nhận 1.318 hồ sơ, đạt 45,53%. Đã trả TP. Lạng Sơn 12 hồ sơ; Kết quả khác: tốt, v.v. là hết."
            )
        )
        == 3
    )


def word_notice(at: Path) -> Path:
    """A notice as a clerk makes it in Word: layout table, heading styles, automatic numbers, a data table."""
    document = docx.Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ NÀ MẪU"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 61/TB-UBND"
    head.cell(1, 1).text = "Nà Mẫu, ngày 14 tháng 10 năm 2026"
    document.add_heading("THÔNG BÁO", 0)
    document.add_paragraph("Kết luận kiểm tra công tác cải cách hành chính")
    document.add_heading("Kết quả đạt được", 1)
    document.add_paragraph("Tiếp nhận 512 hồ sơ, đã giải quyết 500 hồ sơ;", style="List Bullet")
    document.add_paragraph("Còn 12 hồ sơ đang giải quyết trong hạn.", style="List Bullet")
    document.add_heading("Nhiệm vụ thời gian tới", 1)
    document.add_paragraph("Trung tâm niêm yết mã QR trước ngày 30/11/2026.", style="List Number")
    document.add_paragraph("Phòng Kinh tế sửa 03 máy quét.", style="List Number")
    document.add_paragraph("UBND xã thông báo để các đơn vị biết, thực hiện./.")
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Các phòng, Trung tâm;\n- Lưu: VT."
    foot.cell(0, 1).text = "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNông Thị Hiền"
    return saved(document, at)


def test_a_notice_made_in_word_is_read_with_its_headings_and_numbers(tmp_path: Path) -> None:
    text = text_of(word_notice(tmp_path))
    assert rules(text, "issued") == ["NV01"]
    assert {one.text: one.marker for one in paragraphs(text)} | {
        "Nhiệm vụ thời gian tới": "#",
        "Còn 12 hồ sơ đang giải quyết trong hạn.": "-",
        "Phòng Kinh tế sửa 03 máy quét.": "2.",
    } == {one.text: one.marker for one in paragraphs(text)}


def test_headings_of_markdown_open_parts() -> None:
    told = "# Báo cáo\n\n## Kết quả\n\nTiếp nhận 20 hồ sơ, giải quyết 20 hồ sơ."
    assert rules(f"{told}\n\n## Nhiệm vụ\n\nTrung tâm sửa 03 máy quét.") == ["NV01"]
