"""Situations in which the catalogue says no."""

from motcua.core.refusals import Refusal


class ProcedureUnknown(Refusal):
    """No procedure of the catalogue has this `code` (on that day)."""


class ProcedureRepealed(Refusal):
    """The procedure was repealed (`code`, `repealed_on`): old dossiers keep it, a new one cannot be opened."""


class CatalogueUnreadable(Refusal):
    """A data file of the catalogue holds a row that cannot be read (`file`, `code`, `reason`)."""
