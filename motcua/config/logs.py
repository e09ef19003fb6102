"""How a line of the log looks: where something failed and what kind of failure it was, never what it was about."""

import logging
import traceback
from types import TracebackType
from typing import Any


class Nameless(logging.Formatter):
    """Leaves out what exceptions say: a database's or a reader's words may quote a name or a number of a person."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the library's name
        """Return the places in the code and the kinds of exception, each cause after what it led to."""
        error: BaseException | None = ei[1]
        parts = []
        while error is not None:
            parts.append(_places(error.__traceback__) + f"  {type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(parts)


def _places(trace: TracebackType | None) -> str:
    return "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace))
