"""Addresses of the lobby: the screen on the wall, also under `/x/<commune>/`."""

from django.urls import URLPattern, URLResolver, path

from motcua.web.lobby import wall
from motcua.web.ui.health import healthz

handler400 = "motcua.web.ui.errors.bad_request"
handler403 = "motcua.web.ui.errors.forbidden"
handler404 = "motcua.web.ui.errors.not_found"
handler500 = "motcua.web.ui.errors.broken"

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz),
    path("", wall.wall),
    path("x/<slug:commune>/", wall.wall),
]
