"""Catalogue pages, put together once for each edition, office and day, and answered from memory after that."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.template.loader import render_to_string

from motcua.procedures import qr, queries
from motcua.web.public.frame import frame
from motcua.web.public.sheet import sheet_of
from motcua.web.ui.office import Where

KEPT = 1024
# A sign that stands in no text of ours: the place of what belongs to one request.
CONTENT = "\ue000"
PROCEDURE, PREPARE = "public/procedure.html", "public/prepare.html"


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page and the mark by which a browser knows that it has it already."""

    body: bytes
    etag: str


@lru_cache(maxsize=KEPT)
def procedure_page(where: Where, code: str, on: date, template: str, portal_page: str) -> Page:
    """Return the page or the printed sheet of one procedure. Refused: ProcedureUnknown."""
    sheet = sheet_of(version=queries.version_on(code=code, on=on), on=on, portal_page=portal_page)
    picture = qr.svg(text=portal_page)
    return page(template, frame(where, sheet=sheet, qr=picture, here="catalogue"))


@lru_cache(maxsize=64)
def catalogue_page(where: Where, on: date) -> Page:
    """Return the catalogue by field."""
    return page("public/catalogue.html", frame(where, fields=queries.fields(on=on), here="catalogue"))


@lru_cache(maxsize=64)
def tracking_shell(where: Where) -> tuple[bytes, bytes]:
    """Return what stands before and after the content of a tracking page, which is the same for everybody."""
    whole = page("public/tracking.html", frame(where, content=CONTENT, here="tracking")).body
    before, after = whole.split(CONTENT.encode())
    return before, after


@lru_cache(maxsize=KEPT)
def qr_picture(_mark: str, code: str, on: date, portal_page: str) -> Page:
    """Return the QR of a procedure's page on the National Portal. Refused: ProcedureUnknown."""
    version = queries.version_on(code=code, on=on)
    return finished(qr.svg(text=portal_page, title=version.name))


def page(template: str, context: dict[str, Any]) -> Page:
    """Return a page that holds nothing of a single request."""
    return finished(render_to_string(template, context))


def finished(text: str) -> Page:
    """Return a text as a page."""
    body = text.encode()
    return Page(body, f'"{hashlib.sha256(body).hexdigest()[:24]}"')


def answer(request: HttpRequest, page: Page, content_type: str = "text/html; charset=utf-8") -> HttpResponse:
    """Answer with a page, or with "you have it already"."""
    if request.headers.get("If-None-Match") == page.etag:
        return HttpResponseNotModified(headers={"ETag": page.etag, "Cache-Control": "public, max-age=60"})
    headers = {"ETag": page.etag, "Cache-Control": "public, max-age=60"}
    return HttpResponse(page.body, content_type=content_type, headers=headers)
