"""The situations in which a verb of this room is refused."""

from motcua.core.refusals import Refusal


class UnknownIndicator(Refusal):
    """There is no such indicator to set a target for."""


class ImpossibleTarget(Refusal):
    """The value of a target is not one its indicator can have, or its days run backwards."""


class TargetOverlaps(Refusal):
    """Another target of the same indicator is in force in those days."""


class UnknownInspection(Refusal):
    """There is no such inspection in this commune."""


class UnknownTask(Refusal):
    """There is no such task in this commune."""


class AlreadyConcluded(Refusal):
    """The inspection is concluded: its texts and tasks no longer change."""


class WrittenMeanwhile(Refusal):
    """Somebody wrote in the inspection after the page was opened; nothing was overwritten."""


class NothingDrafted(Refusal):
    """An inspection is concluded with its notice; none has been drafted."""
