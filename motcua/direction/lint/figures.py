"""Figures: the numbers of a sentence that say how many or what share, with their noun and their words around."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from motcua.direction.lint.notfigures import masked
from motcua.direction.lint.numbers import NUMBER, WORDS, decimals_of, in_words, is_english, parsed

DOSSIER = "hồ sơ"
NOUNS = (
    r"(?:bộ )?hồ sơ|tthc|thủ tục(?: hành chính)?|lượt|trường hợp|bản sao|bản|văn bản|giao dịch|phiếu|ý kiến|phản ánh"
    r"|kiến nghị|đơn|giấy(?: tờ)?|công dân|người|tổ chức|doanh nghiệp|hộ|dịch vụ|tài khoản|kế hoạch|nhiệm vụ|chỉ tiêu"
    r"|cuộc|buổi|lớp|tin bài|quyết định|báo cáo|kết quả|cán bộ|công chức"
)
_NOUN = re.compile(rf"\s*(?:\(bộ\)\s*)?({NOUNS})\b")
# What may follow a number that has no noun of its own; any other word is the noun of a thing ("05 quầy").
_FOLLOWERS = re.compile(
    r"\s*(?:$|[^\w\s]|(?:tạm dừng|quá hạn|trễ hạn|chậm|đúng hạn|trước hạn|trong hạn|đến hạn|sớm hạn|trực tuyến"
    r"|trực tiếp"
    r"|nộp|qua|bưu chính|toàn trình|một phần|đang|đã|chờ|và|là|thuộc|trên|trong|so|do|còn|được|chưa|bị|tăng|giảm|chiếm"
    r"|đạt|ở|với|bằng|vượt|cao|thấp|đến|nhưng|hoặc|từ|theo|không|trả|rút|tổng|yêu cầu|bổ sung|dừng|gửi|tiếp)\b)"
)
_APPROXIMATE = re.compile(
    r"(?:\b(?:gần|khoảng|trên|(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )hơn|xấp xỉ|ước(?: đạt| khoảng)?|dưới|tối thiểu"
    r"|ít nhất|tối đa|không quá|từ"
    r"|không dưới)|[≥≤><~])\s*$"
)
_SMALL = r"hồ sơ|thủ tục|tthc|phiếu|lượt|cán bộ|công chức|máy"
_CORE = NUMBER.split(")", 1)[1]
_SCAN = re.compile(
    rf"(?P<n>{NUMBER})(?:\s(?:{_SMALL}))?(?:\s?/\s?(?P<d>{_CORE})(?![\d.,]*\s?%)"
    rf"|\s(?:trên|trong)\s(?:tổng số )?(?P<e>{_CORE})(?=\s(?:{NOUNS})\b))"
    rf"|(?P<points>{NUMBER})\s?(?:điểm (?:phần trăm|%)|đpt)"
    rf"|(?P<percent>{NUMBER})\s?(?:%|phần trăm)"
    rf"|(?P<count>{NUMBER})"
    rf"|\b(?P<words>{WORDS})(?=\s+(?:(?:bộ )?hồ sơ|trường hợp|thủ tục|lượt)\b)"
)
_SHARE = re.compile(r"\d\s?(?:%|phần trăm)\s*\(\s*$")
_EDGE = re.compile(r"[,;()|“”\"]|:\s|\s-\s")


class Unit(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    THING = "thing"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a sentence.

    `over` is the denominator of "902/940"; `left` and `right` are the words of its own clause, `host` the words before
    the bracket it stands in; `start` and `end` are places in the sentence; `depth` counts the brackets round it.
    """

    value: Decimal
    unit: Unit
    token: str
    start: int
    end: int
    noun: str = ""
    decimals: int = 0
    over: Decimal | None = None
    english: bool = False
    approximate: bool = False
    left: str = ""
    right: str = ""
    host: str = ""
    depth: int = 0
    left_at: int = 0

    @property
    def is_of_dossiers(self) -> bool:
        """Whether this counts dossiers, or may (no noun of its own)."""
        return self.unit is Unit.COUNT and self.noun in {DOSSIER, ""}


