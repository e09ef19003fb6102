"""`motcua notice-board`: the printed notice board with QRs, for the wall of the centre."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from motcua.config.answers import Answer, CallError
from motcua.config.typed import day_of, put

if TYPE_CHECKING:
    from motcua.issuance.notice_board import Board

HELP = "In bảng niêm yết thủ tục hành chính theo lĩnh vực, có mã QR mở trang của thủ tục trên Cổng (PDF)"
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the commune, the field, the day and where to write."""
    parser.add_argument("--commune", required=True, metavar="MÃ", help="mã xã, ví dụ na-mau")
    parser.add_argument(
        "--field", metavar="LĨNH-VỰC", help="chỉ một lĩnh vực, ví dụ “Hộ tịch”; viết không dấu cũng được"
    )
    parser.add_argument("--on", metavar="NGÀY", help="danh mục theo ngày này (mặc định hôm nay), ví dụ 2026-04-06")
    parser.add_argument("--out", required=True, type=Path, metavar="TỆP.pdf")


def run(args: argparse.Namespace) -> Answer:
    """Print the board and say how many procedures hang on it."""
    from motcua.core.zone import local_day
    from motcua.issuance.notice_board import notice_board

    on = day_of(args.on) if args.on else local_day(datetime.now(UTC))
    board = board_of(args.commune, args.field, on)
    put({args.out: notice_board(board=board)})
    count = sum(len(versions) for _name, versions in board.fields)
    data = {"file": str(args.out), "fields": [name for name, _versions in board.fields], "procedures": count}
    return Answer(data, [f"Đã in {count} thủ tục, {len(board.fields)} lĩnh vực vào {args.out}"])


def board_of(code: str, field: str | None, on: date) -> "Board":
    """Gather what hangs on the wall of a commune on a day."""
    from motcua.core.folding import fold
    from motcua.issuance.notice_board import Board
    from motcua.people.queries import commune_by_code
    from motcua.procedures import queries
    from motcua.web.ui.office import office_of

    place = office_of(commune_by_code(code=code)).place
    portal = queries.portal()
    fields = [(each.name, each.procedures) for each in queries.fields(on=on)]
    known = ", ".join(name for name, _versions in fields)
    if not fields:
        raise CallError("Danh mục thủ tục đang trống. Hãy chạy: motcua init")
    if field is not None:
        fields = [pair for pair in fields if fold(pair[0]) == fold(field)]
        if not fields:
            raise CallError(f"Không có lĩnh vực «{field}». Hãy chọn một trong: {known}")
    return Board(
        centre=place.centre,
        commune=place.commune,
        on=on,
        fields=fields,
        addresses={each.code: portal.address_of(each.code) for _name, found in fields for each in found},
        telephone=place.phone,
        hours=place.hours,
        sample=place.sample,
    )
