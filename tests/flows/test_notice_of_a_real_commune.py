"""A commune that is no sample: register in, the usual inspection filled in on the pages, number back, notice issued."""

import html
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.acceptance.count import FILE
from tests.flows.commands import ROOT, Installation
from tests.flows.pages import Browser
from tests.flows.test_running import free_port, wait_for

STAFF = {
    "duc": ("Vi Văn Đức", "Văn phòng HĐND và UBND", "VICE_CHAIR"),
    "mai": ("Lương Thị Mai", "Văn phòng HĐND và UBND", "CHIEF_OF_OFFICE"),
    "quy": ("Hoàng Văn Quý", "Trung tâm Phục vụ hành chính công", "CENTRE_DIRECTOR"),
    "yen": ("Nông Thị Yến", "Văn phòng HĐND và UBND", "RECORDS_CLERK"),
}
RECORD = {
    "visited_on": "2026-04-02",
    "programme_kind": "Chương trình",
    "programme_number": "09/CTr-UBND",
    "programme_on": "2026-03-16",
    "programme_agency": "Ủy ban nhân dân xã Bản Thí",
    "programme_summary": "về việc kiểm tra công tác kiểm soát thủ tục hành chính năm 2026",
    "team_name": "Đoàn kiểm tra số 1",
    "members": "Văn phòng HĐND và UBND xã\nPhòng Văn hóa - Xã hội",
    "report_kind": "Báo cáo",
    "report_number": "12/BC-TTPVHCC",
    "report_on": "2026-03-31",
    "report_agency": "Trung tâm Phục vụ hành chính công xã Bản Thí",
    "report_summary": "về kết quả giải quyết thủ tục hành chính quý I năm 2026",
    "minutes_on": "2026-04-02",
}
TEXTS = {
    "PREPARATION": "Trung tâm gửi báo cáo trước ngày kiểm tra, bố trí đủ thành phần làm việc.",
    "GUIDANCE": "Trung tâm đã phân công người phụ trách từng lĩnh vực.",
    "FACILITIES": "Các quầy tiếp nhận hoạt động bình thường.",
}
CAUSES = {
    "h0-cause": "chưa rà soát thường xuyên lý do tạm dừng",
    "h1-cause": "chưa nhắc việc trước ngày hẹn trả",
    "h2-cause": "phối hợp giữa các phòng còn chậm",
}
FOURTH_TASK: dict[str, str | list[str]] = {
    "n3-head": "Quy trình phối hợp",
    "n3-content": "Trình ban hành quy trình phối hợp giữa Trung tâm và các phòng.",
    "n3-lead_unit": "Văn phòng HĐND và UBND xã",
    "n3-lead_person": "Lương Thị Mai, Chánh Văn phòng",
    "n3-with_units": "Phòng Văn hóa - Xã hội; Phòng Kinh tế",
    "n3-authority": "Chủ tịch UBND xã",
    "n3-due_on": "2026-05-15",
    "n3-product": "Quy trình được ban hành",
    "n3-mends": ["3"],
}


@pytest.fixture(scope="module")
def place(new_installation: Any) -> Iterator[tuple[Installation, str, dict[str, str]]]:
    """Give the commune with its register and its people, its staff listener, and the people's passwords."""
    installation: Installation = new_installation("real")
    installation.ask("init")
    installation.ask("commune", "add", "ban-thi", "xã Bản Thí", "--agency", "H37.13")
    installation.ask("import", FILE, "--commune", "ban-thi")
    passwords = {}
    for username, (name, unit, role) in STAFF.items():
        words = ("--username", username, "--name", name, "--unit", unit, "--role", role, "--from", "2025-07-01")
        passwords[username] = installation.ask("staff", "add", "--commune", "ban-thi", *words)["password"]
    address = f"127.0.0.1:{free_port()}"
    listeners = ("--staff", address, "--public", f"127.0.0.1:{free_port()}", "--lobby", f"127.0.0.1:{free_port()}")
    command = [sys.executable, "-m", "motcua", "run", *listeners, "--no-worker"]
    running = subprocess.Popen(command, env=installation.environment, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://{address}/healthz")
        yield installation, f"http://{address}", passwords
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(20)


def test_a_commune_fills_in_and_issues_its_notice_and_the_proof_reader_has_nothing_to_say(
    place: tuple[Installation, str, dict[str, str]], tmp_path: Path
) -> None:
    installation, home, passwords = place
    duc, yen = Browser(home), Browser(home)
    assert duc.sign_in("duc", passwords["duc"]).status == 200
    notice = duc.send(duc.open("/thong-bao/"), "/thong-bao/", tu="2026-01-01", den="2026-03-31")
    at = notice.address
    assert "Còn chỗ cần bổ sung" in notice.text
    duc.send(notice, "/soan/")

    yen.sign_in("yen", passwords["yen"])
    early = yen.send(yen.open(at), "/so/", so="5", ngay="2026-04-03")
    assert (early.status, "cần bổ sung" in early.text) == (409, True)

    assert duc.send(duc.open(f"{at}cuoc-kiem-tra/"), "/cuoc-kiem-tra/", **RECORD).status == 200
    assert duc.send(duc.open(f"{at}loi/"), "/loi/", **TEXTS).status == 200
    page = duc.send(duc.open(f"{at}nhiem-vu/"), "/nhiem-vu/", lenh="them-n", **CAUSES)
    half = duc.send(page, "/nhiem-vu/", lenh="luu", **FOURTH_TASK | {"n3-lead_person": ""})
    assert half.status == 422
    assert "nhiệm vụ chưa rõ người" in half.text
    done = duc.send(half, "/nhiem-vu/", lenh="luu", **FOURTH_TASK)
    assert (done.status, done.address) == (200, at)
    assert "Còn chỗ cần bổ sung" not in done.text
    assert not any(f'class="finding {severity}"' in done.text for severity in ("error", "warning"))

    issued = yen.send(yen.open(at), "/so/", so="5", ngay="2026-04-03")
    assert issued.status == 200
    assert "Đã ban hành" in issued.text
    paper = tmp_path / "thong-bao.docx"
    paper.write_bytes(yen.open(f"{at}tep.docx").body)
    assert installation.ask("lint", paper, "--mode", "issued", status=0)["findings"] == []
    told = words_of(paper)
    for words in ("Số: 05/TB-UBND", "113 hồ sơ", "09/CTr-UBND", "12/BC-TTPVHCC", "Vi Văn Đức", "Phòng Kinh tế;"):
        assert words in told
    assert "GIẢ LẬP" not in html.unescape(told)
    assert duc.open(f"{at}nhiem-vu/").status == 409


def words_of(paper: Path) -> str:
    """Return all words of a Word file, tables too."""
    document = docx.Document(str(paper))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return json.dumps([each.text for each in document.paragraphs] + cells, ensure_ascii=False)
