"""The notice board (bảng niêm yết): procedures by field with papers, time, fee and a QR to the Portal's page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from motcua.core.vietnamese import short_day
from motcua.issuance import rendering
from motcua.procedures import qr, wording
from motcua.procedures.catalogue import VersionView

TEMPLATE = Path(__file__).parent / "data" / "notice_board.typ"


@dataclass(frozen=True, slots=True)
class Board:
    """What hangs on the wall: whose it is, from which day, and the procedures of each field.

    `addresses` holds the National Portal's address of each code; `sample` prints the watermark of invented data.
    """

    centre: str
    commune: str
    on: date
    fields: Sequence[tuple[str, Sequence[VersionView]]]
    addresses: Mapping[str, str]
    telephone: str = ""
    hours: Sequence[str] = ()
    sample: bool = False


def notice_board(*, board: Board) -> bytes:
    """Print the notice board as PDF, each field on a sheet of its own, A4 across.

    Refused: as in `rendering.pdf`.
    """
    return rendering.pdf(template=TEMPLATE, data=data_of(board), made_on=board.on)


def data_of(board: Board) -> dict[str, Any]:
    """Return what the template prints."""
    return {
        "centre": board.centre,
        "commune": board.commune,
        "on": short_day(board.on),
        "telephone": board.telephone,
        "hours": list(board.hours),
        "sample": board.sample,
        "fields": [
            {"name": name, "rows": [_row(version, board.addresses[version.code]) for version in versions]}
            for name, versions in board.fields
        ],
    }


def _row(version: VersionView, address: str) -> dict[str, Any]:
    return {
        "name": version.name,
        "code": version.code,
        "papers": [{"text": paper.text, "counts": wording.count_words(paper)} for paper in version.components],
        "limit": wording.limit_lines(version),
        "late": next((words for words in map(wording.late_words, version.limits) if words), ""),
        "fee": wording.fee_lines(version),
        "unchecked": {
            "papers": not all(paper.verified for paper in version.components),
            "limit": not all(limit.verified for limit in version.limits),
            "fee": not all(fee.verified for fee in version.fees),
        },
        "qr": qr.svg(text=address),
    }
