"""What every public page has around its content: the office, its address, the menu."""

from typing import Any

from django.utils.translation import gettext as _

from motcua.web.ui.office import Where
from motcua.web.ui.place import Link


def frame(where: Where, *, here: str = "", crumbs: tuple[Link, ...] = (), **context: Any) -> dict[str, Any]:
    """Return the context of a page; `here` is the entry of the menu the page stands under."""
    home = where.home
    menu = [
        Link(_("Thủ tục hành chính"), home, here == "catalogue"),
        Link(_("Tra cứu hồ sơ"), f"{home}ho-so/", here == "tracking"),
    ]
    return {"place": where.place, "home": home, "menu": menu, "crumbs": list(crumbs), **context}
