"""The verbs of dossiers. Each is one transaction and one fact; moves go through the table of moves."""

from motcua.dossiers.actions.observe import observe

__all__ = ["observe"]
