"""The record a notice starts from when nobody has written one: the usual findings, if the figures bear them out."""

from dataclasses import dataclass
from datetime import date, timedelta

from motcua.direction.record import Deadline, DeadlineKind, Limitation, Record, TaskLine
from motcua.issuance.paper import TO_FILL
from motcua.issuance.signing import Authority, Signature

MATTER = "kiểm tra việc giải quyết thủ tục hành chính"
SOURCE = (
    "danh sách hồ sơ xuất từ hệ thống thông tin giải quyết thủ tục hành chính của tỉnh "
    "và danh sách chứng thực bản sao điện tử"
)
REPORT_TO = "Văn phòng HĐND và UBND xã"
CENTRE = "Trung tâm Phục vụ hành chính công"
_DAYS_TO_MEND = 30


@dataclass(frozen=True, slots=True)
class Offices:
    """Who holds the offices that a notice names; an office that nobody holds is named by its own word."""

    vice_chair: str = ""
    chief_of_office: str = ""
    director: str = ""


def usual_recipients(*, team_name: str, units: tuple[str, ...]) -> tuple[str, ...]:
    """Return the recipients of a conclusion notice: those above, the team, every unit that has a task."""
    above = ("Thường trực Đảng ủy xã", "Thường trực HĐND xã", "Chủ tịch, các Phó Chủ tịch UBND xã")
    return tuple(f"- {name};" for name in dict.fromkeys((*above, team_name, *units)))


def by_order_of_chair(name: str) -> Signature:
    """Return the usual signature of such a notice: the chief of office by order of the chair."""
    return Signature(Authority.TL, "CHÁNH VĂN PHÒNG", name or TO_FILL, principal="CHỦ TỊCH")


def usual_record(*, commune_name: str, offices: Offices, from_on: date, to_on: date) -> Record:
    """Return a record for the commune's centre: visit on the last day, findings from the figures."""
    leader = f"đồng chí {offices.vice_chair}, Phó Chủ tịch UBND xã" if offices.vice_chair else "Phó Chủ tịch UBND xã"
    person = f"{offices.director}, Giám đốc" if offices.director else "Giám đốc Trung tâm"
    due = to_on + timedelta(days=_DAYS_TO_MEND)
    return Record(
        matter=MATTER,
        unit_name=f"{CENTRE} {commune_name}",
        visited_on=to_on,
        from_on=from_on,
        to_on=to_on,
        team_name="Đoàn kiểm tra",
        leader=leader,
        members=(REPORT_TO,),
        source=SOURCE,
        programme=None,
        report=None,
        minutes_on=None,
        texts={},
        limitations=_limitations(),
        tasks=_tasks(person, due),
        report_to=REPORT_TO,
        report_by=due,
        signature=by_order_of_chair(offices.chief_of_office),
        recipients=usual_recipients(team_name="Đoàn kiểm tra", units=(CENTRE, REPORT_TO)),
        file_line="- Lưu: VT, VP.",
        is_usual=True,
    )


def _limitations() -> tuple[Limitation, ...]:
    return (
        Limitation(1, "Còn {{open.paused|count}} hồ sơ tạm dừng.", TO_FILL, CENTRE, when="open.paused"),
        Limitation(
            2, "Có {{open.overdue|count}} hồ sơ đang giải quyết đã quá hạn.", TO_FILL, CENTRE, when="open.overdue"
        ),
        Limitation(
            3, "Có {{settled.overdue|count}} hồ sơ đã giải quyết quá hạn.", TO_FILL, CENTRE, when="settled.overdue"
        ),
    )


def _tasks(person: str, due: date) -> tuple[TaskLine, ...]:
    by_then = Deadline(DeadlineKind.DAY, due)
    return (
        TaskLine(
            number=1,
            head="Hồ sơ tạm dừng",
            content="Rà soát từng hồ sơ tạm dừng; ghi rõ lý do, căn cứ, người giữ; giải quyết hồ sơ đủ điều kiện.",
            lead_unit=CENTRE,
            lead_person=person,
            authority="Giám đốc Trung tâm",
            deadline=by_then,
            product="Danh sách hồ sơ tạm dừng kèm kết quả xử lý từng hồ sơ",
            limitations=(1,),
        ),
        TaskLine(
            number=2,
            head="Hồ sơ quá hạn",
            content="Giải quyết dứt điểm hồ sơ quá hạn; gửi văn bản xin lỗi và hẹn lại ngày trả kết quả.",
            lead_unit=CENTRE,
            lead_person=person,
            authority="Giám đốc Trung tâm",
            deadline=by_then,
            product="Danh sách hồ sơ quá hạn, mỗi hồ sơ có văn bản xin lỗi",
            limitations=(2, 3),
        ),
        TaskLine(
            number=3,
            head="Báo cáo số liệu",
            content="Đối chiếu số liệu giải quyết hồ sơ với hệ thống của tỉnh và báo cáo chênh lệch.",
            lead_unit=CENTRE,
            lead_person=person,
            authority="Giám đốc Trung tâm",
            deadline=Deadline(DeadlineKind.PERIODIC, report="trước ngày 25 hằng tháng"),
            product="Báo cáo đối chiếu tháng",
        ),
    )
