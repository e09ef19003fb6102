"""Shared texts of a workbook: plain ones in bulk, rich, empty, prefixed and spoken ones the longer way."""

import io

import pytest

from motcua.exchange.reading import strings
from motcua.exchange.reading.strings import SharedStrings

ITEMS = b"".join(
    [
        b"<si><t>m\xe1\xbb\x99t &amp; hai</t></si>",
        b'<si><t xml:space="preserve"> ba </t></si>',
        b"<si><r><rPr><b/></rPr><t>b\xe1\xbb\x91n</t></r><r><t> n\xc4\x83m</t></r></si>",
        b"<si/>",
        b"<si><t/></si>",
        b"<si><t>s\xc3\xa1u</t><rPh sb='0' eb='1'><t>xxx</t></rPh></si>",
        b"<si><t>b\xe1\xba\xa3y</t></si>",
    ]
)
TEXTS = ["một & hai", " ba ", "bốn năm", "", "", "sáu", "bảy"]


@pytest.mark.parametrize("block", [7, 64, 1 << 20])
def test_texts_are_read_whatever_their_shape_and_wherever_a_block_ends(
    monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    monkeypatch.setattr(strings, "BLOCK", block)
    shared = SharedStrings()
    shared.fill(io.BytesIO(b"<sst>" + ITEMS + b"</sst>"))
    assert [shared[at] for at in range(len(TEXTS))] == TEXTS


def test_plain_texts_are_taken_in_bulk() -> None:
    shared = SharedStrings()
    shared.fill(io.BytesIO(b"<sst>" + b"".join(b"<si><t>%d</t></si>" % at for at in range(5000)) + b"</sst>"))
    assert (shared[0], shared[4999], len(shared.ends)) == ("0", "4999", 5001)
