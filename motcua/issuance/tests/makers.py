"""Makers of papers for tests, and readers of what was printed."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import pypdf
from docx.oxml.ns import qn

from motcua.issuance.paper import (
    WATERMARK,
    Align,
    Appendix,
    Column,
    Heading,
    Item,
    Letterhead,
    Paper,
    Paragraph,
    Run,
    Table,
)
from motcua.issuance.signing import Authority, Signature

UBND = Letterhead((), ("ỦY BAN NHÂN DÂN", "XÃ NÀ MẪU"), "UBND", "Nà Mẫu", "Ủy ban nhân dân xã Nà Mẫu")
CENTRE = Letterhead(
    ("UBND XÃ NÀ MẪU",),
    ("TRUNG TÂM", "PHỤC VỤ HÀNH CHÍNH CÔNG"),
    "TTPVHCC",
    "Nà Mẫu",
    "Trung tâm Phục vụ hành chính công xã Nà Mẫu",
)
BY_ORDER = Signature(Authority.TL, "CHÁNH VĂN PHÒNG", "Nông Thị Hiền", principal="CHỦ TỊCH")
TABLE = Table(
    (Column("TT", 1, Align.CENTRE), Column("Lĩnh vực", 4), Column("Số hồ sơ", 2, Align.RIGHT)),
    (
        ((Run("1"),), (Run("Đất đai"),), (Run("15"),)),
        ((Run("2"),), (Run("Hộ tịch"),), (Run("4"),)),
    ),
)


def text(words: str) -> Paragraph:
    """Return a paragraph of the body."""
    return Paragraph((Run(words),))


def paper(**changes: Any) -> Paper:
    """Return a short notice of the UBND with one of every kind of block."""
    plain = Paper(
        letterhead=UBND,
        type_code="TB",
        title="Kết luận kiểm tra việc giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công xã",
        blocks=(
            Paragraph((Run("Căn cứ chương trình công tác năm;"),), "BASIS"),
            Heading("I. KẾT QUẢ"),
            Item("a)", (Run("Đã giải quyết "), Run("1.273", bold=True, figure="s1"), Run(" hồ sơ."))),
            TABLE,
            text("Thông báo để các đơn vị biết, thực hiện./."),
        ),
        recipients=("- Thường trực Đảng ủy xã;", "- Lưu: VT, VP."),
        signature=BY_ORDER,
        made_on=date(2026, 4, 8),
        appendices=(Appendix("PHỤ LỤC I", "Số liệu", (TABLE, Paragraph((Run("Ghi chú."),), "NOTE"))),),
    )
    return replace(plain, **changes)


def pdf_pages(content: bytes) -> list[str]:
    """Return the text of each page without the watermark."""
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    return [page.replace(WATERMARK, "") for page in pages]


def docx_text(content: bytes) -> str:
    """Return all words of the body of a Word file, tables included, in order."""
    body: Any = docx.Document(io.BytesIO(content)).element.body
    paragraphs = [
        "".join(part.text or "" for part in each.iter(qn("w:t"))) for each in body.iter() if each.tag == qn("w:p")
    ]
    return "\n".join(paragraphs)


def word_bag(content: str) -> list[str]:
    """Return the words of a text, sorted: columns side by side come in another order from each format."""
    return sorted(re.findall(r"[^\s\u200b]+", content))
