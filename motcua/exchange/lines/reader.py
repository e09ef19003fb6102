"""One line of a register as values. It is refused only where its number, receipt day or status cannot be known."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from motcua.dossiers.lifecycle import STATUS_OF_GROUND, Channel, Ground, Status
from motcua.exchange.lines.line import Line, LineRefused, Setting
from motcua.exchange.mapping import key
from motcua.exchange.reading.legacy_fonts import Font, font_of
from motcua.exchange.reading.sheet import FORMULA_WITHOUT_VALUE, Cell, Row
from motcua.exchange.tables.layout import Layout
from motcua.exchange.values import moments, people
from motcua.exchange.values.moments import Moment, Order, Unreadable
from motcua.exchange.values.numbers import day_in
from motcua.exchange.values.words import Found, ground_of, status_words

EVENTS = ("paused_at", "resumed_at", "ready_at", "finished_at", "returned_at")
HAPPENED = ("filed_at", "received_at", *EVENTS, "signed_at")
LONGEST_TEST = 30
NECESSARY = ("number", "received_at", "status")


class LineReader:
    """Reads the lines of one sheet; how its columns are written was decided when the whole sheet had been seen."""

    def __init__(
        self, layout: Layout, orders: Mapping[str, Order], fonts: Mapping[int, Font], setting: Setting
    ) -> None:
        self.columns = layout.columns
        self.labels = layout.labels
        self.orders = orders
        self.fonts = fonts
        self.setting = setting
        self.notes = setting.notes
        self.width = layout.width
        self.events = tuple((name, self.columns[name], orders[name]) for name in EVENTS if name in self.columns)

    def read(self, number: str | None, row: Row, *, file: str, at: int) -> Line:
        """Return one line as values. Raises LineRefused."""
        if len(row) < self.width:
            row = [*row, *[None] * (self.width - len(row))]
        self._refuse_formulas(row)
        if number is None:
            raise LineRefused("NO_NUMBER")
        line = Line(number, file, at)
        self._refuse_test(row)
        found = self._status(row)
        values = line.values
        values["status"], values["status_words"] = found.status, self.text(row, "status")
        self._moments(line, row, found)
        self._ground(line, row, found)
        self._procedure(line, row)
        self._people(line, row)
        self._rest(line, row)
        return line

    def events_of(self, row: Row) -> list[datetime]:
        """Return the moments that have happened by a line: all its dates but appointments."""
        found = []
        for name in HAPPENED:
            column = self.columns.get(name)
            if column is not None and column < len(row):
                with suppress(Unreadable):
                    moment = moments.moment_of(row[column], self.orders[name])
                    found += [moment.at] if moment is not None else []
        return found

    def cell(self, row: Row, name: str) -> Cell:
        """Return the cell of a field; None where the sheet has no such column."""
        column = self.columns.get(name)
        return row[column] if column is not None else None

    def text(self, row: Row, name: str) -> str:
        """Return the text of a field; empty where there is none."""
        column = self.columns.get(name)
        if column is None or row[column] is None:
            return ""
        font = self.fonts.get(column)
        if font is None:
            return people.name_of(row[column])
        self.notes.add("OLD_FONT")
        return people.name_of(row[column], font)

    def _refuse_formulas(self, row: Row) -> None:
        if FORMULA_WITHOUT_VALUE not in row:
            return
        for name in (*NECESSARY, *EVENTS, "promised_at", "procedure_code"):
            if self.cell(row, name) == FORMULA_WITHOUT_VALUE:
                raise LineRefused("FORMULA", self.labels[self.columns[name]].replace("\n", " – "))

    def _refuse_test(self, row: Row) -> None:
        is_test = self.setting.vocabulary.is_test
        for name in ("owner", "submitter", "procedure_name", "note"):
            column = self.columns.get(name)
            cell = row[column] if column is not None else None
            if isinstance(cell, str) and len(cell) <= LONGEST_TEST and is_test(cell):
                raise LineRefused("TEST_ROW")

    def _status(self, row: Row) -> Found:
        if "status" not in self.columns:
            return self._status_from_dates(row)
        text = status_words(row[self.columns["status"]])
        if not text:
            raise LineRefused("NO_STATUS")
        found = self.setting.vocabulary.status(text)
        if found is None:
            raise self._unclear_status(text)
        return found

    def _unclear_status(self, text: str) -> LineRefused:
        if font_of(text) == Font.UNCLEAR:
            return LineRefused("FONT_UNCLEAR", text)
        parts = [part for part in text.replace("|", ";").split(";") if key(part)]
        if len(parts) > 1 and all(self.setting.vocabulary.status(part) for part in parts):
            return LineRefused("STATUS_CLASH", text)
        return LineRefused("UNKNOWN_STATUS", text)

    def _status_from_dates(self, row: Row) -> Found:
        """A follow-up register (form 07) has no status: the day of return tells, or words in its notes."""
        self.notes.add("STATUS_FROM_DATES")
        if self.cell(row, "returned_at") is not None:
            return Found(Status.RETURNED, None)
        told = self.setting.vocabulary.status(self.text(row, "note")) if self.text(row, "note") else None
        if told is not None:
            return told
        ready = self.cell(row, "ready_at") is not None or self.cell(row, "finished_at") is not None
        return Found(Status.RESULT_READY if ready else Status.PROCESSING, None)

    def _moments(self, line: Line, row: Row, found: Found) -> None:
        received = self._received(line, row, found)
        values = line.values
        values["received_at"] = received
        values["promised_at"] = self._promised(line, row, received)
        for name, column, order in self.events:
            cell = row[column]
            values[name] = None if cell is None else self._event(line, cell, order, received)

    def _received(self, line: Line, row: Row, found: Found) -> datetime | None:
        cell = self.cell(row, "received_at")
        try:
            moment = moments.moment_of(cell, self.orders["received_at"]) if "received_at" in self.columns else None
        except Unreadable as error:
            raise LineRefused("NO_RECEIPT", self.shown(cell)) from error
        if moment is None and "filed_at" in self.columns and found.status != Status.SUBMITTED:
            moment = self._read(line, self.cell(row, "filed_at"), self.orders["filed_at"])
            if moment is not None:
                self.notes.add("RECEIPT_FROM_FILING", line.number)
        if moment is None:
            if found.status == Status.SUBMITTED:
                return None
            raise LineRefused("NO_RECEIPT", self.shown(cell))
        at = moments.as_numbered(moment.at, day_in(line.number))
        if at != moment.at:
            self.notes.add("DATE_BY_NUMBER", line.number)
        return at

    def _promised(self, line: Line, row: Row, received: datetime | None) -> datetime | None:
        for name in ("promised_at", "processing_due_at"):
            if name not in self.columns:
                continue
            moment = self._read(line, self.cell(row, name), self.orders[name])
            if moment is not None:
                at = moments.end_of_office(moment.at, self.setting.calendar) if moment.whole_day else moment.at
                if received is not None and at < received and at.date() < received.date():
                    self.notes.add("PROMISE_BEFORE_RECEIPT", line.number)
                return at
        return None

    def _event(self, line: Line, cell: Cell, order: Order, received: datetime | None) -> datetime | None:
        moment = self._read(line, cell, order)
        if moment is None:
            return None
        at = moment.at
        if received is None or at >= received:
            return at
        if at.date() < received.date():
            self.notes.add("BEFORE_RECEIPT", line.number)
            return None
        if not moment.whole_day:
            self.notes.add("CLOCK", line.number)
        return received

    def _read(self, line: Line, cell: Cell, order: Order) -> Moment | None:
        try:
            return moments.moment_of(cell, order)
        except Unreadable:
            self.notes.add("DATE_UNREADABLE", line.number, value=self.shown(cell))
            return None

    def shown(self, cell: Cell) -> str:
        """Return a cell as a sentence quotes it."""
        return people.text_of(cell)[:60] or "trống"

    def _ground(self, line: Line, row: Row, found: Found) -> None:
        reason_words = self.text(row, "pause_reason") or (
            self.text(row, "note") if found.status == Status.SUSPENDED else ""
        )
        reason = self.setting.vocabulary.ground(reason_words) if reason_words else None
        ground = ground_of(found, reason)
        line.values["ground"] = ground
        if ground == Ground.NONE:
            self.notes.add("PAUSED_WITHOUT_GROUND", line.number)
        elif ground is not None and found.status == Status.SUSPENDED:
            line.values["status"] = STATUS_OF_GROUND[ground]

    def _procedure(self, line: Line, row: Row) -> None:
        name = self.text(row, "procedure_name")
        code_cell = self.cell(row, "procedure_code")
        code = code_cell if isinstance(code_cell, str) else "" if code_cell is None else f"{code_cell:.6f}"
        found = self.setting.catalogue.find(code, name)
        if not found.known:
            if self.setting.words.refuse_unknown_procedures:
                raise LineRefused("UNKNOWN_PROCEDURE", code or name or "trống")
            self.notes.add("PROCEDURE_UNKNOWN", line.number, value=code or name or "trống")
        elif found.by_name:
            self.notes.add("PROCEDURE_BY_NAME", line.number)
        if found.repealed:
            self.notes.add("PROCEDURE_REPEALED", line.number, value=found.code)
        line.values["procedure_code"], line.values["procedure_name"] = found.code, name

    def _people(self, line: Line, row: Row) -> None:
        values = line.values
        values["applicant_name"] = self.text(row, "owner") or self.text(row, "submitter")
        values["submitter"] = self.text(row, "submitter")
        values["address"] = self.text(row, "address")
        values["personal_number"] = people.personal_number_of(self.cell(row, "personal_number"))
        values["phone"] = people.phone_of(self.cell(row, "phone"))
        for name in ("personal_number", "phone"):
            if not values[name] and self.cell(row, name) not in (None, ""):
                self.notes.add("LOST_DIGITS", line.number)

    def _rest(self, line: Line, row: Row) -> None:
        values, vocabulary = line.values, self.setting.vocabulary
        values["field"] = self.text(row, "field_name")
        values["channel"] = self._channel(line, row)
        timeliness = self.text(row, "timeliness")
        values["timeliness"] = vocabulary.timeliness(timeliness) if timeliness else None
        values["digitised_in"] = vocabulary.yes(self.cell(row, "digitised_in"))
        values["digitised_out"] = vocabulary.yes(self.cell(row, "digitised_out"))
        self._unit(line, row)
        note = self.text(row, "note")
        note = key(note) if note else ""
        values["here"] = self._here(row, note)
        values["apologised"] = vocabulary.yes(self.cell(row, "apologised")) or ("xin loi" in note or None)
        values["fee"] = _money(self.cell(row, "fee"))

    def _channel(self, line: Line, row: Row) -> Channel | None:
        text = self.text(row, "channel")
        found = self.setting.vocabulary.channel(text) if text else None
        if found is None and "channel" in self.columns:
            self.notes.add("CHANNEL_UNKNOWN", line.number, value=text or "trống")
        return found

    def _unit(self, line: Line, row: Row) -> None:
        text = self.text(row, "unit")
        found = self.setting.units.get(self.setting.fold_unit(text)) if text else None
        if text and found is None:
            self.notes.add("UNIT_UNKNOWN", line.number, value=text)
        line.values["unit_words"], line.values["unit_id"] = text, found

    def _here(self, row: Row, note: str) -> bool:
        if "phi dia gioi" in note:
            return False
        if "here" not in self.columns:
            return True
        words = key(self.text(row, "here"))
        return not words or not any(part in f" {words} " for part in (" tinh ", " so ", " bo ", " khong "))


def _money(cell: Cell) -> int | None:
    if isinstance(cell, float):
        return round(cell)
    if not isinstance(cell, str):
        return None
    digits = "".join(letter for letter in cell.split(",00")[0] if letter.isdigit())
    return int(digits) if digits and len(digits) <= 12 else None
