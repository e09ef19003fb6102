"""The story of a dossier is told in words, whatever happened."""

from motcua.dossiers import events
from motcua.web.staff.story import FACT_WORDS


def test_every_fact_of_a_dossier_has_its_words() -> None:
    kinds = {value for value in vars(events).values() if isinstance(value, str) and value.startswith("dossier.")}
    assert len(kinds) > 20
    assert set(FACT_WORDS) == kinds
