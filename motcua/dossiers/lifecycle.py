"""The words of a dossier's life: statuses with their national codes, sub-states, grounds of a pause, verbs.

Which verb leads from where to where stands in the table of moves (`moves`).
"""

from collections.abc import Iterable
from enum import StrEnum

from motcua.procedures.catalogue import Channel as Channel  # how a dossier came in: the same three words everywhere

# The system of record of a dossier that is worked on here; every other one is only observed.
OWN_SYSTEM = "motcua"


class Status(StrEnum):
    """Where a dossier stands."""

    SUBMITTED = "SUBMITTED"
    RECEIVED = "RECEIVED"
    REFUSED = "REFUSED"
    PROCESSING = "PROCESSING"
    AWAITING_REVIEW = "AWAITING_REVIEW"
    AWAITING_SIGNATURE = "AWAITING_SIGNATURE"
    AWAITING_ISSUE = "AWAITING_ISSUE"
    SUSPENDED = "SUSPENDED"
    AWAITING_SUPPLEMENT = "AWAITING_SUPPLEMENT"
    AWAITING_FINANCE = "AWAITING_FINANCE"
    WITHDRAWN = "WITHDRAWN"
    STOPPED = "STOPPED"
    RESULT_READY = "RESULT_READY"
    RETURNED = "RETURNED"


NATIONAL_CODE = {
    Status.SUBMITTED: 1,
    Status.RECEIVED: 2,
    Status.REFUSED: 3,
    Status.PROCESSING: 4,
    Status.AWAITING_REVIEW: 4,
    Status.AWAITING_SIGNATURE: 4,
    Status.AWAITING_ISSUE: 4,
    Status.SUSPENDED: 4,  # paused is not stopped: national 8 is the end of a dossier
    Status.AWAITING_SUPPLEMENT: 5,
    Status.AWAITING_FINANCE: 6,
    Status.WITHDRAWN: 7,
    Status.STOPPED: 8,
    Status.RESULT_READY: 9,
    Status.RETURNED: 10,
}

NATIONAL_WORDS = {
    1: "Mới đăng ký",
    2: "Được tiếp nhận",
    3: "Không được tiếp nhận",
    4: "Đang xử lý",
    5: "Yêu cầu bổ sung giấy tờ",
    6: "Yêu cầu thực hiện nghĩa vụ tài chính",
    7: "Công dân yêu cầu rút hồ sơ",
    8: "Dừng xử lý",
    9: "Đã xử lý xong",
    10: "Đã trả kết quả",
}

WORDS = {
    Status.SUBMITTED: "Mới đăng ký",
    Status.RECEIVED: "Đã tiếp nhận",
    Status.REFUSED: "Từ chối tiếp nhận",
    Status.PROCESSING: "Đang xử lý",
    Status.AWAITING_REVIEW: "Chờ lãnh đạo phòng duyệt",
    Status.AWAITING_SIGNATURE: "Chờ ký",
    Status.AWAITING_ISSUE: "Chờ phát hành",
    Status.SUSPENDED: "Tạm dừng",
    Status.AWAITING_SUPPLEMENT: "Chờ bổ sung hồ sơ",
    Status.AWAITING_FINANCE: "Chờ thực hiện nghĩa vụ tài chính",
    Status.WITHDRAWN: "Công dân rút hồ sơ",
    Status.STOPPED: "Dừng giải quyết",
    Status.RESULT_READY: "Đã có kết quả",
    Status.RETURNED: "Đã trả kết quả",
}

PAUSED = frozenset({Status.SUSPENDED, Status.AWAITING_SUPPLEMENT, Status.AWAITING_FINANCE})
SETTLED = frozenset({Status.RESULT_READY, Status.RETURNED})
ENDED_OTHERWISE = frozenset({Status.REFUSED, Status.WITHDRAWN, Status.STOPPED})
FINAL = ENDED_OTHERWISE | {Status.RETURNED}
OPEN = frozenset(Status) - SETTLED - ENDED_OTHERWISE
IN_HANDS = OPEN - PAUSED - {Status.SUBMITTED}


class SupplementState(StrEnum):
    """Where a request for missing papers stands, beside national status 5."""

    NONE = "NONE"
    ASKED_BY_CENTRE = "ASKED_BY_CENTRE"
    ASKED_BY_APPLICANT = "ASKED_BY_APPLICANT"
    SENT_BY_APPLICANT = "SENT_BY_APPLICANT"
    DONE = "DONE"
    AWAITING_REINTAKE = "AWAITING_REINTAKE"


