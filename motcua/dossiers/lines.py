"""What questions about dossiers answer with: small frozen values, nothing of a person unless it says so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.dossiers.moves import Choice


@dataclass(frozen=True, slots=True)
class Line:
    """One dossier in a list. `holder` is the member of staff who has it."""

    id: int
    number: str
    procedure_code: str
    procedure_name: str
    status: str
    ground: str
    channel: str
    received_at: datetime | None
    promised_at: datetime | None
    paused_at: datetime | None
    unit: str
    holder: str
    system: str
    version: int


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list; `after` asks for the next part, None when there is none."""

    lines: tuple[Line, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Today:
    """Today's work. The three lists are cut at the same length; the counts are whole."""

    overdue: tuple[Line, ...]
    near_due: tuple[Line, ...]
    paused: tuple[Line, ...]
    ready: tuple[Line, ...]
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Event:
    """One step in a dossier's story: a fact of the journal with its fields."""

    kind: str
    at: datetime
    by: int | None
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause with its ground; `stops_clock` false: paused without a legal ground."""

    ground: str
    stops_clock: bool
    reason: str
    legal_basis: str
    started_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Said:
    """What one export said of a dossier; `undone`: its import was taken back."""

    import_id: int
    as_of: datetime
    system: str
    status: str
    status_words: str
    ground: str
    promised_at: datetime | None
    paused_at: datetime | None
    resumed_at: datetime | None
    ready_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    source_file: str
    source_row: int
    undone: bool


@dataclass(frozen=True, slots=True)
class History:
    """Every observation of a dossier in the order of its exports, and what stands out among them."""

    said: tuple[Said, ...]
    went_back: tuple[tuple[datetime, str, str], ...] = ()
    moved_appointments: tuple[tuple[datetime, datetime, datetime, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class DossierPage:
    """One dossier as its page shows it; who applied is read by the verb `read_applicant`."""

    line: Line
    field: str
    national_code: int
    status_words: str
    supplement_state: str
    result_state: str
    here: bool
    accepted_at: datetime | None
    competent_received_at: datetime | None
    clock_start_at: datetime | None
    computed_due_at: datetime | None
    ready_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    apologised: bool | None
    present: bool
    vanished_as_of: datetime | None
    e_copies: int
    old_numbers: tuple[str, ...]
    timeline: tuple[Event, ...]
    pauses: tuple[Pause, ...]
    history: History
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Tracking:
    """A dossier as its applicant sees it."""

    number: str
    procedure_name: str
    status: str
    ground: str
    received_at: datetime | None
    promised_at: datetime | None
    ready_at: datetime | None
    returned_at: datetime | None
    unit: str
    apologised: bool


@dataclass(frozen=True, slots=True)
class State:
    """What the house knows of a dossier now, for matching it with another system's list."""

    id: int
    number: str
    number_key: str
    system: str
    status: str
    ground: str
    procedure_code: str
    received_at: datetime | None
    promised_at: datetime | None
    ready_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    row_hash: str
    seen_as_of: datetime | None
