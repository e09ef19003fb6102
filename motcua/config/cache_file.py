"""The cache's own SQLite file does not wait for the disk; after a power cut it may have to be made anew."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from motcua.config.place import data_directory

TOLD = "Tệp tạm cache.sqlite3 bị hỏng (có thể do mất điện) và đã được làm mới; mọi người cần đăng nhập lại."


def drop_broken() -> bool:
    """Remove a damaged cache file; say whether there was one. It holds only sessions and counters."""
    path = data_directory() / "cache.sqlite3"
    if os.environ.get("MOTCUA_DATABASE") or not path.exists() or is_whole(path):
        return False
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
    return True


def is_whole(path: Path) -> bool:
    """Say whether SQLite finds no damage; a file that is only busy counts as whole."""
    try:
        with closing(sqlite3.connect(path, timeout=1)) as database:
            return bool(database.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False


def make() -> None:
    """Make the table of the cache where it is not there."""
    from django.conf import settings
    from django.core.management import call_command

    call_command("createcachetable", verbosity=0, database="cache" if "cache" in settings.DATABASES else "default")
