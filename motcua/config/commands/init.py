"""`motcua init [--sample]`: everything an installation needs before its first day; safe to repeat."""

import argparse
import os
from datetime import UTC, datetime
from typing import Any

from motcua.config import holding
from motcua.config.answers import Answer

HELP = "Tạo khóa bí mật, cơ sở dữ liệu, lịch làm việc và danh mục thủ tục (chạy lại không mất gì)"
DATABASE = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take whether the invented sample commune is wanted."""
    parser.add_argument("--sample", action="store_true", help="thêm xã mẫu na-mau (dữ liệu giả lập)")


def run(args: argparse.Namespace) -> Answer:
    """Prepare the installation and say what was new."""
    from motcua.config.place import data_directory, make_secrets

    data: dict[str, Any] = {"directory": str(data_directory()), "secrets_made": make_secrets()}
    # Two at once would make the same tables: the second waits, and finds nothing left to do.
    with holding.held(holding.INIT):
        return prepared(args, data)


def prepared(args: argparse.Namespace, data: dict[str, Any]) -> Answer:
    """Prepare everything but the secrets."""
    from motcua.config import cache_file
    from motcua.config.start import start

    # Settings are read once: this run gathers the style sheets under their hashed names.
    os.environ["MOTCUA_COLLECTING"] = "1"
    broken = cache_file.drop_broken()
    start(args.lang)
    prepare_database()
    data |= load_law()
    if args.sample:
        data |= load_sample()
    told = [cache_file.TOLD] if broken else []
    lines = [*told, f"Nơi lưu dữ liệu: {data['directory']}", f"Lịch làm việc: {data['calendar_days']} ngày mới."]
    lines.append(f"Danh mục: {data['procedures']} phiên bản thủ tục mới.")
    return Answer(data, [*lines, "Sẵn sàng. Tiếp theo: motcua run"])


def prepare_database() -> None:
    """Bring the tables up to date, and gather the style sheets and pictures for the server."""
    from django.core.management import call_command

    from motcua.config import cache_file

    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    cache_file.make()
    call_command("collectstatic", verbosity=0, interactive=False, skip_checks=True)


def load_law() -> dict[str, Any]:
    """Load what is the same for every commune: the calendar and the catalogue."""
    from motcua.core.actions import load_calendar
    from motcua.core.actor import INSTALLATION
    from motcua.procedures.actions import load_catalogue

    now = datetime.now(UTC)
    return {
        "calendar_days": load_calendar(by=INSTALLATION, at=now),
        "procedures": load_catalogue(by=INSTALLATION, at=now),
    }


def load_sample() -> dict[str, Any]:
    """Make the invented commune with its people, its target and its inspection; no dossiers."""
    from motcua.config.administrator import manager_of
    from motcua.config.sample_accounts import make_sample
    from motcua.direction.actions import sample_inspection, sample_targets

    now = datetime.now(UTC)
    commune = make_sample(at=now)
    by = manager_of(commune.pk)
    sample_targets(by=by, at=now)
    sample_inspection(by=by, at=now)
    return {"sample": commune.code}
