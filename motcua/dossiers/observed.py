"""What one line of another system's export says about a dossier. Files are mapped to these rows by the room exchange.

An export is a snapshot: nothing here claims that a move was witnessed.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from motcua.dossiers.lifecycle import Channel, Ground, Status, Timeliness


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservedRow:
    """One dossier as an export shows it. Texts are NFC and trimmed, empty when the source says nothing.

    `number` is the code of the system of record. `row_hash` is a hash of the contents (not of the place in the file),
    so that the same contents in another row or column order are unchanged. `here`: within this commune's competence.
    """

    number: str
    status: Status
    row_hash: str
    source_file: str
    source_row: int
    status_words: str = ""
    ground: Ground | None = None
    procedure_code: str | None = None
    procedure_name: str = ""
    field: str = ""
    channel: Channel | None = None
    applicant_name: str = ""
    personal_number: str = ""
    phone: str = ""
    address: str = ""
    submitter: str = ""
    received_at: datetime | None = None
    promised_at: datetime | None = None
    paused_at: datetime | None = None
    resumed_at: datetime | None = None
    ready_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    digitised_in: bool | None = None
    digitised_out: bool | None = None
    unit_words: str = ""
    unit_id: int | None = None
    here: bool = True
    apologised: bool | None = None
    timeliness: Timeliness | None = None
    fee: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedRow:
    """One line of the e-certification list, joined to a dossier by its number."""

    number: str
    copies: int
    row_hash: str
    source_file: str
    source_row: int
    signed_at: datetime | None = None
    paper_kind: str = ""
    pages: int | None = None
    certificate_number: str = ""


class RowRefusal(StrEnum):
    """Why a row was not taken."""

    NO_NUMBER = "NO_NUMBER"
    KEPT_HERE = "KEPT_HERE"  # Motcua itself is this dossier's system of record
    TWICE_IN_IMPORT = "TWICE_IN_IMPORT"  # the same number with different contents in one import
    UNKNOWN_DOSSIER = "UNKNOWN_DOSSIER"  # an e-certified copy without its dossier
    NO_COPIES = "NO_COPIES"  # an e-certified line that counts no copy


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not taken, by its number and place."""

    number: str
    source_file: str
    source_row: int
    why: RowRefusal


@dataclass(frozen=True, slots=True)
class Observed:
    """What one call did with its rows; `older` rows were kept but did not change the present state."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    older: int = 0
    refused: tuple[RefusedRow, ...] = ()

    def __add__(self, other: "Observed") -> "Observed":
        """Add up the calls of one import."""
        return Observed(
            created=self.created + other.created,
            updated=self.updated + other.updated,
            unchanged=self.unchanged + other.unchanged,
            older=self.older + other.older,
            refused=self.refused + other.refused,
        )


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking back a part of an import did; `left` observations still wait for the next call."""

    restored: int = 0
    gone: int = 0
    kept: int = 0
    left: int = 0
