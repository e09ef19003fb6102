"""`motcua sample`: a synthetic export of a province's system, without real people."""

import argparse
from pathlib import Path
from typing import Any

from motcua.config.answers import Answer, CallError
from motcua.core.vietnamese import number
from motcua.exchange.sampling.dirty_files import EXPECTED, make_dirty_sample
from motcua.exchange.sampling.invented import UnknownCommune, commune, communes
from motcua.exchange.sampling.making import CERTIFIED, LARGEST, REGISTER, Order, make_sample
from motcua.exchange.sampling.season import quarter

HELP = "Tạo tệp danh sách hồ sơ giả lập (không có người thật) để thử"
DATABASE = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which words the command takes."""
    parser.add_argument("--commune", required=True, metavar="MÃ", help="mã xã giả lập, ví dụ na-mau")
    parser.add_argument("--quarter", required=True, metavar="QUÝ", help="quý, ví dụ 2026-Q1")
    parser.add_argument("--dossiers", type=int, metavar="N", help="số hồ sơ; không nêu thì đúng bằng số liệu mẫu")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="cùng số thì ra cùng tệp")
    parser.add_argument("--dirty", action="store_true", help="thêm các lỗi thường gặp trong tệp thật")
    parser.add_argument("--out", type=Path, required=True, metavar="THƯ_MỤC", help="thư mục ghi tệp")


def run(args: argparse.Namespace) -> Answer:
    """Write the files and answer with what a perfect reader finds in them."""
    order = _order(args)
    try:
        data = _dirty(order, args.out) if args.dirty else _clean(order, args.out)
    except OSError as error:
        raise CallError(f"Không ghi được vào {args.out} ({error.strerror}). Hãy chọn thư mục khác.") from error
    received = number(data["totals"]["received"])
    head = f"Đã ghi {received} hồ sơ giả lập của {order.commune.name}, {order.quarter.name}:"
    return Answer(data=data, lines=[head, *data["files"]])


def _clean(order: Order, out: Path) -> dict[str, Any]:
    totals = make_sample(order=order, out=out)
    return {"files": [str(out / name) for name in (REGISTER, CERTIFIED)], "totals": totals}


def _dirty(order: Order, out: Path) -> dict[str, Any]:
    expected = make_dirty_sample(order=order, out=out)
    return expected | {"files": [str(out / name) for name in (*expected["files"], EXPECTED)]}


def _order(args: argparse.Namespace) -> Order:
    if args.dossiers is not None and not 1 <= args.dossiers <= LARGEST:
        raise CallError(f"--dossiers phải từ 1 đến {number(LARGEST)}.")
    try:
        return Order(commune(code=args.commune), quarter(name=args.quarter), args.dossiers, args.seed)
    except UnknownCommune as error:
        raise CallError(f"Không có xã giả lập “{args.commune}”. Hãy dùng: {', '.join(communes())}.") from error
    except ValueError as error:
        raise CallError(f"Quý “{args.quarter}” không đọc được. Hãy viết như 2026-Q1.") from error
