"""The verbs of dossiers. Each is one transaction and one fact; moves go through the table of moves."""

from motcua.dossiers.actions.certify import observe_certified
from motcua.dossiers.actions.observe import ROWS_AT_ONCE, observe
from motcua.dossiers.actions.undo import undo_observations
from motcua.dossiers.actions.vanish import mark_vanished

__all__ = ["ROWS_AT_ONCE", "mark_vanished", "observe", "observe_certified", "undo_observations"]
