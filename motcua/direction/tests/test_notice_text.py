"""The notice as a paper: outline, figures in words, nothing that was not borne out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from motcua.direction.annexes import PausedGroup
from motcua.direction.figures import Book
from motcua.direction.lint.engine import lint
from motcua.direction.lint.reading import text_of
from motcua.direction.outline import Outline, notice
from motcua.direction.record import PreviousTask
from motcua.direction.tests.makers import limitation, outline, quarter, rate, task
from motcua.direction.tokens import BrokenToken
from motcua.issuance.files import both
from motcua.issuance.paper import TO_FILL, Heading, Item, Paper, Paragraph, Table
from motcua.issuance.tests.makers import docx_text


def words(paper: Paper) -> str:
    """Return the body in words, a line for each block."""
    return "\n".join(_words(block) for block in paper.blocks)


def _words(block: Any) -> str:
    if isinstance(block, Heading):
        return block.text
    if isinstance(block, Table):
        return "\n".join(" | ".join("".join(run.text for run in cell) for cell in row) for row in block.rows)
    text = "".join(run.text for run in block.runs)
    return f"{block.number} {text}" if isinstance(block, Item) else text


def appendix(paper: Paper, place: int) -> str:
    return "\n".join(_words(block) for block in paper.appendices[place].blocks)


def test_the_outline_has_its_four_parts_in_order() -> None:
    heads = [block.text for block in notice(outline()).blocks if isinstance(block, Heading) and block.level == 1]
    assert heads == ["I. KẾT QUẢ", "II. HẠN CHẾ, NGUYÊN NHÂN", "III. NHIỆM VỤ", "IV. TỔ CHỨC THỰC HIỆN"]


def test_the_title_names_the_days_when_they_are_no_whole_quarter() -> None:
    assert "từ ngày 01/01/2026 đến ngày 06/4/2026" in notice(outline()).title


def test_the_opening_cites_the_programme_in_full() -> None:
    first = notice(outline()).blocks[0]
    assert isinstance(first, Paragraph)
    assert (
        "Chương trình số 14/CTr-UBND ngày 18/3/2026 của Ủy ban nhân dân xã Nà Mẫu về việc kiểm tra"
        in first.runs[0].text
    )


def test_the_figures_are_told_with_their_base() -> None:
    text = words(notice(outline()))
    assert "Nhận giải quyết 1.358 hồ sơ, gồm 40 hồ sơ kỳ trước chuyển sang và 1.318 hồ sơ tiếp nhận trong kỳ." in text
    assert "100% (1.273/1.273 hồ sơ đã giải quyết trong kỳ)" in text
    assert "còn lại gồm 47 hồ sơ đang xử lý và 26 hồ sơ tạm dừng" in text
    assert "45,53% (224/492 hồ sơ chứng thực bản sao đã giải quyết trong kỳ), vượt 27,53 điểm phần trăm" in text


def test_the_paper_that_gave_the_target_is_cited() -> None:
    text = words(notice(outline()))
    assert "Kế hoạch (mẫu) số 21/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã Nà Mẫu về chuyển đổi số" in text
    assert "18% (Kế hoạch (mẫu) số 21/KH-UBND)" in text


def test_without_a_target_nothing_is_exceeded() -> None:
    text = words(notice(outline(figures=quarter(target=None))))
    assert "vượt" not in text
    assert "Trong kỳ chưa có chỉ tiêu được giao" in text


def test_an_unknown_channel_is_told_and_not_hidden() -> None:
    text = words(notice(outline(figures=quarter(counts={"received.online": 1090}))))
    assert "chưa rõ hình thức 10 hồ sơ" in text


def test_late_dossiers_without_apology_are_told() -> None:
    changed = quarter(counts={"open.overdue": 3, "open.in_time": 70, "overdue.without_apology": 2})
    assert "02 hồ sơ chưa có văn bản xin lỗi" in words(notice(outline(figures=changed)))


def test_a_limitation_is_printed_only_if_the_figures_bear_it_out() -> None:
    late = limitation(number=2, fact="Có {{open.overdue|count}} hồ sơ quá hạn.", when="open.overdue")
    mend = task(number=2, head="Hồ sơ quá hạn", content="Giải quyết hồ sơ quá hạn.", limitations=(2,))
    both_found: dict[str, Any] = {"limitations": (limitation(), late), "tasks": (task(), mend)}
    assert "quá hạn." not in words(notice(outline(**both_found))).split("II. HẠN CHẾ")[1]
    changed = quarter(counts={"open.overdue": 3, "open.in_time": 70})
    assert "H2. Có 03 hồ sơ quá hạn." in words(notice(outline(figures=changed, **both_found)))


def test_limitations_and_tasks_are_numbered_anew_when_some_fall_away() -> None:
    late = limitation(number=1, fact="Quá hạn {{open.overdue|count}}.", when="open.overdue")
    other = limitation(number=2, fact="Thiết bị hỏng.", when="")
    tasks = (task(number=1, limitations=(1,)), task(number=2, head="Thiết bị", limitations=(2,)))
    text = words(notice(outline(limitations=(late, other), tasks=tasks))).split("II. HẠN CHẾ")[1]
    assert "H1. Thiết bị hỏng." in text
    assert "1 | Thiết bị: " in text
    assert text.count("| H1") == 1


def test_a_section_in_which_nobody_wrote_is_left_out_and_the_others_are_numbered_on() -> None:
    text = words(notice(outline(texts={"FACILITIES": "Các quầy hoạt động bình thường."})))
    assert "1. Giải quyết thủ tục hành chính" in text
    assert "3. Cơ sở vật chất, an toàn thông tin" in text
    assert "Chuẩn bị" not in text


def test_the_usual_record_claims_nothing_that_only_people_know() -> None:
    text = words(notice(outline(texts={}, is_usual=True)))
    assert f"Ngày {TO_FILL}, Đoàn kiểm tra" in text or f"ngày {TO_FILL} Đoàn kiểm tra" in text
    assert text.count(TO_FILL) == 4


def test_a_notice_without_findings_says_so() -> None:
    text = words(notice(outline(limitations=(), tasks=())))
    assert "không phát hiện hạn chế" in text
    assert "Không phát sinh nhiệm vụ mới" in text


def test_the_body_ends_as_papers_end() -> None:
    last = notice(outline()).blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.runs[-1].text.endswith("./.")


def test_every_unit_with_a_task_is_a_recipient() -> None:
    assert "- Phòng Kinh tế;" in notice(outline()).recipients
    assert notice(outline()).recipients[-1].startswith("- Lưu: VT")


def test_appendix_one_defines_every_printed_figure() -> None:
    paper = notice(outline())
    table = appendix(paper, 0)
    assert {figure.figure_id for figure in paper.figures} == {
        line.split(" | ")[0] for line in table.splitlines() if " | " in line
    }
    assert "rate.e_certified" in table
    assert "492 (hồ sơ chứng thực bản sao" in table


def test_appendix_one_tells_not_known_from_nothing_occurred() -> None:
    known = quarter()
    unknown = rate(None, 492, figure_id="rate.e_certified", base="hồ sơ chứng thực bản sao")
    paper = notice(outline(figures=replace(known, figures={**known.figures, "rate.e_certified": unknown})))
    [line] = [line for line in appendix(paper, 0).splitlines() if line.startswith("rate.e_certified")]
    assert "chưa có số liệu | 492" in line
    assert "không phát sinh" not in line


def test_appendix_two_counts_paused_dossiers_and_names_nobody() -> None:
    groups = (PausedGroup("Đất đai", "Chờ nghĩa vụ tài chính", 13), PausedGroup("Hộ tịch", "Chờ xác minh", 13))
    text = appendix(notice(replace(outline(), paused=groups)), 1)
    assert "1 | Đất đai | Chờ nghĩa vụ tài chính | 13" in text
    assert "Cộng |  | 26" in text
    assert "Không có hồ sơ tạm dừng" in appendix(notice(outline()), 1)


def test_appendix_three_tells_what_became_of_earlier_conclusions() -> None:
    earlier = PreviousTask("Thông báo số 03/TB-UBND", "Rà soát", "Trung tâm", "trước ngày 01/02/2026", "Đã hoàn thành")
    assert "Thông báo số 03/TB-UBND | Rà soát" in appendix(notice(outline(previous=(earlier,))), 2)
    assert "Chưa có kết luận kiểm tra kỳ trước" in appendix(notice(outline()), 2)


@pytest.mark.parametrize("hostile", ["#eval(1)", "\\n $x$", "từ" + "x" * 300, "{unit} {closing}", "<w:p>"])
def test_human_texts_are_printed_as_they_stand(hostile: str) -> None:
    paper = notice(outline(texts={"GUIDANCE": hostile}))
    assert hostile in words(paper)
    assert hostile in docx_text(both(paper).docx)


def test_a_broken_token_in_a_human_text_is_refused() -> None:
    with pytest.raises(BrokenToken):
        notice(outline(texts={"GUIDANCE": "Đạt {{rate.online|percent}"}))


def test_a_token_in_a_name_is_not_smuggled_in() -> None:
    with pytest.raises(BrokenToken):
        notice(outline(leader="đồng chí {{x}}"))


def findings(made: Outline, mode: str, at: Path, **written: Any) -> list[str]:
    """Return the rules that our own notice breaks, read from its Word file."""
    file = at / "thong-bao.docx"
    file.write_bytes(both(replace(notice(made), **written)).docx)
    return [finding.rule for finding in lint(text_of(file), mode=mode).findings]


CASES = [
    quarter(),
    quarter(target=None),
    quarter(target=Decimal(60)),
    quarter(counts={"open.overdue": 3, "open.in_time": 70, "overdue.without_apology": 2}),
    quarter(counts={"received.online": 1090}),
    quarter(counts={"carried_over": 0, "open": 33, "open.in_time": 33, "open.in_process": 7}),
]


@pytest.mark.parametrize("figures", CASES)
def test_proof_reading_our_own_draft_finds_only_the_missing_number_and_day(figures: Book, tmp_path: Path) -> None:
    assert findings(outline(figures=figures), "draft", tmp_path) == ["TT01", "TT02"]


@pytest.mark.parametrize("figures", CASES)
def test_proof_reading_our_own_issued_notice_finds_nothing(figures: Book, tmp_path: Path) -> None:
    assert findings(outline(figures=figures), "issued", tmp_path, number=8, dated_on=date(2026, 4, 9)) == []
