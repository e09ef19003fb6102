"""`motcua import`: bring in lists that another system exported, or take one import back."""

import argparse
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from motcua.config.answers import DONE, IN_PART, Answer, CallError
from motcua.config.typed import moment_of

if TYPE_CHECKING:
    from motcua.core.actor import Actor
    from motcua.exchange.actions import Outcome

HELP = "Nhập danh sách hồ sơ xuất từ hệ thống của tỉnh, của bộ"
DATABASE = True
COUNTED = (
    ("created", "mới"),
    ("updated", "thay đổi"),
    ("unchanged", "không đổi"),
    ("older", "thuộc lần xuất cũ hơn"),
    ("merged", "dòng được gộp vào hồ sơ khác"),
    ("certified", "dòng chứng thực điện tử"),
    ("vanished", "biến mất so với lần trước"),
    ("rejected", "dòng bị từ chối"),
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the call."""
    parser.add_argument("files", nargs="*", metavar="TỆP", type=Path, help="XLSX, XLS, ODS, HTML hoặc CSV")
    parser.add_argument("--commune", required=True, metavar="MÃ", help="mã xã, ví dụ na-mau")
    parser.add_argument("--mapping", metavar="TÊN", help="bảng từ riêng trong MOTCUA_DATA/mapping/TÊN")
    parser.add_argument("--dry-run", action="store_true", help="chỉ đọc và báo kết quả, không ghi gì")
    parser.add_argument("--as-of", metavar="THỜI ĐIỂM", help="thời điểm xuất, khi danh sách không ghi")
    parser.add_argument("--undo", type=int, metavar="SỐ", help="rút lại một lần nhập theo số của nó")


def run(args: argparse.Namespace) -> Answer:
    """Bring the files in, or take an import back."""
    from django.utils import timezone

    from motcua.config.administrator import manager_of
    from motcua.people.queries import commune_by_code

    commune = commune_by_code(code=args.commune)
    by = manager_of(commune.pk)
    at = timezone.now()
    if args.undo is not None:
        return _undo(args.undo, by, at)
    if not args.files:
        raise CallError("chưa nêu tệp nào. Hãy gọi: motcua import TỆP… --commune MÃ")
    return _import(args, by, at)


def _import(args: argparse.Namespace, by: "Actor", at: datetime) -> Answer:
    from tqdm import tqdm

    from motcua.exchange.actions import Options, import_files

    options = Options(args.commune, args.mapping, args.dry_run, moment_of(args.as_of) if args.as_of else None)
    # The length is not known before the end; counting lines on a terminal is enough to see that it goes on.
    with tqdm(unit=" dòng", desc="Đang nhập", leave=False, file=sys.stderr, disable=not sys.stderr.isatty()) as bar:
        outcome = import_files(paths=args.files, options=options, tick=bar.update, by=by, at=at)
    data = asdict(outcome)
    return Answer(data, tuple(_lines(outcome)), IN_PART if outcome.rejected else DONE)


def _lines(outcome: "Outcome") -> list[str]:
    from motcua.core.vietnamese import number

    counts = [f"{number(getattr(outcome, name))} {words}" for name, words in COUNTED if getattr(outcome, name)]
    head = f"Lần nhập số {outcome.id}" if outcome.id else "Chạy thử (không ghi gì)"
    lines = [
        f"{head}: {number(outcome.files)} tệp, {number(outcome.rows)} dòng: {', '.join(counts) or 'không có gì mới'}."
    ]
    if outcome.rejects_file:
        lines.append(f"Các dòng bị từ chối và lý do: {outcome.rejects_file} (tự xóa sau 30 ngày)")
    lines += [f"Lưu ý: {warning['words']}" for warning in outcome.warnings]
    return lines


def _undo(import_id: int, by: "Actor", at: datetime) -> Answer:
    from motcua.core.vietnamese import number
    from motcua.exchange.actions import undo_import

    done = undo_import(import_id=import_id, by=by, at=at)
    words = {name: number(count) for name, count in done.items()}
    line = (
        f"Đã rút lại lần nhập số {import_id}: {words['restored']} hồ sơ trở về lần xuất trước, "
        f"{words['gone']} hồ sơ không còn lần xuất nào, {words['kept']} hồ sơ giữ theo lần xuất sau."
    )
    return Answer(done, (line,))
