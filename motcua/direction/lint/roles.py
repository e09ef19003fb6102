"""Roles: what a count of dossiers says (received, settled, open, paused …), read from the words round it."""

import re
from enum import StrEnum
from functools import lru_cache

from motcua.direction.lint.figures import Figure


class Role(StrEnum):
    """What a count of dossiers is about; one figure may have several."""

    RECEIVED = "tiếp nhận"
    SETTLED = "đã giải quyết"
    OPEN = "đang giải quyết"
    IN_PROCESS = "đang xử lý"
    PAUSED = "tạm dừng"
    WAITING = "chờ"
    OVERDUE = "quá hạn"
    ON_TIME = "đúng hạn"
    EARLY = "trước hạn"
    IN_TIME = "trong hạn"
    DUE = "đến hạn"
    RETURNED = "trả lại"
    CARRIED = "kỳ trước chuyển sang"
    ONLINE = "trực tuyến"
    COUNTER = "trực tiếp"
    POST = "bưu chính"
    DIGITISED = "số hóa"
    OTHER = "khác"
    EARLIER = "kỳ khác"
    CHANGE = "tăng giảm"


_WORDS = {
    Role.RECEIVED: r"tiếp nhận(?! và trả)|nhận giải quyết|nhận được|đã nhận\b|số nhận\b",
    Role.SETTLED: r"(?<!đang )(?<!chưa )(?<!nhận )(?<!chưa được )(?<!tiếp tục )(?<!kết quả )giải quyết(?! (?:tthc"
    r"|thủ tục"
    r"|trong|của))|(?<!đang )xử lý xong|(?:đã|được) xử lý|đã (?:được )?hoàn thành|đã trả(?: kết quả)?|trả kết quả",
    Role.OPEN: r"đang (?:được )?(?:giải quyết|thụ lý)|đang trong quá trình|chưa (?:được )?giải quyết|còn lại|tồn đọng"
    r"|còn tồn|chuyển (?:sang )?(?:kỳ|quý|tháng) sau|chưa đến hạn|\bcòn\b",
    Role.IN_PROCESS: r"đang (?:được )?xử lý|đang thẩm định",
    Role.PAUSED: r"tạm dừng",
    Role.WAITING: r"\bchờ\b|yêu cầu bổ sung|đang bổ sung",
    Role.OVERDUE: r"(?:quá|trễ|chậm) hạn|chậm muộn",
    Role.ON_TIME: r"đúng hạn|đúng thời hạn",
    Role.EARLY: r"(?:trước|sớm) (?:thời )?hạn",
    Role.IN_TIME: r"(?:trong|còn) hạn\b|trong thời hạn",
    Role.DUE: r"(?<!chưa )đến hạn|phải giải quyết",
    Role.RETURNED: r"trả lại|\brút\b|từ chối|không đủ điều kiện|(?<!tạm )dừng (?:giải quyết|xử lý)|hủy hồ sơ|bị hủy",
    Role.CARRIED: r"(?:kỳ|quý|tháng|năm) trước|chuyển (?:sang|qua)|tồn đầu|tồn kỳ|năm \S+ chuyển",
    Role.ONLINE: r"trực tuyến|toàn trình|một phần|qua mạng|dịch vụ công",
    Role.COUNTER: r"trực tiếp|tại quầy",
    Role.POST: r"bưu chính|bưu điện|bcci",
    Role.DIGITISED: r"số hóa",
    Role.OTHER: r"chứng thực|thanh toán|lĩnh vực|liên thông|phi địa giới|hài lòng|đánh giá|điện tử|lệ phí|phản ánh"
    r"|kiến nghị|bản sao|tái sử dụng|thu phí|vneid",
    Role.EARLIER: r"cùng kỳ|năm ngoái",
    Role.CHANGE: r"(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|vượt)(?: thêm)?$",
}
_PATTERNS = {role: re.compile(words) for role, words in _WORDS.items()}
CHANNELS = frozenset({Role.ONLINE, Role.COUNTER, Role.POST})
PUNCTUALITY = frozenset({Role.EARLY, Role.ON_TIME, Role.OVERDUE, Role.IN_TIME})
STATES = frozenset({Role.RECEIVED, Role.SETTLED, Role.OPEN, Role.IN_PROCESS, Role.PAUSED, Role.WAITING, Role.RETURNED})
OPEN_PARTS = frozenset({Role.OPEN, Role.IN_PROCESS, Role.PAUSED, Role.WAITING})
_ASIDE = frozenset({Role.EARLIER, Role.CHANGE})


@lru_cache(maxsize=4096)
def roles_in(words: str) -> frozenset[Role]:
    """Return every role named by some words."""
    return frozenset(role for role, pattern in _PATTERNS.items() if pattern.search(words))


def roles_of(figure: Figure) -> frozenset[Role]:
    """Return what one count says: the words after it before the words in front, then those before its bracket."""
    left = roles_in(figure.left)
    right = frozenset() if figure.over is not None else roles_in(figure.right)
    if right & OPEN_PARTS:
        left = left - STATES - {Role.CHANGE}
    found = left | right
    return found or roles_in(figure.host)


def base_roles_of(figure: Figure) -> frozenset[Role]:
    """Return what the denominator of "902/940 hồ sơ nhận giải quyết" counts."""
    return roles_in(figure.right)


def is_plain(roles: frozenset[Role], wanted: Role) -> bool:
    """Return whether a figure is the total of one role and not a part by channel, punctuality or period."""
    return wanted in roles and not roles & (CHANNELS | PUNCTUALITY | STATES | _ASIDE | _OTHERS) - {wanted}


_OTHERS = frozenset({Role.CARRIED, Role.DIGITISED, Role.OTHER, Role.DUE})


def family_of(roles: frozenset[Role]) -> frozenset[Role]:
    """Return the family a part belongs to: channels, punctuality, states, or none."""
    for family in (PUNCTUALITY, CHANNELS, STATES):
        if roles & family:
            return family
    return frozenset()
