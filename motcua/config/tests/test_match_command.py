"""`motcua match` tells a person what differs in words, and a program in codes."""

from argparse import Namespace
from pathlib import Path

import pytest

from motcua.config.answers import NO
from motcua.config.commands import match
from motcua.exchange.tests.lists import OPEN, line, line_with, sheet, xlsx
from motcua.exchange.tests.makers import bring_in_lines, place

pytestmark = pytest.mark.django_db


def test_what_differs_is_told_in_the_words_of_a_clerk(tmp_path: Path) -> None:
    place()
    bring_in_lines(tmp_path, [line(1), line(2)])
    other = xlsx(tmp_path / "tinh.xlsx", sheet([line(1), line_with({**OPEN, "Ngày hẹn trả": "07/01/2026 17:00"}, 2)]))
    call = Namespace(files=[other], commune="na-mau", first="2026-01-01", last="2026-03-31", mapping=None)
    answer = match.run(call)
    told = "\n".join(answer.lines)
    assert answer.status == NO
    assert "H37.12-260106-0002: trạng thái ở đây “Đã trả kết quả”, bên kia “Đang xử lý”" in told
    assert "H37.12-260106-0002: ngày hẹn trả ở đây 06/01/2026, bên kia 07/01/2026" in told
    assert "H37.12-260106-0002: ngày có kết quả ở đây 06/01/2026, bên kia –" in told
    assert {"RETURNED", "PROCESSING"} <= {each[side] for each in answer.data["differing"] for side in ("here", "there")}
