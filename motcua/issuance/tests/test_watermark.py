"""Sample papers say on every page that their data are invented."""

import io

import pypdf

from motcua.issuance.files import pdf
from motcua.issuance.paper import WATERMARK
from motcua.issuance.tests.makers import paper


def pages(*, sample: bool) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf(paper(sample=sample)))).pages]


def test_every_page_of_a_sample_bears_the_watermark() -> None:
    assert len(pages(sample=True)) == 2
    assert all(WATERMARK in page for page in pages(sample=True))


def test_a_real_paper_bears_none() -> None:
    assert not any(WATERMARK in page for page in pages(sample=False))
