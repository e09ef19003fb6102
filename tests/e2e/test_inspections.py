"""Writing an inspection in a real browser: by keyboard, on a phone, without scripts, by two people at once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import OFFICE, PHONE
from tests.e2e.serving import Installation
from tests.e2e.test_staff import Picture, Violations, sign_in

LAST_OF_THE_BOOK = "2025-12-31"


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """Give a phone whose browser runs no scripts."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def open_usual(page: Page, served: Installation, first: str) -> str:
    """Open the notice of a period that nobody has written yet; return its address."""
    sign_in(page, served, "son")
    page.goto(f"{served.staff}/thong-bao/")
    page.fill("#tu", first)
    page.fill("#den", LAST_OF_THE_BOOK)
    page.get_by_role("button", name="Mở bản soạn").click()
    page.wait_for_url("**/thong-bao/*/")
    return page.url


def test_rows_come_and_go_on_a_phone_without_scripts(plain: Page, served: Installation) -> None:
    address = open_usual(plain, served, "2025-10-01")
    plain.goto(f"{address}nhiem-vu/")
    plain.fill("[name=h0-cause]", "chưa rà soát thường xuyên")
    plain.get_by_role("button", name="Thêm nhiệm vụ").click()
    plain.fill("[name=n3-content]", "Tổ chức tập huấn.")
    plain.get_by_role("button", name="Đưa lên nhiệm vụ 4").click()
    expect(plain.locator("[name=n2-content]")).to_have_value("Tổ chức tập huấn.")
    expect(plain.locator("[name=h0-cause]")).to_have_value("chưa rà soát thường xuyên")
    plain.get_by_role("button", name="Bỏ dòng này nhiệm vụ 3").click()
    expect(plain.locator("[name=n3-content]")).to_have_count(0)
    plain.get_by_role("button", name="Lưu và xem thông báo").click()
    plain.wait_for_url(address)
    expect(plain.get_by_text("Soát văn bản")).to_be_visible()


def test_what_is_wrong_is_listed_with_links_and_is_no_barrier(
    browser: Browser, served: Installation, violations: Violations, picture: Picture
) -> None:
    page = browser.new_page(viewport=OFFICE)
    address = open_usual(page, served, "2025-07-01")
    page.goto(f"{address}nhiem-vu/")
    page.fill("[name=n1-lead_person]", "")
    page.fill("[name=n1-due_on]", "")
    page.get_by_role("button", name="Lưu và xem thông báo").click()
    expect(page.get_by_role("alert")).to_contain_text("Nhiệm vụ 2, Người chịu trách nhiệm")
    for size in (OFFICE, PHONE):
        page.set_viewport_size(size)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        picture(page, "nhiem-vu-thieu")
    page.set_viewport_size(OFFICE)
    page.get_by_role("link", name="Nhiệm vụ 2, Người chịu trách nhiệm").click()
    field = page.locator("[name=n1-lead_person]")
    expect(field).to_be_in_viewport()
    bar, box = page.locator(".save-bar").bounding_box(), field.bounding_box()
    assert bar
    assert box
    assert box["y"] + box["height"] <= bar["y"], "the bar hides the field"
    page.close()


def test_the_enter_key_saves_and_moves_no_row(browser: Browser, served: Installation) -> None:
    page = browser.new_page(viewport=OFFICE)
    address = open_usual(page, served, "2025-08-01")
    page.goto(f"{address}nhiem-vu/")
    page.locator("[name=n1-head]").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Hồ sơ quá hạn quý IV")
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    page.goto(f"{address}nhiem-vu/")
    expect(page.locator("[name=n1-head]")).to_have_value("Hồ sơ quá hạn quý IV")
    page.close()


def test_of_two_who_write_the_second_is_told_and_sees_both(
    browser: Browser, served: Installation, violations: Violations, picture: Picture
) -> None:
    first, second = browser.new_page(viewport=OFFICE), browser.new_page(viewport=OFFICE)
    address = open_usual(first, served, "2025-09-01")
    sign_in(second, served, "son")
    for page in (first, second):
        page.goto(f"{address}cuoc-kiem-tra/")
        page.fill("[name=visited_on]", "2026-01-05")
    first.fill("[name=team_name]", "Đoàn kiểm tra số 1")
    first.get_by_role("button", name="Lưu và xem thông báo").click()
    first.wait_for_url(address)
    second.fill("[name=team_name]", "Đoàn kiểm tra số 2")
    second.get_by_role("button", name="Lưu và xem thông báo").click()
    expect(second.get_by_role("alert")).to_contain_text("Đoàn kiểm tra số 1")
    expect(second.locator("[name=team_name]")).to_have_value("Đoàn kiểm tra số 2")
    assert violations(second) == []
    picture(second, "cuoc-kiem-tra-hai-nguoi")
    second.get_by_role("button", name="Vẫn ghi nội dung của tôi").click()
    second.wait_for_url(address)
    expect(second.get_by_text("Đoàn kiểm tra số 2").first).to_be_visible()
    first.close()
    second.close()
