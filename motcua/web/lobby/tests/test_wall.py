import re
from datetime import datetime

import pytest
from django.test import Client
from pytest_django import Settings

from motcua.core.actions import load_calendar
from motcua.core.actor import INSTALLATION
from motcua.core.queries import calendar_of
from motcua.core.zone import VIETNAM
from motcua.dossiers.tests import makers as dossiers
from motcua.people.tests import makers as people
from motcua.procedures.tests import makers as procedures
from motcua.web.lobby.wall import is_open, state_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def wall(settings: Settings) -> Client:
    """Return the screen on the wall of the only commune."""
    settings.ROOT_URLCONF = "motcua.web.lobby.urls"
    people.commune()
    procedures.load()
    load_calendar(by=INSTALLATION, at=procedures.LOADED_AT)
    return Client()


@pytest.mark.parametrize(
    ("moment", "opened", "words"),
    [
        ("2026-03-03 09:00", True, "Đang tiếp nhận đến 11:30"),
        ("2026-03-03 11:30", False, "Tạm nghỉ, mở lại lúc 13:30"),
        ("2026-03-03 16:59", True, "Đang tiếp nhận đến 17:00"),
        ("2026-03-03 17:00", False, "Đã hết giờ, mở lại lúc 07:00 ngày mai"),
        ("2026-03-06 17:00", False, "Đã hết giờ, mở lại lúc 07:00 thứ Hai, 09/3/2026"),
        ("2026-02-17 09:00", False, "Hôm nay nghỉ, mở lại lúc 07:00 thứ Hai, 23/02/2026"),
        ("2026-01-10 08:00", True, "Đang tiếp nhận đến 11:30"),
    ],
)
def test_the_wall_says_whether_the_office_is_open(wall: Client, moment: str, opened: bool, words: str) -> None:
    calendar, now = calendar_of(people.commune().pk), datetime.fromisoformat(moment).replace(tzinfo=VIETNAM)
    assert is_open(calendar, now) is opened
    assert state_words(calendar, now) == words


def test_the_wall_shows_hours_and_no_person(wall: Client) -> None:
    dossier = dossiers.received()
    answer = wall.get("/")
    page = answer.content.decode()
    assert answer["Refresh"] == "60"
    assert "Thứ Hai – thứ Sáu: 07:00–11:30, 13:30–17:00" in page
    assert "Xã Nà Mẫu" in page
    assert not re.search(r"\b0\d{8,11}\b", page)
    for private in (dossiers.ANH_TU.name, dossier.number):
        assert private not in page
    assert "<script" not in page


def test_two_communes_have_a_wall_each(wall: Client) -> None:
    people.commune("ban-thi")
    assert "Màn hình này của xã nào?" in wall.get("/", headers={"host": "nowhere.example"}).content.decode()
    assert "Xã Bản Thí" in wall.get("/x/ban-thi/").content.decode()
    assert wall.get("/x/nobody/").status_code == 404


@pytest.mark.parametrize("address", ["/ho-so/", "/thu-tuc/1.001193/", "/dang-nhap/", "/chi-so/"])
def test_the_lobby_has_no_other_page(wall: Client, address: str) -> None:
    assert wall.get(address).status_code == 404


def test_it_says_whether_it_is_well(wall: Client) -> None:
    assert wall.get("/healthz").json()["database"] == "ok"
