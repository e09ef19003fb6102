"""Citations: other papers named by type and number, with day, agency and subject where they are given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from motcua.direction.lint.days import DAY, day_in
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.zones import Zone

LAWS = frozenset({"luật", "nghị định", "thông tư", "pháp lệnh", "bộ luật"})
_TYPES = (
    "nghị quyết|quyết định|chỉ thị|quy chế|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án|dự án|báo cáo"
    "|biên bản|tờ trình|công văn|công điện|giấy mời|thông tư liên tịch|thông tư|nghị định|pháp lệnh|luật|văn bản"
)
_CITED = re.compile(
    rf"\b(?P<type>{_TYPES})(?: liên tịch)? số:?\s?(?P<number>\d+[a-zđ]?\s?(?:/\d{{4}})?\s?(?:/|-)\s?[^\s,;.)]+)"
    rf"(?P<after>[^;]{{0,260}})"
)
_AGENCY = (
    r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chủ tịch|chính phủ|thủ tướng|bộ|sở|đảng ủy|tỉnh ủy|huyện ủy|ban"
    r"|văn phòng|trung tâm|phòng|công an|đoàn|thường trực|cục|chi cục|liên)"
)
_OF = re.compile(rf"\bcủa (?:\S+ ){{0,2}}?{_AGENCY}\b")
_BEFORE = re.compile(
    rf"{_AGENCY}\b(?:(?!tham mưu)[^,;.:]){{0,70}}\b(?:ban hành|xây dựng|phê duyệt|có|gửi|tại|ra|theo)\s*$"
)
_SUBJECT = re.compile(
    r"(?:\bvề\b|\bv/v\b|ban hành|phê duyệt|công bố|thành lập|quy định|triển khai|\bgiao\b|kiểm tra|thực hiện)"
)


@dataclass(frozen=True)
class Citation:
    """One paper named in the text."""

    sentence: Sentence
    type_name: str
    number: str
    quote: str
    day: date | None
    has_day: bool
    has_agency: bool
    has_subject: bool

    @property
    def is_law(self) -> bool:
        """Whether the paper is a law, decree or circular: these are cited by number alone."""
        return self.type_name in LAWS or bool(re.search(r"\d/\d{4}/|/qh\d|-cp\b|ttg\b|/qđ-ttg|/nq-cp", self.number))


def citations_of(notice: Notice) -> Iterator[Citation]:
    """Yield the papers cited in the text, in order; the paper's own number is none of them."""
    for sentence in notice.sentences:
        if sentence.zone not in {Zone.HEADER, Zone.RECIPIENTS, Zone.SIGNATURE}:
            yield from _cited(sentence)


def _cited(sentence: Sentence) -> Iterator[Citation]:
    found = list(_CITED.finditer(sentence.low))
    for index, one in enumerate(found):
        stop = found[index + 1].start() if index + 1 < len(found) else len(sentence.low)
        after = sentence.low[one.end("number") : min(stop, one.end("after"))]
        number = re.sub(r"\s", "", one["number"])
        has_day = re.match(rf"^[\s,(]*(?:của [^,;]{{3,60}} )?ngày {DAY}", after)
        shown = one.end("number") + (has_day.end() if has_day else 0)
        yield Citation(
            sentence=sentence,
            type_name=one["type"],
            number=number,
            quote=sentence.text[one.start() : shown],
            day=day_in(after[: has_day.end()]) if has_day else None,
            has_day=has_day is not None or bool(re.match(r"^[\s,(]*ngày\s", after)),
            has_agency=bool(_OF.search(after[:140]) or _BEFORE.search(sentence.low[: one.start()])),
            has_subject=bool(_SUBJECT.search(after)),
        )
