"""Browsers of the fixed cast: signed in at the staff listener on this machine; and a small register to look at."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from motcua.exchange.sampling.invented import commune as invented
from motcua.exchange.sampling.making import CERTIFIED, REGISTER, Order, make_sample
from motcua.exchange.sampling.season import quarter
from motcua.people.tests import makers

LOOPBACK = {"host": "localhost"}
Browser = Callable[[str], Client]
SOME = 60
PERIOD = "tu=2026-01-01&den=2026-04-06"


@pytest.fixture(scope="session", autouse=True)
def _static_directory() -> None:
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def nobody() -> Client:
    """Return the browser of Anh Tư, who is not signed in."""
    return Client(headers=LOOPBACK)


@pytest.fixture
def signed_in(db: None) -> Browser:
    """Return a maker of browsers: `signed_in("lan")` is signed in as Lan."""
    makers.commune()
    cache.clear()

    def open_as(name: str) -> Client:
        client = Client(headers=LOOPBACK)
        client.force_login(makers.account(name))
        return client

    return open_as


@pytest.fixture(scope="session")
def export(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return a small export of the sample commune: the register and the e-certification list."""
    folder = tmp_path_factory.mktemp("export")
    make_sample(order=Order(invented(code="na-mau"), quarter(name="2026-Q1"), SOME, 1), out=folder)
    return [folder / REGISTER, folder / CERTIFIED]


@pytest.fixture
def register(signed_in: Browser, export: list[Path]) -> list[str]:
    """Bring the small export in; return its dossier numbers."""
    from motcua.dossiers.queries import dossiers
    from motcua.exchange.actions import Options, import_files
    from motcua.people.may import scope_of

    lan = makers.actor("lan")
    import_files(paths=export, options=Options(commune="na-mau"), by=lan, at=makers.AT)
    return [line.number for line in dossiers(scope=scope_of(lan), limit=SOME).lines]


@pytest.fixture
def inspection(register: list[str]) -> int:
    """Return the sample inspection of the first quarter, as people wrote it."""
    from motcua.direction.actions import sample_inspection

    return int(sample_inspection(by=makers.actor("son"), at=makers.AT).pk)
