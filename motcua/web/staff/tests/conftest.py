"""Browsers of the fixed cast: signed in at the staff listener on this machine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from motcua.people.tests import makers

LOOPBACK = {"host": "localhost"}
Browser = Callable[[str], Client]


@pytest.fixture(scope="session", autouse=True)
def _static_directory() -> None:
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def nobody() -> Client:
    """Return the browser of Anh Tư, who is not signed in."""
    return Client(headers=LOOPBACK)


@pytest.fixture
def browser(db: None) -> Browser:
    """Return a maker of browsers: `browser("lan")` is signed in as Lan."""
    makers.commune()
    cache.clear()

    def signed_in(name: str) -> Client:
        client = Client(headers=LOOPBACK)
        client.force_login(makers.account(name))
        return client

    return signed_in
