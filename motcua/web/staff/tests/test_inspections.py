"""A usual inspection becomes a notice that can be issued: record, texts, findings and tasks, all from the pages."""

import html
import re
from typing import Any

import pytest
from django.test import Client

from motcua.direction.models import Inspection, Task
from motcua.web.staff.tests.conftest import Browser

pytestmark = pytest.mark.django_db
FIELD = re.compile(r"<(?:input|select|textarea)\b[^>]*>", re.DOTALL)
RECORD = {
    "visited_on": "2026-04-06",
    "programme_kind": "Chương trình",
    "programme_number": "14/CTr-UBND",
    "programme_on": "2026-03-18",
    "programme_agency": "Ủy ban nhân dân xã Nà Mẫu",
    "programme_summary": "về việc kiểm tra năm 2026",
    "team_name": "Đoàn kiểm tra số 3",
    "members": "Văn phòng HĐND và UBND xã\r\nPhòng Kinh tế",
}


def typed(page: Any) -> dict[str, Any]:
    """Return what a browser would send of a page's form, button apart."""
    from django import forms

    sent: dict[str, Any] = {}
    text = page.content.decode()
    for name in ("khoa", "phien-ban", "so-h", "so-n"):
        found = re.search(rf'name="{name}" value="([^"]*)"', text[text.index("writing") :])
        if found:
            sent[name] = found[1]
    shown: list[forms.Form] = page.context["shown"].forms if "so-n" in sent else [page.context["form"]]
    for form in shown:
        for field in form:
            value = field.value() or ([] if field.name == "mends" else "")
            sent[field.html_name] = value.isoformat() if hasattr(value, "isoformat") else value
    return sent


@pytest.fixture
def son(signed_in: Browser) -> Client:
    """Return Sơn's browser."""
    return signed_in("son")


@pytest.fixture
def usual(son: Client, register: list[str]) -> str:
    """Return the address of a notice that was opened for the quarter and that nobody has written yet."""
    return str(son.post("/thong-bao/", {"tu": "2026-01-01", "den": "2026-03-31"})["Location"])


def write(client: Client, address: str, order: str = "luu", /, **changes: Any) -> Any:
    """Open a page, type, and press a button."""
    sent = typed(client.get(address)) | changes
    return client.post(address, {name: value for name, value in sent.items() if value is not None} | {"lenh": order})


def causes(client: Client, address: str) -> dict[str, str]:
    sent = typed(client.get(f"{address}nhiem-vu/"))
    return {f"h{place}-cause": "chưa rà soát thường xuyên" for place in range(int(sent["so-h"]))}


def test_a_commune_writes_everything_and_issues_its_notice(son: Client, usual: str, signed_in: Browser) -> None:
    places = [address for _, address in son.get(usual).context["to_fill"]]
    assert places == ["cuoc-kiem-tra", "loi", "nhiem-vu"]
    son.post(f"{usual}soan/")
    assert write(son, f"{usual}cuoc-kiem-tra/", **RECORD).status_code == 302
    assert [address for _, address in son.get(usual).context["to_fill"]] == ["loi", "nhiem-vu"]
    assert son.get(f"{usual}loi/").context["form"]["FACILITIES"].value() == ""
    assert write(son, f"{usual}loi/", GUIDANCE="Đã tham mưu kế hoạch.").status_code == 302
    assert write(son, f"{usual}nhiem-vu/", **causes(son, usual)).status_code == 302
    page = son.get(usual)
    text = html.unescape(page.content.decode())
    assert "Thực hiện Chương trình số 14/CTr-UBND ngày 18/3/2026 của Ủy ban nhân dân xã Nà Mẫu" in text
    assert "Thành phần Đoàn gồm đại diện Văn phòng HĐND và UBND xã và Phòng Kinh tế" in text
    assert "- Đoàn kiểm tra số 3;" in text
    assert "- Đoàn kiểm tra;" not in text
    assert page.context["to_fill"] == []
    response = signed_in("thao").post(f"{usual}so/", {"so": "8", "ngay": "2026-04-09"})
    assert response.status_code == 302
    for address in ("cuoc-kiem-tra", "loi", "nhiem-vu"):
        assert son.get(f"{usual}{address}/").status_code == 409


def test_what_the_proof_reader_finds_stands_beside_the_preview_after_saving(son: Client, usual: str) -> None:
    son.post(f"{usual}soan/")
    before = {each.rule for _, each in son.get(usual).context["findings"]}
    written = "Tỷ lệ hài lòng đạt 27,53%, vượt chỉ tiêu 9,53%."
    write(son, f"{usual}loi/", GUIDANCE=written)
    page = son.get(usual)
    new = [each for _, each in page.context["findings"] if each.rule not in before]
    assert any("27,53" in each.quote for each in new)
    assert html.escape(new[0].why) in page.content.decode()


