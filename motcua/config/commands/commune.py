"""`motcua commune add CODE NAME --agency H37.12 [--host NAME]` and `motcua commune list`."""

import argparse
from datetime import UTC, datetime

from motcua.config.answers import Answer, CallError

HELP = "Thêm một xã vào hệ thống, hoặc xem danh sách xã"
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do and what a commune is made from."""
    parser.add_argument("do", choices=("add", "list"), metavar="add|list")
    parser.add_argument("code", nargs="?", help="mã ngắn, viết không dấu: na-mau")
    parser.add_argument("name", nargs="?", help="tên đầy đủ: «xã Nà Mẫu»")
    parser.add_argument("--agency", help="mã cơ quan trong số hồ sơ, ví dụ H37.12")
    parser.add_argument("--province", default="H37=tỉnh Lạng Sơn", help="mã và tên tỉnh, ví dụ «H37=tỉnh Lạng Sơn»")
    parser.add_argument("--host", help="tên máy chủ của trang công dân, ví dụ motcua.na-mau.example")


def run(args: argparse.Namespace) -> Answer:
    """Add a commune with its centre and the usual units, or list the communes."""
    return add(args) if args.do == "add" else listed()


def add(args: argparse.Namespace) -> Answer:
    """Add a commune."""
    from motcua.config.administrator import manager_of
    from motcua.core.actor import INSTALLATION
    from motcua.people.actions import NewCommune, add_commune, add_usual_units

    check(args)
    portal, _, province = args.province.partition("=")
    new = NewCommune(
        code=args.code, name=args.name, agency_code=args.agency, province=(portal, province), host=args.host
    )
    now = datetime.now(UTC)
    commune = add_commune(new=new, by=manager_of(INSTALLATION.commune_id), at=now)
    units = add_usual_units(by=manager_of(commune.pk), at=now)
    data = {"code": commune.code, "name": commune.name, "agency": commune.agency_code, "units": units}
    lines = [
        f"Đã thêm {commune.name} (mã {commune.code}, mã cơ quan {commune.agency_code}) với {len(units)} đơn vị.",
        f"Tiếp theo: motcua staff add --commune {commune.code} …",
    ]
    return Answer(data, lines)


def check(args: argparse.Namespace) -> None:
    """Refuse a call that lacks something or whose code would not do in an address."""
    import re

    if not (args.code and args.name and args.agency):
        raise CallError("Còn thiếu. Viết như: motcua commune add na-mau «xã Nà Mẫu» --agency H37.12")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", args.code):
        raise CallError(f"Mã «{args.code}» chưa đúng. Chỉ dùng chữ thường không dấu, số và dấu gạch nối: na-mau")
    if "=" not in args.province:
        raise CallError("--province viết như «H37=tỉnh Lạng Sơn»")


def listed() -> Answer:
    """List the communes of this installation."""
    from motcua.people.queries import communes

    rows = [
        {"code": each.code, "name": each.name, "agency": each.agency_code, "host": each.host} for each in communes()
    ]
    return Answer(rows, [f"{row['code']}: {row['name']} ({row['agency']})" for row in rows] or ["Chưa có xã nào."])
