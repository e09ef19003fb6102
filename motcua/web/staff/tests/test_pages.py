import pytest
from django.test import Client

from motcua.web.staff.tests.conftest import Browser

pytestmark = pytest.mark.django_db


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_smoke(browser: Browser, register: list[str]) -> None:
    lan = browser("lan")
    for address in (
        "/",
        "/ho-so/",
        f"/ho-so/{register[0]}/",
        "/nhap/",
        "/nhap/1/",
        "/chi-so/?tu=2026-01-01&den=2026-03-31",
        "/chi-so/received/?tu=2026-01-01&den=2026-03-31",
        "/chi-so/received/ho-so/?tu=2026-01-01&den=2026-03-31",
        "/chi-so/bieu-06a/",
        "/chi-so/bieu-06a/xlsx/",
    ):
        response = lan.get(address)
        print(address, response.status_code)
        assert response.status_code == 200
