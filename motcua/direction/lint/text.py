"""From raw text to clean paragraphs: NFC, marks of Markdown taken off, broken lines joined, table rows kept."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from motcua.direction.lint.letters import CAPITAL, SMALL

_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2013": "-", "\u2014": "-", "\u2011": "-"})
# Old tone placement → the placement of the product ("hòa"); the length stays, so places in the text stay too.
_NEW = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
    "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OLD = re.compile("(?<!q)(?:" + "|".join(_NEW) + r")(?!\w)")
_INVISIBLE = re.compile("[\u200b-\u200d\ufeff\u00ad\u2060]")
_TAGS = re.compile(r"</?(?:sub|sup|b|i|u|em|strong|p|div|center|span)\b[^>]*>", re.IGNORECASE)
_BREAKS = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LAYOUT = re.compile(
    r"(?i:cộng hòa xã hội|cộng hoà xã hội|độc lập -|nơi nhận|^số\s*:.*/)|^(?:T[LM]|KT|TUQ)\."
    r"|^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG)$|^(?:ỦY|UỶ) BAN NHÂN DÂN$",
    re.MULTILINE,
)
_QUOTED = re.compile(r"^\s*>\s?")
_HEAD = re.compile(r"\s*(#{1,6})\s+(?=\S)")
_STARS = re.compile(r"\*+(?=\S)|(?<=\S)\*+|__")
_COLUMNS = re.compile(rf"(?<=[^:\s])(?:\t\s*| {{4,}})(?=[{CAPITAL}\-])")
_RULE = re.compile(r"^[\s|:\-_=*]+$")
MARKER = re.compile(
    rf"^(?:[-+•●○▪◦‣]\s+|[-+•](?=[{CAPITAL}{SMALL}])|\d{{1,2}}(?:\.\d{{1,2}})*[.)]\s+|\d{{1,2}}[.](?=[{CAPITAL}])"
    rf"|\d{{1,2}}(?:\.\d{{1,2}})+\s+(?=[{CAPITAL}])|[a-zđ][.)]\s+|[IVX]{{1,5}}[.)]\s*|[A-Z][.)]\s+(?=[{CAPITAL}]))"
)
_CLOSED = (".", ";", ":", "!", "?", "…")
_FULL_LINE = 60
_LONGEST = 3000


class Kind(StrEnum):
    """What a paragraph is by its looks."""

    TEXT = "text"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the paper: its marker ("-", "1.", "II.", "##") apart from its words; a table row has cells."""

    text: str
    kind: Kind = Kind.TEXT
    marker: str = ""
    cells: tuple[str, ...] = ()
    table: int = 0

    @property
    def low(self) -> str:
        """Lower-case words for comparing; as long as the words themselves."""
        return lowered(self.text)

    @property
    def is_capitals(self) -> bool:
        """Whether every letter is a capital, as in headings and in the signature."""
        letters = [letter for letter in self.text if letter.isalpha()]
        return len(letters) > 1 and all(letter.isupper() for letter in letters)


def normal(raw: str) -> str:
    """Return the text in NFC with plain spaces and dashes and without invisible marks."""
    text = unicodedata.normalize("NFC", raw).replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    return _INVISIBLE.sub("", text.translate(_PLAIN))


def lowered(text: str) -> str:
    """Return lower-case words with the tone marks placed in one way; the length stays the same."""
    low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return _OLD.sub(lambda found: _NEW[found.group(0)], low)


def paragraphs(raw: str) -> list[Paragraph]:
    """Return the paragraphs of a paper: marks off, lines broken inside a sentence joined, rows of tables kept."""
    joined: list[str] = []
    blank = True
    for line in _lines(raw):
        if not line:
            blank = True
            continue
        if joined and _goes_on(joined[-1], line, blank=blank):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined += ["", line] if blank and line.startswith("|") else [line]
        blank = False
    return list(_as_paragraphs(joined))


def _lines(raw: str) -> Iterator[str]:
    table: list[str] = []
    for line in normal(raw).split("\n"):
        clean = _TAGS.sub("", _QUOTED.sub("", line)).replace("\\", "")
        if clean.strip().startswith("|") or clean.count("|") > 1:
            table.append(_STARS.sub("", clean).strip().removeprefix("|").removesuffix("|").strip())
            continue
        yield from _table_lines(table)
        table = []
        if _RULE.match(clean):
            yield ""
        else:
            for part in _BREAKS.sub("\n", _unstarred(clean)).split("\n"):
                yield from (piece.strip() for piece in _COLUMNS.split(part))
    yield from _table_lines(table)


