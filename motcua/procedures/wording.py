"""Time limits, fees and channels in the words of a notice board."""

from collections.abc import Sequence

from motcua.core.vietnamese import number
from motcua.procedures.catalogue import (
    CaseView,
    Channel,
    ComponentView,
    FeeView,
    LateRule,
    LimitView,
    Unit,
    VersionView,
)

CHANNEL_WORDS = {
    Channel.ONLINE: "Trực tuyến trên Cổng Dịch vụ công quốc gia",
    Channel.COUNTER: "Trực tiếp tại quầy",
    Channel.POST: "Qua bưu chính hoặc người được ủy quyền",
}
SHORT_CHANNEL = {"ONLINE": "nộp trực tuyến", "COUNTER": "nộp trực tiếp", "POST": "nộp qua bưu chính"}
LEVEL_WORDS = {
    "FULL": "toàn trình",
    "PART": "một phần",
    "UNKNOWN": "toàn trình hay một phần: chưa kiểm chứng",
    "": "",
}
_UNITS = {Unit.HOUR: "giờ", Unit.WORKING_DAY: "ngày làm việc", Unit.CALENDAR_DAY: "ngày"}


def limit_words(limit: LimitView) -> str:
    """Say a time limit: "03 ngày làm việc", "Trong ngày", "24 giờ"."""
    if limit.unit is Unit.OTHER:
        return "Theo từng bước, không có số ngày chung"
    if limit.unit is Unit.SAME_DAY:
        return "Trong ngày"
    return f"{limit.amount or 0:02d} {_UNITS[limit.unit]}"


def late_words(limit: LimitView) -> str:
    """Say what a reception late in the day means for this limit; empty where the law says nothing."""
    hour = limit.late_after.split(":")[0].lstrip("0")
    if limit.late_rule is LateRule.RESULT_NEXT_DAY:
        return f"Nhận sau {hour} giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo."
    if limit.late_rule is LateRule.CLOCK_NEXT_DAY:
        return f"Nhận sau {hour} giờ thì thời hạn tính từ ngày làm việc tiếp theo."
    return ""


def when_words(*, channel: str, case: str, cases: Sequence[CaseView]) -> str:
    """Say for whom a limit or fee holds: "Cần xác minh, nộp trực tuyến"; empty when for all."""
    names = {each.code: each.name for each in cases}
    parts = [names.get(case, case), SHORT_CHANNEL.get(channel, "")]
    words = ", ".join(part for part in parts if part)
    return words[:1].upper() + words[1:]


def shown_limits(version: VersionView) -> tuple[LimitView, ...]:
    """Return the limits worth showing: the general one is left out where every channel has its own."""
    own = {limit.channel for limit in version.limits if limit.channel and not limit.case}
    everywhere = own >= {channel.value for channel in Channel}
    return tuple(limit for limit in version.limits if limit.channel or limit.case or not everywhere)


def fee_words(fee: FeeView) -> str:
    """Say a fee: "Không thu", "2.000 đồng/trang", or who sets it."""
    if fee.amount is None:
        return fee.text
    said = f"{number(fee.amount)} đồng" if fee.amount else "Không thu"
    said += f"/{fee.per}" if fee.per else ""
    return f"{said} ({fee.text})" if fee.text else said


def count_words(component: ComponentView) -> str:
    """Say how many of a paper: "01 bản chính"; empty where the source does not say."""
    counts = (
        (component.original, "bản chính"),
        (component.certified, "bản sao chứng thực"),
        (component.photo, "bản sao"),
    )
    return ", ".join(f"{count:02d} {kind}" for count, kind in counts if count)


def limit_lines(version: VersionView) -> list[str]:
    """Say the time limits of a procedure, a line each, for a notice board."""
    lines = []
    for limit in shown_limits(version):
        when = when_words(channel=limit.channel, case=limit.case, cases=version.cases)
        lines.append(f"{when}: {limit_words(limit).lower()}" if when else limit_words(limit))
    return lines


def fee_lines(version: VersionView) -> list[str]:
    """Say the fees of a procedure, a line each, for a notice board."""
    lines = []
    for fee in version.fees:
        when = when_words(channel=fee.channel, case=fee.case, cases=version.cases)
        words = fee_words(fee)
        lines.append(f"{when}: {words[:1].lower()}{words[1:]}" if when else words)
    return lines
