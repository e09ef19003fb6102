"""The citizen's pages in a real browser: readable by everybody, on a phone, by keyboard alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OFFICE, PHONE
from tests.e2e.serving import Installation

PAGES = {
    "catalogue": "/",
    "search": "/thu-tuc/?q=khai snih",
    "nothing-found": "/thu-tuc/?q=zzzz",
    "procedure": "/thu-tuc/1.001193/",
    "long-procedure": "/thu-tuc/2.002622/",
    "repealed": "/thu-tuc/2.001009/",
    "prepare": "/chuan-bi/2.000815/",
    "tracking": "/ho-so/",
    "refusal": "/khong-co/",
}
Violations = Callable[[Page], list[str]]
Picture = Callable[[Page, str], None]


def sideways(page: Page) -> list[str]:
    """Return what makes a page wider than its screen."""
    return list(
        page.evaluate(
            """() => document.documentElement.scrollWidth <= innerWidth ? [] :
            [...document.querySelectorAll('main *, header *, footer *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName + '.' + e.className)"""
        )
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_readable_by_everybody_on_every_screen(
    served: Installation, page: Page, violations: Violations, picture: Picture, name: str
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
    page.on("request", lambda request: complaints.append(request.url) if served.public not in request.url else None)
    for screen in (PHONE, OFFICE):
        page.set_viewport_size(screen)
        page.goto(served.public + PAGES[name])
        assert sideways(page) == []
        assert violations(page) == []
        picture(page, name)
    assert complaints == []


def test_search_to_procedure_by_keyboard_alone(served: Installation, page: Page) -> None:
    page.goto(served.public)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Đến nội dung chính")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("name", "q")
    page.keyboard.type("khai sịnh")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thu-tuc/?q=*")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.locator(":focus").inner_text() == "Đăng ký khai sinh":
            break
    outline = page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng ký khai sinh")


def test_a_citizen_follows_a_dossier(
    served: Installation, page: Page, violations: Violations, picture: Picture
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{served.public}/ho-so/")
    page.get_by_label("Mã hồ sơ").fill(served.number)
    page.get_by_label("Mã tra cứu").fill("222222222")
    page.get_by_role("button", name="Xem hồ sơ").click()
    expect(page.get_by_role("alert")).to_contain_text("Không mở được hồ sơ")
    assert violations(page) == []
    picture(page, "tracking-wrong")
    page.get_by_label("Mã tra cứu").fill(served.secret.lower())
    page.get_by_role("button", name="Xem hồ sơ").click()
    expect(page.get_by_role("status")).to_contain_text("Hồ sơ đã được tiếp nhận")
    assert sideways(page) == []
    assert violations(page) == []
    assert served.secret not in page.url
    picture(page, "dossier")
    page.set_viewport_size(OFFICE)
    picture(page, "dossier")


def test_the_sheet_to_prepare_by_prints_without_the_page_around_it(
    served: Installation, page: Page, picture: Picture
) -> None:
    page.goto(f"{served.public}/chuan-bi/1.001193/")
    page.emulate_media(media="print")
    expect(page.locator(".masthead")).to_be_hidden()
    expect(page.locator(".nav")).to_be_hidden()
    expect(page.locator("main")).to_contain_text("Giấy chứng sinh")
    expect(page.locator(".qr svg")).to_be_visible()
    picture(page, "print")


def test_the_wall_is_readable_from_afar(
    served: Installation, page: Page, violations: Violations, picture: Picture
) -> None:
    page.set_viewport_size(OFFICE)
    page.goto(served.lobby)
    assert sideways(page) == []
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert violations(page) == []
    assert page.locator(".state").evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 28
    picture(page, "wall")
