"""Do the figures of a notice close? Warned of, never mended silently (domain rules of the 13-column report table)."""

from dataclasses import dataclass

from motcua.core.vietnamese import number
from motcua.direction.figures import Book

# (what the sentence says, left side, right side): both sides must give the same number of dossiers. What the notice
# names as unknown (a channel that nobody told, no appointment) is a part like the others; below zero it is an error.
EQUATIONS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "kỳ trước chuyển sang + tiếp nhận trong kỳ = đã giải quyết + kết thúc khác + còn lại",
        ("carried_over", "received"),
        ("settled", "ended_otherwise", "open"),
    ),
    (
        "tiếp nhận trong kỳ = trực tuyến + trực tiếp + bưu chính",
        ("received",),
        ("received.online", "received.counter", "received.post", "received.channel_unknown"),
    ),
    (
        "đã giải quyết = trước hạn + đúng hạn + quá hạn",
        ("settled",),
        ("settled.early", "settled.on_time", "settled.overdue", "settled.without_appointment"),
    ),
    ("còn lại = trong hạn + quá hạn", ("open",), ("open.in_time", "open.overdue")),
    ("còn lại = tạm dừng + đang xử lý", ("open",), ("open.paused", "open.in_process")),
    (
        "tạm dừng = chờ bổ sung + chờ nghĩa vụ tài chính + chờ xác minh + lý do khác + không căn cứ",
        ("open.paused",),
        (
            "open.paused.supplement",
            "open.paused.finance",
            "open.paused.verification",
            "open.paused.other",
            "open.paused.without_ground",
        ),
    ),
    (
        "kết thúc khác = từ chối + rút + dừng",
        ("ended_otherwise",),
        ("ended.refused", "ended.withdrawn", "ended.stopped"),
    ),
)


@dataclass(frozen=True, slots=True)
class Imbalance:
    """One equation that does not hold."""

    rule: str
    left: int
    right: int

    @property
    def sentence(self) -> str:
        """Say it to a clerk."""
        return f"Số liệu không khép: {self.rule}, nhưng {number(self.left)} khác {number(self.right)}."


def imbalances(book: Book) -> tuple[Imbalance, ...]:
    """Return the equations that do not hold; one with a figure that is not known cannot be judged and is left out."""
    found = []
    for rule, left, right in EQUATIONS:
        sides = [[book.count(figure_id) for figure_id in side] for side in (left, right)]
        if any(part is None for side in sides for part in side):
            continue
        first, second = (sum(part for part in side if part is not None) for side in sides)
        parts = [part for part in sides[1] if part is not None]
        if first != second or min(parts) < 0:
            found.append(Imbalance(rule, first, sum(part for part in parts if part > 0)))
    return tuple(found)
