"""Which database this installation uses: SQLite in its own directory, or PostgreSQL by `MOTCUA_DATABASE`."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# FULL: what was acknowledged to a citizen must survive a power cut.
SQLITE_START = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA cache_size=-32000;"
    "PRAGMA temp_store=MEMORY;"
)
CACHE_START = "PRAGMA journal_mode=WAL;PRAGMA synchronous=OFF;"


def databases(address: str, directory: Path) -> dict[str, dict[str, Any]]:
    """Return Django's `DATABASES` for an address (`postgresql://…`; empty means SQLite in `directory`)."""
    if address:
        return {"default": postgresql(address)}
    return {
        "default": sqlite(directory / "motcua.sqlite3", SQLITE_START),
        "cache": sqlite(directory / "cache.sqlite3", CACHE_START),
    }


def sqlite(path: Path, start: str) -> dict[str, Any]:
    """Return the settings of one SQLite file: write-ahead log, and transactions that take the lock at once."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": start},
        "TEST": {"NAME": path.parent / f"test-{path.name}"},
    }


def postgresql(address: str) -> dict[str, Any]:
    """Return the settings of a PostgreSQL database with a pool, from a `postgresql://user:pass@host:port/name` address.

    Options after `?` (for example `host=/run/socket` or `target_session_attrs=read-write`) go to the driver.
    """
    parts = urlsplit(address)
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    host = options.pop("host", unquote(parts.hostname or ""))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or options.pop("port", "")),
        "CONN_MAX_AGE": 0,
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 16, "timeout": 20}, **options},
    }


class CacheRouter:
    """Keeps the cache table, and nothing else, in the cache's own file."""

    def db_for_read(self, model: Any, **_hints: Any) -> str | None:
        return "cache" if model._meta.app_label == "django_cache" else None

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, **_hints: Any) -> bool | None:
        return (app_label == "django_cache") == (db == "cache")
