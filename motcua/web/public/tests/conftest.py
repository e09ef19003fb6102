from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from motcua.people.tests import makers as people
from motcua.procedures.tests import makers as procedures


@pytest.fixture
def public(db: None, settings: Settings) -> Iterator[Client]:
    """Return a citizen's browser on the public listener of the only commune, the catalogue loaded."""
    settings.ROOT_URLCONF = "motcua.web.public.urls"
    people.commune()
    procedures.load()
    cache.clear()
    yield Client()
    cache.clear()
