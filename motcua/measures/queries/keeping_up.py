"""Read your writes: before a question measures fetches what the journal has gained, for two seconds at most."""

from dataclasses import dataclass

from motcua.core import journal
from motcua.measures.readers import read_journal

PATIENCE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Standing:
    """The fact up to which the rows stand, and the commune's last fact when the question began."""

    seq: int
    head: int

    @property
    def is_behind(self) -> bool:
        """Say whether the journal holds facts that the rows do not yet show."""
        return self.seq < self.head


def catch_up(*, commune_id: int, seconds: float | None = PATIENCE_SECONDS) -> Standing:
    """Bring the rows of a commune up to the journal's head as it stands now; `seconds` None: however long it takes."""
    head = journal.head(commune_id=commune_id)
    return Standing(seq=read_journal(commune_id=commune_id, until=head, seconds=seconds), head=head)
