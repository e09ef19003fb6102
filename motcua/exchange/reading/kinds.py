"""What a file really is, told by its first bytes and its packing list, never by its name."""

import zipfile
import zlib
from enum import StrEnum
from pathlib import Path

from motcua.exchange.refusals import Damaged, Encrypted, MacroFile, WrongType

HEAD = 4096
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of streams inside an old compound file are UTF-16; its directory is searched as a whole.
OLE_BOOK, OLE_BOOK_OLD = "Workbook".encode("utf-16-le"), "Book".encode("utf-16-le")
OLE_LOCK, OLE_MACRO = "EncryptedPackage".encode("utf-16-le"), "_VBA_PROJECT".encode("utf-16-le")
FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"\x1f\x8b", "tệp nén GZIP"),
    (b"\x7fELF", "chương trình"),
    (b"MZ", "chương trình"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "cơ sở dữ liệu"),
)


class Kind(StrEnum):
    """The forms a register comes in."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    TEXT = "csv"


def kind_of(path: Path) -> Kind:
    """Return what the file is by its content. Refused in words when it is nothing that holds a register."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if head.startswith(ZIP):
        return _packed(path)
    if head.startswith(OLE):
        return _compound(path)
    for mark, found in FOREIGN:
        if head.startswith(mark):
            raise WrongType(file=path.name, found=found)
    return _text(path, head)


def _packed(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            mime = _start_of(archive, "mimetype", 100)
            types = _start_of(archive, "[Content_Types].xml", 200_000)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError) as error:
        raise Damaged(file=path.name) from error
    if any(name.lower().endswith("vbaproject.bin") for name in names) or b"macroEnabled" in types:
        raise MacroFile(file=path.name)
    if any(name.startswith("Basic/") and not name.endswith(("script-lc.xml", "/")) for name in names):
        raise MacroFile(file=path.name)
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if b"opendocument.spreadsheet" in mime:
        return Kind.ODS
    found = "văn bản Word" if "word/document.xml" in names else "tệp nén ZIP"
    raise WrongType(file=path.name, found=found)


def _start_of(archive: zipfile.ZipFile, name: str, size: int) -> bytes:
    """Return the first bytes of a part, never more: nobody has looked yet at what it would grow to."""
    if name not in archive.namelist():
        return b""
    with archive.open(name) as stream:
        return stream.read(size)


def _compound(path: Path) -> Kind:
    data = path.read_bytes()
    if OLE_LOCK in data:
        raise Encrypted(file=path.name)
    if OLE_MACRO in data:
        raise MacroFile(file=path.name)
    if OLE_BOOK in data or OLE_BOOK_OLD in data:
        return Kind.XLS
    raise WrongType(file=path.name, found="văn bản Word cũ hoặc tệp Office khác")


def _text(path: Path, head: bytes) -> Kind:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Kind.TEXT
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if plain.startswith((b"<html", b"<!doctype html", b"<table", b"<head", b"<meta")) or b"<table" in plain:
        return Kind.HTML
    if plain.startswith(b"<?xml"):
        raise WrongType(file=path.name, found="XML")
    nulls = head.count(0)
    if nulls and not _is_wide(head, nulls):
        raise WrongType(file=path.name, found="dữ liệu nhị phân")
    return Kind.TEXT


def _is_wide(head: bytes, nulls: int) -> bool:
    """UTF-16 without a mark: Vietnamese text is about half zero bytes, all on one side of each pair."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if nulls <= len(head) // 5 or min(even, odd) * 20 >= max(even, odd):
        return False
    text = head[: len(head) // 2 * 2].decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    return sum(letter.isprintable() or letter.isspace() for letter in text) >= len(text) * 0.95
