from dataclasses import replace
from datetime import datetime

import pytest

from motcua.core.zone import VIETNAM
from motcua.dossiers.lifecycle import Ground, Status
from motcua.dossiers.lines import Tracking
from motcua.web.public.status_words import SENTENCES, sentence_of, tone_of

AT = datetime(2026, 1, 6, 9, 0, tzinfo=VIETNAM)
PLAIN = Tracking(
    number="H37.12-260106-0001",
    procedure_name="Đăng ký khai sinh",
    status=Status.PROCESSING,
    ground="",
    received_at=AT,
    promised_at=AT,
    ready_at=None,
    returned_at=None,
    unit="Phòng Văn hóa - Xã hội",
    apologised=False,
)


def test_every_status_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Status)


@pytest.mark.parametrize("status", list(Status))
def test_a_sentence_is_whole(status: Status) -> None:
    said = sentence_of(replace(PLAIN, status=status))
    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize(
    ("status", "ground", "words"),
    [
        (Status.PROCESSING, "", "Hồ sơ đang được Phòng Văn hóa - Xã hội giải quyết."),
        (Status.AWAITING_FINANCE, Ground.TAX, "chờ cơ quan thuế xác định nghĩa vụ tài chính"),
        (Status.SUSPENDED, Ground.POSTING, "niêm yết công khai"),
        (Status.RESULT_READY, "", "Đã có kết quả. Mời ông/bà"),
    ],
)
def test_a_sentence_names_the_unit_or_the_reason(status: Status, ground: str, words: str) -> None:
    assert words in sentence_of(replace(PLAIN, status=status, ground=ground))


def test_colours_go_with_the_words() -> None:
    tones = {status: tone_of(status) for status in Status}
    assert tones[Status.RESULT_READY] == "ok"
    assert tones[Status.AWAITING_SUPPLEMENT] == "warn"
    assert tones[Status.REFUSED] == "bad"
    assert tones[Status.PROCESSING] == "info"
