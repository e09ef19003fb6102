"""Whole papers: one with every kind of defect, with the exact findings; good ones that give nothing."""

from collections import Counter
from pathlib import Path

import pytest

from motcua.direction.lint.engine import NotANotice, lint
from motcua.direction.lint.findings import Severity
from motcua.direction.lint.reading import text_of
from motcua.direction.lint.tests.makers import rules

PAPERS = Path(__file__).parent / "papers"
GOOD = sorted(PAPERS.glob("tot-*"))
DEFECTS = {
    "SL01": 1, "SL04": 1, "SL06": 1, "SL07": 1, "SL09": 1, "SL11": 1, "SL14": 1, "NV01": 6, "NV02": 1, "NV03": 4,
    "NV04": 1, "NV05": 1, "NV06": 1, "TT01": 1, "TT02": 1, "TT05": 1, "TT10": 1, "TT11": 2, "TT13": 1,
}  # fmt: skip


def test_every_defect_of_a_notice_is_found_and_nothing_else() -> None:
    report = lint(text_of(PAPERS / "loi-ket-luan.md"))
    assert Counter(finding.rule for finding in report.findings) == DEFECTS
    assert (report.figures, report.tasks) == (8, 6)


def test_its_blanks_are_errors_once_it_is_issued() -> None:
    found = lint(text_of(PAPERS / "loi-ket-luan.md"), mode="issued").findings
    assert [one.rule for one in found if one.severity is Severity.ERROR] == ["TT01", "TT02"]


REPORT = {
    "SL01": 1, "SL02": 1, "SL03": 1, "SL04": 2, "SL05": 1, "SL06": 1, "SL08": 1, "SL11": 1, "SL12": 1, "SL15": 1,
    "NV01": 2, "NV02": 1, "NV03": 1, "NV04": 2, "TT01": 1, "TT02": 1, "TT05": 1, "TT07": 1, "TT08": 1, "TT09": 3,
    "TT12": 1,
}  # fmt: skip


def test_another_layout_with_other_defects() -> None:
    report = lint(text_of(PAPERS / "loi-ba-phan.txt"))
    assert Counter(finding.rule for finding in report.findings) == REPORT


@pytest.mark.parametrize("paper", GOOD, ids=lambda paper: paper.stem)
def test_a_good_paper_gives_nothing_even_when_issued(paper: Path) -> None:
    report = lint(text_of(paper), mode="issued")
    assert [(one.rule, one.quote) for one in report.findings] == []
    assert report.figures > 10
    assert report.tasks >= 2


SIX = [
    "Đã giải quyết 902/940 hồ sơ nhận giải quyết (95,96%); còn 38 hồ sơ đang giải quyết trong hạn, trong đó 15 hồ sơ "
    "tạm dừng chờ nghĩa vụ tài chính.",
    "Tiếp nhận 1.240 hồ sơ, tăng 12% so với cùng kỳ năm 2025.",
    "Phấn đấu đến 30/6/2026 tỷ lệ hồ sơ trực tuyến đạt 90%.",
    "Từ kỳ trước chuyển sang 41 hồ sơ; giải quyết 325 hồ sơ, nhiều hơn số tiếp nhận trong kỳ (310).",
    "Duy trì 05 quầy, 02 đường truyền theo phương châm “4 tại chỗ”.",
    "Tỷ lệ đạt 62,4% (312/500 hồ sơ), cao hơn chỉ tiêu 50% là 12,4 điểm phần trăm.",
]


@pytest.mark.parametrize("sentence", SIX)
def test_six_right_sentences_give_nothing(sentence: str) -> None:
    assert rules(sentence) == []
    assert rules(sentence, "issued") == []


def test_the_six_together_give_nothing() -> None:
    assert rules("\n\n".join(SIX[1:3] + SIX[4:])) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "Hôm nay trời đẹp, cả nhà đi chợ.",
        "Lorem ipsum dolor sit amet.",
        "# Phở bò\n- xương ống, gừng nướng",
        "Bài thơ: lá vàng rơi, ngỡ mùa thưc.",
    ],
)
def test_what_is_no_notice_is_refused(text: str) -> None:
    with pytest.raises(NotANotice):
        lint(text)


def test_findings_come_in_the_order_of_the_paper() -> None:
    places = [finding.at for finding in lint(text_of(PAPERS / "loi-ket-luan.md")).findings]
    assert places == sorted(places)


def test_the_same_paper_reads_alike_with_old_tone_marks_and_decomposed() -> None:
    import unicodedata

    text = text_of(PAPERS / "loi-ket-luan.md")
    other = unicodedata.normalize("NFD", text.replace("Ủy", "Uỷ").replace("hóa", "hoá"))
    assert Counter(rules(other)) == DEFECTS


def test_twenty_pages_are_read_in_one_pass() -> None:
    text = text_of(PAPERS / "tot-bang.md")
    body = text.split("**I. KẾT QUẢ**")[1].split("**II.")[0]
    assert lint(text + "\n\n" + body * 12).figures > 200
