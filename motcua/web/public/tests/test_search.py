import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", ["khai sinh", "KHAI SINH", "khai sịnh", "khai snih"])
def test_the_first_hit_is_what_was_meant(public: Client, typed: str) -> None:
    page = public.get("/thu-tuc/", {"q": typed}).content.decode()
    first = page.index('href="/thu-tuc/1.001193/"')
    assert first == page.index('href="/thu-tuc/1.')


def test_a_whole_code_leads_straight_to_its_page(public: Client) -> None:
    answer = public.get("/thu-tuc/", {"q": "2.000815"})
    assert (answer.status_code, answer["Location"]) == (302, "/thu-tuc/2.000815/")


def test_nothing_typed_leads_to_the_catalogue(public: Client) -> None:
    assert public.get("/thu-tuc/", {"q": "  "})["Location"] == "/"


def test_nothing_found_says_what_to_do(public: Client) -> None:
    page = public.get("/thu-tuc/", {"q": "zzzz"}).content.decode()
    assert "Không tìm thấy thủ tục nào" in page
    assert "dichvucong.gov.vn" in page


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}"])
def test_what_was_typed_is_shown_and_never_obeyed(public: Client, evil: str) -> None:
    page = public.get("/thu-tuc/", {"q": evil}).content.decode()
    assert "<script" not in page
    assert "<img" not in page
    assert "49" not in page


@pytest.mark.parametrize("odd", ["a" * 10_000, "\x00khai sinh", "khai\u200bsinh", "😀", "%", "'; DROP TABLE"])
def test_odd_questions_are_answered(public: Client, odd: str) -> None:
    assert public.get("/thu-tuc/", {"q": odd}).status_code == 200
