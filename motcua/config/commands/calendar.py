"""`motcua calendar decide …` and `motcua calendar list …`: days decided otherwise, each with its paper."""

import argparse
from datetime import UTC, date, datetime
from typing import Any

from motcua.config.answers import Answer, CallError
from motcua.config.typed import day_of

HELP = "Ghi ngày nghỉ, làm nửa ngày hoặc làm bù của riêng một xã kèm văn bản, hoặc xem lịch của một năm"
DATABASE = True
KINDS = {
    "OFF": "nghỉ",
    "HALF_MORNING": "chỉ làm buổi sáng",
    "HALF_AFTERNOON": "chỉ làm buổi chiều",
    "WORK": "làm việc",
}
LONGEST_NAME, LONGEST_SOURCE = 200, 400
EXAMPLE = (
    "Còn thiếu. Viết như: motcua calendar decide --commune na-mau --day 2026-04-06 --kind HALF_MORNING "
    "--name «Mất điện» --source «Quyết định số …»"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do and what a decision is made from."""
    parser.add_argument("do", choices=("decide", "list"), metavar="decide|list")
    parser.add_argument("--commune", required=True, metavar="MÃ", help="mã xã")
    parser.add_argument("--day", metavar="NGÀY", help="ngày được quyết định, ví dụ 2026-04-06")
    kinds = "; ".join(f"{kind} ({words})" for kind, words in KINDS.items())
    parser.add_argument("--kind", choices=KINDS, metavar="LOẠI", help=kinds)
    parser.add_argument("--name", metavar="LÝ-DO", help="tên ngày hoặc lý do, ví dụ «Mất điện»")
    parser.add_argument("--source", metavar="VĂN-BẢN", help="văn bản quyết định")
    parser.add_argument("--year", type=int, metavar="NĂM", help="năm xem lịch (với list; mặc định năm nay)")


def run(args: argparse.Namespace) -> Answer:
    """Decide a day, or list the days of a year that are not as their weekday says."""
    from motcua.people.queries import commune_by_code

    commune = commune_by_code(code=args.commune)
    return decide(args, commune) if args.do == "decide" else listed(args, commune)


def decide(args: argparse.Namespace, commune: Any) -> Answer:
    """Write a decision down; what was promised before stays promised."""
    from motcua.config.administrator import manager_of
    from motcua.core.actions import decide_day
    from motcua.core.folding import nfc
    from motcua.core.vietnamese import short_day

    name, source = (nfc(" ".join((text or "").split())) for text in (args.name, args.source))
    if not (args.day and args.kind and name and source):
        raise CallError(EXAMPLE)
    if len(name) > LONGEST_NAME or len(source) > LONGEST_SOURCE:
        raise CallError(f"--name dài nhất {LONGEST_NAME} ký tự, --source dài nhất {LONGEST_SOURCE} ký tự")
    day = day_of(args.day)
    by, at = manager_of(commune.pk), datetime.now(UTC)
    decide_day(day=day, kind=args.kind, name=name, source=source, by=by, at=at)
    line = f"Đã ghi: {commune.name} {KINDS[args.kind]} ngày {short_day(day)} ({name}; {source})."
    data = {"day": day.isoformat(), "kind": args.kind, "name": name, "source": source}
    return Answer(data, [line, "Giấy hẹn đã phát giữ nguyên; hồ sơ nhận từ nay tính theo lịch mới."])


def listed(args: argparse.Namespace, commune: Any) -> Answer:
    """List the decided days of a year as they stand now, those of the nation and those of the commune."""
    from motcua.core.queries import decided_days
    from motcua.core.vietnamese import short_day
    from motcua.core.zone import FIRST_YEAR, LAST_YEAR, VIETNAM

    year = datetime.now(VIETNAM).year if args.year is None else args.year
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CallError(f"Năm {year} nằm ngoài lịch. Hãy chọn từ {FIRST_YEAR} đến {LAST_YEAR}")
    rows = decided_days(commune_id=commune.pk, first=date(year, 1, 1), last=date(year, 12, 31))
    own = {row.pk: "" if row.commune is None else " – riêng xã" for row in rows}
    lines = [f"{short_day(row.day)}: {KINDS[row.kind]} – {row.name} ({row.source}){own[row.pk]}" for row in rows]
    data = [
        {
            "day": row.day.isoformat(),
            "kind": row.kind,
            "name": row.name,
            "source": row.source,
            "own": row.commune is not None,
        }
        for row in rows
    ]
    return Answer(data, lines or [f"Năm {year} chưa có ngày nghỉ, làm bù nào trong lịch."])
