"""The fifteen kinds of dirt (by the numbers of the list people keep of them), and how they are strewn over a register.

Kinds 2 to 12 spoil rows, kind 14 in part; 1, 13, 14 and 15 belong to the file. Every row can still be read rightly by
a careful reader, or must be refused: `Dirt.outcome` says which.
"""

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from motcua.exchange.sampling import dirty_cells as cells
from motcua.exchange.sampling import dirty_rows as rows
from motcua.exchange.sampling.columns import PLACE
from motcua.exchange.sampling.course import Dossier
from motcua.exchange.sampling.dirty_cells import Row
from motcua.exchange.sampling.invented import SampleCommune
from motcua.exchange.sampling.mix import PAUSED, Outcome
from motcua.exchange.sampling.tally import COPIES
from motcua.exchange.sampling.workbook import Marked

KEPT, MERGED, REFUSED = "kept", "merged", "refused"
SHARE = 0.045  # of a hundred rows, three to five are dirty
TRIALS_FROM = 90_001  # a counter no office reaches in a day
Fits = Callable[[Dossier], bool]


@dataclass(frozen=True, slots=True)
class Dirt:
    """One way in which a row goes wrong: which dossiers it fits, and the rows that come out of one."""

    kind: int
    name: str
    fits: Fits
    change: Callable[[Row, Dossier], list[Row]]
    outcome: str = KEPT
    rare: bool = False


def dirt_of(commune: SampleCommune) -> tuple[Dirt, ...]:
    """Return every way in which a row of this commune goes wrong."""
    return (
        *_dates(),
        *_numbers(commune),
        *_lines(),
        *_people(),
        *_times(),
        *_procedures(),
        *_words(),
        *_trials(commune),
    )


class Strewing:
    """Strews dirt over the rows as they pass, every way in turn, and counts what it did."""

    def __init__(self, *, commune: SampleCommune, share: float = SHARE) -> None:
        """Start with every way waiting."""
        self.waiting, self.share, self.credit = deque(dirt_of(commune)), share, 0.0
        self.counts: Counter[tuple[int, str]] = Counter()
        self.seen, self.dirty, self.merged, self.trials = 0, 0, 0, 0
        self.refused: list[str] = []

    def rows(self, row: Row, dossier: Dossier) -> list[Row]:
        """Return the rows that one clean row becomes."""
        self.credit += self.share
        self.seen += 1
        dirt = next((each for each in self.waiting if self._due(each) and each.fits(dossier)), None)
        if dirt is None:
            return [row]
        self.waiting.remove(dirt)
        self.waiting.append(dirt)
        self.credit -= 1
        return self._spoil(dirt, row, dossier)

    def _due(self, dirt: Dirt) -> bool:
        """Say whether it is this way's turn; what fits few dossiers takes the first that comes, once a round."""
        if dirt.rare:
            return self.counts[dirt.kind, dirt.name] <= self.seen * self.share / len(self.waiting)
        return self.credit >= 1

    def _spoil(self, dirt: Dirt, row: Row, dossier: Dossier) -> list[Row]:
        self.counts[dirt.kind, dirt.name] += 1
        self.dirty += 1
        spoilt = dirt.change(row, dossier)
        self.merged += len(spoilt) - 1 if dirt.outcome == MERGED else 0
        if dirt.outcome == REFUSED:
            self.trials += 1
            number = f"{dossier.number[:-5]}-{TRIALS_FROM + self.trials}"
            spoilt[-1][PLACE["Số hồ sơ"]] = number
            self.refused.append(number)
        return spoilt

    def by_kind(self) -> dict[str, dict[str, int]]:
        """Return how many rows of each kind and way there are."""
        found: dict[str, dict[str, int]] = {}
        for (kind, name), count in sorted(self.counts.items()):
            found.setdefault(str(kind), {})[name] = count
        return found


def _any(_dossier: Dossier) -> bool:
    return True


def _ambiguous(dossier: Dossier) -> bool:
    """Say whether day and month of the intake can be taken for each other."""
    return dossier.received_at.day <= 12 and dossier.received_at.day != dossier.received_at.month


def _returned(dossier: Dossier) -> bool:
    return dossier.returned_at is not None


def _at_once(dossier: Dossier) -> bool:
    """Say whether everything happened on the day of the intake, the appointment with it."""
    days = {at.date() for at in (dossier.received_at, dossier.promised_at, dossier.ready_at, dossier.returned_at) if at}
    return _returned(dossier) and len(days) == 1


def _spoils(kind: int, name: str, fits: Fits, change: Callable[..., None], *extra: Any, rare: bool = False) -> Dirt:
    """Make a way that spoils cells of the row itself."""

    def spoilt(row: Row, _dossier: Dossier) -> list[Row]:
        change(row, *extra)
        return [row]

    return Dirt(kind, name, fits, spoilt, rare=rare)


