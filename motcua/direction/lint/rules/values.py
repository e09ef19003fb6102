"""Values: one indicator of one period has one value, in the text, in tables and in appendices."""

import re
from collections.abc import Iterator
from decimal import Decimal

from motcua.direction.lint.breakdowns import is_part
from motcua.direction.lint.days import periods_in
from motcua.direction.lint.figures import Figure, Unit
from motcua.direction.lint.findings import Finding, error
from motcua.direction.lint.notice import Notice, Sentence, Table
from motcua.direction.lint.numbers import NUMBER, as_words, parsed
from motcua.direction.lint.roles import STATES, Role, base_roles_of, is_plain, roles_in, roles_of
from motcua.direction.lint.rules.tables import is_total
from motcua.direction.lint.text import lowered
from motcua.direction.lint.zones import Zone

_TOLD = (Zone.OPENING, Zone.ASSESSMENT, Zone.APPENDIX)
# Another period, place or part: its value may well be another.
_ASIDE = re.compile(
    r"cùng kỳ|(?:năm|tháng|quý|kỳ) trước|tháng \d|quý (?:i|v|\d)|\d tháng|tuần|lũy kế|toàn tỉnh|cả tỉnh|riêng"
    r"|lĩnh vực|trong kỳ|năm \d{4}|từ đầu năm|thôn|ngày \d|bình quân|phấn đấu|chỉ tiêu giao"
)
_EMPTY = frozenset(
    re.findall(
        r"\S+",
        "đã tổng số hồ sơ được là có cộng đạt tỷ lệ toàn xã trung tâm trên của các về với kết quả từ phục vụ hành chính"
        " công tthc thủ tục việc nhận tiếp giải quyết đang xử lý tạm dừng còn lại trạng thái hiện chưa như vậy nay vẫn"
        " trong đó hạn chế tồn",
    )
)
Told = tuple[str, Decimal, str, int]


def one_value(notice: Notice) -> Iterator[Finding]:
    """SL10: one indicator, unit and period with two values."""
    seen: dict[str, Decimal] = {}
    period = _title_period(notice)
    for key, value, quote, order in [*_in_text(notice, period), *_in_tables(notice, period)]:
        first = seen.setdefault(key, value)
        if first != value:
            yield error(
                "SL10",
                quote,
                why=f"Cùng một chỉ tiêu: chỗ trên ghi {as_words(first)}, chỗ này ghi {as_words(value)}.",
                fix="Soát lại và để một số thống nhất trong cả văn bản.",
                at=order,
            )


def _title_period(notice: Notice) -> re.Pattern[str]:
    """Return what names the paper's own period, which sets no sentence apart."""
    title = " ".join(line.low for line in notice.lines(Zone.TITLE)) or " ".join(one.low for one in notice.sentences[:1])
    if len(set(periods_in(title))) > 2:
        title = ""
    names = [re.escape(one) for one in periods_in(title) if not one.startswith("quý")]
    quarters = re.findall(r"quý (?:iv|iii|ii|i|\d)\b", title)
    years = re.findall(r"năm 20\d\d\b", title) or [r"năm 20\d\d"]
    return re.compile("|".join([*quarters, *names, r"6 tháng đầu năm" if "6 tháng" in title else "¤", *years]))


def _in_text(notice: Notice, period: re.Pattern[str]) -> Iterator[Told]:
    for sentence in notice.of(*_TOLD):
        if _ASIDE.search(period.sub(" ", sentence.low)):
            continue
        for figure in sentence.figures:
            quote = sentence.words_of(figure)
            for key, value in _keys_of(sentence, figure, period):
                yield key, value, quote, sentence.order


def _keys_of(sentence: Sentence, figure: Figure, period: re.Pattern[str]) -> Iterator[tuple[str, Decimal]]:
    if figure.unit is Unit.PERCENT:
        label = re.match(r"(?:.*\b)?tỷ lệ (.+?)(?: (?:là|đạt|chiếm|bằng))*\s*:?\s*$", figure.left)
        if label and not figure.right and not re.search(r"giao|phấn đấu|vượt|tăng|giảm|hơn", label[1]):
            yield _rate_key(label[1]), figure.value
    elif figure.is_of_dossiers and (_is_paused(figure) or not is_part(figure, sentence.breakdowns)):
        words = period.sub(" ", figure.left if figure.over is not None else f"{figure.left} {figure.right}")
        key = _count_key(roles_of(figure), words)
        if key:
            yield key, figure.value
        if figure.over is not None and base_roles_of(figure) == {Role.RECEIVED}:
            yield _count_key(base_roles_of(figure), ""), figure.over


def _is_paused(figure: Figure) -> bool:
    """Return whether a count is that of the paused dossiers, a part of the open ones by nature."""
    return roles_of(figure) == {Role.PAUSED}


def _rate_key(label: str) -> str:
    return "% " + " ".join(word for word in label.split() if word not in {"hồ", "sơ", "số"})


def _count_key(roles: frozenset[Role], words: str) -> str:
    """Return one spelling of what a count says; "" when it is a part, or two things at once."""
    states = roles & STATES
    if len(states) != 1 or states & {Role.WAITING, Role.RETURNED}:
        return ""
    role = next(iter(states))
    if not is_plain(roles, role):
        return ""
    extra = set(re.findall(r"[^\W\d]+", words)) - _EMPTY - set(role.value.split())
    return f"{role} {' '.join(sorted(extra))}".strip()


def _in_tables(notice: Notice, period: re.Pattern[str]) -> Iterator[Told]:
    for table in notice.tables:
        yield from _listed(table, period)
        yield from _totals(table, period)


def _listed(table: Table, period: re.Pattern[str]) -> Iterator[Told]:
    """Yield label and value of a list of indicators, a numbering column aside."""
    for row in table.rows:
        cells = [cell for i, cell in enumerate(row) if i or not re.fullmatch(r"[\dIVX.]*", cell.strip())]
        if len(cells) < 2 or _ASIDE.search(period.sub(" ", " ".join([*table.header, lowered(cells[0])]))):
            continue
        label, value = lowered(cells[0]), cells[1].removesuffix("hồ sơ").strip()
        share = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s?%", value)
        if share and label.startswith("tỷ lệ "):
            yield _rate_key(label.removeprefix("tỷ lệ ")), parsed(share[1], percent=True), " | ".join(row), table.order
        elif re.fullmatch(NUMBER, value) and "hồ sơ" in label + " ".join(table.header):
            key = _count_key(roles_in(label), period.sub(" ", label))
            if key:
                yield key, parsed(value), " | ".join(row), table.order


def _totals(table: Table, period: re.Pattern[str]) -> Iterator[Told]:
    """Yield the cells of the row "Tổng cộng" under the headings that name one state."""
    keys = [_count_key(roles_in(cell), period.sub(" ", cell)) for cell in table.header]
    for row in (one for one in table.rows if is_total(one)):
        for key, cell in zip(keys, row, strict=False):
            if key and keys.count(key) == 1 and re.fullmatch(NUMBER, cell.strip()):
                yield key, parsed(cell.strip()), " | ".join(row), table.order
