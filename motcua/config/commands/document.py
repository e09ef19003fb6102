"""`motcua document issue ID --number N --date DAY` and `motcua document list`: number and day written back, once."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from motcua.config.answers import Answer, CallError
from motcua.config.typed import day_of

HELP = "Ghi số, ngày của hệ thống văn bản vào dự thảo (ban hành, một lần), hoặc xem danh sách văn bản"
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do and which document."""
    parser.add_argument("do", choices=("issue", "print", "list"), metavar="issue|print|list")
    parser.add_argument("id", nargs="?", type=int, help="số của văn bản trong hệ thống này (xem: motcua document list)")
    parser.add_argument("--commune", help="mã xã (bỏ trống khi chỉ có một xã)")
    parser.add_argument("--number", type=int, help="số do hệ thống văn bản cấp")
    parser.add_argument("--date", help="ngày ban hành, ví dụ 2026-04-09")
    parser.add_argument("--by", help="tên đăng nhập của văn thư (bỏ trống khi xã chỉ có một văn thư)")
    parser.add_argument("--out", type=Path, help="thư mục ghi tệp")


def run(args: argparse.Namespace) -> Answer:
    """Issue a document, print it again, or list the documents."""
    commune = commune_meant(args.commune)
    if args.do == "list":
        return listed(commune)
    if not args.id or not args.out:
        raise CallError(
            "Còn thiếu số văn bản hoặc --out. Viết như: motcua document issue 3 --number 8 --date … --out DIR"
        )
    return issued(args, commune) if args.do == "issue" else printed(args, commune)


def issued(args: argparse.Namespace, commune: Any) -> Answer:
    """Write number and day back as the records clerk, and print the paper again."""
    from motcua.direction.actions import issue_notice

    if not args.number or not args.date:
        raise CallError("Cần cả --number và --date do hệ thống văn bản cấp. Viết như: --number 8 --date 2026-04-09")
    by, at = records_clerk(commune, args.by), datetime.now(UTC)
    issue_notice(document_id=args.id, number=args.number, dated_on=day_of(args.date), by=by, at=at)
    return printed(args, commune)


def printed(args: argparse.Namespace, commune: Any) -> Answer:
    """Print a document as it stands."""
    from motcua.config.commands.notice import written
    from motcua.core.actor import whole_commune

    scope = whole_commune(commune_id=commune.pk)
    return written(scope, args.id, args.out, f"van-ban-{commune.code}-{args.id}", ())


def listed(commune: Any) -> Answer:
    """List the documents of a commune."""
    from motcua.core.actor import whole_commune
    from motcua.issuance.queries import documents

    rows = [
        {
            "id": row.pk,
            "type": row.type_code,
            "title": row.title,
            "status": row.status,
            "number": row.number,
            "date": row.dated_on.isoformat() if row.dated_on else None,
        }
        for row in documents(scope=whole_commune(commune_id=commune.pk))
    ]
    lines = [f"{row['id']}: {row['type']} {row['number'] or '(dự thảo)'} – {row['title']}" for row in rows]
    return Answer(rows, lines or ["Chưa có văn bản nào."])


def commune_meant(code: str | None) -> Any:
    """Return the commune named, or the only one there is."""
    from motcua.people.queries import commune_by_code, communes

    if code:
        return commune_by_code(code=code)
    few = list(communes()[:2])
    if len(few) != 1:
        raise CallError("Hệ thống có nhiều xã. Thêm --commune MÃ (xem: motcua commune list)")
    return few[0]


def records_clerk(commune: Any, username: str | None) -> Any:
    """Return the records clerk who acts: the one named, or the only one of the commune."""
    from motcua.core.actor import whole_commune
    from motcua.core.zone import VIETNAM
    from motcua.people.queries import actor_of, staff_of
    from motcua.people.roles import Role

    today = datetime.now(VIETNAM).date()
    staff = staff_of(scope=whole_commune(commune_id=commune.pk)).select_related("account")
    actors = {
        each.account.username: actor_of(account=each.account, on=today) for each in staff if each.account is not None
    }
    if username:
        found = actors.get(username)
        if found is None:
            raise CallError(f"{commune.name} không có tài khoản «{username}». Xem: motcua staff list --commune …")
        return found
    clerks = [actor for actor in actors.values() if actor and Role.RECORDS_CLERK in actor.roles]
    if len(clerks) != 1:
        raise CallError(f"{commune.name} có {len(clerks)} văn thư. Thêm --by TÊN-ĐĂNG-NHẬP của văn thư ban hành")
    return clerks[0]
