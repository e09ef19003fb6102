import io
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from motcua.procedures import qr
from motcua.procedures.portal import read_portal

PORTAL = read_portal()


@pytest.mark.parametrize("code", ["1.001193", "2.001283", "2.000815"])
def test_an_independent_reader_reads_the_portals_address(code: str) -> None:
    address = PORTAL.address_of(code)
    picture = Image.open(io.BytesIO(qr.png(text=address))).convert("L")
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == address


def test_the_drawn_picture_reads_the_same(tmp_path: Path) -> None:
    address = PORTAL.address_of("1.001193")
    drawn = qr.svg(text=address, title="Đăng ký khai sinh")
    assert re.match(r"<svg [^>]*viewBox=", drawn)
    (tmp_path / "a.svg").write_text(drawn, encoding="utf-8")
    paper = '#set page(width: auto, height: auto, margin: 4pt)\n#image("a.svg", width: 6cm)'
    (tmp_path / "a.typ").write_text(paper, encoding="utf-8")
    import typst

    picture = Image.open(io.BytesIO(typst.compile(str(tmp_path / "a.typ"), format="png", ppi=144.0)))
    (found,) = zxingcpp.read_barcodes(picture.convert("L"))
    assert found.text == address


def test_a_known_procedure_leads_to_its_own_page_and_an_unknown_one_to_a_search() -> None:
    assert PORTAL.address_of("1.001193").endswith("formalityId=019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7")
    assert PORTAL.address_of("2.001283").endswith("keyword=2.001283")
    assert not PORTAL.verified


def test_the_installation_may_change_the_pattern(tmp_path: Path) -> None:
    own = tmp_path / "portal.toml"
    own.write_text('by_identity = "https://p.example/t/{code}"\nverified = true\n', encoding="utf-8")
    changed = read_portal(own)
    assert changed.address_of("1.001193") == "https://p.example/t/1.001193"
    assert changed.verified


def test_a_code_cannot_break_out_of_the_address() -> None:
    assert PORTAL.address_of('9"><script>').endswith("keyword=9%22%3E%3Cscript%3E")
