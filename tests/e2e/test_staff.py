"""The officers' pages in a real browser: a register goes in, figures come out, a notice is read."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from motcua.exchange.sampling.invented import commune as invented
from motcua.exchange.sampling.making import CERTIFIED, REGISTER, Order, make_sample
from motcua.exchange.sampling.season import quarter
from tests.e2e.conftest import OFFICE, PHONE
from tests.e2e.serving import Installation

PERIOD = "tu=2026-01-01&den=2026-04-06"
Violations = Callable[[Page], list[str]]
Picture = Callable[[Page, str], None]


def sign_in(page: Page, served: Installation, username: str) -> None:
    """Sign in as one of the sample people, by keyboard alone."""
    accounts = json.loads((served.directory / "sample-accounts.json").read_text(encoding="utf-8"))
    password = next(account["password"] for account in accounts if account["username"] == username)
    page.goto(f"{served.staff}/dang-nhap/")
    expect(page.locator("#id_login")).to_be_focused()  # the first field has the focus
    page.keyboard.type(username)
    page.keyboard.press("Tab")
    expect(page.locator("#id_password")).to_be_focused()
    page.keyboard.type(password)
    expect(page.locator("#id_password")).to_have_value(password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "dang-nhap" not in address)


@pytest.fixture(scope="session")
def export(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the sample export of the first quarter: 1,318 dossiers and the e-certification list."""
    folder = tmp_path_factory.mktemp("export")
    make_sample(order=Order(invented(code="na-mau"), quarter(name="2026-Q1"), None, 1), out=folder)
    return [folder / REGISTER, folder / CERTIFIED]


@pytest.fixture(scope="session")
def brought_in(browser: Browser, served: Installation, export: list[Path]) -> str:
    """Bring the export in through the pages; return the address of the import."""
    page = browser.new_page(viewport=OFFICE)
    sign_in(page, served, "lan")
    page.goto(f"{served.staff}/nhap/")
    page.set_input_files("input[type=file]", export)
    page.get_by_role("button", name="Xem trước").click()
    expect(page.get_by_text("Nếu nhập, kết quả sẽ là")).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Nhập vào hệ thống").click()
    expect(page.get_by_role("heading", name="Lần nhập số")).to_be_visible(timeout=60_000)
    address = page.url
    page.close()
    return address


@pytest.fixture
def office(browser: Browser, served: Installation) -> Iterator[Page]:
    """Give an office screen on which nobody is signed in yet; what its console says is a failure."""
    context = browser.new_context(viewport=OFFICE)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert not said


def test_a_register_goes_in_and_defended_figures_come_out(
    office: Page, served: Installation, brought_in: str, picture: Picture
) -> None:
    sign_in(office, served, "lan")
    office.goto(f"{served.staff}/chi-so/?{PERIOD}")
    expect(office.get_by_text("Số liệu khớp:")).to_be_visible()
    picture(office, "chi-so")
    office.get_by_role("link", name="Tỷ lệ chứng thực bản sao điện tử").first.click()
    expect(office.get_by_text("điểm phần trăm").first).to_be_visible()
    counted = office.locator("dt:text-is('Tử số') + dd").inner_text()
    assert counted == "224"
    assert office.locator("dt:text-is('Mẫu số') + dd").inner_text().startswith("492 ")
    picture(office, "ly-lich-so-lieu")
    office.get_by_role("link", name="Xem các hồ sơ").click()
    expect(office.get_by_text(f"Hồ sơ được đếm: {counted}")).to_be_visible()
    office.locator("table.dossiers tbody a").first.click()
    expect(office.get_by_role("heading", name="Diễn biến")).to_be_visible()
    expect(office.get_by_text("Danh sách xuất cho thấy").first).to_be_visible()
    picture(office, "ho-so")


def test_the_applicant_is_shown_only_when_asked_for(office: Page, served: Installation, brought_in: str) -> None:
    sign_in(office, served, "lan")
    office.goto(f"{served.staff}/chi-so/rate.e_certified/ho-so/?{PERIOD}")
    office.locator("table.dossiers tbody a").first.click()
    expect(office.get_by_text("Số định danh")).to_have_count(0)
    office.get_by_role("button", name="Xem người nộp").click()
    expect(office.get_by_text("Số định danh")).to_be_visible()
    expect(office.get_by_text("••••")).to_be_visible()


