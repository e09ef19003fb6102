"""Addresses of the public listener; each also under `/x/<commune>/`."""

from django.urls import URLPattern, URLResolver, include, path

from motcua.web.public import catalogue, tracking
from motcua.web.ui.health import healthz

handler400 = "motcua.web.ui.errors.bad_request"
handler403 = "motcua.web.ui.errors.forbidden"
handler404 = "motcua.web.ui.errors.not_found"
handler500 = "motcua.web.ui.errors.broken"

PAGES: list[URLPattern | URLResolver] = [
    path("", catalogue.home),
    path("thu-tuc/", catalogue.search),
    path("thu-tuc/<str:code>/", catalogue.procedure),
    path("thu-tuc/<str:code>/qr.svg", catalogue.qr_picture),
    path("chuan-bi/<str:code>/", catalogue.prepare),
    path("ho-so/", tracking.ask),
    path("ho-so/<path:number>/", tracking.dossier),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz),
    *PAGES,
    path("x/<slug:commune>/", include(PAGES)),
]
