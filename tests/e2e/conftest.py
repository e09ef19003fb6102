"""What a browser test may ask for: a running installation, and a page on a phone or an office screen."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.e2e.serving import Installation, installation

PHONE: ViewportSize = {"width": 360, "height": 740}
OFFICE: ViewportSize = {"width": 1366, "height": 768}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs a browser; where there is none it is skipped in words and counted."""
    missing = not Path(os.environ.get("CHROMIUM", "/usr/bin/chromium")).exists()
    for item in items:
        if Path(__file__).parent not in item.path.parents:
            continue
        item.add_marker(pytest.mark.browser)
        if missing:
            item.add_marker(pytest.mark.skip(reason="không có Chromium: cài gói chromium hoặc đặt CHROMIUM=/đường/dẫn"))


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Return one running installation for all browser tests of this process."""
    with installation(tmp_path_factory.mktemp("installation")) as found:
        yield found


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    """Return how a page is asked what axe-core finds wrong with it."""
    from axe_playwright_python.sync_playwright import Axe

    def ask(page: Page) -> list[str]:
        found: list[dict[str, Any]] = Axe().run(page).response["violations"]
        return [f"{each['id']}: {[node['target'] for node in each['nodes']][:3]}" for each in found]

    return ask


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Return how a page is photographed, where `MOTCUA_SCREENSHOTS` names a folder for it."""
    folder = os.environ.get("MOTCUA_SCREENSHOTS", "")

    def take(page: Page, name: str) -> None:
        if folder:
            width = (page.viewport_size or OFFICE)["width"]
            page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=width == PHONE["width"])

    return take


@pytest.fixture(scope="session")
def base_url() -> str:
    """Give no address of its own: every test names the listener it means."""
    return ""
