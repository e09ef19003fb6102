import re

import pytest

from motcua.core import journal
from motcua.dossiers.models import Dossier
from motcua.people.tests import makers
from motcua.web.staff.tests.conftest import Browser

pytestmark = pytest.mark.django_db
EXTREMES = [
    f"don-vi={'9' * 30}",
    f"sau=2026-01-01~{'9' * 30}",
    "sau=9999-12-31T23:59:59%2B00:00~1",
    "sau=0001-01-01T00:00:00%2B14:00~1",
]


def numbers(html: str) -> list[str]:
    return re.findall(r">(H37\.12-\d{6}-\d{4})</a>", html)


def test_the_list_is_read_page_by_page_without_losing_or_repeating_one(signed_in: Browser, register: list[str]) -> None:
    lan, seen, address = signed_in("lan"), list[str](), "/ho-so/"
    while True:
        response = lan.get(address)
        seen += numbers(response.content.decode())
        if not response.context["next_query"]:
            break
        address = f"/ho-so/?{response.context['next_query']}"
    assert sorted(seen) == sorted(register)


def test_filters_by_status_and_unit(signed_in: Browser, register: list[str]) -> None:
    lan = signed_in("lan")
    unit = makers.commune().units.get(code="kinh-te")
    page = lan.get(f"/ho-so/?trang-thai=tam-dung&don-vi={unit.pk}")
    found = numbers(page.content.decode())
    rows = Dossier.objects.filter(unit=unit, status__in=["SUSPENDED", "AWAITING_SUPPLEMENT", "AWAITING_FINANCE"])
    assert sorted(found) == sorted(rows.values_list("number", flat=True))


def test_filters_by_field(signed_in: Browser, register: list[str]) -> None:
    field = Dossier.objects.exclude(field="").earliest("pk").field
    response = signed_in("lan").get("/ho-so/", {"linh-vuc": field})
    wanted = Dossier.objects.filter(field=field).values_list("number", flat=True)
    assert 0 < len(wanted) < len(register)
    assert sorted(numbers(response.content.decode())) == sorted(wanted)
    assert f"<option selected>{field}</option>" in response.content.decode()


@pytest.mark.parametrize(
    "query",
    ["linh-vuc=%00", "don-vi=abc", "don-vi=-1", "trang-thai=khong-co", "sau=xau", "sau=2026-01-01~x", *EXTREMES],
)
def test_a_filter_that_cannot_be_read_asks_for_everything(signed_in: Browser, register: list[str], query: str) -> None:
    assert signed_in("lan").get(f"/ho-so/?{query}").status_code == 200


def test_search_by_number_and_by_name_without_accents(signed_in: Browser, register: list[str]) -> None:
    lan = signed_in("lan")
    row = Dossier.objects.exclude(applicant_fold="").earliest("pk")
    assert numbers(lan.get("/ho-so/", {"q": row.number.lower()}).content.decode()) == [row.number]
    assert row.number in numbers(lan.get("/ho-so/", {"q": row.applicant_fold}).content.decode())
    assert "Không có hồ sơ nào" in lan.get("/ho-so/", {"q": "không ai tên thế"}).content.decode()


def test_a_dossier_shows_its_story_and_both_due_moments(signed_in: Browser, register: list[str]) -> None:
    from motcua.core.actor import INSTALLATION
    from motcua.procedures.actions import load_catalogue

    load_catalogue(by=INSTALLATION, at=makers.AT)
    page = signed_in("lan").get(f"/ho-so/{register[0]}/").content.decode()
    assert "Danh sách xuất cho thấy" in page
    assert "Ngày hẹn trả" in page
    assert "Cách tính" in page


def test_nothing_of_a_person_stands_on_the_page_before_somebody_asks(signed_in: Browser, register: list[str]) -> None:
    row = Dossier.objects.exclude(personal_number="").earliest("pk")
    lan = signed_in("lan")
    for address in ("/", "/ho-so/", f"/ho-so/{row.number}/"):
        page = lan.get(address).content.decode()
        for secret in (row.applicant_name, row.personal_number, row.phone):
            assert secret not in page


def test_looking_at_the_applicant_masks_the_number_and_leaves_a_trace(signed_in: Browser, register: list[str]) -> None:
    row = Dossier.objects.exclude(personal_number="").earliest("pk")
    page = signed_in("lan").post(f"/ho-so/{row.number}/nguoi-nop/").content.decode()
    assert row.applicant_name in page
    assert row.personal_number not in page
    assert row.personal_number[-4:] in page
    last = list(journal.facts_of(commune_id=row.commune_id, subjects=[f"dossier:{row.pk}"]))[-1]
    assert last.by == makers.actor("lan").staff_id
    assert last.kind != "dossier.observed"


def test_the_system_of_record_and_the_office_are_named_in_words(signed_in: Browser, register: list[str]) -> None:
    page = signed_in("lan").get(f"/ho-so/{register[0]}/").content.decode()
    assert "<dd>Hệ thống một cửa điện tử của tỉnh (iGate)</dd>" in page
    assert "<strong>Xã Nà Mẫu</strong>" in page


def test_an_address_that_leads_nowhere_speaks_to_staff(signed_in: Browser) -> None:
    response = signed_in("lan").get("/khong-co-trang-nay/")
    assert response.status_code == 404
    assert "khai sinh" not in response.content.decode()
    assert "theo số hồ sơ" in response.content.decode()


def test_a_look_is_not_a_page_to_open_by_a_link(signed_in: Browser, register: list[str]) -> None:
    assert signed_in("lan").get(f"/ho-so/{register[0]}/nguoi-nop/").status_code == 405


def test_an_unknown_number_is_answered_in_words(signed_in: Browser) -> None:
    response = signed_in("lan").get("/ho-so/H37.12-260101-9999/")
    assert response.status_code == 404
    assert "H37.12-260101-9999" in response.content.decode()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7|add:7 }}"])
def test_what_is_typed_comes_back_as_text_only(signed_in: Browser, text: str) -> None:
    lan = signed_in("lan")
    for response in (lan.get("/ho-so/", {"q": text}), lan.get(f"/ho-so/{'x' + text.replace('/', '')}/")):
        page = response.content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "14" not in page or "{{ 7" not in text or "{{ 7|add:7 }}" in page


def test_dirt_in_a_row_comes_out_as_text_only(signed_in: Browser, register: list[str]) -> None:
    row = Dossier.objects.get(number=register[0])
    row.procedure_name = row.applicant_name = row.field = '<script>alert("x")</script>'
    row.save()
    lan = signed_in("lan")
    for response in (
        lan.get("/ho-so/"),
        lan.get(f"/ho-so/{row.number}/"),
        lan.post(f"/ho-so/{row.number}/nguoi-nop/"),
    ):
        assert '<script>alert("x")' not in response.content.decode()
        assert "&lt;script&gt;" in response.content.decode()
