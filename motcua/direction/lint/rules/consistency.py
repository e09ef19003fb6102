"""Consistency: one person one name, one word one spelling, one number style."""

import re
from collections.abc import Iterator

from motcua.direction.lint.figures import Figure, Unit
from motcua.direction.lint.findings import Finding, note, warning
from motcua.direction.lint.letters import NAME, folded
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.numbers import as_words
from motcua.direction.lint.zones import Zone

_TOLD = (Zone.OPENING, Zone.ASSESSMENT, Zone.APPENDIX)
_OFFICES = re.compile(
    r"^\s*,?\s*[-–(]?\s*((?:phó )?(?:chủ tịch|chánh văn phòng|giám đốc|trưởng phòng|trưởng ban|bí thư)"
    r"|phó chánh văn phòng|phó trưởng phòng|chuyên viên)"
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
    quote = ""
    for left, right in _VARIANTS:
        one, other = left.search(text), right.search(text)
        if one and other:
            pairs.append(f"“{one.group(0)}” và “{other.group(0)}”")
            quote = quote or other.group(0)
    if pairs:
        yield note(
            "TT13",
            quote,
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
                right = as_words(figure.value, figure.decimals or None) + figure.token.lstrip("0123456789.,")
                yield note(
                    "SL12",
                    sentence.text[figure.start : figure.end].strip(),
                    why="Số viết kiểu tiếng Anh.",
                    fix=f"Viết kiểu Việt Nam: {right}.",
                    at=sentence.order,
                )


def _is_code(sentence: Sentence, figure: Figure) -> bool:
    return bool(re.search(r"(?:phiên bản|version|mã|ip|địa chỉ|tcvn|iso)\s*$", sentence.low[: figure.start]))
