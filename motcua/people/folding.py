"""How names of units are compared."""

from motcua.core.folding import fold


def fold_unit(words: str) -> str:
    """Return a unit's name as it is compared: folded, without punctuation."""
    return " ".join("".join(mark if mark.isalnum() else " " for mark in fold(words)).split())
