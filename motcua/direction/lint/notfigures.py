"""What looks like a number and is no figure: document numbers, dates, laws, mottoes, phones, money, addresses."""

import re

_NUMBER = r"\d+(?:[.,]\d+)*"
_PARTS = (
    # dossier codes, document numbers and laws
    r"\bh\d{2}(?:[.\-…/]\s?\S*?\d+)+",
    r"\b\d+/\d{4}/[a-zđ][\w\-/&.]*",
    r"\b\d+[ab]?\s?/\s?[a-zđ]{1,}[\w\-/&.]*",
    r"\b\d+-[a-zđ]{2,}/[a-zđ]+",
    r"\b(?:nghị định|thông tư|luật|nghị quyết|quyết định|chỉ thị|công văn|kế hoạch|công điện|đề án|pháp lệnh)"
    r"(?: liên tịch)?(?: số)? \d+(?:/\d{4})?(?![\d.,]*\s*(?:hồ sơ|%))",
    r"\b(?:điều|khoản|điểm|mục|tiểu mục|phần|chương|phụ lục|biểu|biểu mẫu|bảng|mẫu|hình|trang|tổ|khu|thôn|đội|mức độ"
    r"|phiên bản|version|lần thứ|thứ|khóa|kỳ họp thứ|quầy số|quầy|đoàn|cột|ô)(?: số)? \d+(?:\.\d+)*(?!\s*hồ sơ)",
    r"(?<!tổng )(?<!trong )(?<!trên )(?<!với )(?<!là )(?<!có )\bsố:? ?\d+(?![\d.,]*\s*(?:hồ sơ|thủ tục|tthc|lượt"
    r"|trường hợp))",
    # days, months, years, hours
    r"\b\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)\d{2}",
    r"\b\d{1,2}/(?:19|20)\d{2}",
    r"\bngày \d{1,2}(?:/\d{1,2})?(?: tháng \d{1,2})?(?: năm \d{4})?",
    r"\btháng \d{1,2}(?:,? ?(?:và|đến|-) ?\d{1,2})?\b",
    r"\b(?:năm|quý) \d{1,4}(?:\s?-\s?\d{4})?\b(?!\s*hồ sơ)",
    r"\b(?:năm |giai đoạn )?(?:19|20)\d{2}\s?-\s?(?:19|20)\d{2}",
    r"\b\d{1,2} tháng đầu năm|\b\d{1,2} tháng cuối năm|\b\d{1,2} tháng năm \d{4}",
    r"\b\d{1,2}\s?(?:giờ|h(?=\d|\b))(?:\s?\d{1,2})?(?:\s?(?:phút|’|'))?|\b\d{1,2}:\d{2}(?::\d{2})?",
    r"\b24/(?:7|24)\b",
    # mottoes
    r"\b\d{1,2} (?:rõ|tại chỗ|không(?! (?:có|quá|đủ|được|đúng|thuộc))|sẵn sàng|dám|trụ cột|cùng|tăng|giảm|nhất|thật"
    r"|xin|luôn|biết)\b",
    r"[“\"'‘]\s?\d{1,2} [^”\"'’]{1,30}[”\"'’]",
    # phones, money, measures, addresses, versions
    r"(?<![\d.])(?:\+84|\b0)\d{2,3}[ .]?\d{3}[ .]?\d{3,4}\b",
    r"\b1[89]00[ .]?\d{4,6}\b",
    rf"\b{_NUMBER}\s?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: tỷ)?(?:\s?(?:đồng|vnđ|vnd))?|đồng|vnđ|vnd|đ\b)",
    rf"\b{_NUMBER}\s?(?:ngày|phút|giây|tuần|tháng(?! hồ)|năm(?! hồ)|lần|km2?|m2|m²|ha|kg|tuổi|kb|mb|gb|tb|mbps|gbps"
    rf"|kva|w)\b",
    r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b(?!\s*(?:hồ sơ|lượt|thủ tục))",
    r"\bv\d+(?:\.\d+)*\b",
    r"\b\d+\.\d{1,2}\.\d+(?:\.\d+)*\b",
    r"\b0?\d{9,12}\b",
)
_NOT_FIGURES = re.compile("|".join(f"(?:{part})" for part in _PARTS))


def masked(low: str) -> str:
    """Return the lower-case sentence with everything that is no figure blanked out; the length stays."""
    return _NOT_FIGURES.sub(lambda found: "¤" * len(found.group(0)), low)
