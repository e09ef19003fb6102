"""How an observed row lies in the two tables it is written to, and what of it goes into its fact."""

from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from motcua.core.canonical import CODE, PERSONAL
from motcua.core.folding import fold
from motcua.dossiers.actions.bulk import stored, utc_text
from motcua.dossiers.lifecycle import ResultState, Status, SupplementState
from motcua.dossiers.observed import ObservedRow

STATE = (
    "status",
    "status_words",
    "ground",
    "procedure_code",
    "procedure_name",
    "field",
    "channel",
    "unit_id",
    "unit_words",
    "here",
    "received_at",
    "promised_at",
    "paused_at",
    "resumed_at",
    "ready_at",
    "finished_at",
    "returned_at",
    "digitised_in",
    "digitised_out",
    "apologised",
    "timeliness",
    "fee",
)
PERSON = ("applicant_name", "applicant_fold", "personal_number", "phone", "address", "submitter")
BESIDE = ("supplement_state", "result_state")
SEEN = (
    "row_hash",
    "observed_as_of",
    "observed_import",
    "seen_as_of",
    "seen_import",
    "present",
    "vanished_as_of",
    "vanished_import",
)
# What a dossier kept elsewhere has not, in the order of FRESH_VALUES.
FRESH = (
    "procedure_version",
    "procedure_case",
    "rule_set",
    "holder_id",
    "accepted_at",
    "competent_received_at",
    "clock_start_at",
    "computed_due_at",
    "linked",
    "e_copies",
    "e_certified_at",
    "version",
    "secret_hash",
    "ended_reason",
    "correction",
)
FRESH_VALUES = (None, "", "", None, None, None, None, None, False, 0, None, 1, "", "", "")
NEW_DOSSIER = ("commune_id", "number", "number_fold", "system_of_record", *STATE, *PERSON, *BESIDE, *SEEN, *FRESH)
CHANGED_STATE = (*STATE, *BESIDE, *SEEN)
CHANGED_DOSSIER = (*STATE, *PERSON, *BESIDE, *SEEN)
OBSERVATION = (
    "commune_id",
    "dossier_id",
    "import_id",
    "as_of",
    "system",
    "row_hash",
    *STATE,
    "source_file",
    "source_row",
    "undone_at",
)
FOLD_LENGTH = 200


class Laid(NamedTuple):
    """A row with its values of STATE and the seven moments of its fact, worked out once."""

    row: ObservedRow
    state: tuple[Any, ...]
    moments: list[str | None]


def lay(row: ObservedRow) -> Laid:
    """Return a row as the tables and the journal want it."""
    moments = (
        row.received_at,
        row.promised_at,
        row.paused_at,
        row.resumed_at,
        row.ready_at,
        row.finished_at,
        row.returned_at,
    )
    texts = [utc_text(moment) for moment in moments]
    state = (
        row.status.value,
        row.status_words,
        row.ground.value if row.ground else "",
        (row.procedure_code or "")[:40],
        row.procedure_name,
        row.field,
        row.channel.value if row.channel else "",
        row.unit_id,
        row.unit_words,
        row.here,
        *stored(texts),
        row.digitised_in,
        row.digitised_out,
        row.apologised,
        row.timeliness.value if row.timeliness else "",
        row.fee,
    )
    return Laid(row, state, [None if text is None else f"{text}Z" for text in texts])


def person_of(row: ObservedRow) -> tuple[Any, ...]:
    """Return the values of PERSON."""
    name = row.applicant_name
    return (name, fold(name)[:FOLD_LENGTH], row.personal_number, row.phone, row.address, row.submitter)


def beside_of(status: Status) -> tuple[str, str]:
    """Return the sub-states of supplement and result that a status implies."""
    supplement = SupplementState.ASKED_BY_CENTRE if status is Status.AWAITING_SUPPLEMENT else SupplementState.NONE
    result = ResultState.READY if status is Status.RESULT_READY else ResultState.NONE
    return supplement.value, result.value


def fact_of(laid: Laid, *, import_id: int, as_of: datetime, system: str) -> dict[str, Any]:
    """Return what the journal keeps of a row: codes and moments, nothing of a person."""
    row = laid.row
    received, promised, paused, resumed, ready, finished, returned = laid.moments
    return {
        "import": import_id,
        "as_of": as_of,
        "system": system,
        "status": row.status.value,
        "ground": row.ground.value if row.ground else None,
        "procedure": safe_code(row.procedure_code),
        "channel": row.channel.value if row.channel else None,
        "received_at": received,
        "promised_at": promised,
        "paused_at": paused,
        "resumed_at": resumed,
        "ready_at": ready,
        "finished_at": finished,
        "returned_at": returned,
        "digitised_in": row.digitised_in,
        "digitised_out": row.digitised_out,
        "unit": row.unit_id,
        "here": row.here,
        "apologised": row.apologised,
        "timeliness": row.timeliness.value if row.timeliness else None,
    }


@lru_cache(maxsize=4096)
def safe_code(text: str | None) -> str | None:
    """Return a procedure code that a fact may hold; None for anything else that stood in its column."""
    if not text or not CODE.match(text) or PERSONAL.match(text):
        return None
    return text
