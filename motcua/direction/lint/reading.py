"""From a file to its text: txt, md and docx, with paragraphs and tables in the order of the page."""

import unicodedata
import zipfile
from pathlib import Path

from motcua.direction.lint.word import lines_of

LARGEST_FILE = 20_000_000
LONGEST_TEXT = 1_000_000
LARGEST_UNPACKED = 200_000_000
_VIETNAMESE = "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ"


class Unreadable(Exception):
    """The file cannot be read at all; the message is one Vietnamese sentence that says how to mend it."""


def text_of(path: Path) -> str:
    """Return the text of a notice or report file.

    Tables come out as lines "| cell | cell |"; a table that only lays out the head or the signature comes out as lines.
    Raises `Unreadable` for anything that is not a readable txt, md or docx.
    """
    if not path.is_file():
        raise Unreadable(f"Không thấy tệp {path}. Hãy kiểm tra lại đường dẫn.")
    if path.stat().st_size > LARGEST_FILE:
        raise Unreadable(f"Tệp {path.name} lớn hơn 20 MB. Hãy bỏ bớt hình ảnh rồi thử lại.")
    suffix = path.suffix.lower()
    if suffix == ".docx":
        return _not_a_book(_docx(path), path)
    if suffix in {".txt", ".md", ".markdown", ".text", ""}:
        return _not_a_book(_plain(path), path)
    raise Unreadable(f"Chưa đọc được loại tệp {suffix}. Hãy lưu văn bản thành .docx, .txt hoặc .md.")


def _not_a_book(text: str, path: Path) -> str:
    if len(text) > LONGEST_TEXT:
        raise Unreadable(f"Tệp {path.name} dài hơn 500 trang, không phải một thông báo hay báo cáo. Hãy chọn đúng tệp.")
    return text


def _plain(path: Path) -> str:
    raw = path.read_bytes()
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return _decoded(raw, "utf-16", path)
    if len(raw) > 3 and 0 in (raw[0], raw[1]):
        return _decoded(raw, "utf-16-be" if raw[0] == 0 else "utf-16-le", path)
    if b"\x00" in raw:
        raise Unreadable(f"Tệp {path.name} không phải văn bản. Hãy lưu thành .docx, .txt hoặc .md.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _windows_1258(raw, path)


def _decoded(raw: bytes, encoding: str, path: Path) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as broken:
        raise Unreadable(f"Tệp {path.name} bị hỏng bảng mã. Hãy lưu lại với bảng mã UTF-8.") from broken


def _windows_1258(raw: bytes, path: Path) -> str:
    try:
        text = unicodedata.normalize("NFC", raw.decode("cp1258"))
    except UnicodeDecodeError:
        text = ""
    if sum(letter in _VIETNAMESE for letter in text.lower()) * 50 < len(text) or not text:
        raise Unreadable(f"Tệp {path.name} dùng bảng mã cũ (TCVN3/VNI?). Hãy chuyển sang Unicode rồi thử lại.")
    return text


def _docx(path: Path) -> str:
    from docx import Document

    try:
        with zipfile.ZipFile(path) as package:
            unpacked = sum(part.file_size for part in package.infolist())
        if unpacked > LARGEST_UNPACKED:
            raise Unreadable(f"Tệp {path.name} phình quá lớn khi mở. Hãy lưu lại từ Word rồi thử lại.")
        document = Document(str(path))
    except Unreadable:
        raise
    except Exception as broken:  # python-docx raises many kinds for a broken package
        raise Unreadable(f"Tệp {path.name} không mở được như tệp Word (.docx). Hãy lưu lại từ Word.") from broken
    return "\n".join(lines_of(document))
