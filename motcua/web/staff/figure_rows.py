"""Figures as pages print them: value, what it is made of, target and gap, always with the base."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from motcua.core.vietnamese import number
from motcua.measures.figure import Figure
from motcua.measures.wording import gap_words, parts_words, target_words, value_words

SECTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Tiếp nhận",
        "",
        (
            "received",
            "received.online",
            "received.counter",
            "received.post",
            "received.competent_here",
            "carried_over",
        ),
    ),
    (
        "Đã giải quyết",
        "Trước và đúng hạn so với ngày hẹn trả đã in cho người dân.",
        ("settled", "settled.early", "settled.on_time", "settled.overdue", "ready.not_collected"),
    ),
    (
        "Đang giải quyết",
        "Chia theo hai cách riêng: trong hạn + quá hạn, và đang xử lý + tạm dừng. Không cộng hai cách với nhau.",
        (
            "open",
            "open.in_time",
            "open.overdue",
            "open.in_process",
            "open.paused",
            "open.paused.supplement",
            "open.paused.finance",
            "open.paused.verification",
            "open.paused.other",
            "open.paused.without_ground",
            "overdue.without_apology",
        ),
    ),
    ("Kết thúc khác", "", ("ended_otherwise", "ended.refused", "ended.withdrawn", "ended.stopped")),
    (
        "Tỷ lệ",
        "Mỗi tỷ lệ nêu tử số, mẫu số và chênh lệch với chỉ tiêu bằng điểm phần trăm.",
        (
            "rate.settled_of_received",
            "rate.on_time_of_settled",
            "rate.on_time_of_due",
            "rate.clock_stopped",
            "rate.online",
            "rate.digitised_of_settled",
            "rate.digitised_of_received",
            "rate.e_certified",
        ),
    ),
)
LEADING = ("received", "settled", "settled.overdue", "open.paused", "open.in_process", "rate.e_certified")
PARTS = 2  # dots in an id: how deep a figure is a part of another


@dataclass(frozen=True, slots=True)
class Row:
    """One figure as a line of a table."""

    id: str
    name: str
    value: str
    made_of: str
    target: str
    gap: str
    gap_kind: str
    depth: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the note under it, and its lines."""

    title: str
    note: str
    rows: tuple[Row, ...]

    @property
    def rates(self) -> bool:
        """Say whether a line has a numerator and a denominator."""
        return any(row.made_of for row in self.rows)

    @property
    def aims(self) -> bool:
        """Say whether a line has a target."""
        return any(row.target for row in self.rows)


def row_of(figure: Figure) -> Row:
    """Return a figure as a line."""
    return Row(
        id=figure.id,
        name=figure.name,
        value=value_words(figure),
        made_of=parts_words(figure),
        target=target_words(figure),
        gap=gap_words(figure),
        gap_kind="" if figure.gap is None else ("ok" if figure.gap >= 0 else "bad"),
        depth=0 if figure.unit == "%" else min(figure.id.count("."), PARTS),
        warnings=figure.warnings,
    )


def sections_of(figures: Iterable[Figure]) -> tuple[Section, ...]:
    """Return figures under the headings of the page; one that no heading names stands under the last."""
    by_id = {figure.id: figure for figure in figures}
    named = {name for _, _, names in SECTIONS for name in names}
    rest = tuple(name for name in by_id if name not in named)
    made = [
        Section(title, note, tuple(row_of(by_id[name]) for name in names if name in by_id))
        for title, note, names in (*SECTIONS, ("Khác", "", rest))
    ]
    return tuple(section for section in made if section.rows)


def leading(figures: Iterable[Figure]) -> list[Row]:
    """Return the few figures that stand on top."""
    by_id = {figure.id: figure for figure in figures}
    return [row_of(by_id[name]) for name in LEADING if name in by_id]


@dataclass(frozen=True, slots=True)
class Balance:
    """The sum everything must satisfy: what came in equals what went out and what is left."""

    text: str
    holds: bool


def balance_of(figures: Iterable[Figure]) -> Balance | None:
    """Return the sum of the period; None while a part of it is not known."""
    counts: Mapping[str, int | None] = {figure.id: figure.numerator for figure in figures}
    parts = [counts.get(name) for name in ("carried_over", "received", "settled", "ended_otherwise", "open")]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    before, came, settled, ended, left = known
    text = (
        f"{number(before)} kỳ trước + {number(came)} tiếp nhận = "
        f"{number(settled)} đã giải quyết + {number(ended)} kết thúc khác + {number(left)} đang giải quyết"
    )
    return Balance(text, before + came == settled + ended + left)
