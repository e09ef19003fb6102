"""The record of an inspection as people write it: its programme, visit and team; its findings and tasks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from motcua.core.refusals import Refusal
from motcua.direction.record import LimitationWithoutTask, Record, check_tasks
from motcua.direction.refusals import AlreadyConcluded, WrittenMeanwhile
from motcua.people import may
from motcua.people.queries import staff_of, units_of
from motcua.web.staff import figures, inspection_forms
from motcua.web.staff.asking import StaffRequest, now, page, staff_only
from motcua.web.staff.finding_forms import Findings, Rows, shown_rows
from motcua.web.staff.inspection_forms import RecordForm, TextsForm, wrong_fields
from motcua.web.staff.notices import TRAIL, notice_title, redraft
from motcua.web.ui.place import Link
from motcua.web.ui.refusals import HalfAForm
from motcua.web.ui.sentences import sentence_for, status_for

TITLES = {"record": "Cuộc kiểm tra", "findings": "Hạn chế và nhiệm vụ", "texts": "Phần do người viết"}
AUTHORITIES = ("Chủ tịch UBND xã", "Phó Chủ tịch UBND xã", "Chánh Văn phòng HĐND và UBND xã", "Giám đốc Trung tâm")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(may.may_draft_notices)
def record(request: StaffRequest, inspection_id: int) -> HttpResponse:
    """Let people write programme, visit, team, report, who signs and who receives."""
    row, known = opened(request, inspection_id)
    form, refusal = RecordForm(request.POST if request.method == "POST" else None, record=known), None
    if form.is_bound and form.is_valid():
        refusal = written_down(request, row, form.written())
        if refusal is None:
            return HttpResponseRedirect(f"/thong-bao/{row.pk}/")
        beside(refusal, [form])
    newer = inspection_forms.differences(form, known) if isinstance(refusal, WrittenMeanwhile) else []
    return writing_page(request, row, refusal, template="record", wrong=wrong_fields(form), form=form, newer=newer)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(may.may_draft_notices)
def texts(request: StaffRequest, inspection_id: int) -> HttpResponse:
    """Let people write their part of the notice; a draft that is there is put down anew with it."""
    row, known = opened(request, inspection_id)
    form, refusal = TextsForm(request.POST if request.method == "POST" else None, record=known), None
    if form.is_bound and form.is_valid():
        refusal = written_down(request, row, form.written())
        if refusal is None:
            return HttpResponseRedirect(f"/thong-bao/{row.pk}/")
        beside(refusal, [form])
    return writing_page(request, row, refusal, template="texts", wrong=wrong_fields(form), form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(may.may_draft_notices)
def findings(request: StaffRequest, inspection_id: int) -> HttpResponse:
    """Let people write what was found wanting and who must do what; rows are added and moved without saving."""
    row, known = opened(request, inspection_id)
    order = request.POST.get("lenh", "luu")
    refusal: Refusal | None = None
    rows = Rows.typed(request.POST) if "so-n" in request.POST else Rows.of(known)
    if request.method == "POST" and "so-n" not in request.POST:
        refusal = HalfAForm()
        shown = shown_rows(rows)
    elif request.method == "POST" and order == "luu":
        shown = shown_rows(rows, data=request.POST)
        refusal = saved(request, row, known, shown) if all([form.is_valid() for form in shown.forms]) else None
        if refusal is None and not shown.wrong:
            return HttpResponseRedirect(f"/thong-bao/{row.pk}/")
    else:
        shown = shown_rows(rows, focus=rows.arrange(order) if request.method == "POST" else "")
    return writing_page(
        request,
        row,
        refusal,
        template="findings",
        wrong=shown.wrong,
        shown=shown,
        **known_names(request),
    )


def saved(request: StaffRequest, row: Any, known: Record, shown: Findings) -> Refusal | None:
    """Save what the rows say; return what was refused, said beside the row it is about."""
    from motcua.direction.actions import write_findings

    limitations, tasks = shown.written()
    refusal = tried(
        request,
        row,
        replace(known, limitations=limitations, tasks=tasks),
        lambda version: write_findings(
            inspection_id=row.pk, limitations=limitations, tasks=tasks, version=version, by=request.actor, at=now()
        ),
    )
    if isinstance(refusal, LimitationWithoutTask):
        entry = [each for each in shown.limitations if not each.blank][refusal.number - 1]
        entry.form.add_error("fact", sentence_for(refusal))
    elif refusal is not None:
        beside(refusal, shown.forms)
    return refusal


def opened(request: StaffRequest, inspection_id: int) -> tuple[Any, Record]:
    """Return the inspection and its record. A page is refused (AlreadyConcluded) once it is concluded; what was
    typed before that comes back with the verb's refusal beside it."""
    from motcua.direction.queries import inspection, record_of

    row = inspection(scope=figures.commune_wide(request), inspection_id=inspection_id)
    if row.status != "OPEN" and request.method != "POST":
        raise AlreadyConcluded(inspection=row.pk)
    return row, record_of(row)


