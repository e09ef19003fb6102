import io
import re
from datetime import date
from pathlib import Path

import pytest
import typst
import zxingcpp
from django.test import Client
from PIL import Image
from pytest_django import Settings

from motcua.procedures import queries

pytestmark = pytest.mark.django_db


def test_a_page_says_papers_time_fee_and_law(public: Client) -> None:
    page = public.get("/thu-tuc/1.001193/").content.decode()
    for words in (
        "Đăng ký khai sinh",
        "Tờ khai đăng ký khai sinh",
        "Nhận sau 15 giờ mà không giải quyết được ngay",
        "Không thu",
        "Theo nghị quyết của Hội đồng nhân dân cấp tỉnh",
        "Luật Hộ tịch số 60/2014/QH13",
        "Không phải nộp nếu cơ quan tra được trong cơ sở dữ liệu.",
    ):
        assert words in page
    # The law of the day is shown; the coming one is announced until it is here.
    coming = "có hiệu lực từ ngày 01/3/2027"
    assert (coming in page) == (date.today() < date(2027, 3, 1))


def test_what_nobody_checked_is_marked_so(public: Client) -> None:
    checked = public.get("/thu-tuc/1.001193/").content.decode()
    guessed = public.get("/thu-tuc/1.003583/").content.decode()
    assert re.search(r"Bao lâu\s*</h2>", checked)
    assert re.search(r"Bao lâu\s*<span[^>]*>chưa kiểm chứng", guessed)
    assert "Chưa có nguồn đọc được" in guessed


def test_a_repealed_procedure_can_be_read_and_not_prepared_for(public: Client) -> None:
    page = public.get("/thu-tuc/2.001009/").content.decode()
    assert "đã bị bãi bỏ từ ngày 01/11/2025" in page
    assert 'href="/thu-tuc/2.001406/"' in page
    assert "/chuan-bi/2.001009/" not in page
    assert "Nộp trên Cổng Dịch vụ công quốc gia" not in public.get("/chuan-bi/2.001009/").content.decode()


@pytest.mark.parametrize("code", ["9.999999", "1.001193'", "..", "%3Cscript%3E"])
def test_a_code_nobody_has_is_a_page_in_words(public: Client, code: str) -> None:
    answer = public.get(f"/thu-tuc/{code}/")
    assert answer.status_code == 404
    assert "<script" not in answer.content.decode()


def test_the_sheet_to_prepare_by_leads_to_the_portal_and_takes_nothing_itself(public: Client) -> None:
    page = public.get("/chuan-bi/1.001193/").content.decode()
    assert page.count('type="checkbox"') == 7
    assert queries.portal().address_of("1.001193").replace("&", "&amp;") in page
    assert "<form" not in page


def test_the_picture_reads_as_the_portals_address(public: Client, tmp_path: Path) -> None:
    answer = public.get("/thu-tuc/1.001193/qr.svg")
    assert answer["Content-Type"].startswith("image/svg+xml")
    (tmp_path / "qr.svg").write_bytes(answer.content)
    (tmp_path / "qr.typ").write_text(
        '#set page(width: 8cm, height: 8cm, margin: 5mm)\n#image("qr.svg")', encoding="utf-8"
    )
    drawn = typst.compile(str(tmp_path / "qr.typ"), format="png", ppi=200.0)
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(drawn)).convert("L"))
    assert found.text == queries.portal().address_of("1.001193")
    assert public.get("/thu-tuc/9.9/qr.svg").status_code == 404


def test_the_portals_pattern_can_be_changed_without_a_restart(
    public: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_DIRECTORY = tmp_path
    public.get("/thu-tuc/1.001193/")
    (tmp_path / "portal.toml").write_text('by_identity = "https://cong.example/{code}"', encoding="utf-8")
    assert "https://cong.example/1.001193" in public.get("/thu-tuc/1.001193/").content.decode()
