import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db


def test_the_first_page_lists_every_procedure_in_force_by_field(public: Client) -> None:
    page = public.get("/").content.decode()
    assert page.count('href="/thu-tuc/') == 66
    assert "Hộ tịch" in page
    assert "2.001009" not in page
    assert "Xã Nà Mẫu" in page


def test_a_sample_commune_says_on_every_page_that_nothing_is_real(public: Client) -> None:
    for address in ("/", "/thu-tuc/1.001193/", "/chuan-bi/1.001193/", "/ho-so/", "/thu-tuc/?q=khai+sinh"):
        assert "DỮ LIỆU GIẢ LẬP" in public.get(address).content.decode()


def test_a_page_kept_in_memory_costs_one_query(
    public: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    public.get("/thu-tuc/1.001193/")
    with django_assert_num_queries(1):
        assert public.get("/thu-tuc/1.001193/").status_code == 200


def test_a_browser_that_has_the_page_is_told_so(public: Client) -> None:
    first = public.get("/")
    again = public.get("/", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_without_a_catalogue_the_page_says_so(settings: Settings) -> None:
    settings.ROOT_URLCONF = "motcua.web.public.urls"
    people.commune()
    assert "Danh mục đang trống" in Client().get("/").content.decode()
    assert Client().get("/thu-tuc/1.001193/").status_code == 404


def test_two_communes_are_told_apart_by_host_and_by_path(public: Client) -> None:
    people.commune("ban-thi")
    unknown = public.get("/", headers={"host": "nowhere.example"}).content.decode()
    assert 'href="/x/na-mau/"' in unknown
    assert 'href="/x/ban-thi/"' in unknown
    other = public.get("/x/ban-thi/").content.decode()
    assert "Xã Bản Thí" in other
    assert "Nà Mẫu" not in other
    assert 'href="/x/ban-thi/thu-tuc/1.001193/"' in other


def test_a_commune_that_does_not_exist_is_a_page_in_words(public: Client) -> None:
    answer = public.get("/x/nobody/")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.content.decode()


def test_nothing_can_be_sent_to_the_catalogue(public: Client) -> None:
    for address in ("/", "/thu-tuc/1.001193/", "/thu-tuc/?q=a"):
        assert public.post(address).status_code == 405


@pytest.mark.parametrize("address", ["/", "/thu-tuc/1.001193/", "/ho-so/", "/nowhere", "/thu-tuc/?q=khai"])
def test_every_page_refuses_scripts_and_hosts_that_are_not_ours(public: Client, address: str) -> None:
    answer = public.get(address)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "http" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    body = answer.content.decode()
    assert " style=" not in body
    assert "<script" not in body
    assert " onclick" not in body


@pytest.mark.parametrize("address", ["/dang-nhap/", "/chi-so/", "/quay/", "/api/v1/", "/admin/"])
def test_no_staff_address_is_here(public: Client, address: str) -> None:
    assert public.get(address).status_code == 404
