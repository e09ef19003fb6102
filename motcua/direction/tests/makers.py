"""Makers for tests of direction: hand-made figures, a record, the sample commune's people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from motcua.core.zone import VIETNAM
from motcua.direction.figures import Book, book
from motcua.direction.outline import Outline
from motcua.direction.record import CitedPaper, Deadline, DeadlineKind, Limitation, Record, TaskLine
from motcua.direction.usual import by_order_of_chair, usual_recipients
from motcua.issuance.tests.makers import UBND

FROM, TO = date(2026, 1, 1), date(2026, 4, 6)
AS_OF = datetime(2026, 4, 6, 17, 0, tzinfo=VIETNAM)
SOURCE = "Kế hoạch (mẫu) số 21/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã Nà Mẫu về chuyển đổi số năm 2026"

# A quarter that closes: 40 + 1318 = 1273 + 12 + 73; 73 = 73 + 0 = 47 + 26.
COUNTS: dict[str, int] = {
    "carried_over": 40,
    "received": 1318,
    "received.online": 1100,
    "received.counter": 208,
    "received.post": 10,
    "settled": 1273,
    "settled.early": 900,
    "settled.on_time": 373,
    "settled.overdue": 0,
    "ended_otherwise": 12,
    "ended.refused": 4,
    "ended.withdrawn": 6,
    "ended.stopped": 2,
    "open": 73,
    "open.in_time": 73,
    "open.overdue": 0,
    "open.paused": 26,
    "open.in_process": 47,
    "open.paused.supplement": 5,
    "open.paused.finance": 13,
    "open.paused.verification": 4,
    "open.paused.other": 4,
    "open.paused.without_ground": 0,
    "ready.not_collected": 7,
    "overdue.without_apology": 0,
}
RATES: dict[str, tuple[int, int, str]] = {
    "rate.settled_of_received": (1273, 1318, "hồ sơ tiếp nhận trong kỳ"),
    "rate.on_time_of_settled": (1273, 1273, "hồ sơ đã giải quyết trong kỳ"),
    "rate.on_time_of_due": (1250, 1250, "hồ sơ đến hạn trong kỳ"),
    "rate.online": (1100, 1318, "hồ sơ tiếp nhận trong kỳ"),
    "rate.digitised_of_settled": (1273, 1273, "hồ sơ đã giải quyết trong kỳ"),
    "rate.e_certified": (224, 492, "hồ sơ chứng thực bản sao đã giải quyết trong kỳ"),
}


@dataclass(frozen=True)
class Made:
    """A figure made by hand, in the shape in which measures give theirs."""

    id: str
    name: str
    numerator: int | None
    denominator: int | None
    base: str
    value: Any
    unit: str
    target: Decimal | None = None
    as_of: datetime = AS_OF
    definition: str = "Định nghĩa."
    definition_version: int = 1
    warnings: tuple[str, ...] = ()


def count(figure_id: str, number: int | None) -> Made:
    """Return a count."""
    return Made(figure_id, f"Số liệu {figure_id}", number, None, "hồ sơ tiếp nhận trong kỳ", number, "hồ sơ")


def rate(
    numerator: int | None,
    denominator: int | None,
    *,
    figure_id: str = "rate.x",
    base: str = "hồ sơ",
    target: Decimal | None = None,
) -> Made:
    """Return a rate."""
    value = round(Decimal(numerator * 100) / denominator, 2) if numerator is not None and denominator else None
    return Made(figure_id, f"Tỷ lệ {figure_id}", numerator, denominator, base, value, "%", target)


def quarter(*, counts: Mapping[str, int | None] | None = None, target: Decimal | None = Decimal(18)) -> Book:
    """Return the figures of a quarter that closes; `counts` changes some of them."""
    figures: list[Any] = [count(name, number) for name, number in {**COUNTS, **(counts or {})}.items()]
    for name, (top, bottom, base) in RATES.items():
        aim = target if name == "rate.e_certified" else None
        figures.append(rate(top, bottom, figure_id=name, base=base, target=aim))
    sources = {"rate.e_certified": SOURCE} if target is not None else {}
    return book(figures=figures, from_on=FROM, to_on=TO, as_of=AS_OF, sources=sources)


def task(**changes: Any) -> TaskLine:
    """Return a task in six-clear form."""
    plain: dict[str, Any] = {
        "number": 1,
        "head": "Hồ sơ tạm dừng",
        "content": "Rà soát từng hồ sơ tạm dừng, giải quyết hồ sơ đủ điều kiện.",
        "lead_unit": "Trung tâm Phục vụ hành chính công",
        "lead_person": "Lộc Thị Vân",
        "authority": "Giám đốc Trung tâm",
        "deadline": Deadline(DeadlineKind.DAY, date(2026, 4, 30)),
        "product": "Danh sách hồ sơ tạm dừng kèm kết quả xử lý",
        "with_units": "Phòng Kinh tế",
        "limitations": (1,),
    }
    return TaskLine(**{**plain, **changes})


def limitation(**changes: Any) -> Limitation:
    """Return a limitation that the paused dossiers bear out."""
    plain: dict[str, Any] = {
        "number": 1,
        "fact": "Còn {{open.paused|count}} hồ sơ tạm dừng.",
        "cause": "chưa rà soát thường xuyên",
        "responsible": "Trung tâm",
        "when": "open.paused",
    }
    return Limitation(**{**plain, **changes})


def record(**changes: Any) -> Record:
    """Return the record of an inspection."""
    plain: dict[str, Any] = {
        "matter": "kiểm tra việc giải quyết thủ tục hành chính",
        "unit_name": "Trung tâm Phục vụ hành chính công xã Nà Mẫu",
        "visited_on": TO,
        "from_on": FROM,
        "to_on": TO,
        "team_name": "Đoàn kiểm tra số 3",
        "leader": "đồng chí Hứa Văn Sơn, Phó Chủ tịch UBND xã",
        "members": ("Văn phòng HĐND và UBND xã", "Phòng Kinh tế"),
        "source": "danh sách hồ sơ xuất từ hệ thống của tỉnh",
        "programme": CitedPaper(
            "Chương trình",
            "14/CTr-UBND",
            date(2026, 3, 18),
            "Ủy ban nhân dân xã Nà Mẫu",
            "về việc kiểm tra tình hình thực hiện nhiệm vụ năm 2026",
        ),
        "report": None,
        "minutes_on": TO,
        "texts": {"PREPARATION": "Trung tâm chuẩn bị đầy đủ theo đề cương."},
        "limitations": (limitation(),),
        "tasks": (task(),),
        "report_to": "Văn phòng HĐND và UBND xã",
        "report_by": date(2026, 6, 25),
        "signature": by_order_of_chair("Nông Thị Hiền"),
        "recipients": usual_recipients(
            team_name="Đoàn kiểm tra số 3", units=("Trung tâm Phục vụ hành chính công", "Phòng Kinh tế")
        ),
        "file_line": "- Lưu: VT, VP.",
    }
    return Record(**{**plain, **changes})


def outline(*, figures: Book | None = None, **changes: Any) -> Outline:
    """Return what a notice is made of; `changes` are those of the record."""
    return Outline(
        record=record(**changes),
        book=figures or quarter(),
        letterhead=UBND,
        paused=(),
        made_on=TO,
        sample=True,
    )
