"""Facts of the room exchange."""

IMPORT_STARTED = "import.started"
IMPORT_FINISHED = "import.finished"
IMPORT_UNDONE = "import.undone"
REJECTS_READ = "import.rejects-read"


def subject_of(batch_id: int) -> str:
    """Return the subject of facts about one import."""
    return f"import:{batch_id}"
