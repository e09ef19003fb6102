"""Why is my number not the province's? A second list of the same period laid beside what is known here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from motcua.core.refusals import Refusal
from motcua.core.vietnamese import number as number_words
from motcua.core.vietnamese import short_day, short_moment
from motcua.dossiers.lifecycle import WORDS, Status
from motcua.measures.period import Period
from motcua.measures.wording import signed
from motcua.people import may
from motcua.web.staff import figures, imports, periods, uploads
from motcua.web.staff.asking import StaffRequest, now, page, staff_only
from motcua.web.ui.refusals import NoFile
from motcua.web.ui.sentences import sentence_for, status_for

if TYPE_CHECKING:
    from motcua.exchange.actions.matching import Matched

SHOWN = 200
FIGURES = {"received": "Tiếp nhận", "settled": "Đã giải quyết", "overdue": "Quá hạn", "paused": "Tạm dừng"}
FIELDS = {
    "status": "Trạng thái",
    "received_on": "Ngày tiếp nhận",
    "promised_on": "Ngày hẹn trả",
    "settled_on": "Ngày có kết quả",
}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(may.may_match)
def index(request: StaffRequest) -> HttpResponse:
    """Show the form; a POST shows where the two sides differ. Nothing is written and no file is kept."""
    period, problem, status, found = figures.period_of(request), "", 200, None
    if request.method == "POST":
        try:
            period = periods.asked(first=request.POST.get("tu", ""), last=request.POST.get("den", ""), fallback=period)
            found = matched(request, period)
        except Refusal as refusal:
            problem, status = sentence_for(refusal), status_for(refusal)
    return page(
        request,
        "staff/matching/index.html",
        title="Đối chiếu",
        problem=problem,
        status=status,
        period=period,
        period_days=f"{short_day(period.from_on)} – {short_day(period.to_on)}",
        result=shown(found) if found else None,
    )


def matched(request: StaffRequest, period: Period) -> "Matched":
    """Read the files beside what is known here. Refused: `NoFile`, what reading refuses."""
    from motcua.exchange.actions import Options
    from motcua.exchange.actions.matching import match_files
    from motcua.exchange.lines.checks import Days

    files = imports.files_of(request)
    if not files or len(files) > uploads.MOST_FILES:
        raise NoFile(most=uploads.MOST_FILES)
    as_of = imports.moment_of(request)
    with TemporaryDirectory(dir=uploads.root()) as folder:
        return match_files(
            paths=put(files, Path(folder)),
            options=Options(request.commune_code, as_of=datetime.fromisoformat(as_of) if as_of else None),
            days=Days(period.from_on, period.to_on),
            tick=lambda _count: None,
            by=request.actor,
            at=now(),
        )


def put(files: Sequence["UploadedFile[bytes]"], folder: Path) -> list[Path]:
    """Write uploaded files into a folder, each in one of its own, so that names cannot meet."""
    paths = []
    for place, file in enumerate(files):
        path = folder / str(place) / uploads.name_of(file.name or "tep")
        path.parent.mkdir()
        with path.open("xb") as target:
            for chunk in file.chunks():
                target.write(chunk)
        paths.append(path)
    return paths


@dataclass(frozen=True, slots=True)
class Shown:
    """What a match says, in words."""

    rows: int
    unread: int
    both: int
    as_of: str
    alike: bool
    figures: tuple[dict[str, Any], ...]
    missing_here: tuple[str, ...]
    missing_there: tuple[tuple[str, str], ...]
    differing: tuple[dict[str, str], ...]
    counts: dict[str, int]
    warnings: tuple[str, ...]


def shown(found: "Matched") -> Shown:
    """Return a match as the page prints it; long lists are cut and counted."""
    match = found.match
    return Shown(
        rows=found.rows,
        unread=found.unread,
        both=match.both,
        as_of=short_moment(found.as_of),
        alike=match.alike,
        figures=tuple(pair_of(pair) for pair in match.figures),
        missing_here=match.missing_here[:SHOWN],
        missing_there=tuple((number, address(number)) for number in match.missing_there[:SHOWN]),
        differing=tuple(differing_of(each) for each in match.differing[:SHOWN]),
        counts={
            "missing_here": len(match.missing_here),
            "missing_there": len(match.missing_there),
            "differing": len(match.differing),
            "dossiers": len({each.number for each in match.differing}),
        },
        warnings=tuple(str(each["words"]) for each in found.warnings),
    )


def pair_of(pair: Any) -> dict[str, Any]:
    """Return one figure of both sides, with the dossiers only one of them counts."""
    return {
        "name": FIGURES[pair.id],
        "here": number_words(pair.here),
        "there": number_words(pair.there),
        "difference": signed(pair.difference),
        "kind": "ok" if pair.difference == 0 else "bad",
        "only_here": [(number, address(number)) for number in pair.only_here[:SHOWN]],
        "only_there": pair.only_there[:SHOWN],
    }


def differing_of(each: Any) -> dict[str, str]:
    """Return one field that the sides show differently, in words."""
    return {
        "number": each.number,
        "address": address(each.number),
        "field": FIELDS[each.field],
        "here": value_words(each.field, each.here),
        "there": value_words(each.field, each.there),
    }


def value_words(field: str, value: str | None) -> str:
    """Return a status or a day in words."""
    if value is None:
        return "không có"
    return WORDS[Status(value)] if field == "status" else short_day(date.fromisoformat(value))


def address(number: str) -> str:
    """Return the page of a dossier."""
    return f"/ho-so/{quote(number, safe='')}/"
