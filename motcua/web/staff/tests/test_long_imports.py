"""A long import runs in a thread of its own beside the page: real commits, its own connection, its own end."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.dossiers.models import Dossier
from motcua.people.tests import makers
from motcua.web.staff import importing, uploads
from motcua.web.staff.tests.conftest import LOOPBACK, SOME

MOST_TRIES = 600


@pytest.fixture
def lan(committed: Any, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Return Lan's browser where every file is a long one and no page waits for it."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    makers.commune()
    cache.clear()
    monkeypatch.setattr(importing, "AT_ONCE_BYTES", 0)
    monkeypatch.setattr(importing, "PATIENCE_SECONDS", 0)
    client = Client(headers=LOOPBACK)
    client.force_login(makers.account("lan"))
    return client


def upload(client: Client, paths: list[Path]) -> str:
    files = [SimpleUploadedFile(path.name, path.read_bytes()) for path in paths]
    return str(client.post("/nhap/", {"tep": files})["Location"])


def settled(client: Client, address: str) -> Any:
    """Ask a page again and again, as its own refresh does, until nobody is at work on it any more."""
    for _ in range(MOST_TRIES):
        response = client.get(address)
        if "Refresh" not in response:
            return response
        assert response.status_code == 200
        time.sleep(0.1)
    raise AssertionError("it never ended")


def test_a_long_list_is_looked_at_and_brought_in_beside_the_page(lan: Client, export: list[Path]) -> None:
    address = upload(lan, export)
    checked = settled(lan, address)
    assert dict(checked.context["counts"])["Hồ sơ mới"] == str(SOME)
    assert not Dossier.objects.exists()
    lan.post(address)
    done = settled(lan, address)
    assert done.status_code == 302
    assert Dossier.objects.count() == SOME
    assert not list(uploads.root().glob("*/*"))


def test_what_is_wrong_with_a_long_list_is_said_on_its_page(lan: Client, tmp_path: Path) -> None:
    wrong = tmp_path / "danh-sach.xlsx"
    wrong.write_bytes(b"%PDF-1.7 khong phai danh sach")
    response = settled(lan, upload(lan, [wrong]))
    assert response.status_code in (415, 422)
    assert "Không nhập được tệp này" in response.content.decode()


def test_the_thread_leaves_no_connection_open(lan: Client, export: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import connections

    closed: list[bool] = []
    close: Callable[[], None] = connections.close_all

    def noted() -> None:
        close()
        closed.append(True)

    monkeypatch.setattr(connections, "close_all", noted)
    monkeypatch.setattr(importing, "PATIENCE_SECONDS", 60)
    settled(lan, upload(lan, export))
    assert closed == [True]
