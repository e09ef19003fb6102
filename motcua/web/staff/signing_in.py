"""Signing in with allauth: no sign-up, sample accounts on this machine only, pages at Vietnamese addresses."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ClassVar

from allauth.account import views
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from motcua.people.refusals import SampleAwayFromHome
from motcua.web.staff import loopback
from motcua.web.staff.asking import StaffRequest, frame_of, introduce, refused
from motcua.web.ui.callers import address_of
from motcua.web.ui.errors import refusal_page
from motcua.web.ui.place import Link

TOO_MANY = 429
WRONG_CODE = _("Mã chưa đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên điện thoại.")
MESSAGES = {
    "account_inactive": _("Tài khoản này đã khóa. Hãy hỏi người quản trị hệ thống của xã."),
    "enter_current_password": _("Mật khẩu hiện tại chưa đúng."),
    "incorrect_code": WRONG_CODE,
    "incorrect_password": _("Mật khẩu chưa đúng."),
    "invalid_login": _("Tên đăng nhập hoặc mật khẩu chưa đúng."),
    "rate_limited": _("Đã thử quá nhiều lần. Hãy chờ một phút rồi thử lại."),
    "same_as_current": _("Mật khẩu mới phải khác mật khẩu cũ."),
    "too_many_login_attempts": _("Đã nhập sai quá nhiều lần. Hãy chờ 5 phút rồi thử lại."),
    "username_password_mismatch": _("Tên đăng nhập hoặc mật khẩu chưa đúng."),
}


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by `motcua staff add`, never by their owner."""

    error_messages: ClassVar = {**DefaultAccountAdapter.error_messages, **MESSAGES}

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Say that nobody signs up."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address tries are counted by: behind a front server on this machine, the one it was asked from."""
        return address_of(request)

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        """Stop a sample account on a listener that a network can reach."""
        if loopback.refuses(request, is_sample=user.is_sample):
            clear_login(request)
            return refused(request, SampleAwayFromHome())  # type: ignore[arg-type]
        found: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return found


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Two-step sign-in in our own words."""

    error_messages: ClassVar = {**DefaultMFAAdapter.error_messages, "incorrect_code": WRONG_CODE}


def throttled(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Answer too many tries with our own page in words."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        return refusal_page(request, status=TOO_MANY) if response.status_code == TOO_MANY else response

    return asked


def framed(view: Callable[..., HttpResponseBase], title: str) -> Callable[..., HttpResponseBase]:
    """Show one of allauth's account pages inside the staff frame."""

    @wraps(view)
    def asked(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return view(request, *args, **kwargs)
        introduce(request)
        response = view(request, *args, **kwargs)
        if isinstance(response, SimpleTemplateResponse):
            trail = (Link("Tài khoản", "/tai-khoan/hai-buoc/"), Link(title))
            response.context_data = {**(response.context_data or {}), **frame_of(request, trail=trail), "title": title}
        return response

    return throttled(asked)


def closed(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Answer the addresses that allauth names and this house does not have."""
    raise Http404


PATTERNS: list[URLPattern] = [
    path("dang-nhap/", throttled(views.login), name="account_login"),
    path("dang-xuat/", framed(views.logout, "Đăng xuất"), name="account_logout"),
    path("tai-khoan/bi-khoa/", views.account_inactive, name="account_inactive"),
    path("tai-khoan/xac-nhan/", framed(views.reauthenticate, "Nhập lại mật khẩu"), name="account_reauthenticate"),
    path("tai-khoan/mat-khau/", framed(views.password_change, "Đổi mật khẩu"), name="account_change_password"),
    path("tai-khoan/hai-buoc/", framed(mfa.index, "Tài khoản của tôi"), name="mfa_index"),
    path("dang-nhap/hai-buoc/", throttled(mfa.authenticate), name="mfa_authenticate"),
    path("tai-khoan/xac-nhan-hai-buoc/", framed(mfa.reauthenticate, "Nhập mã xác thực"), name="mfa_reauthenticate"),
    path("tai-khoan/hai-buoc/bat/", framed(totp.activate_totp, "Bật xác thực hai bước"), name="mfa_activate_totp"),
    path("tai-khoan/hai-buoc/tat/", framed(totp.deactivate_totp, "Tắt xác thực hai bước"), name="mfa_deactivate_totp"),
    path("tai-khoan/ma-du-phong/", framed(codes.view_recovery_codes, "Mã dự phòng"), name="mfa_view_recovery_codes"),
    path(
        "tai-khoan/ma-du-phong/tao/",
        framed(codes.generate_recovery_codes, "Tạo mã dự phòng"),
        name="mfa_generate_recovery_codes",
    ),
    path("tai-khoan/ma-du-phong/tai/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("dang-ky/", closed, name="account_signup"),
    path("tai-khoan/quen-mat-khau/", closed, name="account_reset_password"),
    path("tai-khoan/thu-dien-tu/", closed, name="account_email"),
    path("tai-khoan/dat-mat-khau/", closed, name="account_set_password"),
]
