"""What the proof-reader hands back: one finding for one thing that does not hold."""

from dataclasses import dataclass
from enum import StrEnum

QUOTE_LENGTH = 160


class Severity(StrEnum):
    """How much a finding weighs: errors and warnings make the answer of the command "no", notes do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in the paper that does not hold, with its words, the reason and a way to mend it.

    `at` is the place in the paper (order of the sentence) and only serves to sort.
    """

    rule: str
    severity: Severity
    quote: str
    why: str
    fix: str
    at: int = 0

    def as_data(self) -> dict[str, str]:
        """Return the finding as the command prints it."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "quote": self.quote,
            "why": self.why,
            "fix": self.fix,
        }


def error(rule: str, quote: str, *, why: str, fix: str, at: int = 0) -> Finding:
    """Return a finding that is wrong by arithmetic or by rule."""
    return Finding(rule=rule, severity=Severity.ERROR, quote=shortened(quote), why=why, fix=fix, at=at)


def warning(rule: str, quote: str, *, why: str, fix: str, at: int = 0) -> Finding:
    """Return a finding that a superior would ask about."""
    return Finding(rule=rule, severity=Severity.WARNING, quote=shortened(quote), why=why, fix=fix, at=at)


def note(rule: str, quote: str, *, why: str, fix: str, at: int = 0) -> Finding:
    """Return a finding that is good to know and may stay."""
    return Finding(rule=rule, severity=Severity.NOTE, quote=shortened(quote), why=why, fix=fix, at=at)


def shortened(quote: str) -> str:
    """Return the words of the paper, cut at a word when they are long."""
    words = " ".join(quote.split())
    if len(words) <= QUOTE_LENGTH:
        return words
    return words[:QUOTE_LENGTH].rsplit(" ", 1)[0] + "…"
