"""The National Portal's page of a procedure: the address a QR leads to even when the commune's host is down."""

import csv
import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Portal:
    """The Portal's patterns of addresses and its own ids of procedures; `verified`: a person checked them."""

    by_identity: str
    by_code: str
    portal: str
    source: str
    verified: bool
    identities: dict[str, str]

    def address_of(self, code: str) -> str:
        """Return the Portal's address of a procedure: its page where its id is known, else a search for its code."""
        identity = self.identities.get(code, "")
        pattern = self.by_identity if identity else self.by_code
        return pattern.format(identity=quote(identity), code=quote(code))


def read_portal(own: Path | None = None) -> Portal:
    """Read the Portal's patterns; the installation's own file (`MOTCUA_DATA/portal.toml`) goes before the product's."""
    with (DATA / "portal.toml").open("rb") as file:
        found = tomllib.load(file)
    if own is not None and own.exists():
        with own.open("rb") as file:
            found |= tomllib.load(file)
    with (DATA / "portal_pages.csv").open(encoding="utf-8", newline="") as file:
        identities = {row["code"]: row["identity"] for row in csv.DictReader(file)}
    return Portal(
        by_identity=str(found["by_identity"]),
        by_code=str(found["by_code"]),
        portal=str(found["portal"]),
        source=str(found["source"]),
        verified=bool(found["verified"]),
        identities=identities,
    )
