"""Invented people, villages and communes. Nobody bears these numbers: they are impossible by construction."""

import csv
import random
from dataclasses import dataclass
from functools import cache

from motcua.exchange.sampling.mix import DATA

DIVISIONS = {
    "centre": "Trung tâm Phục vụ hành chính công",
    "office": "Văn phòng HĐND và UBND",
    "economy": "Phòng Kinh tế",
    "culture": "Phòng Văn hóa - Xã hội",
}
RECEIVERS = ("Hoàng Thị Lan", "Hứa Thị Mơ", "Vi Văn Đạt")
HANDLERS = {
    "centre": ("Hoàng Thị Lan", "Hứa Thị Mơ"),
    "office": ("Lộc Thị Thắm", "Vi Thị Thảo"),
    "economy": ("Hoàng Văn Tùng", "Lương Văn Bách"),
    "culture": ("Nông Văn Minh", "Lý Văn Khánh"),
}
SIGNERS = ("Triệu Thị Hoa", "Hứa Văn Sơn")


class UnknownCommune(ValueError):
    """No invented commune has this code."""


@dataclass(frozen=True, slots=True)
class SampleCommune:
    """An invented commune as its province's system prints it."""

    code: str
    name: str
    province: str
    agency: str
    old_agency: str
    villages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """An invented applicant: an identity number of a century that has not come, a phone with an unused prefix."""

    name: str
    identity: str
    phone: str
    address: str


def commune(*, code: str) -> SampleCommune:
    """Return an invented commune by its code."""
    found = communes().get(code)
    if found is None:
        raise UnknownCommune(code)
    return found


@cache
def communes() -> dict[str, SampleCommune]:
    """Return the invented communes by code."""
    with (DATA / "communes.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: SampleCommune(**{**row, "villages": tuple(row["villages"].split(";"))})  # type: ignore[arg-type]
            for row in csv.DictReader(file)
        }


def person(*, place: SampleCommune, rng: random.Random) -> Person:
    """Invent one applicant of a commune."""
    sex = "woman" if rng.random() < 0.52 else "man"
    name = " ".join(_pick(kind, rng) for kind in ("family", f"middle-{sex}", f"given-{sex}"))
    century, year, serial = rng.choice("89"), rng.randrange(45, 100), rng.randrange(1_000_000)
    village = place.villages[int(rng.random() * len(place.villages))]
    return Person(
        name=name,
        identity=f"020{century}{year:02d}{serial:06d}",
        phone=f"010{rng.randrange(10_000_000):07d}",
        address=f"{village}, {place.name}, {place.province}",
    )


def _pick(kind: str, rng: random.Random) -> str:
    names, edges = _names()[kind]
    return rng.choices(names, cum_weights=edges)[0]


@cache
def _names() -> dict[str, tuple[list[str], list[int]]]:
    """Return for each kind of name the names and their running weights."""
    found: dict[str, tuple[list[str], list[int]]] = {}
    with (DATA / "names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names, edges = found.setdefault(row["kind"], ([], []))
            names.append(row["text"])
            edges.append((edges[-1] if edges else 0) + int(row["weight"]))
    return found
