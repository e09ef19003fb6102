"""`motcua backup DIR`: everything this installation has written, into another directory."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from motcua.config.answers import Answer

HELP = "Sao lưu cơ sở dữ liệu và giấy tờ vào một thư mục trống, rồi kiểm tra lại"
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the directory."""
    parser.add_argument("directory", type=Path, metavar="THƯ-MỤC")


def run(args: argparse.Namespace) -> Answer:
    """Back up and say what was written."""
    from motcua.config.backup import backup

    manifest = backup(target=args.directory.resolve(), at=datetime.now(UTC))
    line = f"Đã sao lưu {len(manifest['files'])} tệp vào {args.directory} và kiểm tra lại từng tệp."
    keep = "Bản sao chứa dữ liệu cá nhân và khóa bí mật: hãy cất ở nơi chỉ người có trách nhiệm mở được."
    return Answer(manifest, [line, keep])
