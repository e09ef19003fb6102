"""A page that fails leaves a line for the administrator, and no person stands in it."""

import io
import logging
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from motcua.config.logs import Nameless
from motcua.web.ui import errors


def fails(request: HttpRequest) -> HttpResponse:
    try:
        raise LookupError("Lương Thị Mai")
    except LookupError as error:
        raise ValueError("020812345678") from error


urlpatterns = [path("trang/", fails)]
handler500 = errors.broken
handler404 = errors.not_found
handler400 = errors.bad_request


@pytest.fixture
def written(settings: Any, monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    settings.ROOT_URLCONF = __name__
    (handler,) = (each for each in logging.getLogger("django.request").handlers if isinstance(each.formatter, Nameless))
    written = io.StringIO()
    monkeypatch.setattr(handler, "stream", written)
    return written


def test_a_failure_is_written_down_with_its_place_and_without_its_words(written: io.StringIO) -> None:
    response = Client(raise_request_exception=False).get("/trang/?ten=Mai")
    assert response.status_code == 500
    text = written.getvalue()
    assert "/trang/" in text
    assert "test_logs.py" in text
    assert "ValueError" in text
    assert "LookupError" in text
    assert "Mai" not in text
    assert "020812345678" not in text


def test_what_a_scanner_does_is_not_written_down(written: io.StringIO) -> None:
    Client().get("/khong-co/")
    Client().get("/trang/", headers={"host": "<script>"})
    assert written.getvalue() == ""
