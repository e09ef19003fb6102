"""Make the sample: the list of dossiers and the list of e-certified copies of one commune and quarter."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from motcua.exchange.sampling.columns import Cell, row_of, written
from motcua.exchange.sampling.course import Dossier
from motcua.exchange.sampling.drawing import draw
from motcua.exchange.sampling.invented import SIGNERS, SampleCommune
from motcua.exchange.sampling.season import Quarter
from motcua.exchange.sampling.tally import Tally
from motcua.exchange.sampling.workbook import Book, certified_book, footer, register_book

REGISTER = "danh-sach-ho-so.xlsx"
CERTIFIED = "chung-thuc-dien-tu.xlsx"
LARGEST = 1_000_000
_PAPERS = ("Bằng tốt nghiệp", "Căn cước", "Giấy khai sinh", "Sổ hộ khẩu cũ", "Giấy chứng nhận QSDĐ", "Bảng điểm")


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: whose register, which quarter, how many dossiers (the source notice's totals when not said)."""

    commune: SampleCommune
    quarter: Quarter
    dossiers: int | None = None
    seed: int = 1


def make_sample(*, order: Order, out: Path) -> dict[str, Any]:
    """Write both files into a directory and return what a perfect reader finds in them."""
    out.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    with (
        register_book(out / REGISTER, commune=order.commune, quarter=order.quarter) as register,
        certified_book(out / CERTIFIED, commune=order.commune, quarter=order.quarter) as certified,
    ):
        register.headings()
        copies = write_rows(order=order, register=register, certified=certified, tally=tally)
        total = tally.counts["received"]
        footer(register, total=total, what="hồ sơ", as_of=order.quarter.as_of)
        footer(certified, total=copies, what="bản ghi", as_of=order.quarter.as_of)
    return tally.totals()


def write_rows(*, order: Order, register: Book, certified: Book, tally: Tally) -> int:
    """Write every dossier, and each e-certified one on its own list too; return how many those are."""
    copies = 0
    drawn = draw(commune=order.commune, quarter=order.quarter, total=order.dossiers, seed=order.seed)
    for ordinal, dossier in enumerate(drawn, start=1):
        tally.add(dossier)
        register.row(row_of(dossier, ordinal=ordinal, commune=order.commune, quarter=order.quarter))
        if dossier.e_certified:
            copies += 1
            certified.row(certified_row(dossier, ordinal=copies))
    return copies


def certified_row(dossier: Dossier, *, ordinal: int) -> list[Cell]:
    """Return one line of the list of e-certified copies: signed just before the result was there."""
    turn = int(dossier.number[-4:])
    return [
        ordinal,
        dossier.number,
        _PAPERS[turn % len(_PAPERS)],
        1 + turn % 3,
        1 + turn % 4,
        f"{ordinal:04d}/{dossier.received_at.year}-SCT/BS",
        written(dossier.ready_at),
        SIGNERS[turn % len(SIGNERS)],
        "Đã gửi",
    ]
