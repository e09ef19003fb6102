"""Privacy: no personal number, no citizen's phone, no applicant beside a dossier code."""

import re
from collections.abc import Iterator

from motcua.direction.lint.findings import Finding, error
from motcua.direction.lint.letters import CAPITAL, SMALL
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.zones import Zone

_PERSONAL_NUMBER = re.compile(r"(?<![\d.\-/])0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d])")
_OLD_NUMBER = re.compile(r"(?:cmnd|cccd|căn cước|định danh|chứng minh)[^.;\d]{0,40}(\d{9}|\d{12})(?!\d)")
_PHONE = re.compile(r"(?<!\d)(?:\+84|0)[1-9]\d{1,2}[ .]?\d{3}[ .]?\d{3,4}(?!\d)")
_NO_PERSON = re.compile(r"đường dây nóng|hotline|tổng đài|trực ban|tài khoản|mã số thuế|fax|mã đơn vị")
_CITIZEN = re.compile(
    rf"(?:\b(?:ông|bà|anh|chị|em|cụ|cháu|công dân|chủ hồ sơ|người nộp"
    rf"|người dân)\s*:?\s+)(?=[{CAPITAL}][{SMALL}]+ [{CAPITAL}])",
    re.UNICODE,
)
_PUBLIC_PERSON = re.compile(r"chủ tịch|phó|giám đốc|chánh|trưởng|công chức|chuyên viên|cán bộ|đồng chí|bí thư|lãnh đạo")
_CODE = re.compile(r"\bh\d{2}(?:[.\-…]|\.\.\.)[\w.\-…]*\d{3,}")
_CITIZEN_WORDS = re.compile(r"\b(?:ông|bà|anh|chị|công dân|chủ hồ sơ|người nộp|điện thoại của)\b")


def no_personal_data(notice: Notice) -> Iterator[Finding]:
    """BM01: personal data of a citizen in a paper that goes round (Law 91/2025/QH15)."""
    for sentence in notice.sentences:
        what = _what(sentence)
        if what:
            yield error(
                "BM01",
                _hidden(sentence.text),
                why=f"Có dữ liệu cá nhân: {what}.",
                fix="Bỏ đi; chỉ nêu số lượng, hoặc mã hồ sơ không kèm tên.",
                at=sentence.order,
            )


def _what(sentence: Sentence) -> str:
    low = sentence.low
    if _NO_PERSON.search(low):
        return ""
    if _PERSONAL_NUMBER.search(low) or _OLD_NUMBER.search(low):
        return "số định danh cá nhân"
    citizen = _citizen(sentence)
    if _PHONE.search(low) and (citizen or (_CITIZEN_WORDS.search(low) and not _PUBLIC_PERSON.search(low))):
        return "số điện thoại của công dân"
    if citizen and _CODE.search(low) and sentence.zone is not Zone.SIGNATURE:
        return "tên người nộp kèm mã hồ sơ"
    return ""


def _citizen(sentence: Sentence) -> bool:
    for found in re.finditer(_CITIZEN.pattern, sentence.text, re.IGNORECASE):
        if not sentence.text[found.end() : found.end() + 1].isupper():
            continue
        after = sentence.low[found.end() : found.end() + 60]
        if not _PUBLIC_PERSON.search(after):
            return True
    if sentence.is_row and _CODE.search(sentence.low):
        name = rf"(?:^|\| )[{CAPITAL}][{SMALL}]+ (?:Thị |Văn )[{CAPITAL}][{SMALL}]+"
        return bool(re.search(name, sentence.text))
    return False


def _hidden(text: str) -> str:
    """Return the words with the personal numbers masked: a proof-reader's list goes round too."""
    return re.sub(r"(?<![\d\-])\d{9,12}(?!\d)", lambda one: one.group(0)[:2] + "…" + one.group(0)[-2:], text)
