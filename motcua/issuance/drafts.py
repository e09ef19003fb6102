"""What is handed in when a paper is put down as a draft."""

from dataclasses import dataclass
from datetime import date

from motcua.issuance.paper import Paper


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper to be drafted, sentences about figures that do not close, and the first day it may be dated."""

    paper: Paper
    imbalances: tuple[str, ...] = ()
    earliest_on: date | None = None
