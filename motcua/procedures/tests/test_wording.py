from datetime import date

import pytest

from motcua.procedures import queries, wording
from motcua.procedures.tests.makers import load

pytestmark = pytest.mark.django_db
ON = date(2026, 2, 2)
COUNCIL = "theo nghị quyết của Hội đồng nhân dân cấp tỉnh"
BY_CHANNEL = "Nộp trực tuyến: 17 ngày làm việc; Nộp qua bưu chính: 20 ngày làm việc; Nộp trực tiếp: 27 ngày làm việc"
BY_PAGE = (
    "2.000 đồng/trang (trang thứ nhất, thứ hai); 1.000 đồng/trang (từ trang thứ ba); 200.000 đồng/bản (mức cao nhất)"
)


@pytest.mark.parametrize(
    ("code", "limits", "fees"),
    [
        ("1.001193", "Trong ngày", f"Đăng ký đúng hạn: không thu; Đăng ký quá hạn: {COUNCIL}"),
        ("1.000656", "Trong ngày; Cần xác minh: 03 ngày làm việc", None),
        ("1.013978", BY_CHANNEL, None),
        ("1.011609", "15 ngày", "Không thu"),
        ("1.010803", "Theo từng bước, không có số ngày chung", "Không thu"),
        ("2.001019", None, "50.000 đồng/di chúc"),
        ("1.004222", "07 ngày làm việc", "Nộp trực tiếp: 20.000 đồng; Nộp trực tuyến: 10.000 đồng"),
        ("2.000815", None, BY_PAGE),
    ],
)  # fmt: skip
def test_a_notice_board_says_limits_and_fees_in_words(code: str, limits: str | None, fees: str | None) -> None:
    load()
    found = queries.version_on(code=code, on=ON)
    assert limits in (None, "; ".join(wording.limit_lines(found)))
    assert fees in (None, "; ".join(wording.fee_lines(found)))


def test_the_rules_of_three_o_clock_are_said_apart() -> None:
    load()
    birth = queries.version_on(code="1.001193", on=ON).limits[0]
    linked = queries.version_on(code="2.000986", on=ON).limits[0]
    assert wording.late_words(birth).endswith("trả kết quả trong ngày làm việc tiếp theo.")
    assert wording.late_words(linked) == "Nhận sau 15 giờ thì thời hạn tính từ ngày làm việc tiếp theo."


def test_counts_of_a_paper_are_said_only_where_known() -> None:
    load()
    papers = queries.version_on(code="1.010824", on=ON).components
    assert [wording.count_words(paper) for paper in papers][:2] == ["01 bản chính", "01 bản sao chứng thực"]