def _dates() -> tuple[Dirt, ...]:
    return (
        _spoils(2, "day only", _any, cells.day_only),
        _spoils(2, "ISO day", _any, cells.iso_day),
        _spoils(2, "serial", _any, cells.serial),
        _spoils(2, "apostrophe", _any, cells.apostrophe),
        _spoils(2, "SA/CH", _any, cells.half_days),
        _spoils(2, "no-break space", _any, cells.hard_space),
        _spoils(2, "swapped by Excel", _ambiguous, cells.swapped_by_excel),
    )


def _numbers(commune: SampleCommune) -> tuple[Dirt, ...]:
    old = partial(cells.number_old, commune=commune)
    return (
        _spoils(3, "spaces", _any, cells.number_spaces),
        _spoils(3, "long dash", _any, cells.number_dash),
        _spoils(3, "small letters", _any, cells.number_small),
        _spoils(3, "missing zero", lambda d: d.number[-4] == "0" and len(d.number) == 18, cells.number_zero),
        _spoils(3, "two numbers", _any, cells.number_double),
        _spoils(3, "old agency", lambda d: not d.e_certified, old),
        _spoils(5, "as numbers", _any, cells.phone_number),
        _spoils(5, "shortened", _any, cells.identity_short),
        _spoils(5, "point zero", _any, cells.identity_point),
        _spoils(5, "two phones", _any, cells.two_phones),
    )


def _lines() -> tuple[Dirt, ...]:
    return (
        Dirt(4, "per step", _returned, lambda row, _d: [rows.earlier_step(row), row], MERGED),
        Dirt(4, "older line later", _returned, lambda row, _d: [row, rows.earlier_step(row)], MERGED),
        Dirt(4, "per owner", _any, lambda row, _d: [row, rows.second_owner(row)], MERGED),
        Dirt(4, "per paper", _any, lambda row, _d: [row, rows.second_paper(row)], MERGED),
    )


def _people() -> tuple[Dirt, ...]:
    return tuple(_spoils(10, name, _any, cells.owner, change) for name, change in cells.OWNER_CHANGES.items())


def _times() -> tuple[Dirt, ...]:
    def working(dossier: Dossier) -> bool:
        return dossier.outcome is Outcome.IN_PROCESS

    def open_or_early(dossier: Dossier) -> bool:
        return dossier.early or working(dossier)

    return (
        _spoils(6, "finished while working", working, cells.finished_too_soon, rare=True),
        _spoils(6, "finish missing", _returned, cells.finish_missing),
        _spoils(6, "returned before ready", _at_once, cells.returned_before_ready),
        _spoils(6, "finish before intake", _at_once, cells.finish_before_intake),
        _spoils(7, "due on a Sunday", open_or_early, cells.due_on_sunday),
        _spoils(7, "due at intake", _at_once, cells.due_at_intake),
        _spoils(14, "coloured", lambda d: d.outcome in PAUSED, _coloured, rare=True),
    )


def _coloured(row: Row) -> None:
    row[PLACE["Trạng thái hồ sơ"]] = Marked(row[PLACE["Trạng thái hồ sơ"]])


def _procedures() -> tuple[Dirt, ...]:
    wordings = {
        "old wording": "Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền "
        "của Việt Nam cấp hoặc chứng nhận",
        "short wording": "Chứng thực bản sao từ bản chính",
        "typo": "Chứng thực bản sao từ bản chính giấy tờ, văn bàn",
    }
    inheritance = ("2.001009", "Chứng thực văn bản khai nhận di sản mà di sản là quyền sử dụng đất, nhà ở")
    province = ("2.000488", "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam")
    return (
        *(_spoils(8, name, lambda d: d.line.code == COPIES, cells.old_name, text) for name, text in wordings.items()),
        _spoils(8, "repealed", lambda d: d.line.code == "2.001035", cells.other_procedure, *inheritance),
        _spoils(8, "province's", lambda d: d.line.code == "2.000908", cells.other_procedure, *province, rare=True),
        _spoils(8, "field blank", _any, cells.field_blank),
    )


def _words() -> tuple[Dirt, ...]:
    def with_dossier(name: str, division: str | None, change: Callable[[Row, Dossier], None]) -> Dirt:
        def spoilt(row: Row, dossier: Dossier) -> list[Row]:
            change(row, dossier)
            return [row]

        return Dirt(9, name, lambda d: division in (None, d.line.division), spoilt)

    return (
        _spoils(9, "former commune", _any, cells.old_commune),
        with_dossier("short division", None, cells.short_division),
        with_dossier("half short division", "culture", cells.long_division),
        *(_spoils(11, name, _returned, cells.status, change) for name, change in cells.STATUS_CHANGES.items()),
    )


def _trials(commune: SampleCommune) -> tuple[Dirt, ...]:
    def of(name: str) -> Dirt:
        return Dirt(
            12, name, _returned, lambda row, _d: [row, rows.trial(row, number=commune.agency, owner=name)], REFUSED
        )

    def cancelled(row: Row, _dossier: Dossier) -> list[Row]:
        return [row, rows.cancelled_twin(row, number=commune.agency)]

    return (of("Test"), of("abc"), of("Hồ sơ chạy thử"), Dirt(12, "cancelled twin", _returned, cancelled, REFUSED))
