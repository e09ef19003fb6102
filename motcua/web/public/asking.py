"""What every public view begins with: the office of the request, and refusals put into words."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from motcua.core.refusals import Refusal
from motcua.people.refusals import UnknownCommune
from motcua.web.ui.errors import refusal_page
from motcua.web.ui.office import where
from motcua.web.ui.sentences import sentence_for, status_for

View = Callable[..., HttpResponse]


def at_office(view: View) -> Callable[..., HttpResponse]:
    """Give a view the office of its request; a refusal of a room becomes a page in words."""

    @wraps(view)
    def asked(request: HttpRequest, *, commune: str | None = None, **named: Any) -> HttpResponse:
        try:
            here = where(request, commune)
        except UnknownCommune:
            return refusal_page(request, status=404)
        try:
            return view(request, here, **named)
        except Refusal as refusal:
            return refusal_page(request, status=status_for(refusal), sentence=sentence_for(refusal), place=here.place)

    return asked


def reading(view: View) -> Callable[..., HttpResponse]:
    """Make a view that is only read: GET and HEAD."""
    return require_safe(at_office(view))


def choose_commune() -> HttpResponse:
    """Send someone who came without a commune to the list of communes."""
    return redirect("/")
