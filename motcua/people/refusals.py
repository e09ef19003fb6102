"""Situations in which this room says no."""

from motcua.core.refusals import Refusal


class UnknownCommune(Refusal):
    """No commune has this code; `code` holds what came."""


class CommuneExists(Refusal):
    """A commune has this code already."""


class AgencyCodeTaken(Refusal):
    """Another commune has this agency code, or it was given on that day already."""


class HostTaken(Refusal):
    """Another commune's public page has this host name."""


class UnitExists(Refusal):
    """The commune has a unit with this code already."""


class AccountNameTaken(Refusal):
    """Another account has this sign-in name."""


class NotAnAccountName(Refusal):
    """A sign-in name holds something other than a-z, digits, dot, dash and underscore."""


class NotInForceYet(Refusal):
    """What is to end or be replaced begins only later than that day."""


class RoleNotHeld(Refusal):
    """The person does not hold the role on that day."""


class CannotPassOn(Refusal):
    """A role held by delegation cannot be delegated further, nor to oneself, nor without an end."""


class OtherCommune(Refusal):
    """The row belongs to another commune."""


class SampleAwayFromHome(Refusal):
    """A sample account was used on a listener that a network can reach."""
