"""The two issuing bodies of a commune: which lines each prints, its sign and its place name.

Decree 30/2020/NĐ-CP, Annex I, II.2: the UBND prints no superior body; the centre prints the UBND above its own name.
"""

from dataclasses import dataclass

CENTRE_NAME = "Trung tâm Phục vụ hành chính công"


@dataclass(frozen=True, slots=True)
class Header:
    """What one issuing body prints."""

    kind: str
    superior_lines: tuple[str, ...]
    header_lines: tuple[str, ...]
    symbol: str
    place_name: str
    full_name: str
    seal: str


def place_of(*, commune_name: str) -> str:
    """Return the place name of a commune as papers print it: "xã Nà Mẫu" gives "Nà Mẫu"."""
    for kind in ("xã ", "phường ", "đặc khu "):
        if commune_name.lower().startswith(kind):
            return commune_name[len(kind) :].strip()
    return commune_name


def headers_of(*, commune_name: str) -> tuple[Header, Header]:
    """Return the headers of the UBND and of the centre of a commune."""
    upper, place = commune_name.upper(), place_of(commune_name=commune_name)
    ubnd = Header(
        kind="UBND",
        superior_lines=(),
        header_lines=("ỦY BAN NHÂN DÂN", upper),
        symbol="UBND",
        place_name=place,
        full_name=f"Ủy ban nhân dân {commune_name}",
        seal=f"ỦY BAN NHÂN DÂN {upper}",
    )
    centre = Header(
        kind="CENTRE",
        superior_lines=(f"UBND {upper}",),
        header_lines=("TRUNG TÂM", "PHỤC VỤ HÀNH CHÍNH CÔNG"),
        symbol="TTPVHCC",
        place_name=place,
        full_name=f"{CENTRE_NAME} {commune_name}",
        seal=f"{CENTRE_NAME.upper()} {upper}",
    )
    return ubnd, centre
