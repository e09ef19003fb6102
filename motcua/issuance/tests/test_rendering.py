"""Typst inside the process: fonts named, warnings are failures, one compiler for each thread."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from motcua.issuance import rendering
from motcua.issuance.files import pdf
from motcua.issuance.rendering import FontsMissing, RenderingFailed
from motcua.issuance.tests.makers import paper


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a template outside of the house, with the root moved to it."""
    monkeypatch.setattr(rendering, "TEMPLATE_ROOT", tmp_path)
    monkeypatch.setattr(rendering, "_local", type("Fresh", (), {})())
    return tmp_path / "own.typ"


def test_a_template_reads_its_data_as_json(template: Path) -> None:
    template.write_text('#set text(font: "Liberation Serif")\n#json(bytes(sys.inputs.data)).name', encoding="utf-8")
    content = rendering.pdf(template=template, data={"name": "Bảng niêm yết #1"}, made_on=date(2026, 1, 2))
    assert content.startswith(b"%PDF-")


def test_an_svg_in_the_data_is_drawn(template: Path) -> None:
    template.write_text('#image(bytes(json(bytes(sys.inputs.data)).qr), format: "svg")', encoding="utf-8")
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    assert rendering.pdf(template=template, data={"qr": picture}).startswith(b"%PDF-")


def test_a_font_the_house_does_not_ship_fails(template: Path) -> None:
    template.write_text('#set text(font: "Không Có")\nchữ', encoding="utf-8")
    with pytest.raises(RenderingFailed):
        rendering.pdf(template=template, data={})


def test_a_broken_template_fails(template: Path) -> None:
    template.write_text("#let x = ", encoding="utf-8")
    with pytest.raises(RenderingFailed):
        rendering.pdf(template=template, data={})


def test_a_template_cannot_read_files_outside_of_the_house(template: Path) -> None:
    template.write_text('#read("../../../../etc/hostname")', encoding="utf-8")
    with pytest.raises(RenderingFailed):
        rendering.pdf(template=template, data={})


def test_missing_fonts_are_refused_with_the_package_to_install(
    template: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    template.write_text("chữ", encoding="utf-8")
    rendering._fonts.cache_clear()
    monkeypatch.setattr(rendering, "FONT_FOLDERS", (tmp_path / "nothing",))
    with pytest.raises(FontsMissing) as refused:
        rendering.pdf(template=template, data={})
    assert refused.value.package == "fonts-liberation2"
    rendering._fonts.cache_clear()


def test_threads_print_at_the_same_time_and_get_the_same_bytes() -> None:
    expected = pdf(paper())
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: pdf(paper()), range(12))) == {expected}