class ResultState(StrEnum):
    """Where the result stands on its way to the applicant, beside national status 9."""

    NONE = "NONE"
    AWAITING_CONFIRMATION = "AWAITING_CONFIRMATION"
    READY = "READY"
    AT_COUNTER = "AT_COUNTER"


class Ground(StrEnum):
    """Why a dossier is paused. NONE: paused without a ground in law, so its clock runs."""

    SUPPLEMENT = "SUPPLEMENT"
    FINANCE = "FINANCE"
    TAX = "TAX"
    POSTING = "POSTING"
    VERIFICATION = "VERIFICATION"
    OTHER = "OTHER"
    NONE = "NONE"


GROUND_WORDS = {
    Ground.SUPPLEMENT: "Chờ công dân bổ sung hồ sơ",
    Ground.FINANCE: "Chờ công dân thực hiện nghĩa vụ tài chính",
    Ground.TAX: "Chờ cơ quan thuế xác định nghĩa vụ tài chính",
    Ground.POSTING: "Niêm yết công khai",
    Ground.VERIFICATION: "Chờ xác minh",
    Ground.OTHER: "Tạm dừng theo căn cứ khác",
    Ground.NONE: "Tạm dừng không căn cứ",
}

STATUS_OF_GROUND = {
    Ground.SUPPLEMENT: Status.AWAITING_SUPPLEMENT,
    Ground.FINANCE: Status.AWAITING_FINANCE,
    Ground.TAX: Status.AWAITING_FINANCE,
    Ground.POSTING: Status.SUSPENDED,
    Ground.VERIFICATION: Status.SUSPENDED,
    Ground.OTHER: Status.SUSPENDED,
    Ground.NONE: Status.SUSPENDED,
}


class Timeliness(StrEnum):
    """What a source system says about the appointment; used only where the finish moment is missing."""

    EARLY = "EARLY"
    ON_TIME = "ON_TIME"
    LATE = "LATE"


def stops_clock(ground: Ground) -> bool:
    """Say whether waiting on this ground is left out of the time limit."""
    return ground is not Ground.NONE


def national_code(status: Status) -> int:
    """Return the status code 1–10 of the National Public Service Portal."""
    return NATIONAL_CODE[status]


class Verb(StrEnum):
    """What can be done with a dossier."""

    REGISTER = "register"
    ACCEPT = "accept"
    REFUSE = "refuse"
    TRANSFER = "transfer"
    ASSIGN = "assign"
    ASK_FOR_SUPPLEMENT = "ask_for_supplement"
    SUSPEND = "suspend"
    RESUME = "resume"
    EXTEND = "extend"
    SUBMIT = "submit"
    REVIEW = "review"
    CORRECT = "correct"
    SIGN = "sign"
    RESULT_READY = "result_ready"
    RETURN_RESULT = "return_result"
    WITHDRAW = "withdraw"
    STOP = "stop"


VERB_WORDS = {
    Verb.REGISTER: "Ghi nhận hồ sơ gửi đến",
    Verb.ACCEPT: "Tiếp nhận",
    Verb.REFUSE: "Từ chối tiếp nhận",
    Verb.TRANSFER: "Chuyển hồ sơ",
    Verb.ASSIGN: "Phân công",
    Verb.ASK_FOR_SUPPLEMENT: "Yêu cầu bổ sung",
    Verb.SUSPEND: "Tạm dừng",
    Verb.RESUME: "Tiếp tục xử lý",
    Verb.EXTEND: "Gia hạn",
    Verb.SUBMIT: "Trình duyệt",
    Verb.REVIEW: "Duyệt",
    Verb.CORRECT: "Trả lại để sửa",
    Verb.SIGN: "Ký",
    Verb.RESULT_READY: "Phát hành kết quả",
    Verb.RETURN_RESULT: "Trả kết quả",
    Verb.WITHDRAW: "Rút hồ sơ",
    Verb.STOP: "Dừng giải quyết",
}


def values_of(statuses: Iterable[Status]) -> list[str]:
    """Return statuses as plain sorted codes, as the database wants them."""
    return sorted(status.value for status in statuses)
