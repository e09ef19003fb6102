"""Separated text: the lines the separator is judged by are read like all others, and none is lost after them."""

from pathlib import Path

import pytest

from motcua.exchange.reading.guard import Limits
from motcua.exchange.reading.opening import sheets_of
from motcua.exchange.reading.text import LOOKED_AT


@pytest.mark.parametrize("lines", [LOOKED_AT - 1, LOOKED_AT, LOOKED_AT + 1, 3 * LOOKED_AT])
@pytest.mark.parametrize("first", ["", "sep=;\n"])
def test_every_line_is_read_whatever_the_length_of_the_file(tmp_path: Path, lines: int, first: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(first + "".join(f"{at};dòng {at}\n" for at in range(lines)), "utf-8")
    (sheet,) = sheets_of(path, limits=Limits())
    assert [row[0] for row in sheet.rows] == [str(at) for at in range(lines)]