def test_a_paper_cited_by_halves_is_said_beside_what_is_missing_and_nothing_typed_is_lost(
    son: Client, usual: str
) -> None:
    response = write(son, f"{usual}cuoc-kiem-tra/", **RECORD | {"programme_on": "", "programme_summary": ""})
    assert response.status_code == 422
    form = response.context["form"]
    assert set(form.errors) == {"programme_on", "programme_summary"}
    text = response.content.decode()
    assert "14/CTr-UBND" in text
    assert 'aria-describedby="id_programme_summary_helptext id_programme_summary_error"' in text
    assert Inspection.objects.get().details["programme"] is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"visited_on": ""}, "visited_on"),
        ({"visited_on": "hôm qua"}, "visited_on"),
        ({"visited_on": "2025-12-31"}, "visited_on"),
        ({"leader": ""}, "leader"),
        ({"authority": "KT", "office": "CHÁNH VĂN PHÒNG"}, "authority"),
        ({"authority": "XX"}, "authority"),
        ({"team_name": "Đ" * 301}, "team_name"),
        ({"source": "danh sách {{khong.co|count}}"}, "source"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(son: Client, usual: str, changes: dict[str, str], field: str) -> None:
    response = write(son, f"{usual}cuoc-kiem-tra/", **RECORD | changes)
    assert 400 <= response.status_code < 500
    assert field in response.context["form"].errors
    assert html.escape(changes[field]) in response.content.decode()
    assert Inspection.objects.get().version == 1


def test_each_of_the_six_that_a_task_lacks_is_named_beside_its_field(son: Client, usual: str) -> None:
    address = f"{usual}nhiem-vu/"
    gone = {"n0-lead_person": "", "n0-due_on": "", "n0-product": ""}
    response = write(son, address, **causes(son, usual), **gone)
    assert response.status_code == 422
    task = response.context["shown"].tasks[0]
    assert task.missing == "rõ người, rõ thời gian, rõ kết quả"
    assert set(task.form.errors) == {"lead_person", "due_on", "product"}
    assert "thiếu rõ thời gian" in " ".join(response.content.decode().split())
    assert Task.objects.get(number=1).lead_person != ""


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"n0-kind": "PERIODIC"}, {"due_on", "report"}),
        ({"n0-report": "hằng tháng"}, {"report"}),
        ({"n2-due_on": "2026-05-01"}, {"due_on"}),
        ({"n0-due_on": "30-4"}, {"due_on"}),
    ],
)
def test_a_deadline_is_a_day_or_a_rhythm(son: Client, usual: str, changes: dict[str, str], field: set[str]) -> None:
    response = write(son, f"{usual}nhiem-vu/", **causes(son, usual), **changes)
    row = next(each for each in response.context["shown"].tasks if each.form.errors)
    assert set(row.form.errors) == field


def test_a_limitation_needs_a_task(son: Client, usual: str) -> None:
    response = write(son, f"{usual}nhiem-vu/", **causes(son, usual), **{"n0-mends": []})
    assert response.status_code == 422
    assert "chưa có nhiệm vụ khắc phục" in str(response.context["shown"].limitations[0].form.errors["fact"])


def test_a_figure_that_is_not_there_is_said_beside_the_row_that_names_it(son: Client, usual: str) -> None:
    fact = {"h0-fact": "Còn {{khong.co|count}} hồ sơ.", "h0-when": ""}
    response = write(son, f"{usual}nhiem-vu/", **causes(son, usual), **fact)
    assert "khong.co" in str(response.context["shown"].limitations[0].form.errors["fact"])
    assert son.get(usual).status_code == 200


def test_rows_are_added_moved_and_taken_out_without_losing_what_was_typed(son: Client, usual: str) -> None:
    address = f"{usual}nhiem-vu/"
    added = write(son, address, "them-h", **{"h0-cause": "đang gõ dở", "n1-due_on": "không phải ngày"})
    assert added.status_code == 200
    assert [len(added.context["shown"].limitations), len(added.context["shown"].tasks)] == [4, 3]
    assert re.search(r'<textarea name="h3-fact"[^>]*autofocus', added.content.decode())
    assert "đang gõ dở" in added.content.decode()
    moved = son.post(address, typed(added) | {"lenh": "xuong-h-0"})
    rows = moved.context["shown"]
    assert [row.form["cause"].value() for row in rows.limitations] == ["", "đang gõ dở", "", ""]
    assert [row.form["mends"].value() for row in rows.tasks] == [["2"], ["1", "3"], []]
    gone = son.post(address, typed(moved) | {"lenh": "bo-h-0"})
    rows = gone.context["shown"]
    assert [row.form["mends"].value() for row in rows.tasks] == [["1"], ["2"], []]
    assert rows.tasks[1].form["due_on"].value() == "không phải ngày"
    assert "không phải ngày" in gone.content.decode()
    fewer = son.post(address, typed(gone) | {"lenh": "bo-n-1"})
    assert len(fewer.context["shown"].tasks) == 2
    up = son.post(address, typed(fewer) | {"lenh": "len-n-1"})
    assert up.context["shown"].tasks[1].form["mends"].value() == ["1"]
    assert Task.objects.count() == 3, "nothing is written before it is saved"


