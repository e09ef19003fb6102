from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.core import journal
from motcua.dossiers.models import Dossier
from motcua.people.tests import makers
from motcua.web.staff import uploads
from motcua.web.staff.tests.conftest import Browser

pytestmark = pytest.mark.django_db
DAYS = {"tu": "2026-01-01", "den": "2026-04-06"}


def ask(client: Client, export: list[Path]) -> object:
    file = SimpleUploadedFile(export[0].name, export[0].read_bytes())
    return client.post("/doi-chieu/", {"tep": file, **DAYS}).context["result"]


def test_the_same_list_says_the_same(signed_in: Browser, register: list[str], export: list[Path]) -> None:
    result = ask(signed_in("lan"), export)
    assert result.alike  # type: ignore[attr-defined]
    assert result.both == 60  # type: ignore[attr-defined]
    assert not list(uploads.root().glob("*/*/*")), "no file is kept"


def test_each_difference_names_its_dossiers(signed_in: Browser, register: list[str], export: list[Path]) -> None:
    row = Dossier.objects.filter(status="RETURNED").earliest("pk")
    Dossier.objects.filter(pk=row.pk).update(status="PROCESSING", ready_at=None, returned_at=None, finished_at=None)
    lan = signed_in("lan")
    file = SimpleUploadedFile(export[0].name, export[0].read_bytes())
    response = lan.post("/doi-chieu/", {"tep": file, **DAYS})
    result = response.context["result"]
    settled = next(each for each in result.figures if each["name"] == "Đã giải quyết")
    assert settled["difference"] == "−1"
    assert settled["only_there"] == (row.number,)
    assert {each["field"] for each in result.differing} == {"Trạng thái", "Ngày có kết quả"}
    assert "Đang xử lý" in response.content.decode()


def test_matching_writes_nothing(signed_in: Browser, register: list[str], export: list[Path]) -> None:
    before = journal.head(commune_id=makers.commune().pk)
    ask(signed_in("lan"), export)
    assert journal.head(commune_id=makers.commune().pk) == before


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7"])
def test_a_wrong_file_is_refused_in_words(signed_in: Browser, content: bytes) -> None:
    response = signed_in("lan").post("/doi-chieu/", {"tep": SimpleUploadedFile("a.xlsx", content), **DAYS})
    assert response.status_code >= 400
    assert "Chưa đối chiếu được" in response.content.decode()


def test_wrong_days_are_said_on_the_form(signed_in: Browser, export: list[Path]) -> None:
    response = signed_in("lan").post("/doi-chieu/", {"tu": "2026-04-01", "den": "2026-01-01"})
    assert response.status_code == 422
    assert "Kỳ số liệu chưa đúng" in response.content.decode()
