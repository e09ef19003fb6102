"""Consistency: one indicator one value, one person one name, one word one spelling, one number style."""

import re
from collections.abc import Iterator
from decimal import Decimal

from motcua.direction.lint.breakdowns import is_part
from motcua.direction.lint.figures import Figure, Unit
from motcua.direction.lint.findings import Finding, error, note, warning
from motcua.direction.lint.letters import NAME, folded
from motcua.direction.lint.notice import Notice, Sentence, Table
from motcua.direction.lint.numbers import NUMBER, as_words, parsed
from motcua.direction.lint.roles import STATES, Role, is_plain, roles_of
from motcua.direction.lint.text import lowered
from motcua.direction.lint.zones import Zone

_TOLD = (Zone.OPENING, Zone.ASSESSMENT, Zone.APPENDIX)
_ASIDE = re.compile(
    r"cùng kỳ|năm trước|(?:tháng|quý|kỳ) trước|tháng \d|quý (?:i|\d)|\d tháng|tuần|lũy kế|toàn tỉnh|tỉnh lạng|trong đó|riêng|lĩnh vực"
    r"|trong kỳ|năm \d{4}|từ đầu năm|thôn|ngày \d"
)
_EMPTY = frozenset(
    "đã tổng số hồ sơ được là có cộng đạt tỷ lệ toàn xã trung tâm trên của các về với kết quả từ phục vụ hành chính công tthc"
    " thủ tục việc nhận giải quyết".split()
)
Value = tuple[Decimal, str, int]


def one_value(notice: Notice) -> Iterator[Finding]:
    """SL10: one indicator, unit and period with two values."""
    seen: dict[str, Value] = {}
    told = [*_told_values(notice), *_tabled_values(notice)]
    for key, value, quote, order in told:
        first = seen.setdefault(key, (value, quote, order))
        if first[0] != value:
            yield error(
                "SL10",
                quote,
                why=f"Cùng một chỉ tiêu: chỗ trên ghi {as_words(first[0])}, chỗ này ghi {as_words(value)}.",
                fix="Soát lại và để một số thống nhất trong cả văn bản.",
                at=order,
            )


def _told_values(notice: Notice) -> Iterator[tuple[str, Decimal, str, int]]:
    for sentence in notice.of(*_TOLD):
        if _ASIDE.search(sentence.low):
            continue
        for figure in sentence.figures:
            key = _key_of(sentence, figure)
            if key:
                yield key, figure.value, sentence.words_of(figure), sentence.order


def _key_of(sentence: Sentence, figure: Figure) -> str:
    if (
        figure.unit is Unit.COUNT
        and figure.is_of_dossiers
        and figure.over is None
        and not is_part(figure, sentence.breakdowns)
    ):
        return _role_key(roles_of(figure), f"{figure.left} {figure.right}")
    label = re.match(r"(?:.*\b)?tỷ lệ (.+?)(?: (?:là|đạt|chiếm|bằng))*\s*:?\s*$", figure.left)
    if (
        figure.unit is Unit.PERCENT
        and label
        and not figure.right
        and not re.search(r"chỉ tiêu|giao|phấn đấu|vượt|tăng|giảm", label[1])
    ):
        return "% " + " ".join(label[1].split())
    return ""


def _role_key(roles: frozenset[Role], words: str) -> str:
    single = roles & STATES
    if len(single) != 1 or not is_plain(roles, next(iter(single))) or Role.WAITING in roles or Role.RETURNED in roles:
        return ""
    role = next(iter(single))
    rest = set(re.findall(r"[^\W\d]+", words)) - _EMPTY - set(role.value.split())
    extra = rest - set("tiếp nhận đang đã giải quyết xử lý tạm dừng còn lại trạng thái hiện chưa".split())
    return f"{role} {' '.join(sorted(extra))}".strip()


def _tabled_values(notice: Notice) -> Iterator[tuple[str, Decimal, str, int]]:
    for table in notice.tables:
        yield from _label_values(table)


def _label_values(table: Table) -> Iterator[tuple[str, Decimal, str, int]]:
    """Yield label and value of a two-column list of indicators, a numbering column aside."""
    for row in table.rows:
        cells = [cell for i, cell in enumerate(row) if i or not re.fullmatch(r"[\dIVX.]*", cell.strip())]
        if len(cells) < 2 or _ASIDE.search(" ".join([*table.header, *cells[:1]]).lower()):
            continue
        value = cells[1].removesuffix("hồ sơ").strip()
        label = lowered(cells[0])
        roles = _label_roles(label)
        if re.fullmatch(NUMBER, value) and "hồ sơ" in label + " ".join(table.header):
            key = _role_key(roles, label)
            if key:
                yield key, parsed(value), " | ".join(row), table.order


def _label_roles(label: str) -> frozenset[Role]:
    from motcua.direction.lint.roles import roles_in

    return roles_in(label)


