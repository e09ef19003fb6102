import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import typst
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from motcua.issuance import notice_board
from motcua.issuance.notice_board import Board
from motcua.issuance.rendering import TEMPLATE_ROOT
from motcua.procedures import queries
from motcua.procedures.tests.makers import load

pytestmark = pytest.mark.django_db
ON = date(2026, 4, 6)


@pytest.fixture
def board(db: None) -> Board:
    """Return the board of two fields of the sample commune."""
    load()
    portal = queries.portal()
    fields = [(each.name, each.procedures) for each in queries.fields(on=ON) if each.name in ("Chứng thực", "Đất đai")]
    return Board(
        centre="Trung tâm Phục vụ hành chính công xã Nà Mẫu",
        commune="Xã Nà Mẫu, tỉnh Lạng Sơn",
        on=ON,
        fields=fields,
        addresses={each.code: portal.address_of(each.code) for _, found in fields for each in found},
        hours=("Thứ Hai – thứ Sáu: 07:00–11:30, 13:30–17:00",),
        sample=True,
    )


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def test_every_procedure_of_the_field_hangs_on_the_wall_with_its_words(board: Board) -> None:
    printed = " ".join(text_of(notice_board.notice_board(board=board)).split())
    for words in ("NIÊM YẾT THỦ TỤC HÀNH CHÍNH", "CHỨNG THỰC", "ĐẤT ĐAI", "Xem ngày 06/4/2026", "DỮ LIỆU GIẢ LẬP"):
        assert words in printed
    for _, versions in board.fields:
        assert all(version.code in printed for version in versions)
    assert "Nộp trực tuyến: 17 ngày làm việc" in printed


def test_a_real_commune_has_no_watermark(board: Board) -> None:
    assert "GIẢ LẬP" not in text_of(notice_board.notice_board(board=replace(board, sample=False)))


def test_the_same_board_gives_the_same_bytes(board: Board) -> None:
    assert notice_board.notice_board(board=board) == notice_board.notice_board(board=board)


def test_every_code_on_the_wall_is_read_by_an_independent_reader(board: Board) -> None:
    data = {"data": json.dumps(notice_board.data_of(board))}
    drawn: Any = typst.compile(
        str(notice_board.TEMPLATE), root=str(TEMPLATE_ROOT), format="png", ppi=150.0, sys_inputs=data
    )
    pages = drawn if isinstance(drawn, list) else [drawn]
    found = {code.text for page in pages for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(page)).convert("L"))}
    assert found == set(board.addresses.values())