def test_a_notice_is_read_with_its_proof_reading_beside_it(
    office: Page, served: Installation, brought_in: str, picture: Picture
) -> None:
    sign_in(office, served, "son")
    office.goto(f"{served.staff}/thong-bao/")
    office.locator("table tbody a").first.click()
    expect(office.get_by_text("ỦY BAN NHÂN DÂN").first).to_be_visible()
    expect(office.get_by_role("heading", name="Soát văn bản")).to_be_visible()
    picture(office, "thong-bao")
    with office.expect_download() as word:
        office.get_by_role("link", name="Tải Word").click()
    assert word.value.suggested_filename.endswith(".docx")
    office.locator("a.figure-link").first.click()
    expect(office.get_by_role("heading", name="Định nghĩa")).to_be_visible()


PAGES = {
    "lan": [
        "/",
        "/ho-so/",
        "/ho-so/?q=H37.12-2601",
        "/nhap/",
        "/doi-chieu/",
        f"/chi-so/?{PERIOD}",
        "/chi-so/?tu=2025-07-01&den=2025-09-30",
        f"/chi-so/open.paused/?{PERIOD}",
        f"/chi-so/open.paused/ho-so/?{PERIOD}",
        f"/chi-so/bieu-06a/?{PERIOD}",
        "/tai-khoan/hai-buoc/",
        "/tai-khoan/mat-khau/",
        "/ho-so/khong-co/",
    ],
    "son": [
        "/",
        "/thong-bao/",
        "/thong-bao/1/",
        "/thong-bao/1/cuoc-kiem-tra/",
        "/thong-bao/1/loi/",
        "/thong-bao/1/nhiem-vu/",
    ],
    "minh": ["/", "/ho-so/"],
}


@pytest.mark.parametrize("username", sorted(PAGES))
def test_no_page_has_a_barrier_and_none_scrolls_sideways_on_a_phone(
    browser: Browser, served: Installation, brought_in: str, violations: Violations, picture: Picture, username: str
) -> None:
    page = browser.new_page(viewport=OFFICE)
    sign_in(page, served, username)
    wrong = []
    extra = [brought_in.removeprefix(served.staff)] if username == "lan" else []
    for number, address in enumerate([*PAGES[username], *extra]):
        for size in (OFFICE, PHONE):
            page.set_viewport_size(size)
            page.goto(f"{served.staff}{address}")
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            wrong += [(address, size["width"], each) for each in violations(page)] if size is OFFICE else []
            wrong += [(address, size["width"], f"scrolls {wide} px sideways")] if wide > 0 else []
            picture(page, f"{username}-{number}")
    page.close()
    assert not wrong


def test_the_door_has_no_barrier_either(office: Page, served: Installation, violations: Violations) -> None:
    office.goto(f"{served.staff}/dang-nhap/")
    assert violations(office) == []


def test_the_main_way_goes_by_keyboard_alone(office: Page, served: Installation, brought_in: str) -> None:
    sign_in(office, served, "van")
    office.goto(f"{served.staff}/")
    office.keyboard.press("Tab")
    expect(office.get_by_text("Đến nội dung chính")).to_be_focused()
    reached = set()
    for _ in range(60):
        office.keyboard.press("Tab")
        reached.add(office.evaluate("document.activeElement.textContent.trim()"))
        if "Chỉ số" in reached:
            break
    assert {"Hôm nay", "Hồ sơ", "Nhập danh sách", "Chỉ số"} <= reached
    outline = office.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    office.keyboard.press("Enter")
    expect(office.get_by_role("heading", name="Chỉ số", exact=True)).to_be_visible()


def test_every_page_works_without_scripts(browser: Browser, served: Installation, brought_in: str) -> None:
    context = browser.new_context(viewport=OFFICE, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, served, "lan")
    page.goto(f"{served.staff}/ho-so/")
    page.get_by_role("link", name="Cũ hơn").click()
    expect(page.get_by_role("link", name="Về đầu danh sách")).to_be_visible()
    page.goto(f"{served.staff}/chi-so/?{PERIOD}")
    page.get_by_role("link", name="Quý trước").click()
    expect(page.get_by_role("heading", name="Chỉ số", exact=True)).to_be_visible()
    context.close()


def test_the_staff_listener_has_no_page_of_the_citizens(office: Page, served: Installation) -> None:
    for address in ("/thu-tuc/", "/cong-khai/", "/kiem-tra/"):
        response = office.request.get(f"{served.staff}{address}", max_redirects=0)
        assert response.status == 404, address
