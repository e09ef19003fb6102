"""Numbers, days and moments in the words of Vietnamese papers (Decree 30/2020/NĐ-CP, Annex I)."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from motcua.core.zone import VIETNAM

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def number(value: int | Decimal) -> str:
    """Write a number the Vietnamese way: 1318 is "1.318", 1234.5 is "1.234,5"."""
    return f"{value:,}".translate({ord(","): ".", ord("."): ","})


def percent(value: Decimal | int, *, places: int = 2) -> str:
    """Write a percentage with a comma, rounded half up: 45.53 is "45,53%"."""
    step = Decimal(1).scaleb(-places)
    return f"{number(Decimal(value).quantize(step, rounding=ROUND_HALF_UP))}%"


def day_words(day: date) -> str:
    """Write a day as on the head of a paper: "ngày 06 tháng 4 năm 2026"."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def short_day(day: date) -> str:
    """Write a day as in running text: "06/4/2026"."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def moment_words(moment: datetime) -> str:
    """Write a moment as on a slip: "09 giờ 32 phút ngày 06 tháng 01 năm 2026"."""
    local = moment.astimezone(VIETNAM)
    return f"{local.hour:02d} giờ {local.minute:02d} phút {day_words(local.date())}"


def short_moment(moment: datetime) -> str:
    """Write a moment as in a table: "09:32 06/01/2026"."""
    local = moment.astimezone(VIETNAM)
    return f"{local:%H:%M} {short_day(local.date())}"


def weekday_words(day: date) -> str:
    """Name the day of the week: "thứ Hai"."""
    return WEEKDAYS[day.weekday()]


def duration_words(minutes: int) -> str:
    """Write working time in hours and minutes: 150 is "2 giờ 30 phút"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{number(hours)} giờ"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} phút")
    return " ".join(parts)


def _month(day: date) -> str:
    """Months 1 and 2 take a zero so that nobody can write a 1 before them; the others do not."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)
