"""The installation that the stories share."""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from tests.flows.commands import Installation


@pytest.fixture(scope="session")
def new_installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """Give a maker of empty installations, on the kind of database this run is about."""
    made: list[str] = []
    address = os.environ.get("MOTCUA_DATABASE", "")

    def make(name: str) -> Installation:
        directory = tmp_path_factory.mktemp(name)
        if not address:
            return Installation(directory)
        database = f"flow_{name}_{secrets.token_hex(4)}".replace("-", "_")
        on_server(address, f'CREATE DATABASE "{database}"')
        made.append(database)
        return Installation(directory, address.replace("/motcua?", f"/{database}?"))

    yield make
    for database in made:
        on_server(address, f'DROP DATABASE "{database}" WITH (FORCE)')


@pytest.fixture(scope="session")
def quarter(new_installation: object) -> Installation:
    """Give the sample commune with its first quarter of 2026 imported."""
    installation: Installation = new_installation("quarter")  # type: ignore[operator]
    installation.ask("init", "--sample")
    sample(installation)
    installation.ask("import", *files(installation), "--commune", "na-mau")
    return installation


def sample(installation: Installation, *words: str) -> Path:
    """Write the sample files of the quarter and return their folder."""
    folder = installation.directory / "sample"
    installation.ask("sample", "--commune", "na-mau", "--quarter", "2026-Q1", "--out", folder, *words)
    return folder


def files(installation: Installation) -> list[Path]:
    """Return the two sample files."""
    folder = installation.directory / "sample"
    return [folder / "danh-sach-ho-so.xlsx", folder / "chung-thuc-dien-tu.xlsx"]


def on_server(address: str, statement: str) -> None:
    """Run a statement on the maintenance database of a cluster."""
    parts = urlsplit(address)
    host = parse_qs(parts.query)["host"][0]
    with psycopg.connect(host=host, user=parts.username, dbname="postgres", autocommit=True) as server:
        server.execute(statement.encode())
