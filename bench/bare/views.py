"""One view: one row by its primary key, in the product's base template."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bench.bare.models import Case
from motcua.web.ui.place import Place

PLACE = Place(short="Nà Mẫu", commune="UBND xã Nà Mẫu", centre="Trung tâm Phục vụ hành chính công", sample=True)
STEPS = ("received", "checked", "decided", "paid")


def case(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one case."""
    found = Case._default_manager.get(pk=pk)
    return render(request, "bare/case.html", {"case": found, "steps": STEPS, "place": PLACE})
