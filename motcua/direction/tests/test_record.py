"""Tasks in six-clear form (6 rõ), deadlines of three kinds, citations."""

from datetime import date
from typing import Any

import pytest

from motcua.direction.citation import short, taken_apart
from motcua.direction.record import (
    CitedPaper,
    Deadline,
    DeadlineKind,
    LimitationWithoutTask,
    TaskNotClear,
    check_tasks,
    missing_of,
)
from motcua.direction.tests.makers import limitation, task


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"lead_person": ""}, ("rõ người",)),
        ({"content": ""}, ("rõ việc",)),
        ({"deadline": Deadline(DeadlineKind.DAY)}, ("rõ thời gian",)),
        ({"deadline": Deadline(DeadlineKind.PERIODIC)}, ("rõ thời gian",)),
        ({"lead_unit": ""}, ("rõ trách nhiệm",)),
        ({"authority": ""}, ("rõ thẩm quyền",)),
        ({"product": ""}, ("rõ kết quả",)),
        ({}, ()),
    ],
)
def test_each_of_the_six_is_asked_for(changes: dict[str, Any], missing: tuple[str, ...]) -> None:
    assert missing_of(task(**changes)) == missing


def test_a_task_that_is_not_clear_is_refused() -> None:
    with pytest.raises(TaskNotClear) as refused:
        check_tasks(limitations=(), tasks=(task(product=""),))
    assert refused.value.missing == ("rõ kết quả",)


def test_a_limitation_that_nobody_mends_is_refused() -> None:
    with pytest.raises(LimitationWithoutTask):
        check_tasks(limitations=(limitation(), limitation(number=2)), tasks=(task(),))


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (Deadline(DeadlineKind.DAY, date(2026, 4, 30)), "trước ngày 30/4/2026"),
        (
            Deadline(DeadlineKind.PERIODIC, report="trước ngày 25 hằng tháng"),
            "định kỳ, báo cáo trước ngày 25 hằng tháng",
        ),
        (Deadline(DeadlineKind.REGULAR, report="hằng quý"), "thường xuyên, báo cáo hằng quý"),
    ],
)
def test_deadlines_in_words(deadline: Deadline, words: str) -> None:
    assert deadline.words == words


FULL = "Kế hoạch số 38/KH-UBND ngày 23/01/2026 của Ủy ban nhân dân xã Nà Mẫu về kiểm soát thủ tục hành chính"


def test_a_citation_is_taken_apart() -> None:
    cited = taken_apart(FULL)
    assert (cited.kind, cited.number, cited.on) == ("Kế hoạch", "38/KH-UBND", date(2026, 1, 23))
    assert (cited.agency, cited.summary) == ("Ủy ban nhân dân xã Nà Mẫu", "về kiểm soát thủ tục hành chính")
    assert short(FULL) == "Kế hoạch số 38/KH-UBND"


@pytest.mark.parametrize("text", ["giao miệng tại giao ban", "Kế hoạch số 38/KH-UBND ngày 31/02/2026 của X", ""])
def test_what_is_no_citation_stays_as_it_is(text: str) -> None:
    assert taken_apart(text).number == ""
    assert short(text) == text


def test_a_first_citation_is_full() -> None:
    paper = CitedPaper("Kế hoạch", "38/KH-UBND", date(2026, 1, 23), "Ủy ban nhân dân xã Nà Mẫu", "về chuyển đổi số")
    assert taken_apart(paper.citation).agency == "Ủy ban nhân dân xã Nà Mẫu"
