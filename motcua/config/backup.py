"""Takes everything an installation has written into another directory, and puts it back, checked both times."""

import hashlib
import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from motcua.config import holding
from motcua.config.answers import CallError
from motcua.core import verification

MANIFEST = "manifest.json"
SQLITE_NAME = "motcua.sqlite3"
DUMP_NAME = "motcua.dump"
DATABASES = {"sqlite": SQLITE_NAME, "postgresql": DUMP_NAME}
INCOMING = "restoring"
# What can be made again is not kept: caches, compiled style sheets, the gate, lists on their way; nor locks.
MADE_AGAIN = {"cache", "static", "uploads", "write.gate", "worker.beat", "logs", "locks", "aside", "out", INCOMING}
LEFT_OUT = MADE_AGAIN | {holding.RUN, holding.WORKER, holding.INIT}


def backup(*, target: Path, at: datetime) -> dict[str, Any]:
    """Write the database and the papers into `target`, read them back, and return the manifest.

    Refused when `target` is not empty: a backup is never mixed with another.
    """
    if target.exists() and any(target.iterdir()):
        raise CallError(f"Thư mục {target} đã có dữ liệu. Hãy chọn một thư mục trống để bản sao lưu không bị lẫn.")
    target.mkdir(parents=True, exist_ok=True)
    target.chmod(0o700)
    database = dump_sqlite(target) if connection.vendor == "sqlite" else dump_postgresql(target)
    for name in sorted(kept()):
        copy(settings.DATA_DIRECTORY / name, target / name)
    files = {str(path.relative_to(target)): digest(path) for path in every_file(target)}
    manifest = {"made_at": at.isoformat(), "database": database, "facts": heads(), "files": files}
    (target / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    check(target)
    return manifest


def restore(*, source: Path, at: datetime) -> dict[str, Any]:
    """Check a backup and put it in the place of this installation's data; what was there moves aside.

    Refused when a file of the backup is missing or changed, or the backup is of the other kind of database.
    """
    manifest = check(source)
    if manifest["database"] != connection.vendor:
        raise CallError(
            f"Bản sao lưu là của {manifest['database']}, nơi này dùng {connection.vendor}. Chưa thay đổi gì."
        )
    incoming = brought_near(source, [name for name in manifest["files"] if name != DUMP_NAME])
    if connection.vendor == "postgresql":
        load_postgresql(source / DUMP_NAME)
    aside = set_aside(at)
    for path in list(incoming.iterdir()):
        path.rename(settings.DATA_DIRECTORY / path.name)
    incoming.rmdir()
    return {"files": len(manifest["files"]), "facts": manifest["facts"], "aside": str(aside) if aside else None}


def check(source: Path) -> dict[str, Any]:
    """Return the manifest of a backup whose every file is there and unchanged; otherwise refuse in words."""
    path = source / MANIFEST
    if not path.exists():
        raise CallError(
            f"Không thấy {MANIFEST} trong {source}: đây không phải bản sao lưu trọn vẹn. Hãy chọn đúng thư mục mà "
            f"motcua backup đã ghi (trong đó có {MANIFEST}). Chưa thay đổi gì."
        )
    manifest = manifest_of(path)
    for name, wanted in manifest["files"].items():
        file = source / name
        if not within(name, source) or digest(file) != wanted:
            raise CallError(f"Tệp {name} của bản sao lưu bị thiếu hoặc đã thay đổi. Chưa thay đổi gì ở nơi này.")
    if manifest["database"] == "sqlite":
        check_sqlite(source / SQLITE_NAME)
    return manifest


def manifest_of(path: Path) -> dict[str, Any]:
    """Read a manifest; refuse in words one that is none, or that lacks the database or names a strange file for it."""
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        whole = isinstance(found["facts"], dict) and DATABASES.get(found["database"], MANIFEST) in found["files"]
    except (ValueError, KeyError, TypeError, OSError):
        whole = False
    if not whole:
        raise CallError(f"{MANIFEST} trong {path.parent} không đúng dạng. Chưa thay đổi gì.")
    return found


def within(name: str, source: Path) -> bool:
    """Say whether a file is there and lies in the backup itself: no link, and no way out by `..` or a root."""
    if Path(name).is_absolute() or ".." in Path(name).parts:
        return False
    file = source / name
    return file.is_file() and file.resolve() == source.resolve() / name


def check_sqlite(path: Path) -> None:
    """Refuse a database file that SQLite itself finds damaged."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok":
        raise CallError(f"Cơ sở dữ liệu trong bản sao lưu bị hỏng ({verdict}). Hãy dùng bản sao lưu khác.")


def dump_sqlite(target: Path) -> str:
    """Copy the database while it is in use."""
    connection.ensure_connection()
    copy_of = sqlite3.connect(target / SQLITE_NAME)
    with copy_of:
        connection.connection.backup(copy_of)
    copy_of.execute("PRAGMA journal_mode=DELETE")
    copy_of.close()
    return "sqlite"


def dump_postgresql(target: Path) -> str:
    """Dump the database with PostgreSQL's own program."""
    run_postgresql("pg_dump", "--format=custom", f"--file={target / DUMP_NAME}")
    return "postgresql"


def load_postgresql(dump: Path) -> None:
    """Put a dump in the place of the database's tables, all or nothing."""
    name = connection.settings_dict["NAME"]
    connection.close()
    run_postgresql("pg_restore", "--clean", "--if-exists", "--single-transaction", f"--dbname={name}", str(dump))


def run_postgresql(program: str, *words: str) -> None:
    """Run one of PostgreSQL's programs on this installation's database."""
    given = connection.settings_dict
    access = {
        "PGHOST": given["HOST"],
        "PGPORT": given["PORT"],
        "PGUSER": given["USER"],
        "PGPASSWORD": given["PASSWORD"],
    }
    environment = {name: value for name, value in access.items() if value}
    environment["PGDATABASE"] = given["NAME"]
    command = [shutil.which(program) or program, *words]
    done = subprocess.run(
        command, env={"PATH": "/usr/bin:/bin", **environment}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CallError(f"{program} không chạy được: {done.stderr.strip().splitlines()[-1:]}. Chưa hoàn tất.")


def heads() -> dict[str, int]:
    """Return how many facts each journal holds."""
    return {str(commune): verification.head_of(commune).seq for commune in verification.communes()}


def kept() -> Iterator[str]:
    """Return the names in the data directory that a backup takes along."""
    for path in settings.DATA_DIRECTORY.iterdir():
        if path.name not in LEFT_OUT and ".sqlite3" not in path.name and not path.name.startswith("before-"):
            yield path.name


def set_aside(at: datetime) -> Path | None:
    """Move what this installation has into a directory beside it, so that a restore loses nothing."""
    directory: Path = settings.DATA_DIRECTORY
    connection.close()
    names = [*kept(), *(path.name for path in directory.glob(f"{SQLITE_NAME}*"))]
    if not names:
        return None
    aside = directory / f"before-restore-{at:%Y%m%d-%H%M%S}"
    aside.mkdir(mode=0o700)
    for name in names:
        (directory / name).rename(aside / name)
    return aside


def brought_near(source: Path, names: Sequence[str]) -> Path:
    """Copy the files of a backup beside the data they will replace, so that a full disk stops it before any change.

    Only what the manifest names is taken.
    """
    incoming: Path = settings.DATA_DIRECTORY / INCOMING
    shutil.rmtree(incoming, ignore_errors=True)
    try:
        incoming.mkdir(mode=0o700)
        for name in names:
            (incoming / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.copy2(source / name, incoming / name)
    except OSError as error:
        shutil.rmtree(incoming, ignore_errors=True)
        raise CallError(f"Không chép được bản sao lưu ({error.strerror}). Chưa thay đổi gì.") from error
    return incoming


def copy(source: Path, target: Path) -> None:
    """Copy a file or a directory with its permissions."""
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    else:
        shutil.copy2(source, target)


def every_file(directory: Path) -> Iterator[Path]:
    """Return the files below a directory."""
    return (path for path in sorted(directory.rglob("*")) if path.is_file() and path.name != MANIFEST)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
