"""The sample people's ways to sign in: passwords made once, stored hashed, kept in a file only their owner can read."""

import json
import os
import secrets
from datetime import datetime
from typing import Any

from django.contrib.auth.hashers import make_password

from motcua.config.place import sample_accounts, sample_file
from motcua.core.actor import INSTALLATION
from motcua.people import cast, roles
from motcua.people.actions import make_sample_commune
from motcua.people.queries import communes

CODE = "na-mau"
LETTERS = "abcdefghkmnpqrstuvwxyz23456789"  # none that is taken for another


def make_sample(*, at: datetime) -> Any:
    """Make the sample commune; the first time, its passwords too (a second of hashing, outside any transaction)."""
    if not sample_file().exists():
        write_once(fresh_accounts())
    if communes().filter(code=CODE).exists():
        return make_sample_commune(by=INSTALLATION, at=at)
    hashes = {account["username"]: make_password(account["password"]) for account in sample_accounts()}
    return make_sample_commune(hashes=hashes, by=INSTALLATION, at=at)


def fresh_accounts() -> list[dict[str, str]]:
    """Return a sign-in for each of the sample people, with a new password."""
    return [
        {
            "username": person.username,
            "password": new_password(),
            "name": person.name,
            "role": ", ".join(roles.ROLE_WORDS[role] for role in person.roles),
        }
        for person in cast.CAST
        if person.commune == CODE
    ]


def new_password() -> str:
    """Return a password that can be read out: three groups of four, about 59 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))


def write_once(accounts: list[dict[str, str]]) -> None:
    """Write the sample sign-ins, readable by their owner alone."""
    handle = os.open(sample_file(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(accounts, file, ensure_ascii=False, indent=1)
