"""`motcua match`: lay a second list of the same period beside what is known here."""

import argparse
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from motcua.config.answers import DONE, NO, Answer
from motcua.config.typed import days_of

if TYPE_CHECKING:
    from motcua.exchange.actions.matching import Matched

HELP = "Đối chiếu danh sách của hệ thống khác với hồ sơ đang có, cùng một kỳ"
DATABASE = True
NAMES = {"received": "tiếp nhận", "settled": "đã giải quyết", "overdue": "quá hạn", "paused": "tạm dừng"}
FIELDS = {
    "status": "trạng thái",
    "received_on": "ngày tiếp nhận",
    "promised_on": "ngày hẹn trả",
    "settled_on": "ngày có kết quả",
}
SHOWN = 20


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the call."""
    parser.add_argument("files", nargs="+", metavar="TỆP", type=Path, help="XLSX, XLS, ODS, HTML hoặc CSV")
    parser.add_argument("--commune", required=True, metavar="MÃ", help="mã xã, ví dụ na-mau")
    parser.add_argument("--from", dest="first", required=True, metavar="NGÀY", help="ngày đầu kỳ, ví dụ 2026-01-01")
    parser.add_argument("--to", dest="last", required=True, metavar="NGÀY", help="ngày cuối kỳ, tính cả ngày này")
    parser.add_argument("--mapping", metavar="TÊN", help="bảng từ riêng trong MOTCUA_DATA/mapping/TÊN")


def run(args: argparse.Namespace) -> Answer:
    """Match the files; exit status 1 when the two sides differ."""
    from django.utils import timezone
    from tqdm import tqdm

    from motcua.core.actor import Actor
    from motcua.exchange.actions import Options
    from motcua.exchange.actions.matching import match_files
    from motcua.exchange.lines.checks import Days
    from motcua.people.queries import commune_by_code

    days = Days(*days_of(args.first, args.last))
    by = Actor(commune_id=commune_by_code(code=args.commune).pk, staff_id=None)
    options = Options(args.commune, args.mapping)
    with tqdm(unit=" dòng", desc="Đang đọc", leave=False, file=sys.stderr, disable=not sys.stderr.isatty()) as bar:
        found = match_files(paths=args.files, options=options, days=days, tick=bar.update, by=by, at=timezone.now())
    return Answer(_data(found), tuple(_lines(found)), DONE if found.match.alike else NO)


def _data(found: "Matched") -> dict[str, Any]:
    figures = [{**asdict(pair), "difference": pair.difference} for pair in found.match.figures]
    return {
        **asdict(found.match),
        "figures": figures,
        "rows": found.rows,
        "unread": found.unread,
        "as_of": found.as_of.isoformat(),
        "warnings": found.warnings,
    }


def _lines(found: "Matched") -> list[str]:
    from motcua.core.vietnamese import number
    from motcua.measures.wording import signed

    match = found.match
    lines = [
        f"Danh sách có {number(found.rows)} dòng ({number(found.unread)} dòng không đọc được); "
        f"{number(match.both)} hồ sơ có ở cả hai bên.",
        f"Thiếu ở đây {number(len(match.missing_here))}: {_some(match.missing_here)}",
        f"Thiếu ở danh sách kia {number(len(match.missing_there))}: {_some(match.missing_there)}",
        f"Khác nhau {number(len({each.number for each in match.differing}))} hồ sơ "
        f"({number(len(match.differing))} chỗ).",
    ]
    lines += [
        f"  {each.number}: {FIELDS[each.field]} ở đây {_words(each.here)}, bên kia {_words(each.there)}"
        for each in match.differing[:SHOWN]
    ]
    lines += [
        f"Số {NAMES[pair.id]}: ở đây {number(pair.here)}, bên kia {number(pair.there)}, chênh {signed(pair.difference)}"
        for pair in match.figures
    ]
    return lines


def _words(value: str | None) -> str:
    """Return a status or a day as a clerk writes it; `--json` keeps codes and ISO days."""
    from motcua.core.vietnamese import short_day
    from motcua.dossiers.lifecycle import WORDS, Status

    if not value:
        return "–"
    return f"“{WORDS[Status(value)]}”" if value in set(Status) else short_day(date.fromisoformat(value))


def _some(numbers: tuple[str, ...]) -> str:
    from motcua.core.vietnamese import number

    more = f" … và {number(len(numbers) - SHOWN)} hồ sơ khác" if len(numbers) > SHOWN else ""
    return (", ".join(numbers[:SHOWN]) or "không có") + more
