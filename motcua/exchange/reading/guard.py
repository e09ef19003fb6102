"""Before a file is opened: how large it is, what it would grow to, and whether it stays what it was."""

import hashlib
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from motcua.exchange.refusals import ChangedWhileRead, FileEmpty, FileMissing, FileTooLarge, ZipBomb

MB = 1024 * 1024
SHARED_TEXTS = re.compile(r"/?xl/sharedstrings\.(?:xml|bin)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be, packed and unpacked. A province's full year is about 200 MB as XLSX.

    The shared texts of a workbook are held in memory whole, so they have a limit of their own.
    """

    file_mb: int = 512
    unpacked_mb: int = 4096
    shared_mb: int = 1024
    entries: int = 2000
    ratio: int = 200
    ratio_from_mb: int = 64


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a file was when it was read."""

    size: int
    changed_ns: int
    sha256: str


def fingerprint(path: Path, *, limits: Limits) -> Fingerprint:
    """Return size, time of change and SHA-256 of a file. Refused by its size before a byte is read."""
    try:
        stat = path.stat()
        if not path.is_file():
            raise FileMissing(file=path.name)
    except OSError as error:
        raise FileMissing(file=path.name) from error
    if stat.st_size == 0:
        raise FileEmpty(file=path.name)
    if stat.st_size > limits.file_mb * MB:
        raise FileTooLarge(file=path.name, size=stat.st_size // MB, limit=limits.file_mb)
    return Fingerprint(stat.st_size, stat.st_mtime_ns, _sha256(path))


def assert_unchanged(path: Path, before: Fingerprint, *, limits: Limits) -> None:
    """Refuse when the file is no longer what it was: it was being written while it was read."""
    try:
        now = fingerprint(path, limits=limits)
    except (FileMissing, FileEmpty, FileTooLarge) as error:
        raise ChangedWhileRead(file=path.name) from error
    if now != before:
        raise ChangedWhileRead(file=path.name)


def assert_opens_safely(path: Path, *, limits: Limits) -> None:
    """Refuse a packed file that would grow beyond reason; its packing list says so before anything is unpacked."""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    grows = unpacked > limits.ratio_from_mb * MB and unpacked // packed > limits.ratio
    shared = sum(entry.file_size for entry in entries if SHARED_TEXTS.fullmatch(entry.filename))
    large = unpacked > limits.unpacked_mb * MB or shared > limits.shared_mb * MB
    if grows or large or len(entries) > limits.entries:
        raise ZipBomb(file=path.name, size=unpacked // MB, entries=len(entries))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(MB):
                digest.update(block)
    except OSError as error:
        raise FileMissing(file=path.name) from error
    return digest.hexdigest()
