import shutil
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.core.vietnamese import short_moment
from motcua.dossiers.models import Dossier
from motcua.exchange.models import ImportBatch
from motcua.people.tests import makers
from motcua.web.staff import importing, uploads
from motcua.web.staff.tests.conftest import Browser

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_uploads() -> None:
    shutil.rmtree(uploads.root())


def files(paths: list[Path]) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(path.name, path.read_bytes()) for path in paths]


def upload(client: Client, content: Any) -> Any:
    return client.post("/nhap/", {"tep": content})


def test_a_preview_writes_nothing_and_an_import_does_what_it_said(signed_in: Browser, export: list[Path]) -> None:
    lan = signed_in("lan")
    address = upload(lan, files(export))["Location"]
    page = lan.get(address)
    assert dict(page.context["counts"])["Hồ sơ mới"] == "60"
    assert not Dossier.objects.exists()
    done = lan.post(address, follow=True)
    assert Dossier.objects.count() == 60
    assert dict(done.context["counts"])["Hồ sơ mới"] == "60"
    assert "Danh sách hồ sơ tiếp nhận" in done.content.decode(), "the kind of list in words, not its code"
    assert "Hoàng Thị Lan" in lan.get("/nhap/").content.decode()
    assert not list(uploads.root().glob("*/*")), "the files have no business here any more"


def test_the_same_files_again_change_nothing(signed_in: Browser, export: list[Path]) -> None:
    lan = signed_in("lan")
    for _ in range(2):
        lan.post(upload(lan, files(export))["Location"])
    assert Dossier.objects.count() == 60
    assert ImportBatch.objects.count() == 1


def test_pressing_import_twice_is_one_import(signed_in: Browser, export: list[Path]) -> None:
    lan = signed_in("lan")
    address = upload(lan, files(export))["Location"]
    assert lan.post(address).status_code == 302
    assert lan.post(address).status_code == 404
    assert ImportBatch.objects.count() == 1


def test_an_upload_belongs_to_the_one_who_made_it(signed_in: Browser, export: list[Path]) -> None:
    address = upload(signed_in("lan"), files(export))["Location"]
    for name in ("van", "hanh"):
        assert signed_in(name).get(address).status_code == 404
        assert signed_in(name).post(address).status_code == 404
    assert signed_in("minh").get(address).status_code == 403
    assert not Dossier.objects.exists()


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7 khong phai danh sach", b"", b"PK\x03\x04 hong", b"\x89PNG\r\n\x1a\n"],
    ids=["pdf", "empty", "broken zip", "picture"],
)
def test_a_wrong_file_is_refused_in_words_and_nothing_is_written(signed_in: Browser, content: bytes) -> None:
    lan = signed_in("lan")
    response = lan.get(upload(lan, SimpleUploadedFile("danh-sach.xlsx", content))["Location"])
    assert response.status_code in (413, 415, 422)
    page = response.content.decode()
    assert "Không nhập được tệp này" in page
    assert "danh-sach.xlsx" in page
    assert not ImportBatch.objects.exists()


def test_no_file_at_all_is_said_on_the_form(signed_in: Browser) -> None:
    response = signed_in("lan").post("/nhap/")
    assert response.status_code == 422
    assert "Chưa nhận được tệp nào" in response.content.decode()


def test_a_moment_that_cannot_be_read_is_said_on_the_form(signed_in: Browser, export: list[Path]) -> None:
    response = signed_in("lan").post("/nhap/", {"tep": files(export), "xuat-luc": "hôm qua"})
    assert response.status_code == 422
    assert "Thời điểm xuất danh sách chưa đọc được" in response.content.decode()


def test_a_body_over_the_limit_is_refused_before_it_is_kept(signed_in: Browser, settings: Any) -> None:
    settings.UPLOAD_MB = 0
    response = upload(signed_in("lan"), SimpleUploadedFile("to.xlsx", b"x" * 2048))
    assert response.status_code == 413
    assert "quá lớn" in response.content.decode()
    assert not list(uploads.root().glob("*/*"))


def test_a_long_import_shows_its_progress_and_refreshes_itself(signed_in: Browser, export: list[Path]) -> None:
    lan = signed_in("lan")
    staged = uploads.load(token=upload(lan, files(export))["Location"].split("/")[3], by=makers.actor("lan"))
    staged.phase, staged.rows = "IMPORTING", 12_345
    staged.save()
    response = lan.get(f"/nhap/xem-truoc/{staged.token}/")
    assert response["Refresh"] == "2"
    assert "12345 dòng" in response.content.decode()
    assert lan.post(f"/nhap/xem-truoc/{staged.token}/").status_code == 302
    assert not Dossier.objects.exists(), "somebody is at work on it already"


