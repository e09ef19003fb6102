from datetime import date
from io import BytesIO

import openpyxl
import pytest

from motcua.measures.figure import definitions
from motcua.measures.period import Period
from motcua.web.staff import periods
from motcua.web.staff.tests.conftest import PERIOD, Browser
from motcua.web.ui.refusals import WrongDays

pytestmark = pytest.mark.django_db


def test_every_indicator_stands_on_the_page_with_its_passport(signed_in: Browser, register: list[str]) -> None:
    lan = signed_in("lan")
    page = lan.get(f"/chi-so/?{PERIOD}").content.decode()
    for name in definitions():
        assert f'href="/chi-so/{name}/' in page, name
    assert "60 tiếp nhận" in page


def test_each_passport_says_where_the_figure_comes_from(signed_in: Browser, register: list[str]) -> None:
    lan = signed_in("lan")
    for name in definitions():
        response = lan.get(f"/chi-so/{name}/?{PERIOD}")
        page = response.content.decode()
        assert response.status_code == 200, name
        for part in ("Định nghĩa", "Công thức", "Căn cứ", "Phiên bản định nghĩa", "Dấu số liệu"):
            assert part in page, name
        assert response.context["figure"].hash in page, name


def test_the_dossiers_behind_a_figure_are_as_many_as_it_says(signed_in: Browser, register: list[str]) -> None:
    lan = signed_in("lan")
    figure = lan.get(f"/chi-so/settled/?{PERIOD}").context["figure"]
    behind = lan.get(f"/chi-so/settled/ho-so/?{PERIOD}")
    assert behind.context["shown"].paginator.count == figure.numerator
    assert len(behind.context["rows"]) == min(figure.numerator, 50)


def test_a_rate_shows_the_dossiers_of_its_denominator_too(signed_in: Browser, register: list[str]) -> None:
    lan = signed_in("lan")
    figure = lan.get(f"/chi-so/rate.e_certified/?{PERIOD}").context["figure"]
    behind = lan.get(f"/chi-so/rate.e_certified/ho-so/?{PERIOD}&phan=mau")
    assert behind.context["shown"].paginator.count == figure.denominator


def test_the_target_and_its_gap_are_in_points(signed_in: Browser, register: list[str]) -> None:
    from motcua.core.actor import Actor
    from motcua.direction.actions import sample_targets
    from motcua.people.tests import makers

    commune = makers.commune()
    sample_targets(by=Actor(commune.pk, None, makers.MANAGER), at=makers.AT)
    page = signed_in("lan").get(f"/chi-so/rate.e_certified/?{PERIOD}").content.decode()
    assert "18,00%" in page
    assert "điểm phần trăm" in page


def test_without_dossiers_the_page_says_so_and_never_prints_a_zero(signed_in: Browser) -> None:
    page = signed_in("lan").get(f"/chi-so/?{PERIOD}").content.decode()
    assert "Chưa có hồ sơ nào trong kỳ này" in page
    passport = signed_in("lan").get(f"/chi-so/rate.online/?{PERIOD}").content.decode()
    assert "chưa có số liệu" in passport


@pytest.mark.parametrize(
    "query",
    [
        "tu=9999-01-01&den=9999-12-31",
        "tu=0001-01-01&den=0001-12-31",
        "tu=2026-04-01&den=2026-01-01",
        "tu=hom-qua&den=nay",
        "tu=2026-01-01",
        "tu=1900-01-01&den=2026-01-01",
    ],
)
def test_days_that_make_no_period_are_refused_in_words(signed_in: Browser, query: str) -> None:
    response = signed_in("lan").get(f"/chi-so/?{query}")
    assert response.status_code == 422
    assert "Kỳ số liệu chưa đúng" in response.content.decode()


@pytest.mark.parametrize("name", ["khong-co", "received;drop", "<b>"])
def test_an_unknown_indicator_is_answered_in_words(signed_in: Browser, name: str) -> None:
    response = signed_in("lan").get(f"/chi-so/{name}/")
    assert response.status_code in (404, 422)
    assert "<h1" in response.content.decode()


def test_the_page_begins_with_the_year_of_the_newest_export(signed_in: Browser, register: list[str]) -> None:
    assert signed_in("lan").get("/chi-so/").context["period"] == Period(date(2026, 1, 1), date(2026, 4, 6))


def test_the_report_table_adds_up_and_comes_as_a_workbook(signed_in: Browser, register: list[str]) -> None:
    lan = signed_in("lan")
    table = lan.get(f"/chi-so/bieu-06a/?{PERIOD}").context["table"]
    assert table.total.cells[3] == 60
    response = lan.get(f"/chi-so/bieu-06a/xlsx/?{PERIOD}")
    sheet = openpyxl.load_workbook(BytesIO(response.content)).active
    assert sheet is not None
    rows = [row for row in sheet.iter_rows(values_only=True) if row[1] == "Tổng số"]
    assert [cell for cell in rows[0][2:13]] == [table.total.cells[column] for column in range(3, 14)]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 6, 30), date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 11, 24), date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_quarter_is_three_whole_months(day: date, first: date, last: date) -> None:
    assert periods.quarter_of(day) == Period(first, last)


def test_a_period_is_asked_for_by_both_its_days() -> None:
    fallback = Period(date(2026, 1, 1), date(2026, 3, 31))
    assert periods.asked(first="", last="", fallback=fallback) == fallback
    with pytest.raises(WrongDays):
        periods.asked(first="2026-01-01", last="", fallback=fallback)


def test_a_period_that_cannot_be_read_leads_back_to_the_figures(signed_in: Browser) -> None:
    response = signed_in("son").get("/chi-so/?tu=2026-04-06&den=2026-01-01")
    assert response.status_code == 422
    assert 'href="/chi-so/">Về Chỉ số</a>' in response.content.decode()
