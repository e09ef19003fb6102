"""Reads the catalogue's data files: plain rows in, one draft per procedure out. No database."""

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from motcua.core.folding import nfc
from motcua.procedures.catalogue import (
    CaseView,
    Channel,
    ChannelView,
    ComponentView,
    FactView,
    FeeView,
    LateRule,
    LegalView,
    LimitView,
    SourceView,
    Unit,
)
from motcua.procedures.refusals import CatalogueUnreadable

DATA = Path(__file__).parent / "data"
UNREAD = "unread"
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A procedure as the files say it now; `mark` changes when anything that makes a new version changes."""

    code: str
    name: str
    name_en: str
    field: str
    verified: str
    note: str
    effective_from: date
    repealed_on: date | None
    replaced_by: str
    limit_text: str
    name_source: str
    limits: tuple[LimitView, ...]
    components: tuple[ComponentView, ...]
    fees: tuple[FeeView, ...]
    channels: tuple[ChannelView, ...]
    cases: tuple[CaseView, ...]
    legal: tuple[LegalView, ...]

    def facts(self) -> list[FactView]:
        """Return every fact that names a source."""
        return [*self.limits, *self.components, *self.fees, *self.channels, *self.legal]

    @property
    def mark(self) -> str:
        """Return a fingerprint of what a dossier is bound to; a repeal alone makes no new version."""
        content = asdict(self)
        for name in ("repealed_on", "replaced_by", "effective_from"):
            del content[name]
        return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Files:
    """The rows of all data files, those of one procedure found by its code."""

    components: dict[str, list[Row]]
    limits: dict[str, list[Row]]
    fees: dict[str, list[Row]]
    cases: dict[str, str]
    legal: list[Row]


def read_catalogue(directory: Path = DATA) -> tuple[list[Draft], list[SourceView]]:
    """Read every procedure of a directory of data files, in the order of the file.

    Refused: CatalogueUnreadable names the file, the code and what is wrong.
    """
    sources = [SourceView(row["id"], row["words"], row["address"]) for row in rows(directory / "sources.csv")]
    files = Files(
        components=by_code(rows(directory / "components.csv")),
        limits=by_code(rows(directory / "limits.csv")),
        fees=by_code(rows(directory / "fees.csv")),
        cases={row["code"]: row["name"] for row in rows(directory / "cases.csv")},
        legal=rows(directory / "legal.csv"),
    )
    known = {source.id for source in sources}
    drafts = [one(row, files, known) for row in rows(directory / "procedures.csv")]
    return drafts, sources


def rows(path: Path) -> list[Row]:
    """Return the rows of a CSV file with every text in one spelling (NFC)."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{key: nfc((value or "").strip()) for key, value in row.items()} for row in csv.DictReader(file)]


def by_code(found: Iterable[Row]) -> dict[str, list[Row]]:
    """Group rows by the code of their procedure."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[row["code"]].append(row)
    return groups


def one(row: Row, files: Files, known: set[str]) -> Draft:
    """Return the draft of one row. Refused: CatalogueUnreadable."""
    code = row["code"]
    try:
        draft = _draft(row, files)
    except (KeyError, ValueError) as error:
        raise CatalogueUnreadable(file="procedures.csv", code=code, reason=str(error)) from error
    used = {fact.source for fact in draft.facts()}
    if missing := (used | {draft.name_source}) - known:
        raise CatalogueUnreadable(file="sources.csv", code=code, reason=", ".join(sorted(missing)))
    return draft


def _draft(row: Row, files: Files) -> Draft:
    code = row["code"]
    limits = tuple(_limit(each, row) for each in files.limits[code])
    fees = tuple(_fee(each, row) for each in files.fees[code])
    used = sorted(({limit.case for limit in limits} | {fee.case for fee in fees}) - {""})
    return Draft(
        code=code,
        name=row["name_vi"],
        name_en=row["name_en"],
        field=row["field"],
        verified=row["verified"],
        note=row["note"],
        effective_from=date.fromisoformat(row["effective_from"]),
        repealed_on=_day(row["repealed_on"]),
        replaced_by=row["replaced_by"],
        limit_text=row["limit_text"],
        name_source=row["name_source"],
        limits=limits,
        components=tuple(_component(each, row) for each in files.components[code]),
        fees=fees,
        channels=_channels(row),
        cases=tuple(CaseView(case, files.cases[case]) for case in used),
        legal=tuple(
            _legal(each) for each in files.legal if code == each["code"] or each["field"] in ("*", row["field"])
        ),
    )


def _limit(row: Row, of: Row) -> LimitView:
    source = row["source"] or of["limit_source"]
    return LimitView(
        unit=Unit(row["unit"]),
        amount=_whole(row["amount"]),
        channel=row["channel"],
        case=row["case"],
        text=of["limit_text"],
        late_rule=LateRule(row["late_rule"]),
        late_after=row["late_after"],
        source=source,
        verified=source != UNREAD,
    )


def _fee(row: Row, of: Row) -> FeeView:
    source = row["source"] or of["fee_source"]
    amount = _whole(row["amount"])
    return FeeView(amount, row["per"], row["channel"], row["case"], row["text"], source, source != UNREAD)


def _component(row: Row, of: Row) -> ComponentView:
    source = row["source"] or of["components_source"]
    return ComponentView(
        position=int(row["position"]),
        text=row["text"],
        original=_whole(row["original"]),
        certified=_whole(row["certified"]),
        photo=_whole(row["photo"]),
        required=row["required"] == "yes",
        replaceable_by_data=row["replaceable_by_data"] == "yes",
        source=source,
        verified=source != UNREAD,
    )


def _channels(row: Row) -> tuple[ChannelView, ...]:
    opened = {Channel(name) for name in row["channels"].split("+")}
    source = row["channels_source"]
    return tuple(
        ChannelView(
            channel=channel,
            available=channel in opened,
            level=row["level"] if channel is Channel.ONLINE and channel in opened else "",
            source=source,
            verified=source != UNREAD,
        )
        for channel in Channel
    )


def _legal(row: Row) -> LegalView:
    start, end = _day(row["effective_from"]), _day(row["effective_before"])
    return LegalView(row["title"], start, end, row["source"], row["verified"] == "yes")


def _whole(text: str) -> int | None:
    return int(text) if text else None


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
