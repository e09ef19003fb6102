"""`motcua notice`: the conclusion notice of an inspection, as DOCX and PDF, with every printed figure traceable."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from motcua.config.answers import Answer, CallError
from motcua.config.typed import closing_of, days_of, put

HELP = "Soạn thông báo kết luận kiểm tra (DOCX và PDF) từ số liệu của kỳ"
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take which inspection, or which period, and where to write."""
    parser.add_argument("--commune", required=True, help="mã xã")
    parser.add_argument("--inspection", type=int, help="số của cuộc kiểm tra")
    parser.add_argument("--from", dest="from_on", help="ngày đầu kỳ số liệu, ví dụ 2026-01-01")
    parser.add_argument("--to", dest="to_on", help="ngày cuối kỳ số liệu, ví dụ 2026-04-06")
    parser.add_argument("--as-of", help="thời điểm chốt số liệu (mặc định: hết ngày cuối kỳ)")
    parser.add_argument("--out", type=Path, required=True, help="thư mục ghi tệp")


def run(args: argparse.Namespace) -> Answer:
    """Draft the notice and write both files; an issued notice is written again as it was issued."""
    from motcua.config.administrator import manager_of
    from motcua.core.actor import whole_commune
    from motcua.people.queries import commune_by_code

    commune = commune_by_code(code=args.commune)
    by, at = manager_of(commune.pk), datetime.now(UTC)
    row = inspection_meant(args, by, at)
    warnings: tuple[str, ...] = ()
    if row.document is None or row.document.status == "DRAFT":
        row, warnings = drafted(args, row, by, at)
    scope = whole_commune(commune_id=commune.pk)
    return written(scope, row.document_id, args.out, name_of(commune, row), warnings, inspection=row.pk)


def inspection_meant(args: argparse.Namespace, by: Any, at: datetime) -> Any:
    """Return the inspection that was named, or that of the period; a period without one gets the usual record."""
    from motcua.core.actor import whole_commune
    from motcua.direction.actions import usual_inspection
    from motcua.direction.queries import inspection, inspection_for

    if args.inspection:
        return inspection(scope=whole_commune(commune_id=by.commune_id), inspection_id=args.inspection)
    if not (args.from_on and args.to_on):
        raise CallError("Cần --inspection SỐ, hoặc cả --from và --to. Viết như: --from 2026-01-01 --to 2026-04-06")
    first, last = days_of(args.from_on, args.to_on)
    found = inspection_for(commune_id=by.commune_id, from_on=first, to_on=last)
    return found or usual_inspection(from_on=first, to_on=last, by=by, at=at)


def drafted(args: argparse.Namespace, row: Any, by: Any, at: datetime) -> tuple[Any, tuple[str, ...]]:
    """Draft the notice from the figures as they are now; return the inspection and what must be told."""
    from motcua.core.actor import whole_commune
    from motcua.direction.actions import draft_notice
    from motcua.direction.queries import notice_of

    made = notice_of(scope=whole_commune(commune_id=by.commune_id), row=row, as_of=closing_of(args.as_of))
    return draft_notice(inspection_id=row.pk, content=made.content, by=by, at=at), made.warnings


def written(scope: Any, document_id: int, out: Path, name: str, warnings: tuple[str, ...], **more: object) -> Answer:
    """Write both files of a document and answer where they are, with the figures printed in them."""
    from dataclasses import asdict

    from motcua.issuance.files import both
    from motcua.issuance.queries import document, paper_of

    row = document(scope=scope, document_id=document_id)
    paper = paper_of(scope=scope, document_id=document_id)
    files = both(paper)
    paths = {"docx": out / f"{name}.docx", "pdf": out / f"{name}.pdf"}
    put({paths["docx"]: files.docx, paths["pdf"]: files.pdf})
    data = {
        **{kind: str(path) for kind, path in paths.items()},
        "figures": [{"id": figure.figure_id, **asdict(figure)} for figure in paper.figures],
        "warnings": list(warnings),
        "document": row.pk,
        "status": row.status,
        **more,
    }
    state = "dự thảo" if row.status == "DRAFT" else "đã ban hành"
    lines = [f"Đã ghi văn bản số {row.pk} trong hệ thống ({state}):", *(f"  {path}" for path in paths.values())]
    return Answer(data, [*lines, f"Số liệu đã in: {len(paper.figures)}", *(f"Lưu ý: {text}" for text in warnings)])


def name_of(commune: Any, row: Any) -> str:
    """Return the name of the files: commune and days of the figures."""
    return f"thong-bao-ket-luan-{commune.code}-{row.from_on}_{row.to_on}"
