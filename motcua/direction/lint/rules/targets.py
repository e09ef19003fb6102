"""Targets: how far a rate lies from its target, in percentage points, with the target printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from motcua.direction.lint.figures import Figure, Unit
from motcua.direction.lint.findings import Finding, error, warning
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.numbers import as_words
from motcua.direction.lint.zones import Zone

_TOLD = (Zone.OPENING, Zone.ASSESSMENT, Zone.APPENDIX)
_ABOVE = re.compile(r"\b(?:vượt|cao hơn|tăng)(?: \S+){0,5}\s*$")
_BELOW = re.compile(r"\b(?:thấp hơn|giảm|kém|chưa đạt|thiếu|còn thiếu)(?: \S+){0,5}\s*$")
_TARGET = r"(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết|(?:tỉnh|xã|cấp trên|ubnd tỉnh) giao|được giao|đề ra|giao)"
_AGAINST = re.compile(rf"^\W*(?:so với\s+)?(?:mức\s+)?(?:\S+ ){{0,3}}?{_TARGET}")
_TARGET_LEFT = re.compile(rf"(?:{_TARGET}|so với|mức)(?:[^\d;.]{{0,40}})$")


@dataclass(frozen=True)
class Gap:
    """A rate, its printed difference, and the value it is compared with when that is printed."""

    sentence: Sentence
    rate: Figure
    gap: Figure
    above: bool
    target: Figure | None
    is_target: bool

    @property
    def points(self) -> Decimal | None:
        """The difference in percentage points, above as a positive number."""
        if self.target is None:
            return None
        return self.rate.value - self.target.value if self.above else self.target.value - self.rate.value

    @property
    def relative(self) -> Decimal | None:
        """The difference as a share of the target."""
        if self.target is None or self.points is None or not self.target.value:
            return None
        return self.points * 100 / self.target.value


def gaps_of(notice: Notice) -> Iterator[Gap]:
    """Yield every "đạt v%, vượt x% so với …" of the text."""
    for sentence in notice.of(*_TOLD):
        shares = [one for one in sentence.figures if one.unit in {Unit.PERCENT, Unit.POINTS}]
        for index, gap in enumerate(shares):
            one = _gap(sentence, shares, index, gap) if index else None
            if one:
                yield one


def _gap(sentence: Sentence, shares: list[Figure], index: int, gap: Figure) -> Gap | None:
    before = sentence.low[max(0, gap.start - 60) : gap.start]
    above, below = _ABOVE.search(before), _BELOW.search(before)
    if not (above or below) or _is_target(sentence, gap):
        return None
    direction_at = gap.start - len(before) + (above or below).start()  # type: ignore[union-attr]
    rates = [
        one
        for one in shares[:index]
        if one.end <= direction_at and one.unit is Unit.PERCENT and not _is_target(sentence, one)
    ]
    if not rates or ";" in sentence.low[rates[-1].end : gap.start]:
        return None
    others = [one for one in shares if one is not rates[-1] and one is not gap and one.unit is Unit.PERCENT]
    close = [one for one in others if _compared(sentence, one, rates[-1], gap)]
    aimed = (
        _AGAINST.match(sentence.low[gap.end :])
        or re.search(_TARGET, before)
        or (close and _is_target(sentence, close[0]))
    )
    return Gap(sentence, rates[-1], gap, bool(above), close[0] if close else None, bool(aimed))


def _is_target(sentence: Sentence, figure: Figure) -> bool:
    return bool(_TARGET_LEFT.search(sentence.low[max(0, figure.start - 60) : figure.start]))


def _compared(sentence: Sentence, figure: Figure, rate: Figure, gap: Figure) -> bool:
    """Return whether a percentage is what the rate is compared with: "so với 70%", "chỉ tiêu giao (80%)"."""
    if not _is_target(sentence, figure):
        return False
    start, stop = min(rate.start, figure.start), max(gap.end, figure.end)
    return ";" not in sentence.low[start:stop] and (figure.start > rate.end or figure.end <= rate.start)


def points_not_percent(notice: Notice) -> Iterator[Finding]:
    """SL06: a difference of two rates is printed as "%" and is percentage points."""
    for one in gaps_of(notice):
        if one.gap.unit is Unit.POINTS or not (_is_points(one) if one.target else _looks_like_points(one)):
            continue
        yield warning(
            "SL06",
            one.sentence.text[one.rate.left_at : one.gap.end + len(one.gap.right) + 1].strip(" ,;("),
            why=f"{one.gap.token} ở đây là hiệu của hai tỷ lệ, tức điểm phần trăm, không phải phần trăm.",
            fix=f"Viết: {as_words(one.gap.value)} điểm phần trăm.",
            at=one.sentence.order,
        )


def _is_points(one: Gap) -> bool:
    relative = one.relative
    same = relative is not None and _equal(relative, one.gap)
    return one.points is not None and _equal(one.points, one.gap) and not same


def _looks_like_points(one: Gap) -> bool:
    """Without a printed target: the difference leads to a round target as points and to none as a share."""
    if not one.is_target:
        return False
    as_points, as_share = _implied(one)
    return (
        0 < as_points <= 100 and as_points == as_points.to_integral_value() and as_share != as_share.to_integral_value()
    )


def _implied(one: Gap) -> tuple[Decimal, Decimal]:
    sign = 1 if one.above else -1
    as_points = one.rate.value - sign * one.gap.value
    share = 1 + sign * one.gap.value / 100
    return as_points, (one.rate.value / share).quantize(Decimal("0.01")) if share > 0 else Decimal(0)


def target_printed(notice: Notice) -> Iterator[Finding]:
    """SL07: "vượt x% so với chỉ tiêu" and the target is nowhere in the paragraph."""
    for one in gaps_of(notice):
        if one.target is not None or not one.is_target or _target_in_paragraph(notice, one):
            continue
        as_points, as_share = _implied(one)
        implied = f"chỉ tiêu suy ra {as_words(as_points)}% (nếu là điểm)"
        if one.gap.unit is not Unit.POINTS:
            implied += f" hoặc {as_words(as_share)}% (nếu là %)"
        yield warning(
            "SL07",
            one.sentence.words_of(one.gap),
            why=f"Không nêu chỉ tiêu là bao nhiêu; {implied}.",
            fix="Ghi chỉ tiêu và văn bản giao, ví dụ: chỉ tiêu …% (Kế hoạch số … ngày …).",
            at=one.sentence.order,
        )


def _target_in_paragraph(notice: Notice, one: Gap) -> bool:
    for sentence in notice.sentences:
        if sentence.paragraph == one.sentence.paragraph:
            for figure in sentence.figures:
                if figure is not one.gap and figure.unit is Unit.PERCENT and _is_target(sentence, figure):
                    return True
    return False


def gap_is_right(notice: Notice) -> Iterator[Finding]:
    """SL08: rate, target and difference are printed and do not fit."""
    for one in gaps_of(notice):
        points, relative = one.points, one.relative
        if points is None or one.gap.approximate or one.target is None or one.target.approximate:
            continue
        fits = _equal(points, one.gap) or (
            one.gap.unit is Unit.PERCENT and relative is not None and _equal(relative, one.gap)
        )
        if not fits:
            right = f"{as_words(abs(points))} điểm phần trăm"
            yield error(
                "SL08",
                one.sentence.text,
                why=f"{one.rate.token} so với {one.target.token} chênh {right}, không phải {one.gap.token}.",
                fix=f"Sửa thành {right}, hoặc soát lại tỷ lệ và chỉ tiêu.",
                at=one.sentence.order,
            )


def _equal(value: Decimal, printed: Figure) -> bool:
    return abs(value - printed.value) <= Decimal(5).scaleb(-printed.decimals - 1)


_VAGUE = re.compile(
    r"\b(?:(?:đạt|hoàn thành)(?:,| và| hoặc)? vượt(?: mức)?(?: các)?(?: tất cả)? (?:chỉ tiêu|kế hoạch|mục tiêu)"
    r"|vượt(?: mức)?(?: các)? chỉ tiêu|đạt (?:các |100% )?chỉ tiêu (?:đề ra|được giao|giao))"
)


def target_has_number(notice: Notice) -> Iterator[Finding]:
    """NV05: "đạt và vượt chỉ tiêu" with neither a number nor a paper."""
    for sentence in notice.of(Zone.OPENING, Zone.ASSESSMENT, Zone.TASKS):
        found = _VAGUE.search(sentence.low)
        clause = sentence.low
        if found and not re.search(
            r"\d+(?:[.,]\d+)?\s?(?:%|chỉ tiêu|/\d+ chỉ tiêu|điểm)|số \d+/|\d+/\d+|\d{1,3}\s?%", clause
        ):
            yield warning(
                "NV05",
                sentence.text[found.start() : found.start() + 90],
                why="Nói đạt, vượt chỉ tiêu mà không có số và không có văn bản giao.",
                fix="Ghi mức phải đạt (…%) và số, ngày của kế hoạch giao chỉ tiêu.",
                at=sentence.order,
            )
