"""The 37 columns of the province's list, and one invented dossier as a row of it."""

from datetime import datetime, timedelta

from motcua.exchange.sampling.course import Dossier
from motcua.exchange.sampling.invented import DIVISIONS, HANDLERS, RECEIVERS, SampleCommune
from motcua.exchange.sampling.mix import PAUSED, Outcome
from motcua.exchange.sampling.season import Quarter

Cell = str | int | float | None

HEADER = (
    "STT",
    "Số hồ sơ",
    "Mã thủ tục",
    "Tên thủ tục hành chính",
    "Tên lĩnh vực",
    "Mức độ DVC",
    "Hình thức tiếp nhận",
    "Chủ hồ sơ",
    "Người nộp",
    "Số CCCD/ĐDCN",
    "Số điện thoại",
    "Địa chỉ",
    "Ngày nộp",
    "Ngày tiếp nhận",
    "Thời hạn giải quyết",
    "Ngày hẹn trả",
    "Hạn xử lý",
    "Ngày tạm dừng",
    "Lý do tạm dừng",
    "Ngày tiếp tục",
    "Ngày có kết quả",
    "Ngày kết thúc xử lý",
    "Ngày trả kết quả",
    "Hình thức trả kết quả",
    "Cơ quan/đơn vị",
    "Phòng ban",
    "Cán bộ tiếp nhận",
    "Cán bộ xử lý hiện tại",
    "Trạng thái hồ sơ",
    "Tình trạng hạn",
    "Thời gian còn lại",
    "TPHS số hóa",
    "KQ số hóa",
    "Phí, lệ phí",
    "Đã thanh toán",
    "Mã hồ sơ quốc gia",
    "Ghi chú",
)
PLACE = {name: place for place, name in enumerate(HEADER)}
INTAKE = {"ONLINE": "Trực tuyến", "COUNTER": "Trực tiếp", "POST": "Bưu chính công ích"}
_RETURN = {"ONLINE": "Trực tuyến", "COUNTER": "Tại Trung tâm", "POST": "Bưu chính công ích"}
_LIMIT = {"working_day": "{} ngày làm việc", "calendar_day": "{} ngày"}
# Status and reason in the words of the province's system.
PAUSE_WORDS = {
    Outcome.TAX: ("Chờ cơ quan thuế xác định NVTC", "Chờ cơ quan thuế xác định NVTC"),
    Outcome.FINANCE: ("Chờ thực hiện nghĩa vụ tài chính", "Chờ công dân thực hiện NVTC"),
    Outcome.POSTING: ("Niêm yết hồ sơ", "Niêm yết"),
    Outcome.SUPPLEMENT: ("Chờ bổ sung hồ sơ", "Chờ bổ sung"),
    Outcome.VERIFICATION: ("Tạm dừng", "Chờ xác minh"),
    Outcome.LINKED: ("Tạm dừng hồ sơ", "Chờ công dân đồng ý qua VNeID"),
}
_WORKING = ("Đang xử lý", "Chờ ký duyệt", "Đang xử lý", "Được tiếp nhận", "Chờ phát hành", "Mới tiếp nhận")
_READY = ("Đã có kết quả", "Chưa trả kết quả", "Đã xử lý xong")


def row_of(dossier: Dossier, *, ordinal: int, commune: SampleCommune, quarter: Quarter) -> list[Cell]:
    """Return one dossier as the cells of the list, all dates as text like the province's system writes them."""
    line, owner = dossier.line, dossier.owner
    promised = written(dossier.promised_at)
    return [
        *(ordinal, dossier.number, line.code, line.name, line.field),
        "Toàn trình" if dossier.channel == "ONLINE" else "Một phần",
        INTAKE[dossier.channel],
        *(owner.name, owner.name, owner.identity, owner.phone, owner.address),
        *(written(dossier.submitted_at), written(dossier.received_at)),
        _LIMIT.get(line.unit, "Trong ngày").format(line.limit_of(dossier.channel)),
        *(promised, promised),
        *(written(dossier.paused_at), _reason(dossier), written(dossier.resumed_at)),
        *(written(dossier.ready_at), written(dossier.finished_at), written(dossier.returned_at)),
        _RETURN[dossier.channel] if dossier.settled else None,
        *(f"UBND {commune.name}", *_hands(dossier)),
        *(status_words(dossier), _timeliness(dossier), _left(dossier, quarter)),
        *_extras(dossier),
        *(None, None),
    ]


def _hands(dossier: Dossier) -> tuple[Cell, ...]:
    """Return the division, who took the dossier in and who has it now."""
    turn, handlers = int(dossier.number[-4:]), HANDLERS[dossier.line.division]
    return DIVISIONS[dossier.line.division], RECEIVERS[turn % len(RECEIVERS)], handlers[turn % len(handlers)]


def _extras(dossier: Dossier) -> tuple[Cell, ...]:
    """Return whether papers and result are digitised, the fee and whether it is paid."""
    fee = dossier.line.fee
    papers = "Có" if dossier.settled or int(dossier.number[-4:]) % 6 else "Không"
    paid = "Có" if dossier.settled or dossier.channel == "ONLINE" else "Không"
    return papers, "Có" if dossier.settled else "Không", fee, paid if fee else None


def status_words(dossier: Dossier) -> str:
    """Return the status in the words of the province's system."""
    turn = int(dossier.number[-4:])
    if dossier.outcome in PAUSED:
        return PAUSE_WORDS[dossier.outcome][0]
    if not dossier.settled:
        return _WORKING[turn % len(_WORKING)]
    return "Đã trả kết quả" if dossier.returned_at else _READY[turn % len(_READY)]


def written(moment: datetime | None) -> str | None:
    """Write a moment as 06/01/2026 09:32:15."""
    if moment is None:
        return None
    return (
        f"{moment.day:02d}/{moment.month:02d}/{moment.year} {moment.hour:02d}:{moment.minute:02d}:{moment.second:02d}"
    )


def _reason(dossier: Dossier) -> str | None:
    if dossier.paused_at is None:
        return None
    return PAUSE_WORDS[dossier.outcome if dossier.outcome in PAUSED else Outcome.SUPPLEMENT][1]


def _timeliness(dossier: Dossier) -> str | None:
    if dossier.outcome in PAUSED:
        return "Tạm dừng"
    if not dossier.settled:
        return "Trong hạn"
    return "Trước hạn" if dossier.early else "Đúng hạn"


def _left(dossier: Dossier, quarter: Quarter) -> str | None:
    """Return the working time left to the appointment, in words; nothing for what is settled or paused."""
    if dossier.outcome is not Outcome.IN_PROCESS:
        return None
    left = quarter.calendar.working_time(quarter.as_of, dossier.promised_at)
    days, rest = divmod(left, timedelta(hours=8))
    return f"Còn {days} ngày {int(rest / timedelta(hours=1))} giờ"
