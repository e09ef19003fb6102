"""Dossiers: the list with search and filters, and one dossier with its story."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from motcua.core.zone import parse_moment
from motcua.dossiers import queries
from motcua.dossiers.deadline import NEAR_DAYS
from motcua.dossiers.lifecycle import IN_HANDS, OWN_SYSTEM, PAUSED, WORDS, Status
from motcua.dossiers.queries import Wanted
from motcua.people import identity, may, phone
from motcua.people.queries import staff_names, units_of
from motcua.web.staff import dossier_rows, last_seen, story
from motcua.web.staff.asking import StaffRequest, now, page, staff_only
from motcua.web.ui.place import Link

PER_PAGE = 50
FOUND_AT_MOST = 100
# More digits than any row of a database has in its number.
ID_DIGITS = 18
GROUPS = {
    "dang-xu-ly": ("Đang xử lý", frozenset(IN_HANDS)),
    "tam-dung": ("Tạm dừng", frozenset(PAUSED)),
    "co-ket-qua": ("Có kết quả, chưa trả", frozenset({Status.RESULT_READY})),
    "da-tra": ("Đã trả kết quả", frozenset({Status.RETURNED})),
    "ket-thuc-khac": ("Từ chối, rút, dừng", frozenset({Status.REFUSED, Status.WITHDRAWN, Status.STOPPED})),
}
QUEUES = {
    "overdue": "Quá hạn",
    "near_due": f"Đến hạn trong {NEAR_DAYS} ngày làm việc",
    "paused": "Đang tạm dừng",
    "ready": "Có kết quả, chưa trả",
}


@require_safe
@staff_only(may.may_read_register)
def index(request: StaffRequest) -> HttpResponse:
    """List the commune's dossiers, last received first, or what a search finds."""
    words = request.GET.get("q", "").strip()[:100]
    queue = request.GET.get("loc", "")
    at, _ = last_seen.judged_at(request)
    if words:
        lines, after = queries.find(q=words, scope=request.scope, limit=FOUND_AT_MOST), None
    elif queue in QUEUES:
        lines, after = getattr(queries.today(scope=request.scope, at=at, limit=FOUND_AT_MOST), queue), None
    else:
        shown = queries.dossiers(scope=request.scope, wanted=wanted_of(request), after=mark_of(request), limit=PER_PAGE)
        lines, after = shown.lines, shown.after
    return page(
        request,
        "staff/dossiers/index.html",
        title=QUEUES.get(queue, "Hồ sơ") if not words else "Tìm hồ sơ",
        words=words,
        queue=queue in QUEUES,
        rows=dossier_rows.rows(lines, judged=dossier_rows.judged(scope=request.scope, at=at)),
        next_query=next_query(request, after),
        first_page=not request.GET.get("sau"),
        groups=[(code, label) for code, (label, _) in GROUPS.items()],
        group=request.GET.get("trang-thai", ""),
        units=list(units_of(scope=request.scope)),
        unit=request.GET.get("don-vi", ""),
        fields=queries.fields_seen(scope=request.scope),
        field=request.GET.get("linh-vuc", ""),
    )


def wanted_of(request: HttpRequest) -> Wanted:
    """Return what the filters ask for; what cannot be read asks for everything."""
    unit = request.GET.get("don-vi", "")
    _, statuses = GROUPS.get(request.GET.get("trang-thai", ""), ("", frozenset[Status]()))
    known = unit.isascii() and unit.isdigit() and len(unit) < ID_DIGITS
    # PostgreSQL takes no zero byte in a text, so it is left out of what was typed.
    field = request.GET.get("linh-vuc", "").replace("\0", "")
    return Wanted(statuses=statuses, unit_id=int(unit) if known else None, field=field)


def mark_of(request: HttpRequest) -> str | None:
    """Return the mark behind which the next part of the list begins; None for one that cannot be read."""
    mark = request.GET.get("sau", "")
    moment, _, pk = mark.rpartition("~")
    try:
        parse_moment(moment)
        if abs(int(pk)) >= 10**ID_DIGITS:
            return None
    except ValueError:
        return None
    return mark


def next_query(request: HttpRequest, after: str | None) -> str:
    """Return the address part of the next page; empty on the last."""
    kept = {name: request.GET[name] for name in ("trang-thai", "don-vi", "linh-vuc") if request.GET.get(name)}
    return urlencode({**kept, "sau": after}) if after else ""


@require_safe
@staff_only(may.may_read_register)
def dossier(request: StaffRequest, number: str) -> HttpResponse:
    """Show one dossier with its story; nothing of the applicant before somebody asks for it."""
    return dossier_page(request, number)


@require_POST
@staff_only(may.may_read_personal_data)
def applicant(request: StaffRequest, number: str) -> HttpResponse:
    """Show who applied; that somebody looked is written into the journal."""
    from motcua.dossiers.actions import read_applicant

    looker = replace(request.actor, key=None)  # every look is one of its own
    shown = queries.dossier_page(number=number, scope=request.scope)
    person = read_applicant(number=shown.line.number, by=looker, at=now())
    return dossier_page(
        request,
        number,
        applicant=[
            ("Người nộp", person.name or "–"),
            ("Số định danh", identity.masked(person.personal_number) or "–"),
            ("Điện thoại", phone.masked(person.phone) or "–"),
            ("Địa chỉ", person.address or "–"),
        ],
    )


def dossier_page(request: StaffRequest, number: str, *, applicant: list[tuple[str, str]] | None = None) -> HttpResponse:
    """Return the page of one dossier."""
    shown = queries.dossier_page(number=number, scope=request.scope)
    at, _ = last_seen.judged_at(request)
    due = queries.second_opinion(number=shown.line.number, scope=request.scope, at=at)
    names = staff_names(scope=request.scope, ids=[event.by for event in shown.timeline if event.by])
    return page(
        request,
        "staff/dossiers/dossier.html",
        title=shown.line.number,
        trail=(Link("Hồ sơ", "/ho-so/"),),
        shown=shown,
        row=dossier_rows.row(shown.line, judged=dossier_rows.judged(scope=request.scope, at=at)),
        status_words=WORDS[Status(shown.line.status)],
        story=story.story_of(shown, names),
        promise=story.promise_of(shown, due),
        dates=story.dates_of(shown),
        remarks=story.remarks_of(shown),
        system=story.SYSTEM_WORDS.get(shown.line.system, shown.line.system),
        own=shown.line.system == OWN_SYSTEM,
        applicant=applicant,
        may_see_applicant=may.may_read_personal_data(request.actor),
    )
