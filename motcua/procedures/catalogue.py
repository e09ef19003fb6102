"""What the catalogue says about one procedure: small frozen values, the same for a page, a paper and a deadline."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """In what a time limit is counted. OTHER needs a rule written by people and gives no date of its own."""

    HOUR = "HOUR"
    WORKING_DAY = "WORKING_DAY"
    CALENDAR_DAY = "CALENDAR_DAY"
    SAME_DAY = "SAME_DAY"
    OTHER = "OTHER"


class LateRule(StrEnum):
    """What a reception later than `late_after` does. The law knows two such rules; most limits have none.

    RESULT_NEXT_DAY: a same-day result may come on the next working day (Law on Civil Status 60/2014; Decree 23/2015
    art. 7). CLOCK_NEXT_DAY: the clock starts on the next working day (linked procedures, Decree 301/2026 art. 5, 7).
    """

    NONE = ""
    RESULT_NEXT_DAY = "RESULT_NEXT_DAY"
    CLOCK_NEXT_DAY = "CLOCK_NEXT_DAY"


class Channel(StrEnum):
    """How a dossier may be filed."""

    ONLINE = "ONLINE"
    COUNTER = "COUNTER"
    POST = "POST"


@dataclass(frozen=True, slots=True)
class LimitView:
    """One time limit, of a channel and case or of all (`""`); `amount` is the whole of it in `unit`, None for OTHER."""

    unit: Unit
    amount: int | None
    channel: str
    case: str
    text: str
    late_rule: LateRule
    late_after: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class FeeView:
    """One fee in whole đồng; `amount` None means that another paper sets it and `text` says which."""

    amount: int | None
    per: str
    channel: str
    case: str
    text: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class ComponentView:
    """One paper asked for; the counts are how many originals, certified copies and photocopies (None: not stated)."""

    position: int
    text: str
    original: int | None
    certified: int | None
    photo: int | None
    required: bool
    replaceable_by_data: bool
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class ChannelView:
    """Whether a channel is open; `level` is FULL, PART or UNKNOWN for the online one, else empty."""

    channel: Channel
    available: bool
    level: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case in which a limit or fee differs, with its name on screen."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class LegalView:
    """One legal basis with the days from which and before which it is in force."""

    title: str
    effective_from: date | None
    effective_before: date | None
    source: str
    verified: bool


FactView = LimitView | FeeView | ComponentView | ChannelView | LegalView


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where facts of the catalogue were read: an id, words, and an address where there is one."""

    id: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class VersionView:
    """A procedure in one version, in force from `effective_from` until the day before `effective_before`."""

    id: int
    code: str
    version: int
    name: str
    name_en: str
    field: str
    verified: str
    effective_from: date
    effective_before: date | None
    repealed_on: date | None
    replaced_by: str
    note: str
    name_source: str
    limits: tuple[LimitView, ...]
    components: tuple[ComponentView, ...]
    fees: tuple[FeeView, ...]
    channels: tuple[ChannelView, ...]
    cases: tuple[CaseView, ...]
    legal: tuple[LegalView, ...]
    sources: tuple[SourceView, ...]

    def facts(self) -> list[FactView]:
        """Return every fact that names a source."""
        return [*self.limits, *self.components, *self.fees, *self.channels, *self.legal]

    def in_force(self, on: date) -> bool:
        """Return whether this version was the valid one on a day."""
        return self.effective_from <= on and (self.effective_before is None or on < self.effective_before)

    def is_repealed(self, on: date) -> bool:
        """Return whether the procedure was repealed by a day."""
        return self.repealed_on is not None and self.repealed_on <= on

    def limit_for(self, *, channel: str = "", case: str = "") -> LimitView | None:
        """Return the most particular time limit for a channel and case: case and channel, case, channel, general."""
        for wanted in ((channel, case), ("", case), (channel, ""), ("", "")):
            for limit in self.limits:
                if (limit.channel, limit.case) == wanted:
                    return limit
        return None
