"""`motcua deadline --procedure CODE --received MOMENT`: when a dossier is due, and every step of the reckoning."""

import argparse
from datetime import date, datetime
from typing import TYPE_CHECKING

from motcua.config.answers import Answer, CallError

if TYPE_CHECKING:
    from motcua.core.calendar import WorkCalendar
    from motcua.dossiers.deadline import Due, Span
    from motcua.procedures.catalogue import VersionView

HELP = "Tính hạn trả kết quả của một hồ sơ và giải thích từng bước"
DATABASE = True
EXAMPLE = "ví dụ 2026-01-06T09:32"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the procedure, the moment of receipt, and what stops or shifts the clock."""
    parser.add_argument("--procedure", required=True, metavar="MÃ", help="mã thủ tục, ví dụ 2.000815")
    parser.add_argument("--received", required=True, metavar="LÚC", help=f"lúc nhận hồ sơ, {EXAMPLE}")
    parser.add_argument("--channel", choices=("online", "counter", "post"), default="counter", help="hình thức nộp")
    parser.add_argument("--case", default="", metavar="TRƯỜNG-HỢP", help="trường hợp riêng của thủ tục")
    parser.add_argument(
        "--pause", action="append", default=[], metavar="TỪ..ĐẾN", help="khoảng tạm dừng; có thể lặp lại"
    )
    parser.add_argument("--incident", action="append", default=[], metavar="TỪ..ĐẾN", help="sự cố hệ thống đã công bố")
    parser.add_argument("--competent-received", metavar="LÚC", help="lúc cơ quan có thẩm quyền nhận (phi địa giới)")
    parser.add_argument("--linked", action="store_true", help="tính theo quy định của thủ tục liên thông")
    parser.add_argument("--same-minute", action="store_true", help="in giờ hẹn đúng phút đến hạn, không phải cuối ngày")


def run(args: argparse.Namespace) -> Answer:
    """Reckon with the procedure's version of the day of receipt and the national calendar."""
    from motcua.core.calendar import OutsideCalendar
    from motcua.core.queries import calendar_of
    from motcua.core.zone import local_day
    from motcua.dossiers.deadline import Appointment, Clock, due_of, limit_of, linked

    received = moment(args.received, "--received")
    competent = moment(args.competent_received, "--competent-received") if args.competent_received else None
    pauses = [span(text, incident=False) for text in args.pause] + [span(text, incident=True) for text in args.incident]
    version = procedure_of(args.procedure, local_day(received))
    refuse_strange_case(args.case, version)
    limit = limit_of(version=version, channel=args.channel.upper(), case=args.case)
    limit = linked(limit) if args.linked else limit
    clock = Clock(received, competent, tuple(pauses))
    appointment = Appointment.SAME_MINUTE if args.same_minute else Appointment.END_OF_DAY
    try:
        calendar = calendar_of(0)
        due = due_of(limit=limit, clock=clock, calendar=calendar, appointment=appointment)
    except OutsideCalendar as error:
        raise CallError("Ngày nằm ngoài lịch làm việc (2000–2060). Hãy xem lại các mốc thời gian.") from error
    notes = cautions(received, due, calendar)
    data = {
        "procedure": version.code,
        "version": version.version,
        "unit": limit.unit.value,
        "amount": limit.amount or None,
        "clock_start_at": due.clock_start_at.isoformat(),
        "due_at": due.due_at.isoformat() if due.due_at else None,
        "promised_at": due.promised_at.isoformat() if due.promised_at else None,
        "explanation": list(due.explanation),
        "cautions": list(notes),
    }
    return Answer(data, (f"{version.code} – {version.name}", *due.explanation, *notes))


def procedure_of(code: str, day: date) -> "VersionView":
    """Return the procedure as it stands on a day; an unknown code is refused with the codes that may be meant."""
    from motcua.procedures import queries as procedures
    from motcua.procedures.refusals import ProcedureUnknown

    try:
        return procedures.for_new_dossier(code=code, on=day)
    except ProcedureUnknown as unknown:
        if code in procedures.known_codes(on=day)[0]:
            raise CallError(
                f"Danh mục chưa có thủ tục {code} vào ngày {day:%d/%m/%Y}. Hãy xem lại ngày nhận."
            ) from unknown
        near = "; ".join(f"{each.code} {each.name}" for each in procedures.find(q=code, on=day, limit=3))
        if not near:
            raise
        raise CallError(f"Không có thủ tục mang mã «{code}». Hãy dùng mã, có thể là: {near}.") from unknown


def refuse_strange_case(case: str, version: "VersionView") -> None:
    """Refuse a case that the procedure does not know: another limit would be reckoned with, unseen."""
    known = {each.code: each.name for each in version.cases}
    known |= {limit.case: limit.text for limit in version.limits if limit.case and limit.case not in known}
    if case and case not in known:
        names = "; ".join(f"{code} ({name})" if name else code for code, name in known.items())
        hint = f"Các trường hợp: {names}." if names else "Thủ tục này không chia trường hợp; hãy bỏ --case."
        raise CallError(f"Thủ tục {version.code} không có trường hợp «{case}». {hint}")


def cautions(received: datetime, due: "Due", calendar: "WorkCalendar") -> tuple[str, ...]:
    """Return what a reader must know: years whose public holidays are not in the calendar."""
    known = {day.year for day in calendar.names}
    last = (due.due_at or received).year
    strange = [str(year) for year in range(received.year, last + 1) if year not in known]
    if not strange:
        return ()
    years = ", ".join(strange)
    return (f"Lưu ý: lịch nghỉ lễ năm {years} chưa có ở đây; hạn trên chưa trừ các ngày nghỉ lễ của năm ấy.",)


def moment(text: str, option: str) -> datetime:
    """Return a moment of the call."""
    from motcua.core.zone import parse_moment

    try:
        return parse_moment(text)
    except ValueError as error:
        raise CallError(f"{option}: «{text}» không phải là thời điểm. Hãy viết theo ISO 8601, {EXAMPLE}.") from error


def span(text: str, *, incident: bool) -> "Span":
    """Return a stretch of time written as FROM..TO."""
    from motcua.dossiers.deadline import Span

    option = "--incident" if incident else "--pause"
    start, dots, end = text.partition("..")
    if not dots:
        raise CallError(f"{option}: «{text}» thiếu hai chấm. Hãy viết TỪ..ĐẾN, {EXAMPLE}..2026-01-07T08:00.")
    try:
        return Span(moment(start, option), moment(end, option), incident)
    except ValueError as error:
        raise CallError(f"{option}: «{text}» kết thúc trước khi bắt đầu. Hãy đổi chỗ hai thời điểm.") from error
