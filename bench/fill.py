"""Child process: fills an installation with the sampler's dossiers through the verb of imports, without files."""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice

from motcua.config.start import start
from motcua.dossiers.lifecycle import Channel, Ground, Status, Timeliness
from motcua.dossiers.observed import CertifiedRow, ObservedRow
from motcua.exchange.sampling.course import Dossier
from motcua.exchange.sampling.drawing import draw
from motcua.exchange.sampling.invented import commune
from motcua.exchange.sampling.mix import Outcome
from motcua.exchange.sampling.season import quarter

IMPORT = 900_000
NAME = "2026-Q1"
_PAUSED = {
    Outcome.TAX: (Status.AWAITING_FINANCE, Ground.TAX),
    Outcome.FINANCE: (Status.AWAITING_FINANCE, Ground.FINANCE),
    Outcome.POSTING: (Status.SUSPENDED, Ground.POSTING),
    Outcome.SUPPLEMENT: (Status.AWAITING_SUPPLEMENT, Ground.SUPPLEMENT),
    Outcome.VERIFICATION: (Status.SUSPENDED, Ground.VERIFICATION),
    Outcome.LINKED: (Status.SUSPENDED, Ground.OTHER),
}


def main(total: int) -> None:
    """Observe so many dossiers, 500 a transaction, and let measures read them."""
    start()
    from motcua.core.actor import Actor
    from motcua.dossiers.actions import ROWS_AT_ONCE, observe, observe_certified
    from motcua.measures.queries import catch_up
    from motcua.people.queries import commune_by_code

    by = Actor(commune_id=commune_by_code(code="na-mau").id, staff_id=None, roles=frozenset())
    as_of, began = quarter(name=NAME).as_of, time.perf_counter()
    drawn = draw(commune=commune(code="na-mau"), quarter=quarter(name=NAME), total=total, seed=1)
    for some in batches(drawn, ROWS_AT_ONCE):
        rows = [row_of(dossier) for dossier in some]
        observe(rows=rows, import_id=IMPORT, as_of=as_of, system="igate", by=by, at=datetime.now(UTC))
        copies = [copy_of(dossier) for dossier in some if dossier.e_certified]
        if copies:
            observe_certified(rows=copies, import_id=IMPORT, by=by, at=datetime.now(UTC))
    sys.stderr.write(f"observed {total} in {time.perf_counter() - began:.1f} s\n")
    began = time.perf_counter()
    catch_up(commune_id=by.commune_id, seconds=None)
    sys.stderr.write(f"measures read them in {time.perf_counter() - began:.1f} s\n")


def batches(drawn: Iterator[Dossier], size: int) -> Iterator[list[Dossier]]:
    """Yield lists of so many."""
    while some := list(islice(drawn, size)):
        yield some


def row_of(dossier: Dossier, *, change: str = "") -> ObservedRow:
    """Return a drawn dossier as an import's row; `change` makes its contents differ."""
    status, ground = standing(dossier)
    return ObservedRow(
        number=dossier.number,
        status=status,
        ground=ground,
        row_hash=f"{hash((dossier.number, change)) & (2**60 - 1):064x}",
        source_file="bench",
        source_row=1,
        procedure_code=dossier.line.code,
        channel=Channel(dossier.channel),
        received_at=dossier.received_at,
        promised_at=dossier.promised_at,
        paused_at=dossier.paused_at,
        resumed_at=dossier.resumed_at,
        ready_at=dossier.ready_at,
        finished_at=dossier.finished_at,
        returned_at=dossier.returned_at,
        digitised_in=True,
        digitised_out=dossier.settled or None,
        timeliness=(Timeliness.EARLY if dossier.early else Timeliness.ON_TIME) if dossier.settled else None,
    )


def standing(dossier: Dossier) -> tuple[Status, Ground | None]:
    """Return status and ground."""
    if dossier.settled:
        return (Status.RETURNED if dossier.returned_at else Status.RESULT_READY), None
    return _PAUSED.get(dossier.outcome, (Status.PROCESSING, None))


def copy_of(dossier: Dossier) -> CertifiedRow:
    """Return the line of the e-certification list."""
    return CertifiedRow(
        number=dossier.number,
        copies=1,
        row_hash=f"{hash(dossier.number) & (2**60 - 1):064x}",
        source_file="bench",
        source_row=1,
        signed_at=dossier.ready_at,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
