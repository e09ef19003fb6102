"""What every test may ask for: a database with real commits, child processes on it, a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that may use the database may use the cache's file too."""
    for item in items:
        if "db" in getattr(item, "fixturenames", ()) or item.get_closest_marker("django_db"):
            mark = item.get_closest_marker("django_db")
            if mark is None:
                item.add_marker(pytest.mark.django_db(databases="__all__"))
            else:
                item.add_marker(pytest.mark.django_db(**{"databases": "__all__", **mark.kwargs}), append=False)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Make every test database, also where only tests with real commits run."""
    from django.test.utils import setup_databases, teardown_databases

    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, serialized_aliases=set())
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@dataclass(frozen=True)
class Committed:
    """A fresh copy of the migrated database in which commits are real, seen by other processes too."""

    directory: Path
    environment: dict[str, str]

    def start(self, *words: str, **options: Any) -> subprocess.Popen[str]:
        """Start a Python process on this database: `start("-c", "…")` or `start("-m", "motcua", …)`."""
        return subprocess.Popen(
            [sys.executable, *words], env=self.environment, cwd=ROOT, text=True, stdout=subprocess.PIPE, **options
        )


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: Any, tmp_path: Path, settings: Any) -> Iterator[Committed]:
    """Give a copy of the migrated template database: the journal's triggers forbid emptying a used one."""
    from django.db import connection

    settings.DATA_DIRECTORY = tmp_path
    copy = copy_of_sqlite if connection.vendor == "sqlite" else copy_of_postgresql
    with django_db_blocker.unblock(), copy(connection, tmp_path) as address:
        environment = {**os.environ, "MOTCUA_DATA": str(tmp_path), "MOTCUA_DATABASE": address}
        environment["DJANGO_SETTINGS_MODULE"] = "motcua.config.settings"
        yield Committed(tmp_path, environment)


class copy_of_sqlite:  # noqa: N801 - read as a verb phrase: `with copy_of_sqlite(…)`
    """A file copy of the template, in the place where an installation has its database."""

    def __init__(self, connection: Any, directory: Path) -> None:
        self.connection, self.directory = connection, directory

    def __enter__(self) -> str:
        """Point this process's connection at the copy."""
        self.template = self.connection.settings_dict["NAME"]
        self.connection.ensure_connection()
        self.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()
        shutil.copy(self.template, self.directory / "motcua.sqlite3")
        shutil.copy(Path(self.template).with_name("test-cache.sqlite3"), self.directory / "cache.sqlite3")
        self.connection.settings_dict["NAME"] = str(self.directory / "motcua.sqlite3")
        return ""

    def __exit__(self, *_: object) -> None:
        """Point it back at the template."""
        self.connection.close()
        self.connection.settings_dict["NAME"] = self.template


class copy_of_postgresql:  # noqa: N801
    """A database made from the template by the server."""

    def __init__(self, connection: Any, directory: Path) -> None:
        self.connection, self.name = connection, f"copy_{directory.name}_{os.getpid()}".replace("-", "_").lower()

    def __enter__(self) -> str:
        """Make the copy and point this process's connection at it."""
        self.template = self.connection.settings_dict["NAME"]
        self.close()
        self.on_server(f'CREATE DATABASE "{self.name}" TEMPLATE "{self.template}"')
        self.connection.settings_dict["NAME"] = self.name
        given = self.connection.settings_dict
        return f"postgresql://{given['USER']}@/{self.name}?host={given['HOST']}"

    def __exit__(self, *_: object) -> None:
        """Point it back and drop the copy."""
        self.close()
        self.connection.settings_dict["NAME"] = self.template
        self.on_server(f'DROP DATABASE "{self.name}" WITH (FORCE)')

    def close(self) -> None:
        """Close the connection and its pool: a template in use cannot be copied."""
        self.connection.close()
        self.connection.close_pool()

    def on_server(self, statement: str) -> None:
        """Run a statement on the maintenance database."""
        import psycopg

        given = self.connection.settings_dict
        with psycopg.connect(host=given["HOST"], user=given["USER"], dbname="postgres", autocommit=True) as server:
            server.execute(statement)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Use the system's Chromium: no browser download exists here. Elsewhere: `CHROMIUM=/path`."""
    return {
        **browser_type_launch_args,
        "executable_path": os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        "args": [
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ],
    }
