"""Conclusion notices: which there are, one to read with what the proof-reader found, its files, its number."""

import re
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.core.refusals import Refusal
from motcua.core.vietnamese import short_day
from motcua.core.zone import parse_day
from motcua.issuance.paper import TO_FILL
from motcua.people import may
from motcua.people.roles import Role
from motcua.web.staff import figures, paper_view, periods
from motcua.web.staff.asking import StaffRequest, now, page, staff_only
from motcua.web.ui.place import Link
from motcua.web.ui.refusals import WrongNumber
from motcua.web.ui.sentences import sentence_for, status_for

if TYPE_CHECKING:
    from motcua.issuance.paper import Paper

TRAIL = (Link("Thông báo", "/thong-bao/"),)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WRITTEN_BY_PEOPLE = ("PREPARATION", "GUIDANCE", "FACILITIES")
# The document system counts from 1 in each year; digits as on a Vietnamese keyboard, no sign.
NUMBER = re.compile(r"[0-9]{1,6}")
SEVERITIES = {"error": "Lỗi", "warning": "Cảnh báo", "note": "Nhắc"}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(may.may_draft_notices)
def index(request: StaffRequest) -> HttpResponse:
    """List the inspections with their notices; a POST opens one for a period."""
    from motcua.direction.actions import usual_inspection
    from motcua.direction.queries import inspection_for, inspections

    if request.method == "POST":
        period = periods.asked(
            first=request.POST.get("tu", ""), last=request.POST.get("den", ""), fallback=figures.period_of(request)
        )
        days = {"from_on": period.from_on, "to_on": period.to_on}
        row = inspection_for(commune_id=request.actor.commune_id, **days)
        row = row or usual_inspection(**days, by=request.actor, at=now())
        return HttpResponseRedirect(f"/thong-bao/{row.pk}/")
    rows = [
        {
            "id": row.pk,
            "visited": short_day(row.visited_on),
            "days": f"{short_day(row.from_on)} – {short_day(row.to_on)}",
            "state": row.get_status_display(),
            "paper": row.document.get_status_display() if row.document else "Chưa soạn",
            "issued": bool(row.document and row.document.status == "ISSUED"),
        }
        for row in inspections(scope=figures.commune_wide(request))
    ]
    return page(
        request, "staff/notices/index.html", title="Thông báo kết luận", rows=rows, period=figures.period_of(request)
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """A notice as it is shown: the stored paper, or the one that would be drafted now."""

    row: Any
    paper: "Paper"
    warnings: tuple[str, ...]
    stored: bool

    @property
    def issued(self) -> bool:
        """Say whether it has its number."""
        return bool(self.stored and self.row.document.status == "ISSUED")


@require_safe
@staff_only(may.may_draft_notices)
def notice(request: StaffRequest, inspection_id: int) -> HttpResponse:
    """Show a notice as a page, what must be known of its figures, and what the proof-reader found."""
    return notice_page(request, inspection_id)


def notice_page(request: StaffRequest, inspection_id: int, *, problem: str = "", status: int = 200) -> HttpResponse:
    """Return the page of one notice."""
    shown = shown_of(request, inspection_id)
    report = proof_read(shown)
    return page(
        request,
        "staff/notices/notice.html",
        title=notice_title(shown.row),
        trail=TRAIL,
        row=shown.row,
        shown=shown,
        sheet=paper_view.sheet_of(shown.paper),
        warnings=shown.warnings,
        to_fill=to_fill(shown),
        report=report,
        findings=[(SEVERITIES[each.severity.value], each) for each in report.findings] if report else [],
        clerk=Role.RECORDS_CLERK in request.actor.roles,
        problem=problem,
        status=status,
    )


def to_fill(shown: Shown) -> list[tuple[str, str]]:
    """Return where people still have to write something before this paper can be issued."""
    from motcua.direction.queries import record_of

    if TO_FILL not in repr(shown.paper):
        return []
    record = record_of(shown.row)
    nobody = TO_FILL if record.is_usual else ""
    open_findings = any(TO_FILL in (each.fact, each.cause, each.responsible) for each in record.limitations)
    places = (
        ("Ngày kiểm tra, chương trình, đoàn", "cuoc-kiem-tra", record.is_usual),
        ("Họ tên người ký", "cuoc-kiem-tra", not record.is_usual and record.signature.name == TO_FILL),
        ("Nhận xét", "loi", any(record.texts.get(each, nobody) == TO_FILL for each in WRITTEN_BY_PEOPLE)),
        ("Nguyên nhân, trách nhiệm của hạn chế", "nhiem-vu", open_findings),
    )
    return [(label, address) for label, address, missing in places if missing]


@require_POST
@staff_only(may.may_draft_notices)
def draft(request: StaffRequest, inspection_id: int) -> HttpResponse:
    """Put the notice down as it stands with the figures of this moment."""
    redraft(request, inspection_id)
    return HttpResponseRedirect(f"/thong-bao/{inspection_id}/")


def redraft(request: StaffRequest, inspection_id: int) -> None:
    """Put the notice down with the figures and texts of this moment."""
    from motcua.direction.actions import draft_notice
    from motcua.direction.queries import inspection, notice_of

    scope = figures.commune_wide(request)
    made = notice_of(scope=scope, row=inspection(scope=scope, inspection_id=inspection_id))
    by = replace(request.actor, key=None)
    draft_notice(inspection_id=inspection_id, content=made.content, by=by, at=now())


def notice_title(row: Any) -> str:
    """Return how a notice is called on pages."""
    return f"Thông báo, kỳ {short_day(row.from_on)} – {short_day(row.to_on)}"


@require_POST
@staff_only(may.may_draft_notices)
def number(request: StaffRequest, inspection_id: int) -> HttpResponse:
    """Write the number and day of the document system back, which issues the notice; the records clerk does this."""
    from motcua.direction.actions import issue_notice

    shown = shown_of(request, inspection_id)
    if not shown.stored:
        raise Http404
    try:
        given, dated_on = number_of(request)
        issue_notice(document_id=shown.row.document_id, number=given, dated_on=dated_on, by=request.actor, at=now())
    except Refusal as refusal:
        return notice_page(request, inspection_id, problem=sentence_for(refusal), status=status_for(refusal))
    return HttpResponseRedirect(f"/thong-bao/{inspection_id}/")


def number_of(request: StaffRequest) -> tuple[int, date]:
    """Return the number and the day that were typed. Refused: `WrongNumber`."""
    typed = request.POST.get("so", "").strip()
    if not NUMBER.fullmatch(typed):
        raise WrongNumber()
    try:
        return int(typed), parse_day(request.POST.get("ngay", ""))
    except ValueError:
        raise WrongNumber() from None


@require_safe
@staff_only(may.may_draft_notices)
def file(request: StaffRequest, inspection_id: int, kind: str) -> HttpResponse:
    """Give the notice as PDF (to read in the browser) or as DOCX."""
    from motcua.issuance.files import pdf
    from motcua.issuance.stored import cleaned
    from motcua.issuance.word import docx

    shown = shown_of(request, inspection_id)
    name = f"thong-bao-ket-luan-{request.commune_code}-{shown.row.from_on}_{shown.row.to_on}.{kind}"
    if kind == "pdf":
        place = "attachment" if "tai" in request.GET else "inline"
        headers = {"Content-Disposition": f'{place}; filename="{name}"'}
        return HttpResponse(pdf(shown.paper), content_type="application/pdf", headers=headers)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(docx(paper=cleaned(shown.paper)), content_type=DOCX, headers=headers)


def shown_of(request: StaffRequest, inspection_id: int) -> Shown:
    """Return the stored notice of an inspection; without one, what would be drafted now."""
    from motcua.direction.queries import inspection, notice_of
    from motcua.issuance.queries import paper_of

    scope = figures.commune_wide(request)
    row = inspection(scope=scope, inspection_id=inspection_id)
    if row.document_id is None:
        made = notice_of(scope=scope, row=row)
        return Shown(row, made.content.paper, made.warnings, stored=False)
    paper = paper_of(scope=scope, document_id=row.document_id)
    return Shown(row, paper, tuple(row.document.imbalances) if row.document else (), stored=True)


def proof_read(shown: Shown) -> Any:
    """Return what the proof-reader finds in the very file that would be sent; None when it cannot be read."""
    from motcua.direction.lint.engine import NotANotice, lint
    from motcua.direction.lint.reading import text_of
    from motcua.issuance.stored import cleaned
    from motcua.issuance.word import docx

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "thong-bao.docx"
        path.write_bytes(docx(paper=cleaned(shown.paper)))
        try:
            return lint(text_of(path), mode="issued" if shown.issued else "draft")
        except NotANotice:
            return None
