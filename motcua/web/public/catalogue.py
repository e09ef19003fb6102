"""The catalogue for citizens: by field, by search, one procedure, its QR, its sheet to prepare by."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from motcua.procedures import queries
from motcua.procedures.refusals import ProcedureUnknown
from motcua.web.public import kept
from motcua.web.public.asking import reading
from motcua.web.public.frame import frame
from motcua.web.public.sheet import sheet_of
from motcua.web.ui.office import Where, offices

LONGEST_QUESTION = 100
SVG = "image/svg+xml; charset=utf-8"


@reading
def home(request: HttpRequest, where: Where) -> HttpResponse:
    """Show the catalogue by field; where several communes live here and none is named, show their list."""
    if where.office is None:
        return render(request, "public/communes.html", frame(where, offices=offices()))
    return kept.answer(request, kept.catalogue_page(where, timezone.localdate()))


@reading
def search(request: HttpRequest, where: Where) -> HttpResponse:
    """Show the procedures that fit what was typed; a code that is typed whole leads straight to its page."""
    asked = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:LONGEST_QUESTION]
    if not asked:
        return redirect(where.home)
    on = timezone.localdate()
    found = queries.find(q=asked, on=on)
    if len(found) == 1 and found[0].code == asked:
        return redirect(f"{where.home}thu-tuc/{asked}/")
    sheets = [sheet_of(version=each, on=on, portal_page="") for each in found]
    context = frame(where, here="catalogue", asked=asked, sheets=sheets, portal=queries.portal().portal)
    return render(request, "public/search.html", context)


@reading
def procedure(request: HttpRequest, where: Where, code: str) -> HttpResponse:
    """Show one procedure: papers, time, fee, law, and the way to the National Portal."""
    return _kept(request, where, code, kept.PROCEDURE)


@reading
def prepare(request: HttpRequest, where: Where, code: str) -> HttpResponse:
    """Show the sheet to prepare by: what to bring, with boxes to tick, and where to file."""
    return _kept(request, where, code, kept.PREPARE)


@reading
def qr_picture(request: HttpRequest, where: Where, code: str) -> HttpResponse:
    """Give the QR that leads to the National Portal's page of a procedure, whatever becomes of this host."""
    address = queries.portal().address_of(code)
    return kept.answer(request, kept.qr_picture(where.mark, code, timezone.localdate(), address), SVG)


def _kept(request: HttpRequest, where: Where, code: str, template: str) -> HttpResponse:
    address = queries.portal().address_of(code)
    if not where.mark:
        raise ProcedureUnknown(code=code)
    return kept.answer(request, kept.procedure_page(where, code, timezone.localdate(), template, address))
