"""Bringing lists in: upload, preview, import, history, undo, refused lines."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from motcua.core.actor import Actor
from motcua.core.vietnamese import number, short_moment
from motcua.core.zone import VIETNAM, parse_near_moment
from motcua.exchange import mapping, queries
from motcua.people import may
from motcua.people.queries import staff_names
from motcua.web.staff import importing, uploads
from motcua.web.staff.asking import StaffRequest, now, page, staff_only
from motcua.web.ui.place import Link
from motcua.web.ui.refusals import NoFile, RejectsGone, WrongMoment
from motcua.web.ui.sentences import sentence_for

TRAIL = (Link("Nhập danh sách", "/nhap/"),)
SHOWN = 50
STATES = {"RUNNING": ("đang dở", "warn"), "DONE": ("đã nhập", "ok"), "UNDONE": ("đã hủy", "")}
COUNTS = (
    ("created", "Hồ sơ mới"),
    ("updated", "Hồ sơ thay đổi"),
    ("unchanged", "Không đổi"),
    ("older", "Danh sách cũ hơn, không ghi đè"),
    ("certified", "Bản sao điện tử gắn vào hồ sơ"),
    ("merged", "Dòng trùng được gộp"),
    ("vanished", "Không còn trong danh sách mới"),
    ("rejected", "Dòng bị từ chối"),
)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(may.may_import)
def index(request: StaffRequest) -> HttpResponse:
    """Show the upload form and the imports so far; a POST looks at the files and leads to their preview."""
    problem = ""
    if request.method == "POST":
        try:
            staged = uploads.stage(files=files_of(request), by=request.actor, as_of=moment_of(request))
        except (NoFile, WrongMoment) as refusal:
            problem = sentence_for(refusal)
        else:
            importing.start(staged, phase="CHECKING", commune=request.commune_code, by=request.actor, at=now())
            return HttpResponseRedirect(f"/nhap/xem-truoc/{staged.token}/")
    return page(
        request,
        "staff/imports/index.html",
        title="Nhập danh sách",
        problem=problem,
        past=past(request.actor),
        most_mb=uploads.most_bytes() // uploads.MB,
        status=422 if problem else 200,
    )


def files_of(request: HttpRequest) -> list["UploadedFile[bytes]"]:
    """Return the files of the form."""
    return [file for file in request.FILES.getlist("tep") if isinstance(file, UploadedFile)]


def moment_of(request: HttpRequest) -> str:
    """Return the moment of the export where a person typed one. Refused: `WrongMoment`."""
    typed = request.POST.get("xuat-luc", "").strip()
    if not typed:
        return ""
    try:
        return parse_near_moment(typed).isoformat()
    except ValueError:
        raise WrongMoment() from None


def past(actor: Actor) -> list[dict[str, object]]:
    """Return the imports of the commune, youngest first."""
    rows = list(queries.imports(commune_id=actor.commune_id)[:SHOWN])
    names = staff_names(scope=may.scope_of(actor), ids=[row.staff_id for row in rows if row.staff_id])
    return [
        {
            "id": row.pk,
            "at": short_moment(row.started_at.astimezone(VIETNAM)),
            "who": names.get(row.staff_id or 0, "lệnh máy chủ"),
            "files": ", ".join(file.name for file in row.files.all()),
            "created": number(row.created),
            "updated": number(row.updated),
            "rejected": row.rejected,
            "state": STATES[row.state][0],
            "kind": STATES[row.state][1],
        }
        for row in rows
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(may.may_import)
def preview(request: StaffRequest, token: str) -> HttpResponse:
    """Show what the files would do; a POST brings them in, or goes on where a stopped import ended."""
    staged = uploads.load(token=token, by=request.actor)
    if request.method == "POST" and not staged.runs and staged.phase in ("CHECKED", "IMPORTING"):
        importing.start(staged, phase="IMPORTING", commune=request.commune_code, by=request.actor, at=now())
        staged = uploads.load(token=token, by=request.actor)
    if staged.phase == "DONE":
        uploads.drop(staged)
        return HttpResponseRedirect(f"/nhap/{staged.outcome['id']}/")
    if request.method == "POST":
        return HttpResponseRedirect(request.path)
    response = page(
        request,
        "staff/imports/preview.html",
        title="Xem trước",
        trail=TRAIL,
        staged=staged,
        counts=counted(staged.outcome),
        warnings=staged.outcome.get("warnings", []),
        status=staged.status if staged.phase == "REFUSED" else 200,
    )
    if staged.runs:
        response["Refresh"] = "2"
    return response


def counted(outcome: dict[str, object]) -> list[tuple[str, str]]:
    """Return the counts of an outcome with their words; what did not occur is left out, but for new and changed."""
    return [
        (words, number(int(str(outcome[name]))))
        for name, words in COUNTS
        if name in outcome and (outcome[name] or name in ("created", "updated"))
    ]


def files_in_words(batch: Any) -> list[dict[str, str]]:
    """Return the files of an import with the name of the kind of list each was taken for."""
    titles = {flavour.name: flavour.title for flavour in mapping.words().flavours}
    return [
        {
            "name": file.name,
            "rows": number(file.rows),
            "as_of": short_moment(file.as_of),
            "kind": titles.get(file.flavour, file.flavour),
        }
        for file in batch.files.all()
    ]


@require_safe
@staff_only(may.may_import)
def one(request: StaffRequest, import_id: int) -> HttpResponse:
    """Show what one import did."""
    batch = queries.import_of(commune_id=request.actor.commune_id, import_id=import_id)
    undoer = queries.undone_by(batch) if batch.undone_at else None
    names = staff_names(scope=request.scope, ids=[each for each in (batch.staff_id, undoer) if each])
    return page(
        request,
        "staff/imports/one.html",
        title=f"Lần nhập số {batch.pk}",
        trail=TRAIL,
        batch=batch,
        at=short_moment(batch.started_at),
        who=names.get(batch.staff_id or 0, "lệnh máy chủ"),
        undone_by=names.get(undoer or 0, "lệnh máy chủ"),
        undone_at=short_moment(batch.undone_at) if batch.undone_at else "",
        state=STATES[batch.state],
        counts=counted({name: getattr(batch, name) for name, _ in COUNTS}),
        files=files_in_words(batch),
        warnings=batch.remarks,
        may_read_rejects=may.may_read_personal_data(request.actor),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(may.may_import)
def undo(request: StaffRequest, import_id: int) -> HttpResponse:
    """Ask once more, then take an import back by correcting facts."""
    batch = queries.import_of(commune_id=request.actor.commune_id, import_id=import_id)
    if request.method == "POST":
        from dataclasses import replace

        from motcua.exchange.actions import undo_import

        undo_import(import_id=batch.pk, by=replace(request.actor, key=None), at=now())
        return HttpResponseRedirect(f"/nhap/{batch.pk}/")
    return page(
        request,
        "staff/imports/undo.html",
        title="Hủy lần nhập",
        trail=(*TRAIL, Link(f"Lần nhập số {batch.pk}", f"/nhap/{batch.pk}/")),
        batch=batch,
        files=", ".join(file.name for file in batch.files.all()),
    )


@require_safe
@staff_only(may.may_import)
def rejects(request: StaffRequest, import_id: int) -> HttpResponseBase:
    """Give the refused lines with their original cells, to those who may read the register; the look is noted."""
    from motcua.exchange.actions.reading_rejects import read_rejects

    path = read_rejects(import_id=import_id, by=request.actor, at=now())
    if not path.exists():
        raise RejectsGone(days=queries.REJECTS_DAYS)
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name, content_type="text/csv; charset=utf-8")
