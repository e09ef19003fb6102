"""What a person is told when the machine, the disk or the house itself fails: one line, no name, no traceback."""

import errno
import os
import sqlite3
import traceback
from pathlib import Path

TRACE = "MOTCUA_TRACE"
DISK = {
    errno.ENOSPC: "Ổ đĩa đã đầy. Hãy giải phóng chỗ rồi chạy lại",
    errno.EDQUOT: "Đã hết hạn mức ổ đĩa. Hãy giải phóng chỗ rồi chạy lại",
    errno.EROFS: "Ổ đĩa chỉ cho đọc. Hãy chọn nơi khác hoặc mở quyền ghi rồi chạy lại",
    errno.EACCES: "Không có quyền đọc hoặc ghi. Hãy chạy bằng tài khoản của hệ thống hoặc mở quyền rồi chạy lại",
    errno.EPERM: "Không có quyền đọc hoặc ghi. Hãy chạy bằng tài khoản của hệ thống hoặc mở quyền rồi chạy lại",
    errno.ENOENT: "Không có nơi hoặc tệp này. Hãy xem lại đường dẫn",
    errno.ENOTDIR: "Nơi này không phải là thư mục. Hãy xem lại đường dẫn",
    errno.EISDIR: "Nơi này là thư mục, không phải tệp. Hãy xem lại đường dẫn",
    errno.ENAMETOOLONG: "Tên quá dài. Hãy chọn tên ngắn hơn",
}

# By what SQLite says of itself; no value of a row ever stands in these.
DATABASE = {
    "disk is full": "Ổ đĩa đã đầy. Việc vừa gọi chưa được ghi. Hãy giải phóng chỗ rồi chạy lại.",
    "readonly": "Cơ sở dữ liệu chỉ cho đọc. Hãy mở quyền ghi vào thư mục dữ liệu rồi chạy lại.",
    "locked": "Cơ sở dữ liệu đang bận vì việc khác đang ghi. Hãy chờ xong rồi chạy lại.",
    "malformed": "Cơ sở dữ liệu bị hỏng. Hãy giữ nguyên tệp và khôi phục từ bản sao lưu: motcua restore THƯ-MỤC.",
}


def sentence(error: Exception) -> str:
    """Return the line for a failure that no room has words for. Its own message is left out: it may name a person."""
    if os.environ.get(TRACE):
        traceback.print_exception(error)
    if isinstance(error, OSError):
        place = f" ({error.filename})" if error.filename else ""
        return f"{DISK.get(error.errno or 0, f'Máy báo lỗi {error.strerror}. Hãy kiểm tra máy rồi chạy lại')}{place}."
    if of_database(error):
        known = next((words for sign, words in DATABASE.items() if sign in str(error).lower()), "")
        return known or (
            "Cơ sở dữ liệu chưa dùng được: chưa tạo, cũ hơn phần mềm, hỏng, hoặc ổ đĩa đầy hay chỉ cho đọc. "
            "Hãy xem ổ đĩa, chạy motcua init, hoặc khôi phục bản sao lưu."
        )
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {Path(last.filename).name}:{last.lineno}"
    return f"Phần mềm gặp lỗi ({where}). Những gì đã lưu còn nguyên. Hãy báo người quản trị; chi tiết: {TRACE}=1."


def of_database(error: Exception) -> bool:
    """Say whether the database itself refuses: it is not there, not up to date, locked or damaged."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError, IntegrityError, InterfaceError

    if isinstance(error, IntegrityError):
        return False
    return isinstance(error, (DatabaseError, InterfaceError, ImproperlyConfigured, sqlite3.DatabaseError))
