"""The line of main pages: each person sees those they may open."""

from motcua.core.actor import Actor
from motcua.people import may
from motcua.web.ui.place import Link

ITEMS = (
    ("Hôm nay", "/", may.may_enter),
    ("Hồ sơ", "/ho-so/", may.may_read_register),
    ("Nhập danh sách", "/nhap/", may.may_import),
    ("Chỉ số", "/chi-so/", may.may_read_figures),
    ("Đối chiếu", "/doi-chieu/", may.may_match),
    ("Thông báo", "/thong-bao/", may.may_draft_notices),
)


def menu_of(actor: Actor, path: str) -> list[Link]:
    """Return the menu of a person on a page."""
    return [
        Link(label, address, current=path == address or (address != "/" and path.startswith(address)))
        for label, address, allowed in ITEMS
        if allowed(actor)
    ]
