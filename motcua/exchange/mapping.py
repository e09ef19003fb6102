"""The words of other systems, as editable data: headers, statuses, channels, grounds, layouts.

What ships lies in `data/`; an installation adds or overrides single lines in `MOTCUA_DATA/mapping/` or, for
`--mapping NAME`, in `MOTCUA_DATA/mapping/NAME/`, in files of the same names.
"""

import csv
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from motcua.core.folding import fold, nfc
from motcua.dossiers.lifecycle import Channel, Ground, Status, Timeliness
from motcua.exchange.refusals import UnknownMapping

SHIPPED = Path(__file__).parent / "data"
TABLES = ("headers", "statuses", "channels", "timeliness", "grounds", "yes-no", "abbreviations", "test-rows")
PUNCTUATION = re.compile(r"[^\w/]+")


@dataclass(frozen=True, slots=True)
class Flavour:
    """A kind of list, recognised by which columns it has and has not."""

    name: str
    title: str
    system: str
    needs: frozenset[str]
    any: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Every table of words, folded, and a digest that changes with any of them."""

    headers: Mapping[str, str]
    statuses: Mapping[str, tuple[Status, Ground | None]]
    channels: Mapping[str, Channel]
    timeliness: Mapping[str, Timeliness | None]
    grounds: tuple[tuple[str, Ground], ...]
    legal_basis: Mapping[Ground, str]
    yes_no: Mapping[str, bool]
    abbreviations: Mapping[str, str]
    test_rows: frozenset[str]
    test_hint: re.Pattern[str]
    flavours: tuple[Flavour, ...]
    frame: Mapping[str, tuple[str, ...]]
    cap_rows: frozenset[int]
    refuse_unknown_procedures: bool
    day_first: bool
    digest: str = field(default="")


def words(*, directory: Path | None = None, name: str | None = None) -> Words:
    """Return the words in force: what ships, then the installation's own lines over it.

    Refused: UnknownMapping where a name was given and there is no such folder, or a line in it makes no sense.
    """
    own = directory if name is None or directory is None else directory / name
    if name is not None and (not re.fullmatch(r"[\w.-]+", name) or own is None or not own.is_dir()):
        raise UnknownMapping(name=name, why="không có thư mục này trong MOTCUA_DATA/mapping")
    places = [SHIPPED, *([own] if own is not None and own.is_dir() else [])]
    try:
        return _build({table: list(_lines(places, table)) for table in TABLES}, _layout(places), _digest(places))
    except (KeyError, ValueError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnknownMapping(name=name or "mapping", why=str(error)) from error


def key(text: str) -> str:
    """Return words as they are compared: folded, without punctuation except the slash."""
    return " ".join(PUNCTUATION.sub(" ", fold(text)).split())


def _lines(places: list[Path], table: str) -> Iterator[dict[str, str]]:
    for place in places:
        path = place / f"{table}.csv"
        if path.exists():
            with path.open(encoding="utf-8-sig", newline="") as file:
                yield from csv.DictReader(file)


def _layout(places: list[Path]) -> dict[str, Any]:
    layout: dict[str, Any] = {}
    for place in places:
        path = place / "layout.toml"
        if path.exists():
            for part, content in tomllib.loads(path.read_text(encoding="utf-8")).items():
                layout.setdefault(part, {}).update(content)
    return layout


def _digest(places: list[Path]) -> str:
    digest = hashlib.sha256()
    for place in places:
        for path in sorted(place.glob("*.csv")) + sorted(place.glob("*.toml")):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _build(tables: dict[str, list[dict[str, str]]], layout: dict[str, Any], digest: str) -> Words:
    return Words(
        headers={key(line["words"]): line["field"] for line in tables["headers"]},
        statuses={
            key(line["words"]): (Status(line["status"]), Ground(line["ground"]) if line.get("ground") else None)
            for line in tables["statuses"]
        },
        channels={key(line["words"]): Channel(line["channel"]) for line in tables["channels"]},
        timeliness={
            key(line["words"]): Timeliness(line["timeliness"]) if line["timeliness"] else None
            for line in tables["timeliness"]
        },
        grounds=tuple((key(line["contains"]), Ground(line["ground"])) for line in tables["grounds"]),
        legal_basis={Ground(line["ground"]): line["legal_basis"] for line in tables["grounds"]},
        yes_no={key(line["words"]) or line["words"]: line["yes"] == "1" for line in tables["yes-no"]},
        abbreviations={key(line["short"]): key(line["long"]) for line in tables["abbreviations"]},
        test_rows=frozenset(key(line["words"]) for line in tables["test-rows"]),
        test_hint=_hint([line["words"] for line in tables["test-rows"]]),
        flavours=tuple(_flavour(name, parts) for name, parts in layout["flavours"].items()),
        frame={name: tuple(fold(word) for word in found) for name, found in layout["frame"].items()},
        cap_rows=frozenset(layout["cap"]["rows"]),
        refuse_unknown_procedures=layout["procedures"]["unknown"] == "refuse",
        day_first=layout["dates"]["order"] == "dmy",
        digest=digest,
    )


def _hint(texts: list[str]) -> re.Pattern[str]:
    """A quick first look for test rows: their words as written or folded; names are looked at by the thousand."""
    spellings = {nfc(text).lower() for text in texts} | {key(text) for text in texts}
    return re.compile("|".join(re.escape(spelling) for spelling in sorted(spellings, key=len, reverse=True)))


def _flavour(name: str, parts: dict[str, Any]) -> Flavour:
    return Flavour(
        name=name,
        title=parts["title"],
        system=parts["system"],
        needs=frozenset(parts["needs"]),
        any=frozenset(parts.get("any", ())),
        never=frozenset(parts.get("never", ())),
        titles=tuple(fold(title) for title in parts.get("titles", ())),
        partial=bool(parts.get("partial", False)),
    )
