import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.dossiers import actions
from motcua.dossiers.actions.intake import Accepted
from motcua.dossiers.tests import makers as dossiers
from motcua.people.tests import makers as people

pytestmark = pytest.mark.django_db
UNKNOWN = "Không mở được hồ sơ với mã vừa nhập"


def accepted(who: str = "lan") -> Accepted:
    """Return a dossier that was taken in just now, with the secret of its slip."""
    return actions.accept(intake=dossiers.intake(), by=people.actor(who), at=dossiers.RECEIVED)


def said(answer: object) -> str:
    """Return a page without what differs at every answer: the key of its form."""
    page = answer.content.decode()  # type: ignore[attr-defined]
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def test_number_and_secret_open_the_dossier(public: Client) -> None:
    made = accepted()
    answer = public.post("/ho-so/", {"number": made.dossier.number, "secret": made.secret})
    page = said(answer)
    assert answer.status_code == 200
    assert "Hồ sơ đã được tiếp nhận và đang được chuyển đến bộ phận giải quyết." in page
    assert "Ngày hẹn trả kết quả" in page
    assert "Phản ánh, kiến nghị" in page
    assert answer["Cache-Control"].count("no-store") == 1


def test_a_late_dossier_says_so_and_what_its_applicant_may_ask_for(public: Client) -> None:
    made = accepted()
    page = said(public.post("/ho-so/", {"number": made.dossier.number, "secret": made.secret}))
    assert "Hồ sơ đã quá ngày hẹn" in page
    assert "văn bản xin lỗi kèm ngày hẹn mới" in page


def test_the_page_names_no_person(public: Client) -> None:
    made = accepted()
    page = said(public.post("/ho-so/", {"number": made.dossier.number, "secret": made.secret}))
    for private in (
        dossiers.ANH_TU.name,
        dossiers.ANH_TU.personal_number,
        dossiers.ANH_TU.phone,
        dossiers.ANH_TU.address,
    ):
        assert private not in page


def test_the_secret_may_be_typed_as_people_type(public: Client) -> None:
    made = accepted()
    typed = "-".join(re.findall("...", made.secret.lower()))
    address = f"/ho-so/{made.dossier.number}/"
    assert public.post(address, {"secret": f" {typed} "}).status_code == 200


def test_a_known_and_an_unknown_number_get_the_same_answer(public: Client) -> None:
    made = accepted()
    unknown = made.dossier.number[:-4] + "9999"
    pages, codes = [], []
    for number in (made.dossier.number, unknown):
        answer = public.post("/ho-so/", {"number": number, "secret": "222222222"})
        codes.append(answer.status_code)
        pages.append(said(answer).replace(number, "NUMBER"))
    assert codes == [404, 404]
    assert pages[0] == pages[1]
    assert UNKNOWN in pages[0]


def test_the_form_of_a_number_is_the_same_whether_it_exists_or_not(public: Client) -> None:
    number = accepted().dossier.number
    unknown = number[:-4] + "9999"
    pages = [said(public.get(f"/ho-so/{each}/")).replace(each, "NUMBER") for each in (number, unknown)]
    assert pages[0] == pages[1]


def test_the_same_statements_are_run_for_a_known_and_an_unknown_number(public: Client) -> None:
    made, counts = accepted(), []
    public.get("/ho-so/")
    for number in (made.dossier.number, "H37.12-000000-0000"):
        with CaptureQueriesContext(connection) as seen:
            public.post("/ho-so/", {"number": number, "secret": "222222222"})
        counts.append(len(seen))
    assert counts[0] == counts[1] > 0


def test_the_sixth_try_in_a_minute_waits_even_with_the_right_secret(public: Client) -> None:
    made = accepted()
    for _ in range(5):
        assert public.post("/ho-so/", {"number": made.dossier.number, "secret": "222222222"}).status_code == 404
    sixth = public.post("/ho-so/", {"number": made.dossier.number, "secret": made.secret})
    assert sixth.status_code == 429
    assert sixth["Retry-After"] == "60"
    assert "Đã thử quá nhiều lần" in said(sixth)


def test_another_address_has_its_own_tries_but_not_for_the_same_number(public: Client) -> None:
    made = accepted()
    for place in range(5):
        public.post("/ho-so/", {"number": made.dossier.number, "secret": "2" * 9}, REMOTE_ADDR=f"203.0.113.{place}")
    other = {"number": made.dossier.number, "secret": made.secret}
    assert public.post("/ho-so/", other, REMOTE_ADDR="203.0.113.99").status_code == 429
    elsewhere = {"number": "H37.12-000000-0000", "secret": "2" * 9}
    assert public.post("/ho-so/", elsewhere, REMOTE_ADDR="203.0.113.99").status_code == 404


def test_behind_a_proxy_the_citizens_address_counts_and_cannot_be_forged_from_outside(public: Client) -> None:
    for _ in range(6):
        last = public.post(
            "/ho-so/",
            {"number": f"X-{_}", "secret": "2" * 9},
            REMOTE_ADDR="127.0.0.1",
            headers={"x-forwarded-for": "9.9.9.9"},
        )
    assert last.status_code == 429
    for _ in range(6):
        last = public.post(
            "/ho-so/",
            {"number": f"Y-{_}", "secret": "2" * 9},
            REMOTE_ADDR="203.0.113.7",
            headers={"x-forwarded-for": f"10.0.0.{_}"},
        )
    assert last.status_code == 429


def test_neighbours_of_one_ipv6_network_share_their_tries(public: Client) -> None:
    for place in range(6):
        last = public.post(
            "/ho-so/", {"number": f"Z-{place}", "secret": "2" * 9}, REMOTE_ADDR=f"2001:db8:1:2::{place + 1}"
        )
    assert last.status_code == 429


def test_another_communes_page_does_not_open_the_dossier(public: Client) -> None:
    made = accepted()
    people.commune("ban-thi")
    answer = public.post("/x/ban-thi/ho-so/", {"number": made.dossier.number, "secret": made.secret})
    assert answer.status_code == 404


def test_where_no_commune_is_named_one_must_be_chosen(public: Client) -> None:
    people.commune("ban-thi")
    assert public.get("/ho-so/", headers={"host": "nowhere.example"}).status_code == 302


@pytest.mark.parametrize("fields", [{}, {"number": "H37.12-260106-0001"}, {"number": "a" * 500, "secret": "b" * 500}])
def test_a_form_that_is_not_filled_in_says_so(public: Client, fields: dict[str, str]) -> None:
    answer = public.post("/ho-so/", fields)
    assert answer.status_code == 422
    assert "Chưa gửi được" in said(answer)


def test_a_form_without_its_key_is_refused_in_words(public: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/ho-so/", {"number": "a", "secret": "b"})
    assert answer.status_code == 403
    assert "Biểu mẫu đã để quá lâu" in said(answer)


def test_the_cache_holds_no_number_and_no_address(public: Client) -> None:
    from django.db import connections

    public.post("/ho-so/", {"number": "H37.12-260106-0001", "secret": "2" * 9}, REMOTE_ADDR="203.0.113.5")
    with connections["cache" if "cache" in connections else "default"].cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM core_cache")
        rows = str(cursor.fetchall())
    assert "try:n:" in rows
    assert "260106" not in rows
    assert "203.0.113" not in rows