def written_down(request: StaffRequest, row: Any, record: Record) -> Refusal | None:
    """Write a record of the inspection the page is about; the refusal where the house says no."""
    from motcua.direction.actions import write_record

    return tried(
        request,
        row,
        record,
        lambda version: write_record(inspection_id=row.pk, record=record, version=version, by=request.actor, at=now()),
    )


def tried(request: StaffRequest, row: Any, written: Record, write: Callable[[int], object]) -> Refusal | None:
    """Make the notice of what was typed first, so that nothing is kept that cannot be printed; then write it."""
    from motcua.direction.queries import notice_of

    if "phien-ban" not in request.POST:
        return HalfAForm()
    try:
        check_tasks(limitations=written.limitations, tasks=written.tasks)
        notice_of(scope=figures.commune_wide(request), row=row, record=written)
        write(version_of(request))
    except Refusal as refusal:
        return refusal
    if row.document_id is not None:
        redraft(request, row.pk)
    return None


def version_of(request: StaffRequest) -> int:
    """Return the version that the writer saw; one that is no number is none that there ever was."""
    typed = request.POST.get("phien-ban", "")
    return int(typed) if typed.isdecimal() else 0


def beside(refusal: Refusal, written: list[forms.Form]) -> None:
    """Say what was refused beside the field that holds the words it is about, where there is one."""
    about = [str(value) for value in refusal.fields.values() if isinstance(value, str) and value]
    for form, name, text in typed_texts(written):
        if any("{{" in text and each in text for each in about):
            form.add_error(name, sentence_for(refusal))
            return


def typed_texts(written: list[forms.Form]) -> Iterator[tuple[forms.Form, str, str]]:
    """Walk all that was typed."""
    for form in written:
        for name, value in list(form.cleaned_data.items()):
            yield form, name, value if isinstance(value, str) else ""


def writing_page(
    request: StaffRequest,
    row: Any,
    refusal: Refusal | None,
    *,
    template: str,
    wrong: list[tuple[str, str]],
    **context: Any,
) -> HttpResponse:
    """Return the page with all that was typed, and what was refused."""
    status = status_for(refusal) if refusal else 422 if wrong else 200
    return page(
        request,
        f"staff/notices/{template}.html",
        title=TITLES[template],
        trail=(*TRAIL, Link(notice_title(row), f"/thong-bao/{row.pk}/")),
        row=row,
        wrong=wrong,
        problem=sentence_for(refusal) if refusal else "",
        meanwhile=isinstance(refusal, WrittenMeanwhile),
        status=status,
        **context,
    )


def known_names(request: StaffRequest) -> dict[str, object]:
    """Return what the fields for units and people suggest."""
    scope = figures.commune_wide(request)
    return {
        "units": sorted({unit.name for unit in units_of(scope=scope)}),
        "people": sorted({staff.name for staff in staff_of(scope=scope)}),
        "authorities": AUTHORITIES,
    }
