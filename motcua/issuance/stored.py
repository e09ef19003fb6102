"""A paper as JSON and back: how it is stored, and what the PDF template reads."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from motcua.issuance.paper import (
    LETTER,
    WATERMARK,
    Align,
    Appendix,
    Block,
    Column,
    Heading,
    Item,
    Letterhead,
    Paper,
    Paragraph,
    PrintedFigure,
    Run,
    Runs,
    Table,
    attached_lines,
    check,
    notation,
    number_line,
    paper_types,
    place_line,
)
from motcua.issuance.signing import Authority, Signature, signing_lines

# Control characters, and invisible ones that turn writing round or hide in it: never part of an official paper.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_KINDS: dict[type, str] = {Paragraph: "paragraph", Heading: "heading", Item: "item", Table: "table"}


def to_json(paper: Paper) -> dict[str, Any]:
    """Return the paper as JSON data with every text in NFC and on one line; refused as in `paper.check`."""
    check(paper)
    data = asdict(replace(paper, blocks=(), appendices=()))
    data["blocks"] = [_block_out(block) for block in paper.blocks]
    data["appendices"] = [
        {"label": part.label, "title": part.title, "blocks": [_block_out(block) for block in part.blocks]}
        for part in paper.appendices
    ]
    cleaned: dict[str, Any] = _clean(data)
    return cleaned


def from_json(data: Mapping[str, Any]) -> Paper:
    """Return the paper that `to_json` wrote down."""
    fields = dict(data)
    fields["letterhead"] = Letterhead(**_tuples(data["letterhead"], "superior", "issuer"))
    fields["blocks"] = tuple(_block_in(block) for block in data["blocks"])
    fields["appendices"] = tuple(
        Appendix(part["label"], part["title"], tuple(_block_in(block) for block in part["blocks"]))
        for part in data["appendices"]
    )
    signature = data["signature"]
    fields["signature"] = Signature(**{**signature, "authority": Authority(signature["authority"])})
    fields["figures"] = tuple(PrintedFigure(**figure) for figure in data["figures"])
    fields["made_on"] = date.fromisoformat(data["made_on"])
    fields["dated_on"] = date.fromisoformat(data["dated_on"]) if data["dated_on"] else None
    return Paper(**_tuples(fields, "recipients", "addressees"))


def cleaned(paper: Paper) -> Paper:
    """Return the paper as it will be printed: NFC, no control characters; both formats start from this."""
    return from_json(to_json(paper))


def for_template(paper: Paper, *, data: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what the PDF template reads: the stored data (`data`, where it is at hand) and the lines made from it."""
    data = to_json(paper) if data is None else data
    letter = paper.type_code == LETTER
    return {
        "superior": data["letterhead"]["superior"],
        "issuer": data["letterhead"]["issuer"],
        "number_line": number_line(paper),
        "place_line": place_line(paper),
        "matter": f"V/v {data['title']}" if letter else "",
        "type_name": paper_types()[paper.type_code].upper(),
        "title": data["title"],
        "addressees": data["addressees"],
        "blocks": data["blocks"],
        "appendices": data["appendices"],
        "attached_lines": attached_lines(paper),
        "recipients": data["recipients"],
        "signature": {"lines": signing_lines(paper.signature), "name": data["signature"]["name"]},
        "sample": paper.sample,
        "watermark": WATERMARK,
        "notation": notation(paper),
    }


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", _UNSEEN.sub(" ", value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _clean(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(part) for part in value]
    return value


def _block_out(block: Block) -> dict[str, Any]:
    return {"kind": _KINDS[type(block)], **asdict(block)}


def _block_in(data: Mapping[str, Any]) -> Block:
    if data["kind"] == "heading":
        return Heading(data["text"], data["level"])
    if data["kind"] == "item":
        return Item(data["number"], _runs(data["runs"]))
    if data["kind"] == "table":
        columns = tuple(Column(each["title"], each["width"], Align(each["align"])) for each in data["columns"])
        return Table(columns, tuple(tuple(_runs(cell) for cell in row) for row in data["rows"]), data["size"])
    return Paragraph(_runs(data["runs"]), data["style"])


def _runs(data: list[dict[str, Any]]) -> Runs:
    return tuple(Run(**run) for run in data)


def _tuples(data: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {**data, **{name: tuple(data[name]) for name in names}}
