"""The sentences that explain a due moment, one for each step of its reckoning."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from motcua.core.vietnamese import duration_words, number, short_day, short_moment, weekday_words
from motcua.core.zone import local_day


def received(moment: datetime) -> str:
    """Say when the dossier came in."""
    return f"Nhận hồ sơ lúc {_at(moment)}."


def competent(moment: datetime) -> str:
    """Say that the competent agency's receipt starts the clock."""
    return (
        f"Hồ sơ nhận ngoài địa giới: thời hạn tính từ khi cơ quan có thẩm quyền nhận, lúc {_at(moment)} "
        "(Nghị định 118/2025/NĐ-CP, sửa đổi bởi Nghị định 309/2026/NĐ-CP, Điều 8 khoản 3)."
    )


def linked_late(start: datetime, after: time) -> str:
    """Say that a linked procedure received after an hour (15:00) starts on the next working day."""
    return (
        f"Thủ tục liên thông nhận sau {_hour(after)}: thời hạn tính từ đầu ngày làm việc tiếp theo, lúc {_at(start)} "
        "(Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP, Điều 5 và Điều 7)."
    )


def outside_hours(start: datetime) -> str:
    """Say that intake outside office hours waits for the next opening."""
    return f"Nhận ngoài giờ làm việc: thời hạn tính từ giờ làm việc kế tiếp, lúc {_at(start)}."


def hours(amount: int, start: datetime, due: datetime) -> str:
    """Explain a limit in hours."""
    return f"Thời hạn {number(amount)} giờ làm việc, tính từ {_at(start)} đến {_at(due)}."


def working_days(amount: int, start: datetime, due: datetime) -> str:
    """Explain a limit in working days."""
    return (
        f"Thời hạn {number(amount)} ngày làm việc = {number(amount * 8)} giờ làm việc, đếm từng phút, "
        f"tính từ {_at(start)} đến {_at(due)}."
    )


def calendar_days(amount: int, last: date, due: datetime, *, rolled: bool) -> str:
    """Explain a limit in calendar days."""
    text = f"Thời hạn {number(amount)} ngày, kể cả ngày nghỉ: hết ngày {short_day(last)}"
    if rolled:
        text += f" là ngày nghỉ, chuyển sang {weekday_words(local_day(due))} {short_day(local_day(due))}"
    return f"{text}; hạn lúc {_at(due)}."


def same_day(due: datetime, *, late_after: time | None) -> str:
    """Explain a result that is due on the day itself; `late_after`: the hour after which it came in, if it did."""
    if late_after:
        after = f"nhận sau {_hour(late_after)} nên trả trong ngày làm việc tiếp theo"
        return f"Giải quyết trong ngày; {after}: hạn lúc {_at(due)}."
    return f"Giải quyết ngay trong ngày: hạn lúc {_at(due)}."


def needs_a_written_rule() -> str:
    """Say that nobody can compute this limit."""
    return "Thời hạn ghi theo đơn vị khác: chưa tính được hạn, cần quy định bằng văn bản của người có thẩm quyền."


def pause(start: datetime, end: datetime, paused: timedelta, due: datetime, *, incident: bool) -> str:
    """Explain what a pause does to the due moment."""
    name = "Sự cố hệ thống đã công bố" if incident else "Tạm dừng"
    if not paused:
        return f"{name} từ {_at(start)} đến {_at(end)} không có giờ làm việc nào: hạn không đổi."
    return f"{name} từ {_at(start)} đến {_at(end)}: {_length(paused)} làm việc không tính, hạn lùi đến {_at(due)}."


def pause_after_due(start: datetime, end: datetime) -> str:
    """Say that a pause came too late to matter."""
    return f"Tạm dừng từ {_at(start)} đến {_at(end)} bắt đầu khi đã hết hạn: hạn không đổi."


def days_off(days: Sequence[tuple[date, str]]) -> str:
    """List the public holidays and closures on the way."""
    listed = ", ".join(f"{short_day(day)} ({name})" if name else short_day(day) for day, name in days)
    return f"Ngày nghỉ trong khoảng này: {listed}."


def appointment(moment: datetime, *, end_of_day: bool) -> str:
    """Say what appointment this reckoning leads to; another one may have been printed, and that one decides."""
    kind = "cuối ngày làm việc" if end_of_day else "đúng giờ đến hạn"
    return f"Ngày hẹn trả theo cách tính này: {_at(moment)} ({kind})."


def _at(moment: datetime) -> str:
    return f"{short_moment(moment)} ({weekday_words(local_day(moment))})"


def _hour(hour: time) -> str:
    return duration_words(hour.hour * 60 + hour.minute)


def _length(length: timedelta) -> str:
    minutes, rest = divmod(length, timedelta(minutes=1))
    seconds = f" {rest // timedelta(seconds=1)} giây" if rest >= timedelta(seconds=1) else ""
    return f"{duration_words(minutes)}{seconds}"
