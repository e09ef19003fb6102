"""What the counter hands to the verbs: an intake with its applicant, and the version of a dossier that was seen."""

from dataclasses import dataclass
from datetime import datetime

from motcua.dossiers.lifecycle import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Who asks, and who brought it when that is somebody else. Personal data."""

    name: str
    personal_number: str = ""
    phone: str = ""
    address: str = ""
    submitter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """One request as it is taken in.

    `competent_received_at`: for a dossier taken in elsewhere, when the competent agency received it. `appointment_at`
    is only asked for where the procedure's limit cannot be reckoned. `here`: within this commune's competence.
    """

    procedure_code: str
    channel: Channel
    applicant: Applicant
    received_at: datetime
    case: str = ""
    competent_received_at: datetime | None = None
    appointment_at: datetime | None = None
    unit_id: int | None = None
    here: bool = True
    digitised: bool | None = None
    fee: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A dossier as the page showed it; a verb is refused when it has moved since."""

    number: str
    version: int
