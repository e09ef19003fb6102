"""Why measures says no."""

from motcua.core.refusals import Refusal


class UnknownIndicator(Refusal):
    """There is no indicator of this id. Fields: `indicator`."""
