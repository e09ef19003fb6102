"""Command lines write numbers as Vietnamese papers do."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from motcua.config.commands import import_, target
from motcua.exchange.actions import Outcome


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("18.00", "%", "18,00%"),
        ("95.50", "%", "95,50%"),
        ("1300.00", "hồ sơ", "1.300 hồ sơ"),
        ("2.50", "ngày", "2,50 ngày"),
    ],
)
def test_the_value_of_a_target(value: str, unit: str, words: str) -> None:
    assert target.words_of(SimpleNamespace(value=Decimal(value), unit=unit)) == words


def test_the_counts_of_an_import() -> None:
    told = import_._lines(Outcome(id=7, files=1, rows=1542, created=1318, unchanged=224))
    assert told == ["Lần nhập số 7: 1 tệp, 1.542 dòng: 1.318 mới, 224 không đổi."]
