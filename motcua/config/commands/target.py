"""`motcua target set …` and `motcua target list`: targets, each with its paper and its days."""

import argparse
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from motcua.config.answers import Answer, CallError
from motcua.config.typed import day_of

HELP = "Ghi chỉ tiêu được giao kèm văn bản giao, hoặc xem chỉ tiêu đang có hiệu lực"
DATABASE = True
LARGEST = 10**9


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do and what a target is made from."""
    parser.add_argument("do", choices=("set", "list"), metavar="set|list")
    parser.add_argument("--commune", required=True, help="mã xã")
    parser.add_argument("--indicator", help="mã số liệu, ví dụ rate.e_certified")
    parser.add_argument("--value", help="giá trị theo đơn vị của số liệu, ví dụ 18 hoặc 95,5")
    parser.add_argument("--from", dest="from_on", help="ngày bắt đầu hiệu lực, ví dụ 2026-01-01")
    parser.add_argument("--to", dest="to_on", help="ngày cuối có hiệu lực (bỏ trống: chưa định)")
    parser.add_argument("--source", help="văn bản giao: «Kế hoạch số 38/KH-UBND ngày 23/01/2026 của … về …»")
    parser.add_argument("--at-most", action="store_true", help="chỉ tiêu là mức không được vượt quá")
    parser.add_argument("--on", help="ngày xem chỉ tiêu (với list; mặc định hôm nay)")


def run(args: argparse.Namespace) -> Answer:
    """Set a target, or list those in force on a day."""
    from motcua.people.queries import commune_by_code

    commune = commune_by_code(code=args.commune)
    return put(args, commune) if args.do == "set" else listed(args, commune)


def put(args: argparse.Namespace, commune: Any) -> Answer:
    """Set a target."""
    from motcua.config.administrator import manager_of
    from motcua.core.vietnamese import short_day
    from motcua.direction.actions import NewTarget, set_target

    if not (args.indicator and args.value and args.from_on and args.source):
        raise CallError(
            "Còn thiếu. Viết như: motcua target set --commune na-mau --indicator rate.e_certified --value 18 "
            "--from 2026-01-01 --source «Kế hoạch số …»"
        )
    new = NewTarget(
        indicator=args.indicator,
        value=number_of(args.value),
        source=args.source,
        from_on=day_of(args.from_on),
        to_on=day_of(args.to_on) if args.to_on else None,
        direction="AT_MOST" if args.at_most else "AT_LEAST",
    )
    row = set_target(target=new, by=manager_of(commune.pk), at=datetime.now(UTC))
    told = f"Đã ghi chỉ tiêu {row.indicator}: {words_of(row)} từ {short_day(row.from_on)}."
    return Answer(as_data(row), [told])


def listed(args: argparse.Namespace, commune: Any) -> Answer:
    """List the targets in force on a day."""
    from motcua.core.zone import VIETNAM
    from motcua.direction.queries import targets_on

    day = day_of(args.on) if args.on else datetime.now(VIETNAM).date()
    rows = list(targets_on(commune_id=commune.pk, day=day).values())
    lines = [f"{row.indicator}: {words_of(row)} – {row.source}" for row in rows]
    return Answer([as_data(row) for row in rows], lines or ["Chưa có chỉ tiêu nào có hiệu lực trong ngày này."])


def words_of(row: Any) -> str:
    """Return the value of a target the Vietnamese way, with its unit."""
    from motcua.core.vietnamese import number, percent

    if row.unit == "%":
        return percent(row.value)
    value = row.value
    return f"{number(int(value) if value == int(value) else value)} {row.unit}"


def as_data(row: Any) -> dict[str, Any]:
    """Return a target as JSON data."""
    return {
        "indicator": row.indicator,
        "value": float(row.value),
        "unit": row.unit,
        "direction": row.direction,
        "source": row.source,
        "from": row.from_on.isoformat(),
        "to": row.to_on.isoformat() if row.to_on else None,
    }


def number_of(text: str) -> Decimal:
    """Return a number written with a comma or a stop."""
    try:
        value = Decimal(text.replace(",", ".").rstrip("% "))
    except InvalidOperation:
        value = Decimal("nan")
    if not (value.is_finite() and abs(value) < LARGEST):
        raise CallError(f"Giá trị «{text}» không phải là số. Viết như 18 hoặc 95,5")
    return value