def _table_lines(table: list[str]) -> Iterator[str]:
    """Yield the rows of a table, or the lines of its cells when it only lays out the head or the signature."""
    rows = [row.split("|") for row in table if not _RULE.match(row)]
    words = "\n".join(_BREAKS.sub("\n", cell.strip()) for row in rows for cell in row)
    columns = max((len(row) for row in rows), default=0)
    numbered = bool(rows) and rows[0][0].strip().lower() in {"tt", "stt"}
    if rows and columns <= 3 and len(rows) <= 6 and not numbered and (columns == 1 or _LAYOUT.search(words)):
        for row in rows:
            for cell in row:
                yield from (part.strip() for part in _BREAKS.split(cell))
                yield ""
        return
    for row in rows:
        yield "| " + " | ".join(" ".join(_BREAKS.sub(" ", cell).split()) for cell in row) + " |"


def _unstarred(line: str) -> str:
    bullet = re.match(r"\s*\*\s+", line)
    return "- " + _STARS.sub("", line[bullet.end() :]) if bullet else _STARS.sub("", line)


def _goes_on(before: str, line: str, *, blank: bool) -> bool:
    if {line[0], before[:1]} & {"|", "#"} or MARKER.match(line) or before.endswith(_CLOSED):
        return False
    if line[0].islower() or line[0] in "),":
        return not Paragraph(before).is_capitals
    if blank or Paragraph(before).is_capitals or Paragraph(line).is_capitals:
        return False
    return before.endswith(",") or (len(before) >= _FULL_LINE and not _opens(line))


def _opens(line: str) -> bool:
    return bool(re.match(r"Nơi nhận|Số\s*:|V/v|TL\.|KT\.|TM\.|TUQ\.|Phụ lục", line))


def _as_paragraphs(lines: list[str]) -> Iterator[Paragraph]:
    table = 0
    for index, line in enumerate(lines):
        if line.startswith("|"):
            table += not (index and lines[index - 1].startswith("|"))
            cells = tuple(" ".join(cell.split()) for cell in line[1:-1].split("|"))
            yield Paragraph(text=" | ".join(cells), kind=Kind.ROW, cells=cells, table=table)
        elif line:
            yield _plain(line)


def _plain(line: str) -> Paragraph:
    head = _HEAD.match(line)
    line = line[head.end() :] if head else line
    marker = MARKER.match(line)
    if not marker:
        return Paragraph(text=" ".join(line.split()), marker=head[1] if head else "")
    return Paragraph(text=" ".join(line[marker.end() :].split()), kind=Kind.ITEM, marker=marker.group(0).strip())


_SHORT = re.compile(r"(?:\b(?:TP|TS|ThS|PGS|GS|TL|KT|TM|TUQ|Q|P|Tr|BS|CN|KS|v\.v)|(?:^|[\s(])\d{1,2}|^[IVX]+)$")
_END = re.compile(
    rf"(?:\./\.|[.!?…])(?=[\s”\"’)]*\s[“\"‘(]?[{CAPITAL}0-9])|;(?=\s+[{CAPITAL}][{CAPITAL}{SMALL}]*[\s:])"
)


def sentences(text: str) -> list[str]:
    """Return the sentences of one paragraph; the dot of an abbreviation or of a numbering ends none."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if end.group(0) != "." or not _SHORT.search(text[max(0, end.start() - 6) : end.start()]):
            found.append(text[start : end.end()].strip())
            start = end.end()
    found.append(text[start:].strip())
    return [piece for sentence in found if sentence for piece in _pieces(sentence)]


def _pieces(sentence: str) -> Iterator[str]:
    """Yield a sentence whole, or in pieces when it is none any more: work grows with the square of its length."""
    while len(sentence) > _LONGEST:
        cut = max(sentence.rfind(" ", 0, _LONGEST), 1)
        yield sentence[:cut]
        sentence = sentence[cut:].strip()
    if sentence:
        yield sentence
