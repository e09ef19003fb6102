"""How the dates of a sheet's columns are written, decided when the whole sheet has been seen.

A date like 05/06/2026 does not say which number is the day. A day above 12 anywhere on the sheet does, and so does the
day inside the dossiers' numbers beside their receipt. Where nothing tells, the day comes first, as Vietnamese has it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.exchange.reading.sheet import EPOCH, Cell
from motcua.exchange.values.moments import HIGHEST_SERIAL, LOWEST_SERIAL, Order

DATES = (
    "filed_at",
    "received_at",
    "promised_at",
    "processing_due_at",
    "paused_at",
    "resumed_at",
    "ready_at",
    "finished_at",
    "returned_at",
    "signed_at",
)
WRITTEN = re.compile(r"\D{0,2}(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
# A receipt stands within this many days after the day in the number; two such rows and four to one decide.
NEAR, ENOUGH, CLEARLY = timedelta(days=7), 2, 4
MANY = 5


@dataclass(slots=True)
class Evidence:
    """What the cells of one date column showed."""

    first_large: int = 0
    second_large: int = 0
    serials: int = 0
    serials_high: int = 0
    straight: int = 0
    swapped: int = 0
    day_first: int = 0
    month_first: int = 0

    def see(self, cell: Cell, near: date | None) -> None:
        """Take one cell into account; `near` is the day of a receipt by its number, None in other columns."""
        if isinstance(cell, float) and LOWEST_SERIAL <= cell <= HIGHEST_SERIAL:
            self._see_serial((EPOCH + timedelta(days=int(cell))).date(), near)
        elif isinstance(cell, str):
            found = WRITTEN.match(cell)
            if found is not None:
                self._see_text(int(found[1]), int(found[2]), int(found[3]), near)

    def _see_serial(self, read: date, near: date | None) -> None:
        self.serials += 1
        self.serials_high += read.day > 12
        if near is not None and read.day <= 12 and read.day != read.month:
            self.straight += _fits(read, near)
            self.swapped += _fits(read.replace(month=read.day, day=read.month), near)

    def _see_text(self, first: int, second: int, year: int, near: date | None) -> None:
        self.first_large += first > 12
        self.second_large += second > 12
        if near is not None and 0 < first <= 12 and 0 < second <= 12 and first != second:
            self.day_first += _fits(date(year, second, first), near)
            self.month_first += _fits(date(year, first, second), near)


def orders_of(evidence: Mapping[str, Evidence], *, day_first: bool, since_1904: bool) -> dict[str, Order]:
    """Return how each date column of a sheet is to be read; `day_first` where nothing tells."""
    receipt = evidence.get("received_at", Evidence())
    page_first = _page_day_first(evidence, receipt, day_first=day_first)
    turned = _clearly(receipt.swapped, receipt.straight)
    return {
        name: Order(_column_day_first(one, page=page_first), _is_swapped(one, turned=turned), since_1904)
        for name, one in evidence.items()
    }


def _page_day_first(evidence: Mapping[str, Evidence], receipt: Evidence, *, day_first: bool) -> bool:
    first = sum(one.first_large for one in evidence.values())
    second = sum(one.second_large for one in evidence.values())
    if first != second:
        return first > second
    if _clearly(receipt.month_first, receipt.day_first):
        return False
    return _clearly(receipt.day_first, receipt.month_first) or day_first


def _column_day_first(one: Evidence, *, page: bool) -> bool:
    return one.first_large > one.second_large if one.first_large != one.second_large else page


def _is_swapped(one: Evidence, *, turned: bool) -> bool:
    """English Excel turned the low days into numbers: none above 12 among them, while the high days stayed text."""
    if one.serials_high or not one.serials:
        return False
    return turned or (one.serials >= MANY and one.first_large >= MANY)


def _clearly(votes: int, against: int) -> bool:
    return votes >= ENOUGH and votes > CLEARLY * against


def _fits(day: date, near: date) -> bool:
    return timedelta(0) <= day - near <= NEAR
