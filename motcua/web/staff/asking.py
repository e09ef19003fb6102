"""Who asks: every staff page stands behind `staff_only`: who acts, for which commune, and whether they may."""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from urllib.parse import urlencode
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control

from motcua.core.actor import Actor, Scope
from motcua.core.refusals import NotYours, Refusal
from motcua.core.zone import VIETNAM
from motcua.people import may
from motcua.people.queries import actor_of, commune_of, staff_names
from motcua.people.refusals import SampleAwayFromHome
from motcua.web.staff import loopback, menu
from motcua.web.ui.errors import refusal_page
from motcua.web.ui.place import Link, Place
from motcua.web.ui.sentences import sentence_for, status_for

P = ParamSpec("P")
KEY_LENGTH = 80


class StaffRequest(HttpRequest):
    """A request of a member of staff: who acts, what they may see, and the office the page belongs to.

    `last_seen_at` is kept by `last_seen`, asked once a request: unset before the first question.
    """

    actor: Actor
    scope: Scope
    place: Place
    commune_code: str
    person: str
    last_seen_at: datetime | None


View = Callable[Concatenate[StaffRequest, P], HttpResponseBase]


def staff_only(
    allowed: Callable[[Actor], bool] = may.may_enter,
) -> Callable[[View[P]], Callable[..., HttpResponseBase]]:
    """Let only members of staff in whom `allowed` lets in; refusals of the rooms become pages in words."""

    def wrap(view: View[P]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def asked(request: StaffRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return to_sign_in(request)
            response = answered(request, allowed, lambda: view(request, *args, **kwargs))
            patch_cache_control(response, private=True, no_store=True)
            return response

        return asked

    return wrap


def answered(
    request: StaffRequest, allowed: Callable[[Actor], bool], ask: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """Answer a signed-in person: the page, or the refusal in words."""
    try:
        introduce(request)
        if not allowed(request.actor):
            raise NotYours()
        return ask()
    except Refusal as refusal:
        return refused(request, refusal)


def introduce(request: StaffRequest) -> None:
    """Write on the request who acts and for which office. Refused (`NotYours`) for one who is on no commune's staff."""
    account = request.user
    if loopback.refuses(request, is_sample=account.is_sample):  # type: ignore[union-attr]
        raise SampleAwayFromHome()
    actor = actor_of(account=account, on=today(), key=key_of(request))  # type: ignore[arg-type]
    if actor is None or actor.staff_id is None:
        raise NotYours()
    commune = commune_of(commune_id=actor.commune_id)
    request.actor, request.scope = actor, may.scope_of(actor)
    request.commune_code = commune.code
    request.person = staff_names(scope=request.scope, ids=[actor.staff_id])[actor.staff_id]
    request.place = Place(
        short=commune.name, commune=f"UBND {commune.name}", centre=commune.centre.name, sample=commune.is_sample
    )


def refused(request: StaffRequest, refusal: Refusal) -> HttpResponse:
    """Answer a refusal with its sentence and status, inside the frame of the office where it is known."""
    place = getattr(request, "place", None)
    back = Link("Về Chỉ số", "/chi-so/") if request.path.startswith("/chi-so/") else None
    return refusal_page(request, status=status_for(refusal), sentence=sentence_for(refusal), place=place, back=back)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send one who is not signed in to the sign-in page, and back here afterwards where that is a page."""
    if request.method != "GET":
        return HttpResponseRedirect(settings.LOGIN_URL)
    return HttpResponseRedirect(f"{settings.LOGIN_URL}?{urlencode({'next': request.get_full_path()})}")


def key_of(request: HttpRequest) -> str | None:
    """Return the idempotency key of a form that was sent; None for a page that is only looked at."""
    key = request.POST.get("khoa", "") if request.method == "POST" else ""
    return key[:KEY_LENGTH] or None


def page(
    request: StaffRequest,
    template: str,
    *,
    title: str,
    trail: tuple[Link, ...] = (),
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """Return a page in the staff frame: menu, where it lies (`trail`, without the first page), what it shows."""
    frame = frame_of(request, trail=(*trail, Link(title)) if trail or request.path != "/" else ())
    return render(request, template, frame | {"title": title} | context, status=status)


def frame_of(request: StaffRequest, *, trail: tuple[Link, ...] = ()) -> dict[str, object]:
    """Return what the frame of every staff page shows."""
    first = (Link("Hôm nay", "/"),) if trail else ()
    return {
        "place": request.place,
        "person": request.person,
        "menu": menu.menu_of(request.actor, request.path),
        "crumbs": (*first, *trail),
        "key": uuid4().hex,
    }


def now() -> datetime:
    """Ask the clock, in Vietnamese time; only faces do."""
    return timezone.now().astimezone(VIETNAM)


def today() -> date:
    """Return the Vietnamese day."""
    return now().date()
