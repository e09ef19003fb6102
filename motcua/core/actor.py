"""Who does a thing, and over whom a question may look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who does a verb; belongs to one commune at a time.

    `staff_id` is None for a citizen or the system itself. `key` is the idempotency key of this one call.
    """

    commune_id: int
    staff_id: int | None
    roles: frozenset[str] = frozenset()
    unit_id: int | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a question may see: communes, units of them (None: all units), and the roles of the one who asks."""

    communes: frozenset[int]
    units: frozenset[int] | None = None
    roles: frozenset[str] = frozenset()


# What belongs to no commune (the national calendar, the catalogue) has a chain of its own.
INSTALLATION = Actor(commune_id=0, staff_id=None)


def whole_commune(*, commune_id: int) -> Scope:
    """Return the scope of one whole commune, as figures, papers and the commands at the machine take it."""
    return Scope(communes=frozenset({commune_id}))
