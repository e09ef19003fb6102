"""`motcua restore DIR`: puts a backup back, after checking it."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from motcua.config import holding
from motcua.config.answers import Answer

HELP = "Khôi phục từ bản sao lưu (kiểm tra trước; dữ liệu đang có được dời sang một bên, không xóa)"
DATABASE = True
RUNNING = "Phần mềm đang chạy trên nơi lưu dữ liệu này. Hãy dừng motcua run trước. Chưa thay đổi gì."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the directory of the backup."""
    parser.add_argument("directory", type=Path, metavar="THƯ-MỤC")


def run(args: argparse.Namespace) -> Answer:
    """Restore and say where the data of before has gone."""
    from motcua.config.backup import restore

    # A listener that is up would go on writing into the file that was moved away.
    with holding.held(holding.RUN, refusal=RUNNING):
        done = restore(source=args.directory.resolve(), at=datetime.now(UTC))
    lines = [f"Đã khôi phục {done['files']} tệp từ {args.directory}."]
    if done["aside"]:
        lines.append(f"Dữ liệu trước đó được giữ tại {done['aside']}.")
    return Answer(done, [*lines, "Hãy khởi động lại: motcua run."])
