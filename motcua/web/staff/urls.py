"""Addresses of the staff listener."""

from django.urls import URLPattern, URLResolver, path

from motcua.web.staff import signing_in, today
from motcua.web.ui.health import healthz

handler400 = "motcua.web.ui.errors.bad_request"
handler403 = "motcua.web.ui.errors.forbidden"
handler404 = "motcua.web.ui.errors.not_found"
handler500 = "motcua.web.ui.errors.broken"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.today_page, name="today"),
    path("healthz", healthz),
    *signing_in.PATTERNS,
]
