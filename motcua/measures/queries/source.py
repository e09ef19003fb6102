"""Where the rows of a question come from."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a commune's rows, and rows that replace those of the same dossiers in it."""

    file: Path | None
    newer: "pa.Table | None"
