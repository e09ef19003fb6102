"""Who a command acts as: the system administrator at the machine itself, without a staff row."""

from motcua.core.actor import Actor
from motcua.people.roles import Role


def manager_of(commune_id: int) -> Actor:
    """Return the administrator of a commune (0: of the installation)."""
    return Actor(commune_id=commune_id, staff_id=None, roles=frozenset({Role.SYSTEM_ADMINISTRATOR.value}))
