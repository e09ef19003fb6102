"""The kept SQL of a question: a damaged file is made anew instead of being asked or breaking every figure."""

from pathlib import Path
from typing import Any

import pytest

from motcua.measures.queries import compiled


@pytest.mark.parametrize("harm", [b"", b"\xff\xfe\x00", b"DELETE FROM core_entry", b"-- sha256 00\nSELECT 1"])
def test_a_damaged_text_is_made_anew(settings: Any, tmp_path: Path, harm: bytes) -> None:
    settings.DATA_DIRECTORY = tmp_path
    compiled.text_of.cache_clear()
    first = compiled.text_of("totals")
    (file,) = (tmp_path / "cache").glob("totals.*.sql")
    whole = file.read_bytes()
    file.write_bytes(harm)
    compiled.text_of.cache_clear()
    assert compiled.text_of("totals") == first
    assert file.read_bytes() == whole
    compiled.text_of.cache_clear()
    assert compiled.text_of("totals") == first
    compiled.text_of.cache_clear()
