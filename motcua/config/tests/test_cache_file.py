"""A cache that a power cut has damaged is made anew before the start, and said in one line."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from motcua.config import cache_file

RUN = "from motcua.config.commands import run; run.mend_cache()"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MOTCUA_DATA", str(tmp_path))
    monkeypatch.delenv("MOTCUA_DATABASE", raising=False)
    return tmp_path


def written(path: Path) -> None:
    """Write a file of several pages, then damage them."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("create table core_cache (cache_key text primary key, value text)")
        database.executemany("insert into core_cache values (?, ?)", [(str(n), "x" * 200) for n in range(500)])


def test_a_whole_cache_stays_and_none_is_no_damage(place: Path) -> None:
    assert cache_file.drop_broken() is False
    written(place / "cache.sqlite3")
    assert cache_file.drop_broken() is False
    assert (place / "cache.sqlite3").exists()


@pytest.mark.parametrize("harm", ["pages", "head", "half"])
def test_a_damaged_cache_goes_with_its_log(place: Path, harm: str) -> None:
    path = place / "cache.sqlite3"
    written(path)
    content = bytearray(path.read_bytes())
    if harm == "pages":
        content[4096:20480] = b"\xff" * 16384
    elif harm == "head":
        content[:100] = b"\0" * 100
    path.write_bytes(content[: len(content) // 2] if harm == "half" else content)
    (place / "cache.sqlite3-wal").write_bytes(b"x")
    assert cache_file.drop_broken() is True
    assert list(place.iterdir()) == []


def test_a_cache_that_is_only_busy_is_left_alone(place: Path) -> None:
    path = place / "cache.sqlite3"
    written(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        assert cache_file.is_whole(path) is True


def test_run_makes_the_table_anew_and_says_so(place: Path) -> None:
    (place / "cache.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)
    environment = os.environ | {"MOTCUA_DATA": str(place), "DJANGO_SETTINGS_MODULE": "motcua.config.settings"}
    environment.pop("MOTCUA_DATABASE", None)
    done = subprocess.run([sys.executable, "-c", RUN], env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == f"{cache_file.TOLD}\n"
    with closing(sqlite3.connect(place / "cache.sqlite3")) as database:
        assert database.execute("select count(*) from core_cache").fetchone() == (0,)
