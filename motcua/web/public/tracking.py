"""Following a dossier with its number and the secret printed on the slip."""

from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.core.actor import whole_commune
from motcua.core.vietnamese import short_moment
from motcua.dossiers.lifecycle import IN_HANDS, Status
from motcua.dossiers.lines import Tracking
from motcua.dossiers.numbers import number_key
from motcua.dossiers.queries.tracking import track
from motcua.web.public import kept
from motcua.web.public.asking import at_office, choose_commune
from motcua.web.public.status_words import sentence_of, tone_of
from motcua.web.public.tries import may_try
from motcua.web.ui.errors import refusal_page
from motcua.web.ui.office import Where

NUMBER_LENGTH, SECRET_LENGTH = 80, 40


class TrackingForm(forms.Form):
    """The two things on the slip; nothing of it ever stands in an address or a log."""

    number = forms.CharField(
        label=_("Mã hồ sơ"),
        max_length=NUMBER_LENGTH,
        help_text=_("In ở đầu Giấy tiếp nhận hồ sơ và hẹn trả kết quả, ví dụ H37.12-260106-0001."),
    )
    secret = forms.CharField(
        label=_("Mã tra cứu"),
        max_length=SECRET_LENGTH,
        help_text=_("Chín ký tự in ngay dưới mã hồ sơ, ví dụ 7BK-2MQ-9TH. Viết hoa hay thường đều được."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@at_office
def ask(request: HttpRequest, where: Where) -> HttpResponse:
    """Ask for number and secret, and show the dossier to whoever has both."""
    return _answer(request, where, "")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@at_office
def dossier(request: HttpRequest, where: Where, number: str) -> HttpResponse:
    """Ask for the secret of one number; the page is the same whether the number exists or not."""
    return _answer(request, where, number[:NUMBER_LENGTH])


def _answer(request: HttpRequest, where: Where, number: str) -> HttpResponse:
    if where.office is None:
        return choose_commune()
    if request.method != "POST":
        return _form(request, where, TrackingForm(initial={"number": number}), number)
    form = TrackingForm({**request.POST.dict(), **({"number": number} if number else {})})
    asked = form.data.get("number", "")[:NUMBER_LENGTH]
    if not may_try(request, number_key=number_key(asked)):
        return refusal_page(request, status=429, place=where.place)
    if not form.is_valid():
        return _form(request, where, form, number, status=422)
    found = track(
        number=form.cleaned_data["number"],
        secret=form.cleaned_data["secret"],
        scope=whole_commune(commune_id=where.office.commune_id),
    )
    if found is None:
        return _form(request, where, form, number, status=404, unknown=True)
    return _shown(where, found, timezone.now())


def _form(
    request: HttpRequest, where: Where, form: TrackingForm, number: str, *, status: int = 200, unknown: bool = False
) -> HttpResponse:
    context = {"form": form, "number": number, "unknown": unknown, "csrf_token": get_token(request)}
    return _page(where, "public/parts/tracking_form.html", context, status)


def _shown(where: Where, found: Tracking, at: datetime) -> HttpResponse:
    status = Status(found.status)
    late = status in IN_HANDS and found.promised_at is not None and found.promised_at < at
    context = {"found": found, "late": late, "sentence": sentence_of(found), "moments": _moments(found)}
    return _page(where, "public/parts/dossier.html", context | {"tone": tone_of(status)}, 200)


def _page(where: Where, template: str, context: dict[str, Any], status: int) -> HttpResponse:
    """Put the part that belongs to this request into the frame that is the same for everybody."""
    before, after = kept.tracking_shell(where)
    inner = render_to_string(template, {"place": where.place, "home": where.home, **context})
    return HttpResponse(before + inner.encode() + after, status=status)


def _moments(found: Tracking) -> list[tuple[str, str]]:
    """Return what the slip and the register say about time, in order."""
    named = (
        (_("Ngày tiếp nhận"), found.received_at),
        (_("Ngày hẹn trả kết quả"), found.promised_at),
        (_("Ngày có kết quả"), found.ready_at),
        (_("Ngày trả kết quả"), found.returned_at),
    )
    return [(str(words), short_moment(moment)) for words, moment in named if moment is not None]
