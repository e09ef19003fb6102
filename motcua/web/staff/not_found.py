"""The answer to an address of the staff pages that leads nowhere; citizens have words of their own."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from motcua.web.ui.errors import WORDS, Words, refusal_page

MISSING = Words(
    WORDS[404].title,
    WORDS[404].happened,
    _("Hãy về trang đầu, hoặc tìm hồ sơ theo số hồ sơ ở mục Hồ sơ."),
)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer an address that leads nowhere (handler404)."""
    return refusal_page(request, status=404, words=MISSING)
