"""Who may see and do what, as plain predicates over an actor; the table of moves has its own in `dossiers`."""

from motcua.core.actor import Actor, Scope
from motcua.people.roles import Role

# These answer for the whole commune; a specialist and a head of division see the dossiers of their own unit.
WHOLE_COMMUNE = frozenset(
    {
        Role.COUNTER_OFFICER,
        Role.RECORDS_CLERK,
        Role.SIGNATORY,
        Role.CENTRE_DIRECTOR,
        Role.VICE_CHAIR,
        Role.CHIEF_OF_OFFICE,
        Role.INSPECTION_MEMBER,
        Role.AUDITOR,
    }
)
READS_REGISTER = WHOLE_COMMUNE | {Role.SPECIALIST, Role.HEAD_OF_DIVISION}
IMPORTS = frozenset({Role.COUNTER_OFFICER, Role.CENTRE_DIRECTOR, Role.CHIEF_OF_OFFICE, Role.SYSTEM_ADMINISTRATOR})
READS_PERSONAL_DATA = READS_REGISTER - {Role.INSPECTION_MEMBER, Role.AUDITOR}
DRAFTS_NOTICES = frozenset(
    {Role.VICE_CHAIR, Role.CHIEF_OF_OFFICE, Role.INSPECTION_MEMBER, Role.CENTRE_DIRECTOR, Role.RECORDS_CLERK}
)


def may_enter(actor: Actor) -> bool:
    """Say whether the actor may open the staff pages at all: whoever holds a role today."""
    return bool(actor.roles)


def may_manage_people(actor: Actor) -> bool:
    """Say whether the actor may add units and staff, give roles and take them back."""
    return Role.SYSTEM_ADMINISTRATOR in actor.roles


def may_read_register(actor: Actor) -> bool:
    """Say whether the actor may open the list of dossiers; which of them, `scope_of` says."""
    return bool(actor.roles & READS_REGISTER)


def may_read_personal_data(actor: Actor) -> bool:
    """Say whether the actor may see who applied; every look leaves a trace."""
    return bool(actor.roles & READS_PERSONAL_DATA)


def may_import(actor: Actor) -> bool:
    """Say whether the actor may bring an export in, take one back and read the rows it refused."""
    return bool(actor.roles & IMPORTS)


def may_match(actor: Actor) -> bool:
    """Say whether the actor may lay another system's list beside the register: who imports and reads it."""
    return may_import(actor) and may_read_register(actor)


def may_read_figures(actor: Actor) -> bool:
    """Say whether the actor may read the commune's figures (numbers only; the dossiers behind them: `scope_of`)."""
    return bool(actor.roles & READS_REGISTER)


def may_draft_notices(actor: Actor) -> bool:
    """Say whether the actor may draft a conclusion notice."""
    return bool(actor.roles & DRAFTS_NOTICES)


def may_see_unit(actor: Actor, *, unit_id: int | None) -> bool:
    """Say whether a dossier of this unit is within the actor's sight."""
    units = scope_of(actor).units
    return units is None or unit_id in units


def scope_of(actor: Actor) -> Scope:
    """Return what the actor may see: the own commune; all its units, or only the own one."""
    whole = bool(actor.roles & WHOLE_COMMUNE)
    units = None if whole else frozenset({actor.unit_id} - {None})
    return Scope(communes=frozenset({actor.commune_id}), units=units, roles=actor.roles)  # type: ignore[arg-type]
