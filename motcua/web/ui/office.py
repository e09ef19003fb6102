"""The office a page of the public or the lobby belongs to: found by host name or by `/x/<code>/`."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time as clock_time
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from motcua.core.calendar import OfficeHours
from motcua.core.queries import calendar_of
from motcua.core.vietnamese import WEEKDAYS
from motcua.people.queries import commune_by_code, commune_by_host, communes
from motcua.procedures import queries as procedures
from motcua.web.ui.place import Place

# A commune renamed or given another host shows at the latest after this time; until then a page costs no query for it.
SECONDS_KEPT = 10


@dataclass(frozen=True, slots=True)
class Office:
    """A commune's centre as the public sees it; `host` is the name its public pages have of their own, if any."""

    commune_id: int
    code: str
    host: str
    place: Place


@dataclass(frozen=True, slots=True)
class Where:
    """Where a request arrived: the catalogue's edition and the office (None: a commune must be chosen first)."""

    mark: str
    office: Office | None

    @property
    def place(self) -> Place | None:
        """Return what the frame of the page says."""
        return self.office.place if self.office else None

    @property
    def home(self) -> str:
        """Return the address under which this office's pages lie."""
        return self.office.place.home if self.office else "/"


def where(request: HttpRequest, code: str | None) -> Where:
    """Find the office of a request: `/x/<code>/` first, then the host name, then the only commune.

    Refused: UnknownCommune when the code belongs to nobody.
    """
    mark = procedures.edition()
    # Without a catalogue (a fresh installation) nothing is kept, so that the first loading shows at once.
    beat = int(time.monotonic() / SECONDS_KEPT) if mark else time.monotonic_ns()
    return Where(mark, _kept(mark, code or "", "" if code else request.get_host(), beat))


def offices() -> list[Office]:
    """Return the office of every commune of this installation, by name."""
    return [office_of(commune, f"/x/{commune.code}/") for commune in communes()]


@lru_cache(maxsize=256)
def _kept(_mark: str, code: str, host: str, _beat: int) -> Office | None:
    if code:
        return office_of(commune_by_code(code=code), f"/x/{code}/")
    found = commune_by_host(host=host)
    return office_of(found, "/") if found else None


def office_of(commune: Any, home: str = "/") -> Office:
    """Return the office of a commune's row; `home` is the address under which its pages lie."""
    centre = getattr(commune, "centre", None)
    point = centre.reception_points.order_by("pk").first() if centre else None
    hours = calendar_of(commune.pk).hours
    name = centre.name if centre else _("Trung tâm Phục vụ hành chính công")
    complaint = _(
        "Phản ánh, kiến nghị: gửi Ủy ban nhân dân {commune} hoặc mục Phản ánh, kiến nghị trên dichvucong.gov.vn"
    )
    place = Place(
        short=commune.name,
        commune=f"{commune.name[:1].upper()}{commune.name[1:]}, {commune.province.name}",
        centre=name,
        home=home,
        sample=commune.is_sample,
        address=point.address if point else "",
        phone=centre.telephone if centre else "",
        complaint=complaint.format(commune=commune.name),
        hours=hours_lines(hours),
    )
    return Office(commune.pk, commune.code, commune.host or "", place)


def hours_lines(hours: OfficeHours) -> tuple[str, ...]:
    """Say the ordinary week of an office, days with equal hours together."""
    lines = []
    for sessions, days in groupby(enumerate(hours.week), key=lambda pair: hours.spans_of(pair[1])):
        places = [place for place, _kind in days]
        if sessions:
            lines.append(f"{_days(places)}: {', '.join(_span(span) for span in sessions)}")
    return tuple(lines)


def _days(places: Sequence[int]) -> str:
    words = WEEKDAYS[places[0]] if len(places) == 1 else f"{WEEKDAYS[places[0]]} – {WEEKDAYS[places[-1]]}"
    return words[:1].upper() + words[1:]


def _span(span: tuple[clock_time, clock_time]) -> str:
    return f"{span[0]:%H:%M}–{span[1]:%H:%M}"
