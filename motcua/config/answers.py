"""What a command answers: data for a program, lines for a person, and an exit status."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

DONE, NO, WRONG_CALL, IN_PART = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of one command: `data` is printed under `--json`, `lines` otherwise."""

    data: Any
    lines: Sequence[str] = field(default_factory=tuple)
    status: int = DONE


class CallError(Exception):
    """The call is wrong or the file cannot be read at all; the message is one line that says how to mend it."""
