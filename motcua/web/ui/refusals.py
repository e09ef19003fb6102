"""Situations in which a face itself says no, before any room is asked."""

from motcua.core.refusals import Refusal


class WrongDays(Refusal):
    """The days of a period cannot be read, or the last comes before the first."""


class NoFile(Refusal):
    """A form for files came without one, or with too many (`most`)."""


class WrongMoment(Refusal):
    """A moment that was typed cannot be read."""


class UnknownUpload(Refusal):
    """The files of this address are not there (any more), or another person uploaded them."""


class RejectsGone(Refusal):
    """The refused lines of an import were deleted after their days (`days`), or there were none."""


class WrongNumber(Refusal):
    """The number or the day of a paper that was typed cannot be read."""


class HalfAForm(Refusal):
    """A form arrived without the fields it has: it was cut on its way."""
