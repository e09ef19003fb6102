"""Reading all files of an import before anything is written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from pathlib import Path

from motcua.core.queries import calendar_of
from motcua.core.vietnamese import moment_words
from motcua.core.zone import VIETNAM
from motcua.exchange import mapping, queries
from motcua.exchange.lines.communes import assert_one_commune
from motcua.exchange.lines.line import Setting
from motcua.exchange.parcel import Parcel
from motcua.exchange.reading.guard import fingerprint
from motcua.exchange.tables.register import Desk, Register, read_register
from motcua.exchange.tables.spool import Spool
from motcua.exchange.values.notes import Notes
from motcua.exchange.values.procedures import Catalogue
from motcua.exchange.values.words import Vocabulary
from motcua.people.folding import fold_unit

Tick = Callable[[int], object]
LAST_SECOND = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Options:
    """How an import is to be done: the commune's code, an own mapping, only a rehearsal, the moment of the lists."""

    commune: str
    mapping: str | None = None
    dry_run: bool = False
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked, made ready: the words in force and what the import is recognised by."""

    paths: tuple[Path, ...]
    options: Options
    words: mapping.Words
    key: str


def order_of(*, paths: Sequence[Path], options: Options, commune_id: int) -> Order:
    """Look at every file from outside and say what this import is recognised by. Refused files stop it here."""
    limits = queries.limits()
    words = mapping.words(directory=queries.places().mapping, name=options.mapping)
    marks = {fingerprint(path, limits=limits).sha256: path for path in paths}
    key = queries.key_of(marks=marks, words=f"{words.digest}{options.as_of or ''}", commune_id=commune_id)
    # The same file named twice is read once.
    return Order(tuple(marks.values()), options, words, key)


def read_in(*, order: Order, commune_id: int, at: datetime, tick: Tick) -> Parcel:
    """Read every file to its end and refuse, before anything is written, what is not this commune's register."""
    notes = Notes()
    aside = queries.places().aside
    spools = Spool(aside), Spool(aside)
    commune = queries.commune_view(code=order.options.commune)
    desk = Desk(order.words, queries.limits(), commune.own, *spools, notes, tick)
    registers: list[Register] = []
    pages = 0
    for path in order.paths:
        register = read_register(path=path, first_page=pages, desk=desk)
        pages += len(register.pages)
        registers.append(register)
    _refuse_other_communes(registers, order.options.commune, notes)
    parcel = Parcel(registers, *spools, _setting(order.words, notes, commune_id, at), {}, tick)
    for register in registers:
        parcel.as_of[register.name] = _as_of(parcel, register, order.options, at)
    return parcel


def _refuse_other_communes(registers: Iterable[Register], code: str, notes: Notes) -> None:
    for register in registers:
        commune = queries.commune_view(code=code, agencies=register.agencies)
        assert_one_commune(register, commune=commune, notes=notes)


def _setting(words: mapping.Words, notes: Notes, commune_id: int, at: datetime) -> Setting:
    known = queries.known_procedures(on=at.astimezone(VIETNAM).date())
    units = queries.unit_words(commune_id=commune_id)
    return Setting(
        words=words,
        vocabulary=Vocabulary(words),
        catalogue=Catalogue(known),
        units=units,
        calendar=calendar_of(commune_id),
        fold_unit=lru_cache(maxsize=4096)(fold_unit),
        notes=notes,
    )


def _as_of(parcel: Parcel, register: Register, options: Options, at: datetime) -> datetime:
    """The moment of a list: as said in the call, else as printed at its foot.

    A list kept by hand prints none: then the end of its period or of the last day it speaks of, whichever is later, for
    it cannot be older; and no later than its file was saved. The same list copied a year later says the same.
    """
    if options.as_of is not None:
        return options.as_of
    if register.frame.as_of is not None:
        return register.frame.as_of
    saved = min(datetime.fromtimestamp(register.mark.changed_ns // 10**9, VIETNAM), at)
    spoken = parcel.last_event(register, until=saved)
    days = [day for day in (register.frame.last_day, spoken.date() if spoken else None) if day is not None]
    found = min(datetime.combine(max(days), LAST_SECOND, VIETNAM), saved) if days else saved
    parcel.setting.notes.add("AS_OF_BY_CONTENT", value=moment_words(found))
    return found
