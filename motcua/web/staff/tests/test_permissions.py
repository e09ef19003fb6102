"""Every address of the staff listener is asked by the whole cast: who is let in, who is not, and nobody by accident."""

import re

import pytest
from django.test import Client
from django.urls import get_resolver

from motcua.web.staff.tests.conftest import PERIOD, Browser

pytestmark = pytest.mark.django_db
EVERYBODY = frozenset({"lan", "minh", "binh", "hoa", "thao", "van", "son", "hien", "tung"})
IMPORTERS = frozenset({"lan", "van", "hien"})
DRAFTERS = frozenset({"thao", "van", "son", "hien"})
CAST = sorted(EVERYBODY)
# address → who may open it. {number}: a dossier of the culture division (Minh, Bình); {id}: the inspection.
GET_PAGES: dict[str, frozenset[str]] = {
    "/": EVERYBODY,
    "/ho-so/": EVERYBODY,
    "/ho-so/{number}/": EVERYBODY - {"tung"},
    "/nhap/": IMPORTERS,
    "/nhap/{batch}/": IMPORTERS,
    "/nhap/{batch}/huy/": IMPORTERS,
    "/doi-chieu/": IMPORTERS,
    "/chi-so/?{period}": EVERYBODY,
    "/chi-so/received/?{period}": EVERYBODY,
    "/chi-so/received/ho-so/?{period}": EVERYBODY,
    "/chi-so/bieu-06a/?{period}": EVERYBODY,
    "/chi-so/bieu-06a/xlsx/?{period}": EVERYBODY,
    "/thong-bao/": DRAFTERS,
    "/thong-bao/{id}/": DRAFTERS,
    "/thong-bao/{id}/cuoc-kiem-tra/": DRAFTERS,
    "/thong-bao/{id}/loi/": DRAFTERS,
    "/thong-bao/{id}/nhiem-vu/": DRAFTERS,
    "/thong-bao/{id}/tep.pdf": DRAFTERS,
    "/thong-bao/{id}/tep.docx": DRAFTERS,
    "/tai-khoan/hai-buoc/": EVERYBODY,
}
POST_PAGES: dict[str, frozenset[str]] = {
    "/ho-so/{number}/nguoi-nop/": EVERYBODY - {"tung"},
    "/nhap/": IMPORTERS,
    "/doi-chieu/": IMPORTERS,
    "/thong-bao/{id}/soan/": DRAFTERS,
    "/thong-bao/{id}/cuoc-kiem-tra/": DRAFTERS,
    "/thong-bao/{id}/loi/": DRAFTERS,
    "/thong-bao/{id}/nhiem-vu/": DRAFTERS,
    "/thong-bao/{id}/so/": DRAFTERS,
}
# Asked elsewhere: a preview belongs to one person, refused lines may not be there, sign-in is everybody's.
ELSEWHERE = {
    "healthz",
    "nhap/xem-truoc/<str:token>/",
    "nhap/<int:import_id>/tu-choi/",
    "dang-nhap/",
    "dang-xuat/",
    "dang-ky/",
    "dang-nhap/hai-buoc/",
    "tai-khoan/bi-khoa/",
    "tai-khoan/xac-nhan/",
    "tai-khoan/mat-khau/",
    "tai-khoan/xac-nhan-hai-buoc/",
    "tai-khoan/hai-buoc/bat/",
    "tai-khoan/hai-buoc/tat/",
    "tai-khoan/ma-du-phong/",
    "tai-khoan/ma-du-phong/tao/",
    "tai-khoan/ma-du-phong/tai/",
    "tai-khoan/quen-mat-khau/",
    "tai-khoan/thu-dien-tu/",
    "tai-khoan/dat-mat-khau/",
}
LET_IN = {200, 302, 422}
KEPT_OUT = {403, 404}


@pytest.fixture
def places(register: list[str], inspection: int) -> dict[str, str]:
    """Return what stands in the addresses: a dossier of Minh's unit, the import, the inspection."""
    from motcua.dossiers.models import Dossier
    from motcua.exchange.models import ImportBatch

    number = Dossier.objects.filter(unit__code="van-hoa-xa-hoi").values_list("number", flat=True)[0]
    batch = ImportBatch.objects.values_list("pk", flat=True)[0]
    return {"number": number, "batch": str(batch), "id": str(inspection), "period": PERIOD}


def ask(client: Client, method: str, address: str, places: dict[str, str]) -> int:
    return int(getattr(client, method)(address.format(**places)).status_code)


def test_each_page_lets_in_whom_it_should(signed_in: Browser, places: dict[str, str]) -> None:
    wrong = []
    for name in CAST:
        client = signed_in(name)
        for method, pages in (("get", GET_PAGES), ("post", POST_PAGES)):
            for address, allowed in pages.items():
                status = ask(client, method, address, places)
                if status not in (LET_IN if name in allowed else KEPT_OUT):
                    wrong.append((name, method, address, status))
    assert not wrong


def test_hanh_of_another_commune_finds_nothing_of_this_one(signed_in: Browser, places: dict[str, str]) -> None:
    hanh = signed_in("hanh")
    for address in ("/ho-so/{number}/", "/nhap/{batch}/", "/nhap/{batch}/huy/", "/nhap/{batch}/tu-choi/"):
        assert ask(hanh, "get", address, places) in KEPT_OUT, address
    assert ask(hanh, "post", "/ho-so/{number}/nguoi-nop/", places) in KEPT_OUT
    assert ask(hanh, "post", "/nhap/{batch}/huy/", places) in KEPT_OUT
    for address in GET_PAGES:
        if "{id}" in address:
            assert ask(hanh, "get", address, places) in KEPT_OUT, address
    for address in POST_PAGES:
        if "{id}" in address:
            assert ask(hanh, "post", address, places) in KEPT_OUT, address
    for address in ("/", "/ho-so/", "/ho-so/?q=H37", "/chi-so/?{period}", "/chi-so/received/ho-so/?{period}", "/nhap/"):
        response = hanh.get(address.format(**places))
        assert response.status_code == 200
        assert "H37.12-" not in response.content.decode(), address


def test_tung_of_another_unit_sees_the_numbers_but_not_the_dossiers(signed_in: Browser, places: dict[str, str]) -> None:
    tung = signed_in("tung")
    assert places["number"] not in tung.get("/ho-so/").content.decode()
    assert "Không có hồ sơ nào" in tung.get(f"/ho-so/?q={places['number']}").content.decode()
    behind = tung.get("/chi-so/received/ho-so/?{period}".format(**places)).content.decode()
    assert places["number"] not in behind
    assert "thuộc đơn vị khác" in behind


def test_anh_tu_who_is_not_signed_in_is_sent_to_the_sign_in_page(nobody: Client, places: dict[str, str]) -> None:
    for method, pages in (("get", GET_PAGES), ("post", POST_PAGES)):
        for address in pages:
            response = getattr(nobody, method)(address.format(**places))
            assert response.status_code == 302, address
            assert response["Location"].startswith("/dang-nhap/"), address


def test_no_address_is_forgotten() -> None:
    known = {re.sub(r"<[^>]*>", "{}", str(pattern.pattern)) for pattern in get_resolver().url_patterns}
    asked = {re.sub(r"\{[^}]*\}", "{}", address.split("?")[0]).lstrip("/") for address in (*GET_PAGES, *POST_PAGES)}
    asked = {address.replace("chi-so/received/", "chi-so/{}/") for address in asked}
    elsewhere = {re.sub(r"<[^>]*>", "{}", address) for address in ELSEWHERE}
    assert known - asked - elsewhere == set()
