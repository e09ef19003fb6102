"""Child process parts: a counter officer of the sample commune who takes dossiers in through the real verb."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

PROCEDURE = "1.004873"


def officer() -> Any:
    """Return the counter officer Lan as an actor."""
    from motcua.core.actor import Actor
    from motcua.people.cast import CAST, person_of
    from motcua.people.queries import commune_by_code

    assert CAST
    roles = frozenset(role.value for role in person_of(username="lan").roles)
    return Actor(commune_id=commune_by_code(code="na-mau").id, staff_id=None, roles=roles)


def taker() -> Callable[[], tuple[str, str]]:
    """Return a function that accepts one more dossier and gives its number and the secret of its slip."""
    from motcua.dossiers.actions import accept
    from motcua.dossiers.intake import Applicant, Intake
    from motcua.dossiers.lifecycle import Channel

    by, place = officer(), count(1)

    def take() -> tuple[str, str]:
        now = datetime.now(UTC)
        who = Applicant(name="Lộc Văn Thử", personal_number=f"0208{next(place):08d}", phone="0100000000", address="")
        intake = Intake(procedure_code=PROCEDURE, channel=Channel.COUNTER, applicant=who, received_at=now)
        accepted = accept(intake=intake, by=by, at=now)
        return accepted.dossier.number, accepted.secret

    return take
