from io import BytesIO

import docx
import pypdf
import pytest

from motcua.direction.models import Inspection
from motcua.web.staff.tests.conftest import Browser

pytestmark = pytest.mark.django_db
WRITTEN = {
    "PREPARATION": "Trung tâm chuẩn bị đủ báo cáo và chấp hành chương trình.",
    "GUIDANCE": "Đã tham mưu kế hoạch kiểm soát thủ tục hành chính.",
    "FACILITIES": "Duy trì 05 quầy, 02 đường truyền.",
}


def test_an_inspection_is_opened_for_a_period_once(signed_in: Browser, register: list[str]) -> None:
    son = signed_in("son")
    days = {"tu": "2026-01-01", "den": "2026-03-31"}
    first = son.post("/thong-bao/", days)["Location"]
    assert son.post("/thong-bao/", days)["Location"] == first
    assert Inspection.objects.count() == 1
    assert "01/01/2026 – 31/3/2026" in son.get("/thong-bao/").content.decode()


def test_the_preview_shows_the_paper_its_figures_and_what_the_proof_reader_found(
    signed_in: Browser, inspection: int
) -> None:
    response = signed_in("son").get(f"/thong-bao/{inspection}/")
    page = response.content.decode()
    assert "THÔNG BÁO" in page
    assert "ỦY BAN NHÂN DÂN" in page
    assert 'class="figure-link" href="/chi-so/' in page
    assert response.context["report"].figures > 0
    assert "Bản xem trước, chưa lưu" in page


def test_a_draft_is_kept_and_can_be_drafted_anew(signed_in: Browser, inspection: int) -> None:
    son = signed_in("son")
    for _ in range(2):
        assert son.post(f"/thong-bao/{inspection}/soan/").status_code == 302
    assert "Dự thảo" in son.get(f"/thong-bao/{inspection}/").content.decode()


def test_files_open_and_say_the_same_number_of_dossiers(signed_in: Browser, inspection: int) -> None:
    son = signed_in("son")
    pdf = son.get(f"/thong-bao/{inspection}/tep.pdf")
    assert pdf["Content-Disposition"].startswith("inline")
    assert son.get(f"/thong-bao/{inspection}/tep.pdf?tai")["Content-Disposition"].startswith("attachment")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf.content)).pages)
    word = docx.Document(BytesIO(son.get(f"/thong-bao/{inspection}/tep.docx").content))
    words = " ".join(paragraph.text for paragraph in word.paragraphs)
    for part in ("KẾT QUẢ", "60 hồ sơ"):
        assert part in text
        assert part in words


def test_the_records_clerk_writes_number_and_day_back_once(signed_in: Browser, inspection: int) -> None:
    signed_in("son").post(f"/thong-bao/{inspection}/soan/")
    thao = signed_in("thao")
    given = {"so": "8", "ngay": "2026-04-09"}
    assert thao.post(f"/thong-bao/{inspection}/so/", given).status_code == 302
    page = thao.get(f"/thong-bao/{inspection}/").content.decode()
    assert "Đã ban hành" in page
    assert "08/TB-UBND" in page
    again = thao.post(f"/thong-bao/{inspection}/so/", {"so": "9", "ngay": "2026-04-09"})
    assert again.status_code >= 400
    assert "08/TB-UBND" in thao.get(f"/thong-bao/{inspection}/").content.decode()


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"so": "tám", "ngay": "2026-04-09"},
        {"so": "8", "ngay": "hôm nay"},
        {"so": "٣", "ngay": "2026-04-09"},
        {"so": "9" * 30, "ngay": "2026-04-09"},
        {"so": "8", "ngay": "2026-W15-4"},
    ],
)
def test_a_number_that_cannot_be_read_is_said_beside_the_paper(
    signed_in: Browser, inspection: int, given: dict[str, str]
) -> None:
    signed_in("son").post(f"/thong-bao/{inspection}/soan/")
    response = signed_in("thao").post(f"/thong-bao/{inspection}/so/", given)
    assert response.status_code == 422
    assert "Số hoặc ngày văn bản chưa đọc được" in response.content.decode()


def test_others_than_the_records_clerk_cannot_issue(signed_in: Browser, inspection: int) -> None:
    son = signed_in("son")
    son.post(f"/thong-bao/{inspection}/soan/")
    response = son.post(f"/thong-bao/{inspection}/so/", {"so": "8", "ngay": "2026-04-09"})
    assert response.status_code == 403
    assert "Ghi số, ban hành" not in son.get(f"/thong-bao/{inspection}/").content.decode()


def test_a_number_needs_a_draft(signed_in: Browser, inspection: int) -> None:
    response = signed_in("thao").post(f"/thong-bao/{inspection}/so/", {"so": "8", "ngay": "2026-04-09"})
    assert response.status_code == 404


def test_another_communes_inspection_is_not_there(signed_in: Browser, inspection: int) -> None:
    assert signed_in("hanh").get(f"/thong-bao/{inspection}/").status_code in (403, 404)


def test_what_people_write_stands_in_the_paper(signed_in: Browser, inspection: int) -> None:
    son = signed_in("son")
    son.post(f"/thong-bao/{inspection}/soan/")
    seen = {"phien-ban": "1"}
    assert son.post(f"/thong-bao/{inspection}/loi/", WRITTEN | seen).status_code == 302
    page = son.get(f"/thong-bao/{inspection}/").content.decode()
    assert all(text in page for text in WRITTEN.values())
    assert WRITTEN["GUIDANCE"] in son.get(f"/thong-bao/{inspection}/loi/").content.decode()


def test_a_notice_with_a_gap_is_not_issued(signed_in: Browser, register: list[str]) -> None:
    son = signed_in("son")
    address = son.post("/thong-bao/", {"tu": "2026-01-01", "den": "2026-03-31"})["Location"]
    son.post(f"{address}soan/")
    response = signed_in("thao").post(f"{address}so/", {"so": "8", "ngay": "2026-04-09"})
    assert response.status_code == 409
    assert "cần bổ sung" in response.content.decode()


def test_markup_that_people_write_stays_text(signed_in: Browser, inspection: int) -> None:
    son = signed_in("son")
    written = {"GUIDANCE": "<script>alert(1)</script>", "phien-ban": "1"}
    assert son.post(f"/thong-bao/{inspection}/loi/", written).status_code == 302
    for address in (f"/thong-bao/{inspection}/", f"/thong-bao/{inspection}/loi/"):
        assert "<script>alert" not in son.get(address).content.decode()