@pytest.mark.parametrize("order", ["bo-h-99", "len-h-0", "xuong-n-2", "len-x-1", "bo-h-", "them", "len-n--1", "?"])
def test_an_impossible_order_changes_nothing(son: Client, usual: str, order: str) -> None:
    response = write(son, f"{usual}nhiem-vu/", order)
    assert response.status_code == 200
    assert [len(response.context["shown"].limitations), len(response.context["shown"].tasks)] == [3, 3]


def test_empty_rows_are_not_written_and_numbers_close_up(son: Client, usual: str) -> None:
    address = f"{usual}nhiem-vu/"
    page = son.post(address, typed(son.get(address)) | causes(son, usual) | {"lenh": "them-n"})
    page = son.post(address, typed(page) | {"lenh": "len-n-3"})
    blank = {name: "" for name in ("h0-fact", "h0-cause", "h0-responsible")}
    response = son.post(address, typed(page) | blank | {"n0-mends": [], "lenh": "luu"})
    assert response.status_code == 302, [form.errors for form in response.context["shown"].forms]
    row = Inspection.objects.get()
    assert [each["number"] for each in row.limitations] == [1, 2]
    assert list(row.tasks.values_list("number", "limitations")) == [(1, []), (2, [1, 2]), (3, [])]


def test_of_two_who_write_the_second_is_told_and_chooses(son: Client, usual: str, signed_in: Browser) -> None:
    address, hien = f"{usual}cuoc-kiem-tra/", signed_in("hien")
    late = typed(hien.get(address)) | RECORD | {"leader": "đồng chí Nông Thị Hiền, Chánh Văn phòng"}
    assert write(son, address, **RECORD).status_code == 302
    told = hien.post(address, late)
    assert told.status_code == 409
    text = html.unescape(told.content.decode())
    assert "vừa được người khác ghi" in text
    assert "đồng chí Nông Thị Hiền" in text, "what was typed is still there"
    assert [label for label, _ in told.context["newer"]] == ["Trưởng đoàn"]
    assert "Hứa Văn Sơn" in Inspection.objects.get().details["leader"]
    assert hien.post(address, typed(told)).status_code == 302
    assert "Nông Thị Hiền" in Inspection.objects.get().details["leader"]


def test_the_second_writer_of_findings_and_texts_is_told_too(son: Client, usual: str, signed_in: Browser) -> None:
    hien = signed_in("hien")
    late = {page: typed(hien.get(f"{usual}{page}/")) for page in ("nhiem-vu", "loi")}
    write(son, f"{usual}loi/", GUIDANCE="Của Sơn.")
    told = hien.post(f"{usual}loi/", late["loi"] | {"GUIDANCE": "Của Hiền."})
    assert told.status_code == 409
    assert "Của Hiền." in told.content.decode()
    told = hien.post(f"{usual}nhiem-vu/", late["nhiem-vu"] | {"h0-cause": "của Hiền", "lenh": "luu"})
    assert told.status_code == 409
    assert "của Hiền" in told.content.decode()
    assert Inspection.objects.get().texts["GUIDANCE"] == "Của Sơn."


def test_pressing_save_twice_is_one_writing(son: Client, usual: str) -> None:
    for page, changes in (("cuoc-kiem-tra", RECORD), ("nhiem-vu", causes(son, usual)), ("loi", {"GUIDANCE": "Một."})):
        before = Inspection.objects.get().version
        sent = typed(son.get(f"{usual}{page}/")) | changes | {"lenh": "luu"}
        assert [son.post(f"{usual}{page}/", sent).status_code for _ in range(2)] == [302, 302]
        assert Inspection.objects.get().version == before + 1


def test_what_was_typed_when_the_notice_was_issued_meanwhile_comes_back(
    son: Client, inspection: int, signed_in: Browser
) -> None:
    address = f"/thong-bao/{inspection}/"
    late = typed(son.get(f"{address}cuoc-kiem-tra/")) | {"team_name": "Đoàn kiểm tra số 9"}
    son.post(f"{address}soan/")
    assert signed_in("thao").post(f"{address}so/", {"so": "8", "ngay": "2026-04-09"}).status_code == 302
    response = son.post(f"{address}cuoc-kiem-tra/", late)
    assert response.status_code == 409
    assert "đã kết luận" in response.content.decode()
    assert "Đoàn kiểm tra số 9" in response.content.decode()


@pytest.mark.parametrize("page", ["cuoc-kiem-tra", "nhiem-vu", "loi"])
def test_half_a_form_writes_nothing(son: Client, usual: str, page: str) -> None:
    assert son.post(f"{usual}{page}/", RECORD | {"unit_name": "x"}).status_code == 422
    assert Inspection.objects.get().version == 1


def test_markup_in_any_field_stays_text(son: Client, usual: str) -> None:
    evil = "<script>alert(1)</script>"
    write(son, f"{usual}cuoc-kiem-tra/", **RECORD | {"leader": evil, "members": evil})
    write(son, f"{usual}nhiem-vu/", **causes(son, usual), **{"h0-fact": evil, "h0-when": "", "n0-lead_unit": evil})
    for page in ("", "cuoc-kiem-tra/", "nhiem-vu/"):
        text = son.get(f"{usual}{page}").content.decode()
        assert "&lt;script&gt;alert(1)" in text
        assert "<script>alert(1)" not in text
