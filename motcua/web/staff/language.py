"""The language of the staff pages: the one chosen here, else Vietnamese.

What the browser asks for is not looked at: many office machines run English browsers under Vietnamese hands.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Answer = Callable[[HttpRequest], HttpResponse]


def chosen_language(answer: Answer) -> Answer:
    """Return the middleware that speaks the chosen language for the time of one request."""
    known = dict(settings.LANGUAGES)

    def spoken(request: HttpRequest) -> HttpResponse:
        wish = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = wish if wish in known else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = answer(request)
            response.headers.setdefault("Content-Language", language)
        return response

    return spoken