def test_an_import_that_the_machine_stopped_goes_on_when_asked(
    signed_in: Browser, export: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    lan = signed_in("lan")
    address = upload(lan, files(export))["Location"]
    staged = uploads.load(token=address.split("/")[3], by=makers.actor("lan"))
    staged.phase = "IMPORTING"
    staged.save()
    monkeypatch.setattr(uploads, "STALE_SECONDS", -1)
    assert "Việc nhập dừng giữa chừng" in lan.get(address).content.decode()
    lan.post(address)
    assert Dossier.objects.count() == 60


def test_progress_leaves_a_sign_of_life(
    signed_in: Browser, export: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    lan = makers.actor("lan")
    staged = uploads.stage(files=files(export), by=lan)
    monkeypatch.setattr(importing, "SIGN_SECONDS", -1)
    importing.Progress(staged)(500)
    assert uploads.load(token=staged.token, by=lan).rows == 500


def test_an_unforeseen_failure_is_said_and_nothing_hangs(
    signed_in: Browser, export: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(**_: Any) -> None:
        raise RuntimeError("disk on fire")

    monkeypatch.setattr("motcua.exchange.actions.import_files", breaks)
    lan = signed_in("lan")
    response = lan.get(upload(lan, files(export))["Location"])
    assert response.status_code == 500
    assert "Chưa có gì bị mất" in response.content.decode()


def test_old_uploads_are_swept(signed_in: Browser, export: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    uploads.stage(files=files(export), by=makers.actor("lan"))
    monkeypatch.setattr(uploads, "KEPT_SECONDS", -1)
    assert uploads.sweep() == 1
    assert not list(uploads.root().glob("*/*"))


@pytest.mark.parametrize("token", ["..", "a" * 22, "%2e%2e%2fsecrets.json"])
def test_a_token_is_no_path(signed_in: Browser, token: str) -> None:
    assert signed_in("lan").get(f"/nhap/xem-truoc/{token}/").status_code == 404


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\lan\\danh sách.xlsx", "danh sách.xlsx"),
        ("", "tep"),
        ("...", "tep"),
        ("a" * 400 + ".xlsx", "a" * 115 + ".xlsx"),
    ],
)
def test_a_file_name_is_bare_and_short(sent: str, kept: str) -> None:
    assert uploads.name_of(sent) == kept


def test_an_import_is_taken_back_after_asking_once_more(signed_in: Browser, register: list[str]) -> None:
    lan, batch = signed_in("lan"), ImportBatch.objects.get()
    assert "Hủy lần nhập số" in lan.get(f"/nhap/{batch.pk}/huy/").content.decode()
    assert Dossier.objects.filter(present=True).count() == 60
    response = lan.post(f"/nhap/{batch.pk}/huy/", follow=True)
    assert "đã hủy" in response.content.decode()
    undone_at = ImportBatch.objects.get().undone_at
    assert undone_at is not None
    assert f"{makers.staff('lan').name} hủy lần nhập này lúc {short_moment(undone_at)}." in response.content.decode()
    assert not Dossier.objects.filter(present=True).exists()
    again = lan.post(f"/nhap/{batch.pk}/huy/")
    assert again.status_code == 409


REJECTED = """Số hồ sơ,Mã thủ tục,Tên thủ tục hành chính,Chủ hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái hồ sơ
H37.12-260105-0001,2.000815,Chứng thực bản sao,Hoàng Văn Mẫu,05/01/2026 08:00,05/01/2026 17:00,Đã trả kết quả
H37.12-260105-0002,2.000815,Chứng thực bản sao từ bản chính,Nông Thị Thử,không rõ,05/01/2026 17:00,Đang xử lý lạ
"""


@pytest.fixture
def with_rejects(signed_in: Browser) -> ImportBatch:
    """Bring in two rows of which one cannot be read."""
    lan = signed_in("lan")
    file = SimpleUploadedFile("danh-sach.csv", REJECTED.encode())
    address = lan.post("/nhap/", {"tep": file, "xuat-luc": "2026-01-06T07:00"})["Location"]
    lan.post(address)
    batch = ImportBatch.objects.get()
    assert batch.rejected == 1
    return batch


def test_refused_lines_are_given_with_their_reason_and_the_look_is_noted(
    signed_in: Browser, with_rejects: ImportBatch
) -> None:
    from motcua.core import journal

    response = signed_in("van").get(f"/nhap/{with_rejects.pk}/tu-choi/")
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert "H37.12-260105-0002" in text
    assert "attachment" in response["Content-Disposition"]
    last = list(journal.facts_of(commune_id=with_rejects.commune_id, subjects=[f"import:{with_rejects.pk}"]))[-1]
    assert (last.kind, last.by) == ("import.rejects-read", makers.actor("van").staff_id)


@pytest.mark.parametrize(("name", "status"), [("minh", 403), ("tung", 403), ("hanh", 404), ("son", 403)])
def test_refused_lines_are_as_closed_as_the_register(
    signed_in: Browser, with_rejects: ImportBatch, name: str, status: int
) -> None:
    assert signed_in(name).get(f"/nhap/{with_rejects.pk}/tu-choi/").status_code == status


def test_refused_lines_that_are_gone_are_explained(signed_in: Browser, register: list[str]) -> None:
    response = signed_in("lan").get(f"/nhap/{ImportBatch.objects.get().pk}/tu-choi/")
    assert response.status_code == 404
    assert "Không có tệp dòng bị từ chối" in response.content.decode()
