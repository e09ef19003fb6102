"""Spelling: impossible syllables, set phrases with one letter or tone wrong, abbreviations close to a known one."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from motcua.direction.lint.findings import Finding, note
from motcua.direction.lint.letters import CAPITAL, SMALL, folded, without_tone
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.syllables import is_possible
from motcua.direction.lint.zones import Zone

_WORD = re.compile(rf"[{CAPITAL}{SMALL}]+")
_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]|\d[\d.,/%]*")
_QUIET = frozenset({Zone.HEADER, Zone.SIGNATURE})
# Loan syllables and ethnic words that are written in lower case with Vietnamese marks.
_ALLOWED = frozenset(re.findall(r"\S+", "kiốt ôxy ôxi axít bêtông xêmina vắcxin đắk lắk êđê đăk palăng"))


def _column(name: str, column: str) -> tuple[str, ...]:
    with files("motcua.direction.lint").joinpath("data", name).open(encoding="utf-8") as rows:
        return tuple(row[column] for row in csv.DictReader(rows))


def possible_syllables(notice: Notice) -> Iterator[Finding]:
    """TT11 (a): a word that no Vietnamese syllable can be ("đươc", "hồô")."""
    seen: set[str] = set()
    for sentence in notice.sentences:
        if sentence.zone in _QUIET:
            continue
        for word in _suspects(sentence):
            if word not in seen:
                seen.add(word)
                yield note(
                    "TT11",
                    word,
                    why="Không có âm tiết tiếng Việt nào viết như vậy.",
                    fix="Soát lại lỗi gõ.",
                    at=sentence.order,
                )


def _suspects(sentence: Sentence) -> Iterator[str]:
    for found in _WORD.finditer(sentence.text):
        word = found.group(0)
        low = word.lower()
        round_ = sentence.text[max(0, found.start() - 1) : found.start()] + sentence.text[found.end() : found.end() + 1]
        if len(word) == 1 or word.isascii() or low in _ALLOWED or set(round_) & set("-/@_"):
            continue
        if word[0].isupper() and not _starts_sentence(sentence.text, found.start(), word):
            continue
        if not word[1:].isupper() and not is_possible(low):
            yield word


def _starts_sentence(text: str, start: int, word: str) -> bool:
    """Return whether a capital is only that of a sentence: the next word is small, so it is no name."""
    follows = re.match(rf"\s+[{SMALL}]", text[start + len(word) :])
    return bool(follows) and (start == 0 or text[:start].rstrip().endswith((".", ":", ";", "-")))


def set_phrases(notice: Notice) -> Iterator[Finding]:
    """TT11 (b): a set phrase of official papers with one tone or letter wrong ("chỉ tiêu tình giao")."""
    seen: set[str] = set()
    for sentence in notice.sentences:
        if sentence.zone in _QUIET:
            continue
        words = [word.lower() for word in _TOKEN.findall(sentence.low)]
        for wrong, phrase in [*_fixed(words), *_gapped(words)]:
            slip = wrong.partition(" …")[0]
            if slip not in seen:
                seen.add(slip)
                yield note(
                    "TT11",
                    _as_printed(sentence.text, wrong),
                    why=f"Có thể gõ nhầm: “{phrase}”.",
                    fix=f"Nếu đúng vậy, sửa thành “{phrase}”.",
                    at=sentence.order,
                )


def _as_printed(text: str, wrong: str) -> str:
    first = wrong.split()
    found = re.search(
        r"[\s,]+".join(re.escape(word) if word != "…" else r".{1,160}?" for word in first), text, re.IGNORECASE
    )
    return found.group(0) if found else wrong


@cache
def _index() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Return every phrase under each way to leave one of its words out."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for phrase in _column("set_phrases.csv", "phrase"):
        words = tuple(phrase.split())
        if "…" not in words:
            for place in range(len(words)):
                found.setdefault((*words[:place], "?", *words[place + 1 :]), []).append(words)
    return found


@cache
def _phrases() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in _column("set_phrases.csv", "phrase"))


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(word for phrase in _phrases() for word in phrase)


def _fixed(words: list[str]) -> Iterator[tuple[str, str]]:
    index, phrases = _index(), _phrases()
    for start in range(len(words)):
        for size in range(3, 7):
            window = tuple(words[start : start + size])
            if len(window) < size or window in phrases:
                continue
            for place in range(size):
                for phrase in index.get((*window[:place], "?", *window[place + 1 :]), ()):
                    if _slip(window[place], phrase[place], short=size < 4):
                        yield " ".join(window), " ".join(phrase)


def _gapped(words: list[str]) -> Iterator[tuple[str, str]]:
    """Match "thông báo để … biết": fixed words, a gap of up to 25 words, a last word."""
    text = " ".join(words)
    for phrase in (one for one in _phrases() if "…" in one):
        gap = phrase.index("…")
        for place in range(gap):
            before = " ".join(r"([^\W\d_]+)" if i == place else re.escape(word) for i, word in enumerate(phrase[:gap]))
            pattern = rf"(?<!\w){before}(?: [^\s.;]+){{1,25}}? {re.escape(' '.join(phrase[gap + 1 :]))}(?!\w)"
            for found in re.finditer(pattern, text):
                if found[1] != phrase[place] and _slip(found[1], phrase[place], short=True):
                    wrong = (*phrase[:place], found[1], *phrase[place + 1 :])
                    yield " ".join(wrong), " ".join(phrase)


def _slip(word: str, right: str, *, short: bool) -> bool:
    """Return whether a word is the right one with a tone wrong, or one letter wrong, missing or too many.

    In a short phrase a word of two letters may not lose its hat or horn: "số" is no slip of "sơ" there.
    """
    if word == right or not word.isalpha() or word in _LEGIT.get(right, ()):
        return False
    bare, _ = without_tone(word)
    if bare == without_tone(right)[0]:
        return True
    return (len(right) > 2 and _one_edit(word, right)) or (not short and folded(word) == folded(right))


# Words that are right in the place of another: "theo dõi" apart, nobody means "công" by "cổng dịch vụ công".
_LEGIT = {"kết": ("kế",), "dùng": ("dừng",), "công": ("cộng", "cổng"), "cổng": ("công",), "ký": ("kỳ",), "cơ": ("có",)}


def _one_edit(word: str, right: str) -> bool:
    if abs(len(word) - len(right)) > 1:
        return False
    if len(word) == len(right):
        differ = [i for i, (one, other) in enumerate(zip(word, right, strict=True)) if one != other]
        swapped = len(differ) == 2 and word[differ[0]] == right[differ[1]] and word[differ[1]] == right[differ[0]]
        return len(differ) == 1 or (swapped and differ[1] - differ[0] == 1)
    longer, shorter = (word, right) if len(word) > len(right) else (right, word)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


@cache
def _known() -> frozenset[str]:
    return frozenset(one.upper() for one in _column("abbreviations.csv", "abbreviation"))


_CAPITALS = re.compile(rf"(?<![\w/\-.]){'['}{CAPITAL}{']'}{{4,9}}(?![\w/\-])")


def known_abbreviations(notice: Notice) -> Iterator[Finding]:
    """TT10: an unknown abbreviation one letter away from a known one ("VHXXH")."""
    seen: set[str] = set()
    for line in notice.paragraphs:
        if line.is_capitals and len(line.text.split()) > 1:
            continue
        for found in _CAPITALS.finditer(line.text):
            word = found.group(0)
            if word in seen or word in _known() or _is_defined(notice, word):
                continue
            seen.add(word)
            near = sorted(one for one in _known() if _near(word, one))
            if near:
                yield note(
                    "TT10",
                    word,
                    why=f"Chữ viết tắt lạ, gần giống “{near[0]}”.",
                    fix=f"{near[0]}? Nếu là chữ khác, viết đủ ở lần đầu.",
                )


def _is_defined(notice: Notice, word: str) -> bool:
    low = re.escape(word.lower())
    return bool(
        re.search(
            rf"(?:gọi tắt là|viết tắt là|sau đây gọi là)[^.;]{{0,30}}{low}|[^\W\d]{{2,}}\s?\(\s?{low}\s?\)", notice.low
        )
    )


def _near(word: str, known: str) -> bool:
    """Return whether one letter is doubled, missing or swapped; a changed letter counts only in long ones."""
    if len(word) == len(known) and len(word) < 6:
        return sorted(word) == sorted(known) and _one_edit(word, known)
    return len(known) >= 4 and _one_edit(word, known)
