"""Ranks of commune staff and the rank the law asks of a centre's director on a given day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Rank(StrEnum):
    """The rank a person holds, apart from what the person does (the role)."""

    CHAIR = "CHAIR"
    VICE_CHAIR = "VICE_CHAIR"
    CHIEF_OF_OFFICE = "CHIEF_OF_OFFICE"
    HEAD_OF_DIVISION = "HEAD_OF_DIVISION"
    DEPUTY_HEAD = "DEPUTY_HEAD"
    OFFICIAL = "OFFICIAL"


RANK_WORDS: dict[Rank, str] = {
    Rank.CHAIR: "Chủ tịch UBND",
    Rank.VICE_CHAIR: "Phó Chủ tịch UBND",
    Rank.CHIEF_OF_OFFICE: "Chánh Văn phòng HĐND và UBND",
    Rank.HEAD_OF_DIVISION: "Trưởng phòng",
    Rank.DEPUTY_HEAD: "Phó Trưởng phòng",
    Rank.OFFICIAL: "Công chức",
}


@dataclass(frozen=True, slots=True)
class DirectorRule:
    """What the law asks of the director from a day on; `to_on` None: still in force."""

    from_on: date
    to_on: date | None
    rank: Rank
    deputies_at_most: int
    source: str


DIRECTOR_RULES = (
    DirectorRule(date(2025, 7, 1), date(2026, 8, 4), Rank.VICE_CHAIR, 1, "Nghị định 118/2025/NĐ-CP"),
    DirectorRule(date(2026, 8, 5), None, Rank.HEAD_OF_DIVISION, 2, "Nghị định 309/2026/NĐ-CP, Điều 5 khoản 2"),
)


def director_rule_on(*, day: date) -> DirectorRule | None:
    """Return which rank the centre's director had to hold on a day; None before there were commune centres.

    Both readings are true, each in its time: until 4 August 2026 a vice-chair (Decree 118/2025), from 5 August 2026 the
    rank of a head of division (Decree 309/2026, article 5(2)).
    """
    return next((rule for rule in DIRECTOR_RULES if holds(from_on=rule.from_on, to_on=rule.to_on, day=day)), None)


def holds(*, from_on: date, to_on: date | None, day: date) -> bool:
    """Say whether something in force from `from_on` to `to_on` (both included, None: open) holds on a day."""
    return from_on <= day and (to_on is None or day <= to_on)
