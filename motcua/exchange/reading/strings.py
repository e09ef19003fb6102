"""The shared texts of a workbook, kept packed: a hundred thousand rows hold a million and a half of them."""

import re
import zipfile
from array import array
from html import unescape
from itertools import accumulate
from typing import IO

BLOCK = 1 << 20
ITEM = re.compile(rb"<(?:\w+:)?si\b(?:/>|[^>]*>(.*?)</(?:\w+:)?si>)", re.DOTALL)
PLAIN, CLOSE = re.compile(rb"<si><t(?: [^>]*)?>([^<]*)</t></si>"), b"</si>"
TEXT = re.compile(rb"<(?:\w+:)?t\b(?:/>|[^>]*>([^<]*)</(?:\w+:)?t>)")
# What is read aloud (phonetic guides) is not part of the text.
SPOKEN = re.compile(rb"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
MEMBER = "xl/sharedStrings.xml"


class SharedStrings:
    """Texts by their number. Stored as one run of bytes and the places where each ends."""

    def __init__(self) -> None:
        self.bytes = bytearray()
        self.ends = array("Q", [0])
        self.known: dict[int, str] = {}

    @classmethod
    def of(cls, archive: zipfile.ZipFile) -> "SharedStrings":
        """Read the shared texts of an open workbook; a workbook may have none."""
        strings = cls()
        if MEMBER in archive.namelist():
            with archive.open(MEMBER) as stream:
                strings.fill(stream)
        return strings

    def fill(self, stream: IO[bytes]) -> None:
        """Take in the texts from the XML as it is unpacked."""
        rest = b""
        while block := stream.read(BLOCK):
            rest += block.replace(b"\x00", b"")
            end = rest.rfind(CLOSE) + len(CLOSE)
            if end >= len(CLOSE):
                self._take(rest[:end])
                rest = rest[end:]
            else:
                rest = self._take_oddly(rest)

    def _take(self, whole: bytes) -> None:
        """Take many items of the plain shape at once; one of another shape among them sends all the longer way."""
        found = PLAIN.findall(whole)
        if len(found) != whole.count(b"<si"):
            self._take_oddly(whole)
            return
        self.bytes += b"".join(found)
        self.ends.extend(list(accumulate(map(len, found), initial=self.ends[-1]))[1:])

    def _take_oddly(self, rest: bytes) -> bytes:
        last = 0
        for item in ITEM.finditer(rest):
            self._add(item.group(1) or b"")
            last = item.end()
        return rest[last:]

    def _add(self, item: bytes) -> None:
        if b"rPh" in item:
            item = SPOKEN.sub(b"", item)
        self.bytes += b"".join(TEXT.findall(item))
        self.ends.append(len(self.bytes))

    def __getitem__(self, number: int) -> str:
        if number in self.known:
            return self.known[number]
        text = self.bytes[self.ends[number] : self.ends[number + 1]].decode("utf-8")
        text = unescape(text) if "&" in text else text
        # Words that many rows share come early in the table; names and moments are read once each.
        if number < 4096:
            self.known[number] = text
        return text
