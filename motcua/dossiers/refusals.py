"""Situations in which dossiers say no."""

from motcua.core.refusals import Refusal


class UnknownDossier(Refusal):
    """No dossier of this commune bears this `number`."""


class MovedMeanwhile(Refusal):
    """Somebody else changed the dossier (`number`) after the page was shown."""


class KeptElsewhere(Refusal):
    """The dossier (`number`) is kept in another system (`system`): its legal steps are taken there."""


class NotPossibleNow(Refusal):
    """The verb (`verb`) does not lead on from where the dossier (`number`) stands (`status`)."""


class NotYourRole(Refusal):
    """Another role takes this step (`number`, `verb`, `who`: the roles in words)."""


class NotYourUnit(Refusal):
    """Another unit holds the dossier (`number`)."""


class NoUnit(Refusal):
    """The dossier (`number`) was not passed to a unit yet."""


class UnknownUnit(Refusal):
    """The unit does not belong to this commune."""


class NotInUnit(Refusal):
    """The person does not work in the unit that holds the dossier (`number`)."""


class GroundDoesNotFit(Refusal):
    """A pause needs a ground, and this one (`ground`) is not for this verb."""


class AlreadyExtended(Refusal):
    """The appointment was put off once already; there is no second time (`number`)."""


class AppointmentNotLater(Refusal):
    """A new appointment must lie after the old one and after now (`number`)."""


class AppointmentNeeded(Refusal):
    """The procedure's limit (`code`) is not reckoned: a person must name the appointment by a written rule."""


class ImpossibleMoments(Refusal):
    """The moments of an intake cannot be; `why` says which: FUTURE, COMPETENT_BEFORE_RECEIPT, …"""


class ApplicantMissing(Refusal):
    """An intake without the applicant's name."""


class ImpossiblePersonalNumber(Refusal):
    """A personal number that is not 9 or 12 digits."""


class NoAgencyCode(Refusal):
    """The commune has no agency code in force, so no dossier can get a number."""


class ReasonMissing(Refusal):
    """The step needs its reason in words (`verb`)."""


class NumberTaken(Refusal):
    """Another dossier of the commune bears this `number`."""
