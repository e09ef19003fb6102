"""`motcua staff add`: a new person with a way to sign in; the password is made here and printed once."""

import argparse
from datetime import UTC, datetime
from typing import Any

from motcua.config.answers import Answer, CallError
from motcua.config.typed import day_of
from motcua.core.zone import local_day
from motcua.people.ranks import RANK_WORDS
from motcua.people.roles import ROLE_WORDS

HELP = "Thêm công chức và tài khoản đăng nhập (mật khẩu in một lần), hoặc đặt lại mật khẩu"
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do and who the person is."""
    parser.add_argument("do", choices=("add", "list", "password"), metavar="add|list|password")
    parser.add_argument("--commune", required=True, help="mã xã")
    parser.add_argument("--username", help="tên đăng nhập")
    parser.add_argument("--name", help="họ và tên")
    parser.add_argument("--unit", help="đơn vị: mã hoặc tên, ví dụ «Phòng Kinh tế»")
    ranks = "; ".join(f"{rank} ({words})" for rank, words in RANK_WORDS.items())
    roles = "; ".join(f"{role} ({words})" for role, words in ROLE_WORDS.items())
    parser.add_argument("--rank", default="OFFICIAL", metavar="CHỨC-VỤ", help=f"chức vụ: {ranks}")
    parser.add_argument("--role", action="append", default=[], metavar="VAI-TRÒ", help=f"lặp lại được: {roles}")
    parser.add_argument("--from", dest="from_on", help="ngày bắt đầu, ví dụ 2026-07-01 (mặc định hôm nay)")


def run(args: argparse.Namespace) -> Answer:
    """Add a person, list the staff, or make a new password."""
    from motcua.people.queries import commune_by_code

    commune = commune_by_code(code=args.commune)
    if args.do == "list":
        return listed(commune)
    if not args.username:
        raise CallError("Còn thiếu tên đăng nhập. Thêm --username")
    return add(args, commune) if args.do == "add" else new_password(args, commune)


def add(args: argparse.Namespace, commune: Any) -> Answer:
    """Add a person and print the password, this one time."""
    from django.contrib.auth.hashers import make_password

    from motcua.config import sample_accounts
    from motcua.config.administrator import manager_of
    from motcua.people.actions import NewAccount, NewStaff, add_staff

    if not args.name:
        raise CallError("Còn thiếu họ tên. Thêm --name «Hoàng Thị Lan»")
    password = sample_accounts.new_password()
    new = NewStaff(
        name=args.name,
        unit=unit_of(args.unit, commune),
        rank=rank_of(args.rank),
        account=NewAccount(username=args.username, password_hash=make_password(password)),
    )
    now = datetime.now(UTC)
    first = day_of(args.from_on) if args.from_on else local_day(now)
    staff = add_staff(new=new, roles=roles_of(args.role), from_on=first, by=manager_of(commune.pk), at=now)
    lines = [f"Đã thêm {staff.name} vào {commune.name}.", f"Tên đăng nhập: {args.username}", f"Mật khẩu: {password}"]
    data = {"staff": staff.pk, "username": args.username, "password": password}
    return Answer(data, [*lines, "Mật khẩu chỉ hiện một lần này. Hãy trao tận tay và nhắc đổi khi đăng nhập."])


def unit_of(words: str | None, commune: Any) -> Any:
    """Return the unit meant; refused when the commune has none of that name."""
    if not words:
        return None
    from motcua.people.queries import unit_by_words

    unit = commune.units.filter(code=words).first() or unit_by_words(commune_id=commune.pk, words=words)
    if unit is None:
        names = ", ".join(commune.units.order_by("name").values_list("name", flat=True))
        raise CallError(f"{commune.name} không có đơn vị «{words}». Các đơn vị: {names}")
    return unit


def rank_of(word: str) -> Any:
    """Return the rank meant; refused in words."""
    from motcua.people.ranks import Rank

    if word.upper() not in Rank.__members__:
        raise CallError(f"Không có chức vụ «{word}». Dùng một trong: {', '.join(Rank)}")
    return Rank[word.upper()]


def roles_of(words: list[str]) -> list[Any]:
    """Return the roles meant; refused in words."""
    from motcua.people.roles import Role

    unknown = [word for word in words if word.upper() not in Role.__members__]
    if unknown:
        raise CallError(f"Không có vai trò «{unknown[0]}». Dùng một trong: {', '.join(Role)}")
    return [Role[word.upper()] for word in words]


def new_password(args: argparse.Namespace, commune: Any) -> Answer:
    """Give a person a new password and print it, this one time."""
    from django.contrib.auth.hashers import make_password

    from motcua.config import sample_accounts
    from motcua.config.administrator import manager_of
    from motcua.people.actions import set_password

    staff = commune.staff.filter(account__username=args.username).first()
    if staff is None:
        raise CallError(f"{commune.name} không có tài khoản «{args.username}». Xem: motcua staff list")
    password = sample_accounts.new_password()
    set_password(staff=staff, password_hash=make_password(password), by=manager_of(commune.pk), at=datetime.now(UTC))
    return Answer({"username": args.username, "password": password}, [f"Mật khẩu mới của {args.username}: {password}"])


def listed(commune: Any) -> Answer:
    """List the staff with their roles as of today."""
    from motcua.core.actor import whole_commune
    from motcua.people.queries import roles_on, staff_of

    today = local_day(datetime.now(UTC))
    rows: list[dict[str, Any]] = [
        {
            "username": each.account.username if each.account else None,
            "name": each.name,
            "unit": each.unit.name if each.unit else None,
            "roles": sorted(roles_on(staff_id=each.pk, day=today)),
        }
        for each in staff_of(scope=whole_commune(commune_id=commune.pk)).select_related("account")
    ]
    return Answer(rows, [f"{row['username'] or '–'}: {row['name']} ({', '.join(row['roles'])})" for row in rows])
