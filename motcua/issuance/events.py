"""Names of the facts of this room; their fields are listed in docs/facts.d/issuance.md."""

DRAFTED = "document.drafted"
REDRAFTED = "document.redrafted"
NUMBER_WRITTEN = "document.number-written"
