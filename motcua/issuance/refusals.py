"""The situations in which an official paper is refused."""

from motcua.core.refusals import NotYours, Refusal


class NotTheRecordsClerk(NotYours):
    """Only the records clerk (văn thư) writes number and day into a paper."""


class UnknownDocument(Refusal):
    """There is no such document in this commune."""


class AlreadyIssued(Refusal):
    """Number and day were written back before; an issued paper is never changed."""


class DoesNotBalance(Refusal):
    """The figures printed in the paper do not close: it may be drafted, not issued. `rules` names what fails."""


class Unfinished(Refusal):
    """The paper still holds places that a person must fill."""


class NumberTaken(Refusal):
    """Another paper of this body, type and year bears the number."""


class NotANumber(Refusal):
    """A number of a paper begins at 1."""


class DatedTooEarly(Refusal):
    """The paper would be dated before what it tells of; `earliest_on` is the first possible day."""


class DatedInFuture(Refusal):
    """The paper would be dated after today."""
