"""A backup is checked when it is written and before it is put back; what was there moves aside."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from conftest import Committed
from motcua.config import holding
from motcua.config.answers import CallError
from motcua.config.backup import backup, check, digest, restore
from motcua.core import anchors, journal, verification
from motcua.core.tests.makers import AT, LAN, note

pytestmark = pytest.mark.commits
NOW = datetime(2026, 4, 6, 10, tzinfo=UTC)


@pytest.fixture
def kept(committed: Committed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a backup of an installation with three facts and a paper."""
    note(count=3, by=LAN, at=AT)
    (settings.DATA_DIRECTORY / "papers").mkdir()
    (settings.DATA_DIRECTORY / "papers" / "a.txt").write_text("giấy")
    for name in ("cache", "locks", "aside"):
        (settings.DATA_DIRECTORY / name).mkdir()
    target = tmp_path_factory.mktemp("backup")
    manifest = backup(target=target, at=NOW)
    assert manifest["facts"] == {"1": 3}
    return target


def test_what_was_backed_up_comes_back_and_holds(kept: Path) -> None:
    note(count=2, by=LAN, at=AT)
    (settings.DATA_DIRECTORY / "papers" / "a.txt").write_text("khác")
    done = restore(source=kept, at=NOW)
    assert journal.head(commune_id=1) == 3
    assert verification.verify(commune_id=1).ok
    assert (settings.DATA_DIRECTORY / "papers" / "a.txt").read_text() == "giấy"
    assert (Path(done["aside"]) / "papers" / "a.txt").read_text() == "khác"
    assert len(anchors.last(1)) == 1


def test_a_backup_is_written_only_into_an_empty_directory(kept: Path) -> None:
    with pytest.raises(CallError, match="trống"):
        backup(target=kept, at=NOW)


def test_a_manifest_that_leads_out_of_the_backup_is_refused(kept: Path, tmp_path: Path) -> None:
    (kept.parent / "outside.txt").write_text("ngoài")
    (kept / "link.txt").symlink_to(kept.parent / "outside.txt")
    manifest = json.loads((kept / "manifest.json").read_text())
    before = sorted(settings.DATA_DIRECTORY.rglob("*"))
    for name in ("../outside.txt", str(kept.parent / "outside.txt"), "link.txt", "papers/../../outside.txt"):
        files = manifest["files"] | {name: digest(kept.parent / "outside.txt")}
        (kept / "manifest.json").write_text(json.dumps(manifest | {"files": files}))
        with pytest.raises(CallError, match="Chưa thay đổi gì"):
            restore(source=kept, at=NOW)
    assert sorted(settings.DATA_DIRECTORY.rglob("*")) == before


def test_only_what_the_manifest_names_is_put_back(kept: Path) -> None:
    (kept / "papers" / "smuggled.txt").write_text("thêm")
    restore(source=kept, at=NOW)
    assert [path.name for path in (settings.DATA_DIRECTORY / "papers").iterdir()] == ["a.txt"]
    assert not (settings.DATA_DIRECTORY / "restoring").exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 1}', '{"files": {}, "facts": {}, "database": "sqlite"}'])
def test_a_manifest_that_is_none_is_refused(kept: Path, text: str) -> None:
    (kept / "manifest.json").write_text(text)
    with pytest.raises(CallError, match="Chưa thay đổi gì"):
        restore(source=kept, at=NOW)


def test_a_database_file_that_is_none_is_refused(kept: Path) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("a dump is checked by PostgreSQL's own program")
    (kept / "motcua.sqlite3").write_text("không phải cơ sở dữ liệu, nhưng mã băm trong bản kê đã được sửa theo")
    manifest = json.loads((kept / "manifest.json").read_text())
    manifest["files"]["motcua.sqlite3"] = digest(kept / "motcua.sqlite3")
    (kept / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(CallError, match="bị hỏng"):
        restore(source=kept, at=NOW)


def test_what_can_be_made_again_is_not_kept(kept: Path, tmp_path: Path) -> None:
    (settings.DATA_DIRECTORY / holding.RUN).touch()
    backup(target=tmp_path / "again", at=NOW)
    assert not {"cache", "locks", "aside", "write.gate", holding.RUN} & {
        path.name for path in (tmp_path / "again").iterdir()
    }


@pytest.mark.parametrize("harm", ["change", "remove", "manifest", "other"])
def test_a_damaged_backup_is_refused_and_nothing_is_touched(kept: Path, harm: str) -> None:
    note(count=2, by=LAN, at=AT)
    if harm == "change":
        (kept / "papers" / "a.txt").write_text("sửa")
    elif harm == "remove":
        (kept / "papers" / "a.txt").unlink()
    elif harm == "manifest":
        (kept / "manifest.json").unlink()
    else:
        manifest = json.loads((kept / "manifest.json").read_text())
        (kept / "manifest.json").write_text(json.dumps(manifest | {"database": "oracle"}))
    with pytest.raises(CallError, match="Chưa thay đổi gì"):
        restore(source=kept, at=NOW)
    assert journal.head(commune_id=1) == 5


def test_a_database_file_that_is_damaged_inside_is_seen(kept: Path) -> None:
    if connection.vendor != "sqlite":
        assert check(kept)["database"] == "postgresql"
        return
    file = kept / "motcua.sqlite3"
    broken = bytearray(file.read_bytes())
    broken[8192:12288] = b"\xff" * 4096
    file.write_bytes(broken)
    from motcua.config.backup import check_sqlite

    with pytest.raises((CallError, Exception), match=r"hỏng|malformed"):
        check_sqlite(file)
