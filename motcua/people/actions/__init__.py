"""The verbs of people: what an installation needs before its first day, and who answers for what from when."""

from motcua.people.actions.places import (
    NewCommune,
    add_agency_code,
    add_commune,
    add_unit,
    add_unit_alias,
    replace_agency_code,
)
from motcua.people.actions.sample import add_usual_units, make_sample_commune
from motcua.people.actions.staffing import (
    NewAccount,
    NewStaff,
    Terms,
    add_staff,
    delegate,
    give_rank,
    grant_role,
    revoke_role,
    set_password,
)

__all__ = [
    "NewAccount",
    "NewCommune",
    "NewStaff",
    "Terms",
    "add_agency_code",
    "add_commune",
    "add_staff",
    "add_unit",
    "add_unit_alias",
    "add_usual_units",
    "delegate",
    "give_rank",
    "grant_role",
    "make_sample_commune",
    "replace_agency_code",
    "revoke_role",
    "set_password",
]
