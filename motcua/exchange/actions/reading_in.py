"""Reading all files of an import before anything is written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from motcua.core.vietnamese import moment_words
from motcua.core.zone import VIETNAM
from motcua.exchange import mapping, queries
from motcua.exchange.lines.communes import assert_one_commune
from motcua.exchange.lines.reader import Setting
from motcua.exchange.parcel import Parcel
from motcua.exchange.reading.guard import fingerprint
from motcua.exchange.tables.register import Desk, Register, read_register
from motcua.exchange.tables.spool import Spool
from motcua.exchange.values.notes import Notes
from motcua.exchange.values.procedures import Catalogue
from motcua.exchange.values.words import Vocabulary
from motcua.people.folding import fold_unit

Tick = Callable[[int], None]


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
    _, commune = queries.commune_view(code=order.options.commune)
    desk = Desk(order.words, queries.limits(), commune.own, *spools, notes, tick)
    registers: list[Register] = []
    pages = 0
    for path in order.paths:
        register = read_register(path=path, first_page=pages, desk=desk)
        pages += len(register.pages)
        registers.append(register)
    _refuse_other_communes(registers, order.options.commune, notes)
    return Parcel(
        registers=registers,
        spool=spools[0],
        certified_spool=spools[1],
        setting=_setting(order.words, notes, commune_id, at),
        as_of={register.name: _as_of(register, order.options, notes, at) for register in registers},
        tick=tick,
    )


def _refuse_other_communes(registers: Iterable[Register], code: str, notes: Notes) -> None:
    for register in registers:
        _, commune = queries.commune_view(code=code, agencies=register.agencies)
        assert_one_commune(register, commune=commune, notes=notes)


def _setting(words: mapping.Words, notes: Notes, commune_id: int, at: datetime) -> Setting:
    known = queries.known_procedures(on=at.astimezone(VIETNAM).date())
    units = queries.unit_words(commune_id=commune_id)
    return Setting(words, Vocabulary(words), Catalogue(known), units, lru_cache(maxsize=4096)(fold_unit), notes)


def _as_of(register: Register, options: Options, notes: Notes, at: datetime) -> datetime:
    """The moment of a list: as said in the call, else as printed at its foot, else when its file was saved."""
    if options.as_of is not None:
        return options.as_of
    if register.frame.as_of is not None:
        return register.frame.as_of
    saved = min(datetime.fromtimestamp(register.mark.changed_ns // 10**9, VIETNAM), at)
    notes.add("AS_OF_FROM_FILE", value=moment_words(saved))
    return saved