_OFFICES = re.compile(
    r"^\s*,?\s*[-–(]?\s*((?:phó )?(?:chủ tịch|chánh văn phòng|giám đốc|trưởng phòng|trưởng ban|bí thư)|phó chánh văn phòng|phó trưởng phòng|chuyên viên)"
)
_CALLED = re.compile(rf"(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à)\s*:?\s+({NAME})")


def one_name(notice: Notice) -> Iterator[Finding]:
    """TT12: one person with two spellings or two offices of one kind."""
    seen: dict[str, tuple[str, str]] = {}
    for name, office, order in _people(notice):
        known = seen.get(folded(name))
        if known is None:
            seen[folded(name)] = (name, office)
            continue
        first, first_office = known
        conflict = office and first_office and office != first_office
        if first != name and not conflict:
            yield warning(
                "TT12",
                name,
                why=f"Tên người viết hai cách: “{first}” và “{name}”.",
                fix="Soát lại dấu của tên.",
                at=order,
            )
        elif first == name and conflict and office.removeprefix("phó ") == first_office.removeprefix("phó "):
            yield warning(
                "TT12", name, why=f"“{name}” khi là {first_office}, khi là {office}.", fix="Soát lại chức vụ.", at=order
            )
        seen[folded(name)] = (first, first_office or office)


def _people(notice: Notice) -> Iterator[tuple[str, str, int]]:
    for sentence in notice.sentences:
        if sentence.zone in {Zone.SIGNATURE, Zone.RECIPIENTS, Zone.HEADER}:
            continue
        for found in _CALLED.finditer(sentence.text):
            office = _OFFICES.match(sentence.low[found.end() :])
            yield found[1], office[1] if office else "", sentence.order
    for line in notice.lines(Zone.SIGNATURE):
        if re.fullmatch(NAME, line.text) and len(line.text.split()) >= 2:
            yield line.text, "", len(notice.sentences)


_VARIANTS = (
    (re.compile(r"(?<!\w)[Kk]inh tế - xã hội"), re.compile(r"(?<!\w)[Kk]inh tế xã hội")),
    (re.compile(r"(?<!\w)[Vv]ăn hóa - [Xx]ã hội"), re.compile(r"(?<!\w)[Vv]ăn hóa (?:và )?[Xx]ã hội")),
    (
        re.compile(r"(?<=[\wà-ỹ,] )quý (?:I|II|III|IV|[1-4])\b"),
        re.compile(r"(?<=[\wà-ỹ,] )Quý (?:I|II|III|IV|[1-4])\b"),
    ),
    (
        re.compile(r"(?<!\w)[Hh]ằng (?:tháng|tuần|quý|năm|ngày)"),
        re.compile(r"(?<!\w)[Hh]àng (?:tháng|tuần|quý|năm|ngày)"),
    ),
    (re.compile(r"\bquy định\b"), re.compile(r"\bqui định\b")),
    (re.compile(r"\bkỹ (?:năng|thuật)"), re.compile(r"\bkĩ (?:năng|thuật)")),
    (re.compile(r"\bZalo\b"), re.compile(r"\bzalo\b")),
    (re.compile(r"\bFanpage\b"), re.compile(r"\bfanpage\b")),
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?:[Ss]ố:? \d+/\S+)[^.;]*")


def one_spelling(notice: Notice) -> Iterator[Finding]:
    """TT13: one term written in two ways; quotations and titles of cited papers do not count."""
    zones = {Zone.TITLE, *_TOLD, Zone.TASKS, Zone.CLOSING}
    text = "\n".join(_QUOTED.sub(" ", one.text) for one in notice.sentences if one.zone in zones)
    pairs = []
    for left, right in _VARIANTS:
        one, other = left.search(text), right.search(text)
        if one and other:
            pairs.append(f"“{one.group(0)}” và “{other.group(0)}”")
    if pairs:
        yield note(
            "TT13",
            "; ".join(pairs),
            why=f"Một từ viết hai cách: {'; '.join(pairs)}.",
            fix="Chọn một cách viết cho cả văn bản.",
        )


def number_style(notice: Notice) -> Iterator[Finding]:
    """SL12: numbers in English style."""
    for sentence in notice.sentences:
        if sentence.zone in {Zone.HEADER, Zone.RECIPIENTS, Zone.SIGNATURE}:
            continue
        for figure in sentence.figures:
            if (
                figure.english
                and figure.unit in {Unit.COUNT, Unit.PERCENT, Unit.POINTS}
                and not _is_code(sentence, figure)
            ):
                yield note(
                    "SL12",
                    sentence.text[figure.start : figure.end].strip(),
                    why="Số viết kiểu tiếng Anh.",
                    fix=f"Viết kiểu Việt Nam: {as_words(figure.value, figure.decimals or None)}{figure.token.lstrip('0123456789.,')}.",
                    at=sentence.order,
                )


def _is_code(sentence: Sentence, figure: Figure) -> bool:
    return bool(re.search(r"(?:phiên bản|version|mã|ip|địa chỉ|tcvn|iso)\s*$", sentence.low[: figure.start]))
