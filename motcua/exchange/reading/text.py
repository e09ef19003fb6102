"""CSV and other separated text: its encoding, its separator, its old font."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO
from unicodedata import normalize

from motcua.exchange.reading.legacy_fonts import Font, to_unicode
from motcua.exchange.reading.sheet import Row, Sheet
from motcua.exchange.reading.syllables import share_of_words
from motcua.exchange.refusals import Damaged, FontUnclear

BLOCK = 1 << 20
SAMPLE = 256 * 1024
SEPARATORS = ";,\t|"
ENOUGH, AHEAD = 0.8, 0.15
# As many lines as the separator is judged by.
LOOKED_AT = 80
# Longer than any line of a register; a file that is one line of a gigabyte is not taken into memory.
LONGEST_LINE = 4 << 20


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec and, for eight-bit text, the old font whose letters it holds."""

    codec: str
    font: Font = Font.UNICODE

    def text(self, value: object) -> str:
        """Return decoded text in Unicode, each letter with its marks as one character."""
        text = str(value)
        return text if text.isascii() else to_unicode(text, self.font)


def sheets(path: Path) -> Iterator[Sheet]:
    """Give the text as one sheet."""
    encoding = encoding_of(path)
    try:
        yield Sheet("CSV", _rows(path, encoding))
    except (csv.Error, UnicodeDecodeError, OSError) as error:
        raise Damaged(file=path.name) from error


def encoding_of(path: Path) -> Encoding:
    """Return how the bytes of a text file are to be read. Refused when an old font is there and not certain."""
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16")
    if head.count(0) > len(head) // 5:
        return Encoding("utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be")
    if _is_utf8(path):
        return Encoding("utf-8-sig")
    return _eight_bit(path)


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _eight_bit(path: Path) -> Encoding:
    """Try the three eight-bit ways Vietnamese was written and take the one that reads like Vietnamese."""
    with path.open("rb") as file:
        sample = b"".join(line for line in file.read(SAMPLE).splitlines(keepends=True) if not line.isascii())
    scores: list[tuple[float, Encoding]] = []
    for encoding in (Encoding("cp1258"), Encoding("cp1252", Font.TCVN3), Encoding("cp1252", Font.VNI)):
        try:
            text = encoding.text(sample.decode(encoding.codec))
        except UnicodeDecodeError:
            continue
        scores.append((share_of_words(text), encoding))
    scores.sort(key=lambda pair: pair[0], reverse=True)
    runner_up = scores[1][0] if len(scores) > 1 else 0.0
    if not scores or scores[0][0] < ENOUGH or scores[0][0] - runner_up < AHEAD:
        raise FontUnclear(file=path.name)
    return scores[0][1]


def _rows(path: Path, encoding: Encoding) -> Iterator[Row]:
    with path.open("r", encoding=encoding.codec, newline="") as file:
        lines = (_clean(line, encoding) for line in _lines(file))
        start = list(islice(lines, LOOKED_AT))
        if start and start[0].lower().startswith("sep="):
            separator = start.pop(0).rstrip("\r\n")[4:5] or ";"
        else:
            separator = separator_of(start)
        for row in csv.reader(_chain(start, lines), delimiter=separator):
            yield [cell or None for cell in row]


def _lines(file: IO[str]) -> Iterator[str]:
    while line := file.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise ValueError("line too long")
        yield line


def _clean(line: str, encoding: Encoding) -> str:
    line = line.lstrip("\ufeff").replace("\x00", "")
    if line.isascii():
        return line
    return to_unicode(line, encoding.font) if encoding.font != Font.UNICODE else normalize("NFC", line)


def _chain(start: list[str], rest: Iterator[str]) -> Iterator[str]:
    yield from start
    yield from rest


def separator_of(lines: list[str]) -> str:
    """Return the sign between cells: the one that cuts most lines into the same number of cells, and into many."""
    best, best_score = ",", 0
    for separator in SEPARATORS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1)
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda pair: (pair[1] * pair[0], pair[0]))
        if count * width > best_score:
            best, best_score = separator, count * width
    return best
