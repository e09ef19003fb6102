"""Rates: a percentage agrees with its counts, has a base, and can be had from that base."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from motcua.direction.lint.figures import Figure, Unit
from motcua.direction.lint.findings import Finding, error, note, warning
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.numbers import as_words
from motcua.direction.lint.roles import Role, is_plain, roles_of
from motcua.direction.lint.zones import Zone

TOLD = (Zone.OPENING, Zone.ASSESSMENT, Zone.APPENDIX)
TARGET = re.compile(
    r"phấn đấu|chỉ tiêu|mục tiêu|kế hoạch|yêu cầu|tối thiểu|ít nhất|trở lên|[≥>]|đặt ra|được giao|tỉnh giao|đề ra"
    r"|dự kiến"
    r"|đến năm|tỷ lệ giao|quy định"
)
# Money and the plan's own indicators are told with their money or by the statistics office.
_OTHER_KIND = re.compile(
    r"\d (?:đồng|triệu|tỷ)|che phủ|hộ (?:cận )?nghèo|tăng trưởng|giải ngân|ngân sách|dự toán|dân số"
    r"|nước sạch|lao động|cơ cấu"
)
_TARGET_LIST = re.compile(r"(?:các |những |về )*(?:chỉ tiêu|mục tiêu|kế hoạch|phấn đấu)[^:.;]{0,50}:")
CHANGE = re.compile(r"(?:tăng|giảm|vượt|cao hơn|thấp hơn|hơn|kém|chênh|cắt giảm|rút ngắn|miễn)(?: \S+){0,2}\s*$")
_BASE = re.compile(
    r"(?:trên|trong|so với|của)\s+(?:tổng\s+)?số|trong tổng|trên tổng|mẫu số|trên số|\btổng số \d|trong số|tính trên"
    r"|\bqua \d[\d.]* (?:phiếu|lượt|ý kiến)"
)
# "đúng hạn 99,6%; quá hạn 0,4% (trên 1.250 hồ sơ)": the bracket that ends a list of shares is the base of all of them.
_SHARED_BASE = re.compile(r"%\s*\((?:đều |cùng )?(?:tính )?(?:trên|trong|mẫu số)[^()]*\d[^()]*\)[\s.;]*$")
_AS_BASE = "mẫu số"
_JOINS = re.compile(r"^[\s,(:]*(?:đạt|chiếm|bằng|tương (?:đương|ứng)|là|tỷ lệ|với|được)?[\s:]*(?:tỷ lệ|khoảng)?[\s:]*$")


@dataclass(frozen=True)
class Ratio:
    """A printed percentage and the two counts that stand beside it."""

    percent: Figure
    numerator: Decimal
    denominator: Decimal

    @property
    def exact(self) -> Decimal:
        """The percentage that the two counts give."""
        return self.numerator * 100 / self.denominator


def is_near(exact: Decimal, printed: Figure) -> bool:
    """Return whether a printed percentage is the exact one within half of its last digit."""
    return abs(exact - printed.value) <= Decimal(5).scaleb(-printed.decimals - 1)


def is_cut(exact: Decimal, printed: Figure) -> bool:
    """Return whether a printed percentage is the exact one with its further digits cut off."""
    return 0 <= exact - printed.value < Decimal(1).scaleb(-printed.decimals)


def ratios_of(sentence: Sentence) -> Iterator[Ratio]:
    """Yield every "n/d" of a sentence with the percentage printed beside it."""
    figures = sentence.figures
    for index, figure in enumerate(figures):
        if figure.over is None or not figure.over:
            continue
        percent = _beside(sentence, figures, index)
        if percent:
            yield Ratio(percent, figure.value, figure.over)


def _beside(sentence: Sentence, figures: tuple[Figure, ...], index: int) -> Figure | None:
    """Return the percentage that follows a fraction in its clause, or stands right before its bracket."""
    after = figures[index + 1] if index + 1 < len(figures) else None
    if after and after.unit is Unit.PERCENT and not CHANGE.search(after.left) and not TARGET.search(after.left):
        between = sentence.low[figures[index].end : after.start]
        if ";" not in between and not re.search(r"\)\s*[,.]|vượt|so với", between) and len(between) < 70:
            return after
    before = figures[index - 1] if index else None
    if before and before.unit is Unit.PERCENT and not CHANGE.search(before.left) and not TARGET.search(before.left):
        between = sentence.low[before.end : figures[index].start]
        if re.fullmatch(r"[^;,()]{0,40}[(,:]\s*(?:\w+\s){0,3}|\s*(?:với|tương ứng|là)?\s*", between):
            return before
    return None


def rate_agrees(notice: Notice) -> Iterator[Finding]:
    """SL03: n/d and the printed percentage disagree."""
    received: Decimal | None = None
    for sentence in notice.sentences:
        if sentence.is_row or sentence.zone not in TOLD:
            continue
        for ratio in [*ratios_of(sentence), *_shares(sentence), *_settled_share(sentence, received)]:
            yield from _judged(ratio, sentence.text, sentence.order)
        totals = [
            one.value for one in sentence.figures if one.is_of_dossiers and is_plain(roles_of(one), Role.RECEIVED)
        ]
        received = totals[0] if totals else received


def _judged(ratio: Ratio, quote: str, order: int) -> Iterator[Finding]:
    percent, exact = ratio.percent, ratio.exact
    if percent.approximate or is_near(exact, percent):
        return
    right = as_words(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))
    sum_ = f"{as_words(ratio.numerator)}/{as_words(ratio.denominator)} là {right}%"
    if is_cut(exact, percent):
        yield note("SL03", quote, why=f"{sum_}; số in ra bị cắt, không làm tròn.", fix=f"Làm tròn: {right}%.", at=order)
    else:
        yield error(
            "SL03",
            quote,
            why=f"{sum_}, không phải {percent.token}.",
            fix=f"Sửa thành {right}% hoặc soát lại hai số.",
            at=order,
        )


def _shares(sentence: Sentence) -> Iterator[Ratio]:
    """Yield "gồm trực tuyến 1.050 (87,5%)": a part with its share of the whole."""
    figures = sentence.figures
    for one in sentence.breakdowns:
        for part in one.parts:
            after = next((f for f in figures if f.start >= part.end), None)
            if after is None or after.unit is not Unit.PERCENT or part.over is not None or not one.wholes[0].value:
                continue
            if not re.fullmatch(
                r"[^,;()]{0,30}[(,]?\s*(?:chiếm|đạt|bằng|tỷ lệ)?\s*(?:tỷ lệ)?\s*", sentence.low[part.end : after.start]
            ):
                continue
            wholes = [whole.over or whole.value for whole in one.wholes if (whole.over or whole.value) >= part.value]
            if wholes and not any(is_near(part.value * 100 / whole, after) for whole in wholes):
                yield Ratio(after, part.value, wholes[0])


_OF_RECEIVED = re.compile(r"(?:trên |so với )?(?:tổng )?(?:số )?(?:hồ sơ )?(?:đã )?(?:tiếp nhận|nhận giải quyết)$")


def _settled_share(sentence: Sentence, earlier: Decimal | None = None) -> Iterator[Ratio]:
    """Yield "tiếp nhận 940 hồ sơ, đã giải quyết 902 hồ sơ, đạt 95,96%", when no other base is named after the share.

    `earlier` is the received total of a sentence before, for "đã giải quyết 902 hồ sơ, bằng 95,96% số nhận giải quyết".
    """
    counts = [one for one in sentence.figures if one.is_of_dossiers and one.over is None]
    received = [one.value for one in counts if is_plain(roles_of(one), Role.RECEIVED)]
    carried = [one.value for one in counts if Role.CARRIED in roles_of(one)]
    for settled in (one for one in counts if is_plain(roles_of(one), Role.SETTLED)):
        after = next((one for one in sentence.figures if one.start >= settled.end), None)
        if after is None or after.unit is not Unit.PERCENT or not _JOINS.match(sentence.low[settled.end : after.start]):
            continue
        named = _OF_RECEIVED.match(after.right)
        base = received[0] if len(received) == 1 else earlier if named and not received else None
        fits = base and any(is_near(settled.value * 100 / (base + more), after) for more in [*carried, Decimal(0)])
        if base and not fits and (named or not after.right):
            yield Ratio(after, settled.value, base)


def rate_has_base(notice: Notice) -> Iterator[Finding]:
    """SL04: an achieved percentage with neither counts nor a base."""
    before: list[Sentence] = []
    for sentence in notice.sentences:
        if sentence.is_row or sentence.zone not in {Zone.OPENING, Zone.ASSESSMENT}:
            continue
        near = [one for one in before[-3:] if sentence.paragraph - one.paragraph <= 1]
        for figure in sentence.figures:
            if _is_achieved(sentence, figure) and not _has_base(sentence, figure, near):
                yield warning(
                    "SL04",
                    sentence.words_of(figure),
                    why=f"{figure.token} tính trên bao nhiêu? Văn bản không nêu tử số, mẫu số.",
                    fix="Thêm (tử số/mẫu số) hoặc ghi rõ “trên tổng số … hồ sơ …”.",
                    at=sentence.order,
                )
        before.append(sentence)


def _is_achieved(sentence: Sentence, figure: Figure) -> bool:
    if figure.unit is not Unit.PERCENT or TARGET.search(figure.left) or CHANGE.search(figure.left):
        return False
    if re.match(r"(?:so với )?(?:chỉ tiêu|kế hoạch|mục tiêu|cùng kỳ|năm trước|dự toán)", figure.right):
        return False
    if figure.right and not re.match(
        r"(?:trước|đúng|đúng và|so|trở|và|là|tăng|vượt|trong|trên|của|theo|tại)\b", figure.right
    ):
        return False  # "100% cán bộ": the noun is the base
    near = sentence.low[max(0, figure.start - 60) : figure.end + 40]
    if figure.value == 100 and re.search(r"(?:đúng|trước|quá) hạn", near):
        return False  # SL09 asks the question of these
    if _OTHER_KIND.search(sentence.low[: figure.start]):
        return False
    if (figure.host and not figure.left and TARGET.search(figure.host)) or _TARGET_LIST.match(sentence.low):
        return False
    return "phấn đấu" not in sentence.low and bool(
        re.search(
            r"đạt|tỷ lệ|chiếm|bằng|mức|là|:",
            figure.left + figure.host + sentence.low[max(0, figure.start - 3) : figure.start],
        )
    )


def _has_base(sentence: Sentence, figure: Figure, near: list[Sentence]) -> bool:
    if figure.host and re.search(r"\d", figure.host):
        return True
    if _OF_RECEIVED.match(figure.right) or _BASE.search(_clause_round(sentence, figure)):
        return True
    if any(ratio.percent is figure for ratio in [*ratios_of(sentence), *_settled_share(sentence)]):
        return True
    counts = [one for item in [*near, sentence] for one in item.figures if one.unit is Unit.COUNT]
    values = {one.value for one in counts} | {one.over for one in counts if one.over}
    own = {one.value for one in sentence.figures if one.unit is Unit.COUNT}
    pairs = ((small, large) for small in values for large in values if 0 < small <= large)
    if figure.decimals == 0:
        pairs = ((small, large) for small, large in pairs if small in own)
    return any(is_near(small * 100 / large, figure) for small, large in pairs if small != large or small in own)


def _clause_round(sentence: Sentence, figure: Figure) -> str:
    start = max(sentence.low.rfind(";", 0, figure.start), 0)
    stop = sentence.low.find(";", figure.end)
    shared = _SHARED_BASE.search(sentence.low, figure.end)
    return sentence.low[start : stop if stop > 0 else len(sentence.low)] + (f" {_AS_BASE}" if shared else "")


_OUT_OF = re.compile(r"^[^\d;]{0,60}?(?:trong|trên|của|so với)\s+(?:tổng\s+)?(?:số\s+)?$")


def rate_is_possible(notice: Notice) -> Iterator[Finding]:
    """SL05: no whole number out of the named base gives the printed percentage."""
    for sentence in notice.sentences:
        if sentence.is_row or sentence.zone not in TOLD:
            continue
        for percent, base in _named_bases(sentence):
            if base.value <= 0 or base.value >= 10 ** (2 + percent.decimals) or percent.approximate:
                continue
            near = _reachable(base.value, percent)
            if near:
                yield error(
                    "SL05",
                    sentence.text,
                    why=f"Không số hồ sơ nào trên {as_words(base.value)} cho ra {percent.token} (gần nhất: {near}).",
                    fix="Soát lại tỷ lệ hoặc mẫu số.",
                    at=sentence.order,
                )


def _named_bases(sentence: Sentence) -> Iterator[tuple[Figure, Figure]]:
    figures = sentence.figures
    for percent, base in pairwise(figures):
        if percent.unit is Unit.PERCENT and base.unit is Unit.COUNT and base.over is None:
            printed = any(one.unit is Unit.COUNT for one in figures if one.end <= percent.start)
            if (
                _OUT_OF.match(sentence.low[percent.end : base.start])
                and not CHANGE.search(percent.left)
                and not printed
            ):
                yield percent, base
    if len(figures) == 2 and figures[0].unit is Unit.COUNT and figures[1].unit is Unit.PERCENT:
        base, percent = figures
        out_of = re.search(r"(?:trong|trên) (?:tổng )?(?:số )?$", sentence.low[: base.start])
        if out_of and base.over is None and not CHANGE.search(percent.left):
            yield percent, base


def _reachable(base: Decimal, percent: Figure) -> str:
    """Return "" when some count gives the percentage, else the two nearest ones that can be had."""
    count = int(percent.value * base / 100)
    shares = [Decimal(one) * 100 / base for one in (count, count + 1)]
    if any(is_near(share, percent) or is_cut(share, percent) for share in shares):
        return ""
    return " hoặc ".join(as_words(share.quantize(Decimal("0.01"), ROUND_HALF_UP)) + "%" for share in shares)
