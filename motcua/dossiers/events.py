"""Names of the facts of dossiers. None of them names a person."""

REGISTERED = "dossier.registered"
ACCEPTED = "dossier.accepted"
TRANSFERRED = "dossier.transferred"
ASSIGNED = "dossier.assigned"
SUPPLEMENT_ASKED = "dossier.supplement-asked"
SUSPENDED = "dossier.suspended"
RESUMED = "dossier.resumed"
EXTENDED = "dossier.extended"
SUBMITTED = "dossier.submitted"
REVIEWED = "dossier.reviewed"
CORRECTED = "dossier.corrected"
SIGNED = "dossier.signed"
RESULT_READY = "dossier.result-ready"
RESULT_RETURNED = "dossier.result-returned"
REFUSED = "dossier.refused"
WITHDRAWN = "dossier.withdrawn"
STOPPED = "dossier.stopped"

OBSERVED = "dossier.observed"
E_CERTIFIED = "dossier.e-certified"
VANISHED = "dossier.vanished"
OBSERVATION_UNDONE = "dossier.observation-undone"
NUMBER_NOTED = "dossier.number-noted"
APPLICANT_READ = "dossier.applicant-read"


def subject_of(dossier_id: int) -> str:
    """Return the subject of every fact about a dossier."""
    return f"dossier:{dossier_id}"


def dossier_of(subject: str) -> int:
    """Return the id of the dossier that a fact is about."""
    return int(subject.removeprefix("dossier:"))
