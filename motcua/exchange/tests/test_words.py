"""Statuses, channels and grounds by the words of other systems."""

import pytest

from motcua.dossiers.lifecycle import Channel, Ground, Status, Timeliness
from motcua.exchange.mapping import words
from motcua.exchange.values.words import Found, Vocabulary, ground_of

VOCABULARY = Vocabulary(words())
SEEN = {
    "Mới đăng ký": Status.SUBMITTED,
    "Chờ tiếp nhận": Status.SUBMITTED,
    "Mới tiếp nhận": Status.RECEIVED,
    "Được tiếp nhận": Status.RECEIVED,
    "Đang xử lý": Status.PROCESSING,
    "Yêu cầu bổ sung": Status.AWAITING_SUPPLEMENT,
    "Chờ bổ sung hồ sơ": Status.AWAITING_SUPPLEMENT,
    "Chờ thực hiện nghĩa vụ tài chính": Status.AWAITING_FINANCE,
    "Chờ cơ quan thuế xác định NVTC": Status.AWAITING_FINANCE,
    "Tạm dừng": Status.SUSPENDED,
    "Tạm dừng hồ sơ": Status.SUSPENDED,
    "Niêm yết hồ sơ": Status.SUSPENDED,
    "Gia hạn hồ sơ": Status.PROCESSING,
    "Chờ ký duyệt": Status.AWAITING_SIGNATURE,
    "Chờ phát hành": Status.AWAITING_ISSUE,
    "Đã có kết quả": Status.RESULT_READY,
    "Chưa trả kết quả": Status.RESULT_READY,
    "Đã xử lý xong": Status.RESULT_READY,
    "Đã trả kết quả": Status.RETURNED,
    "Không tiếp nhận": Status.REFUSED,
    "Dừng xử lý": Status.STOPPED,
    "Công dân rút hồ sơ": Status.WITHDRAWN,
    "Đã hủy": Status.STOPPED,
}


@pytest.mark.parametrize(("text", "status"), SEEN.items())
def test_every_status_that_was_seen(text: str, status: Status) -> None:
    for written in (text, text.upper(), f"  {text} ", f"{text}."):
        found = VOCABULARY.status(written)
        assert found is not None
        assert found.status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Đã trả KQ", Status.RETURNED),
        ("ĐÃ  TRẢ   KẾT QUẢ", Status.RETURNED),
        ("Đã có kết quả; Đã trả kết quả", Status.RETURNED),
        ("Đang xử lý; Tạm dừng", Status.SUSPENDED),
        ("Đang xử lý (phòng Kinh tế)", Status.PROCESSING),
    ],
)
def test_abbreviations_and_several_statuses(text: str, status: Status) -> None:
    found = VOCABULARY.status(text)
    assert found is not None
    assert found.status is status


@pytest.mark.parametrize("text", ["Chờ sếp", "Đã trả kết quả; Công dân rút hồ sơ", "Đang xử lý; Chờ sếp"])
def test_what_is_unknown_or_excludes_itself_is_no_status(text: str) -> None:
    assert VOCABULARY.status(text) is None


def test_a_pause_has_the_ground_its_reason_names_or_none() -> None:
    paused = Found(Status.SUSPENDED, None)
    grounds = {
        "Chờ công dân bổ sung giấy tờ": Ground.SUPPLEMENT,
        "Chờ cơ quan thuế xác định NVTC": Ground.TAX,
        "Chờ thực hiện nghĩa vụ tài chính": Ground.FINANCE,
        "Niêm yết công khai 15 ngày": Ground.POSTING,
        "Chờ xác minh tại nơi cư trú cũ": Ground.VERIFICATION,
        "Chờ ý kiến": Ground.NONE,
        "": Ground.NONE,
    }
    for reason, ground in grounds.items():
        assert ground_of(paused, VOCABULARY.ground(reason)) is ground
    # One that goes on again keeps the reason of its past pause.
    assert ground_of(Found(Status.PROCESSING, None), Ground.TAX) is Ground.TAX
    assert ground_of(Found(Status.PROCESSING, None), None) is None


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Trực tuyến", Channel.ONLINE),
        ("Nộp qua Cổng DVCQG", Channel.ONLINE),
        ("trực tiếp tại quầy", Channel.COUNTER),
        ("Bưu chính công ích", Channel.POST),
        ("chim bồ câu", None),
    ],
)
def test_channels(text: str, channel: Channel | None) -> None:
    assert VOCABULARY.channel(text) is channel


def test_timeliness_and_yes_or_no() -> None:
    assert VOCABULARY.timeliness("Sớm hạn") is Timeliness.EARLY
    assert VOCABULARY.timeliness("Đã quá hạn 4 ngày") is Timeliness.LATE
    assert VOCABULARY.timeliness("Tạm dừng") is None
    assert [VOCABULARY.yes(cell) for cell in ("x", "Có", 1.0, "không", 0.0, None, "?")] == [
        True,
        True,
        True,
        False,
        False,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hồ sơ đã trả kết quả cho công dân ngày 12/3", Status.RETURNED),
        ("đang giải quyết, còn 2 ngày", Status.PROCESSING),
        ("Xong, chờ trả", Status.RESULT_READY),
        ("Dân đã nhận", Status.RETURNED),
        ("Thiếu giấy tờ, chờ bổ sung", Status.AWAITING_SUPPLEMENT),
        ("Công dân xin rút", Status.WITHDRAWN),
    ],
)
def test_a_known_status_inside_a_longer_remark(text: str, status: Status) -> None:
    found = VOCABULARY.status(text)
    assert found is not None
    assert found.status is status


@pytest.mark.parametrize("text", ["chắc không xử lý xong", "có lẽ không có kết quả", "sắp đã xong"])
def test_a_denied_status_is_none(text: str) -> None:
    assert VOCABULARY.status(text) is None
