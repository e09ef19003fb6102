"""What the frame of a page says about the office it belongs to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The office named on a page: its masthead, its hours and where to ask or complain.

    `home` is the address of the first page; `sample` puts the strip that nothing here is real on every page.
    """

    short: str
    commune: str
    centre: str
    home: str = "/"
    sample: bool = False
    address: str = ""
    phone: str = ""
    complaint: str = ""
    hours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a menu or of the line that says where a page lies."""

    label: str
    address: str = ""
    current: bool = False
