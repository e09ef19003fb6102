from datetime import time

from motcua.core.calendar import DayKind, OfficeHours
from motcua.web.ui.office import hours_lines

WORK, OFF, MORNING = DayKind.WORK, DayKind.OFF, DayKind.HALF_MORNING


def test_days_with_equal_hours_stand_together() -> None:
    assert hours_lines(OfficeHours()) == ("Thứ Hai – thứ Sáu: 07:00–11:30, 13:30–17:00",)


def test_a_saturday_morning_has_a_line_of_its_own() -> None:
    hours = OfficeHours(spans=((time(7, 30), time(11, 30)), (time(13), time(17))), week=(WORK,) * 5 + (MORNING, OFF))
    assert hours_lines(hours) == ("Thứ Hai – thứ Sáu: 07:30–11:30, 13:00–17:00", "Thứ Bảy: 07:30–11:30")
