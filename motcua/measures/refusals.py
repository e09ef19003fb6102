"""Why measures says no."""

from motcua.core.refusals import Refusal


class UnknownIndicator(Refusal):
    """There is no indicator of this id. Fields: `indicator`."""


class WrongPeriod(Refusal):
    """The period ends before it begins. Fields: `from_on`, `to_on`."""
