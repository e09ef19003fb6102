"""Everything that one import brings, read and judged before anything is written."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b

import orjson

from motcua.dossiers.observed import CertifiedRow, ObservedRow
from motcua.exchange.lines.certified import certified_of
from motcua.exchange.lines.line import Line, LineRefused, Setting
from motcua.exchange.lines.merging import Clash, Dated, merge
from motcua.exchange.lines.reader import LineReader
from motcua.exchange.tables.register import Page, Register, fonts_of
from motcua.exchange.tables.spool import Put, Spool
from motcua.exchange.values.columns import orders_of

ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Source:
    """Which list a row is from: the system that keeps the dossier, and when the list was taken."""

    system: str
    as_of: datetime


@dataclass(frozen=True, slots=True)
class Reject:
    """A line that is not taken, with the code of the sentence that says why."""

    put: Put
    code: str
    value: str = ""


@dataclass(slots=True)
class Chunk:
    """Up to 500 rows of one list for one transaction, and the lines each was made of."""

    source: Source
    rows: list[ObservedRow] = field(default_factory=list)
    puts: dict[tuple[str, int], list[Put]] = field(default_factory=dict)
    merged: int = 0

    def add(self, line: Line, puts: list[Put]) -> None:
        """Add one dossier and the lines it was made of."""
        self.rows.append(observed_of(line))
        self.puts[line.file, line.row] = puts
        self.merged += len(puts) - 1


@dataclass(slots=True)
class Parcel:
    """The registers of one import with their lines, ready to be judged line by line."""

    registers: list[Register]
    spool: Spool
    certified_spool: Spool
    setting: Setting
    as_of: dict[str, datetime]
    tick: Callable[[int], object]
    pages: list[tuple[Register, Page, LineReader]] = field(init=False)

    def __post_init__(self) -> None:
        """Decide once for each sheet how its columns are read."""
        self.pages = []
        for register in self.registers:
            for page in register.pages:
                self.pages.append((register, page, _reader(page, self.setting)))

    def last_event(self, register: Register, *, until: datetime) -> datetime | None:
        """Return the last moment that a register speaks of, appointments left out; None where it speaks of none."""
        spool = self.certified_spool if register.is_certified_list else self.spool
        found: datetime | None = None
        for put in spool.walk():
            owner, _, reader = self.pages[put.page]
            if owner is register:
                moments = [at for at in reader.events_of(put.cells) if at <= until]
                found = max([*moments, *([found] if found else [])], default=None)
        return found

    def source(self, put: Put) -> Source:
        """Return which list a line is from."""
        register = self.pages[put.page][0]
        return Source(register.system, self.as_of[register.name])

    def chunks(self, *, reject: Callable[[Reject], None], see: Callable[[Line], None]) -> Iterator[Chunk]:
        """Walk the dossiers in the order of the files, 500 at a time, always cut at the same places."""
        open_chunks: dict[Source, Chunk] = {}
        for puts in self.spool.groups():
            line = self._line(puts, reject)
            self.tick(len(puts))
            if line is None:
                continue
            see(line)
            source = self._source_of(line, puts)
            chunk = open_chunks.setdefault(source, Chunk(source))
            chunk.add(line, puts)
            if len(chunk.rows) == ROWS_AT_ONCE:
                yield open_chunks.pop(source)
        yield from open_chunks.values()

    def _line(self, puts: Sequence[Put], reject: Callable[[Reject], None]) -> Line | None:
        lines: list[Dated] = []
        for put in puts:
            register, page, reader = self.pages[put.page]
            try:
                line = reader.read(put.number, put.cells, file=_place(register, page), at=put.row)
                lines.append(Dated(line, self.as_of[register.name]))
            except LineRefused as refused:
                reject(Reject(put, refused.code, str(refused.value)))
        if len(puts) > 1 and lines:
            return self._merged(puts, lines, reject)
        return lines[0].line if lines else None

    def _merged(self, puts: Sequence[Put], lines: list[Dated], reject: Callable[[Reject], None]) -> Line | None:
        files = {self.pages[put.page][0].name for put in puts}
        self.setting.notes.add("OVERLAP" if len(files) > 1 else "LINES_MERGED", lines[0].line.number)
        try:
            return merge(lines)
        except Clash as clash:
            for put in puts:
                reject(Reject(put, "CLASH", clash.value))
            return None

    def _source_of(self, line: Line, puts: Sequence[Put]) -> Source:
        return self.source(next((put for put in puts if put.row == line.row and self._file(put) == line.file), puts[0]))

    def _file(self, put: Put) -> str:
        register, page, _ = self.pages[put.page]
        return _place(register, page)

    def certified(self, *, reject: Callable[[Reject], None]) -> Iterator[tuple[CertifiedRow, Put]]:
        """Walk the lines of the e-certification list."""
        seen: Counter[str] = Counter()
        for puts in self.certified_spool.groups():
            for put in puts:
                row = self._certified_row(put, seen, reject)
                if row is not None:
                    yield row, put

    def _certified_row(self, put: Put, seen: Counter[str], reject: Callable[[Reject], None]) -> CertifiedRow | None:
        if put.number is None:
            reject(Reject(put, "NO_NUMBER"))
            return None
        _, _, reader = self.pages[put.page]
        try:
            said = certified_of(reader, put)
        except LineRefused as refused:
            reject(Reject(put, refused.code, str(refused.value)))
            return None
        mark = _hash([put.number, *said.values()])
        seen[mark] += 1
        # Two papers of one kind may stand on two equal lines: the second is not the first once more.
        row_hash = mark if seen[mark] == 1 else _hash([mark, seen[mark]])
        return CertifiedRow(
            number=put.number, row_hash=row_hash, source_file=self._file(put), source_row=put.row, **said
        )


def observed_of(line: Line) -> ObservedRow:
    """Return a line as the dossiers' room takes it, with the hash of what it says."""
    row_hash = _hash([line.number, line.values])
    return ObservedRow(number=line.number, row_hash=row_hash, source_file=line.file, source_row=line.row, **line.values)


def _hash(content: object) -> str:
    return blake2b(orjson.dumps(content, option=orjson.OPT_SORT_KEYS), digest_size=16).hexdigest()


def _reader(page: Page, setting: Setting) -> LineReader:
    orders = orders_of(page.evidence, day_first=setting.words.day_first, since_1904=page.since_1904)
    for name, order in orders.items():
        label = page.layout.labels[page.layout.columns[name]].replace("\n", " – ")
        if order.serials_swapped:
            setting.notes.add("DATES_SWAPPED", value=label)
        if order.day_first != setting.words.day_first:
            setting.notes.add("MONTH_FIRST", value=label)
    return LineReader(page.layout, orders, fonts_of(page), setting)


def _place(register: Register, page: Page) -> str:
    return register.name if len(register.pages) == 1 else f"{register.name} [{page.sheet}]"
