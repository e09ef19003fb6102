import pytest

from motcua.web.staff.tests.conftest import Browser

pytestmark = pytest.mark.django_db


def test_before_the_first_import_the_page_says_how_to_begin(signed_in: Browser) -> None:
    page = signed_in("lan").get("/").content.decode()
    assert "Bắt đầu từ đây" in page
    assert 'href="/nhap/"' in page


def test_one_who_may_not_import_is_told_whom_to_ask(signed_in: Browser) -> None:
    page = signed_in("minh").get("/").content.decode()
    assert "hãy nhờ công chức tiếp nhận" in page


def test_queues_are_counted_and_listed(signed_in: Browser, register: list[str]) -> None:
    response = signed_in("lan").get("/")
    queues = {queue["id"]: queue for queue in response.context["queues"]}
    assert set(queues) == {"overdue", "near_due", "paused", "ready"}
    assert all(len(queue["rows"]) == min(queue["count"], 8) for queue in queues.values())
    assert sum(queue["count"] for queue in queues.values()) > 0


def test_an_old_export_is_said_to_be_old_and_nothing_is_called_overdue_on_its_word(
    signed_in: Browser, register: list[str]
) -> None:
    response = signed_in("lan").get("/")
    assert response.context["old_days"] > 3
    assert "đã cũ" in response.content.decode()
    assert "ngày 06/4/2026" in response.content.decode()


def test_a_specialist_sees_the_own_unit_only(signed_in: Browser, register: list[str]) -> None:
    queues = signed_in("minh").get("/").context["queues"]
    assert {row.unit for queue in queues for row in queue["rows"]} <= {"Phòng Văn hóa - Xã hội"}
