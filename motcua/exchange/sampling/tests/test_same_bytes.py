"""The same seed gives the same files, another seed gives others."""

import hashlib
from pathlib import Path

import pytest

from motcua.exchange.sampling.dirty_files import make_dirty_sample
from motcua.exchange.sampling.making import make_sample
from motcua.exchange.sampling.tests.makers import order


def _hashes(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.iterdir())}


@pytest.mark.parametrize("make", [make_sample, make_dirty_sample])
def test_same_seed_same_bytes(make: type[object], tmp_path: Path) -> None:
    for name in ("once", "again"):
        make(order=order(dossiers=300), out=tmp_path / name)  # type: ignore[call-arg]
    assert _hashes(tmp_path / "once") == _hashes(tmp_path / "again")


def test_another_seed_gives_other_people_but_the_same_totals(tmp_path: Path) -> None:
    one = make_sample(order=order(dossiers=300), out=tmp_path / "1")
    two = make_sample(order=order(dossiers=300, seed=2), out=tmp_path / "2")
    assert _hashes(tmp_path / "1") != _hashes(tmp_path / "2")
    assert all(one[name] == two[name] for name in ("received", "settled", "open.paused", "copies.e_certified"))
