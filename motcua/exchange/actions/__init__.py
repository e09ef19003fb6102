"""The verbs of exchange: bring lists in, take an import back."""

from motcua.exchange.actions.expiring import expire_rejects
from motcua.exchange.actions.importing import Options, Outcome, import_files
from motcua.exchange.actions.undoing import undo_import

__all__ = ["Options", "Outcome", "expire_rejects", "import_files", "undo_import"]