def figures_in(low: str) -> tuple[Figure, ...]:
    """Return the numbers of one lower-case sentence, left to right; things and bare numbers are among them."""
    text = masked(low)
    found = list(_SCAN.finditer(text))
    stops = [one.start() for one in found] + [len(text)]
    return tuple(_figure(text, one, stops[index + 1]) for index, one in enumerate(found) if _is_wanted(text, one))


def _is_wanted(text: str, found: re.Match[str]) -> bool:
    if found["d"] is None:
        return True
    # "3/4" without a noun is a date or a fraction of speech, "312/500" is not.
    long = all(len(part.strip()) >= 3 for part in (found["n"], found["d"]))
    return long or bool(_NOUN.match(text, found.end())) or _explains_share(text, found)


def _explains_share(text: str, found: re.Match[str]) -> bool:
    """Return whether a fraction stands alone in the bracket of a percentage: "đạt 82% (82/100)"."""
    alone = found["d"] and _SHARE.search(text, 0, found.start()) and text[found.end() :].lstrip().startswith(")")
    return bool(alone) and 0 < parsed(found["n"]) <= parsed(found["d"])


def _figure(text: str, found: re.Match[str], following: int) -> Figure:
    token = found["n"] or found["points"] or found["percent"] or found["count"] or found["words"]
    share = found["points"] is not None or found["percent"] is not None
    noun = _NOUN.match(text, found.end())
    after = noun.end() if noun and not share else found.end()
    left_at, host, depth = _before(text, found.start())
    return Figure(
        value=Decimal(in_words(token)) if found["words"] else parsed(token, percent=share),
        unit=_unit(found, text, named=noun is not None),
        token=text[found.start() : found.end()].strip(),
        start=found.start(),
        end=after,
        noun=_named(text, found, "" if share or noun is None else _plain(noun[1])),
        decimals=0 if found["words"] else decimals_of(token, percent=share),
        over=parsed(found["d"] or found["e"]) if found["n"] else None,
        english=not found["words"] and is_english(token, percent=share),
        approximate=bool(_APPROXIMATE.search(text[max(0, found.start() - 18) : found.start()])),
        left=text[left_at : found.start()].strip(),
        left_at=left_at,
        right=_after(text, after, following),
        host=host,
        depth=depth,
    )


def _named(text: str, found: re.Match[str], noun: str) -> str:
    """Return the noun of a figure; what a fraction in the bracket of a percentage counts is not said to be dossiers."""
    return noun or ("trường hợp" if _explains_share(text, found) else "")


def _plain(noun: str) -> str:
    return DOSSIER if noun.endswith(DOSSIER) else "thủ tục" if noun.startswith(("thủ tục", "tthc")) else noun


def _unit(found: re.Match[str], text: str, *, named: bool) -> Unit:
    if found["points"]:
        return Unit.POINTS
    if found["percent"]:
        return Unit.PERCENT
    if named or found["n"] or found["words"]:
        return Unit.COUNT
    return Unit.BARE if _FOLLOWERS.match(text, found.end()) else Unit.THING


def _before(text: str, start: int) -> tuple[int, str, int]:
    """Return where the clause of a place begins, the words before its bracket, and the number of brackets."""
    depth = max(0, text.count("(", 0, start) - text.count(")", 0, start))
    edge = _last_edge(text, start)
    host = ""
    if depth:
        bracket = text.rfind("(", 0, start)
        host = text[_last_edge(text, bracket) : bracket].strip()
    return edge, host, depth


def _last_edge(text: str, start: int) -> int:
    edges = list(_EDGE.finditer(text, 0, start))
    for edge in reversed(edges):
        between = text[edge.end() : start].strip()
        if edge.group(0).startswith(":") and between in {"", "là", "có", "tổng số", "đạt"}:
            continue
        return edge.end()
    return 0


def _after(text: str, end: int, following: int) -> str:
    edge = _EDGE.search(text, end)
    stop = min(edge.start() if edge else len(text), following)
    right = text[end:stop]
    if stop == following and " và " in right:
        right = right[: right.rfind(" và ")]
    return right.strip(" .")


def dossier_counts(figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """Yield the figures that count dossiers."""
    return (figure for figure in figures if figure.is_of_dossiers)
