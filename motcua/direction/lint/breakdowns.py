"""Breakdowns: a whole and the parts listed after "gồm", "chia ra", "trong đó"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from motcua.direction.lint.figures import Figure, Unit
from motcua.direction.lint.roles import Role, family_of, roles_of

OPENER = re.compile(
    r"\b(?P<all>bao gồm|gồm có|gồm|chia ra|chia theo|phân ra)\b|(?:^|[,;:(.\-]\s*)(?P<detail>cụ thể(?: là)?)\b"
    r"|\b(?P<some>trong đó|trong số (?:đó|này)|chủ yếu|riêng|nhất là)\b"
)
_FAR = 90
_MOST = 40  # no sentence of a person lists more


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Parts of a whole; `exhaustive` when the words promise that nothing is left out.

    `wholes` are the counts that stand before the opener, the nearest first.
    """

    opener: str
    exhaustive: bool
    wholes: tuple[Figure, ...]
    parts: tuple[Figure, ...]


def breakdowns_in(low: str, figures: tuple[Figure, ...]) -> list[Breakdown]:
    """Return every breakdown of one sentence."""
    openers = list(OPENER.finditer(low))[:_MOST]
    found = []
    for index, opener in enumerate(openers):
        stop = openers[index + 1].start() if index + 1 < len(openers) else len(low)
        one = _breakdown(low, figures, opener, stop)
        if one:
            found.append(one)
    known = {part for one in found for part in one.parts}
    return found + [one for one in _unopened(low, figures) if not known & set(one.parts)]


_COLON = re.compile(r"\s*(?:hồ sơ)?\s*[:(]\s*")
# Families that leave nothing out, so that no "gồm" is needed to promise it.
_COMPLETE = (
    frozenset({Role.ONLINE, Role.COUNTER, Role.POST}),
    frozenset({Role.EARLY, Role.ON_TIME, Role.OVERDUE}),
    frozenset({Role.IN_TIME, Role.OVERDUE}),
    frozenset({Role.CARRIED, Role.RECEIVED}),
)


def _unopened(low: str, figures: tuple[Figure, ...]) -> Iterator[Breakdown]:
    """Yield "60 hồ sơ: trong hạn 58, quá hạn 2" and "2.418 hồ sơ (kỳ trước 38; trong kỳ 2.380)"."""
    for index, whole in enumerate(figures):
        after = _COLON.match(low, whole.end)
        if not after or whole.unit is not Unit.COUNT or not whole.is_of_dossiers or whole.over is not None:
            continue
        depth = whole.depth + after.group(0).count("(")
        listed = [one for one in figures[index + 1 :] if one.depth == depth and _counts(one)]
        for size in (3, 2):
            parts = tuple(listed[:size])
            if len(parts) == size and frozenset(map(_single_role, parts)) in _COMPLETE:
                yield Breakdown(":", True, (whole,), parts)
                break


def is_complete(parts: tuple[Figure, ...]) -> bool:
    """Return whether parts are just such a family: then the first few of them are never the whole."""
    return frozenset(map(_single_role, parts)) in _COMPLETE and len(set(map(_single_role, parts))) == len(parts)


def _single_role(figure: Figure) -> Role | None:
    """Return the one role of a part; "trong kỳ 2.380" beside the carry-over is what was received."""
    roles = roles_of(figure) if figure.left or figure.right else frozenset()
    if not roles and re.search(r"trong kỳ|mới", f"{figure.left} {figure.right}"):
        return Role.RECEIVED
    return next(iter(roles)) if len(roles) == 1 else None


def is_part(figure: Figure, found: list[Breakdown]) -> bool:
    """Return whether a figure is a part of some whole of its sentence."""
    return any(figure in one.parts for one in found)


def _breakdown(low: str, figures: tuple[Figure, ...], opener: re.Match[str], stop: int) -> Breakdown | None:
    place = opener.end()
    depth = low.count("(", 0, place) - low.count(")", 0, place)
    end = min(stop, _list_end(low, place, depth))
    listed = [one for one in figures if place <= one.start < end and one.depth <= depth and _counts(one)]
    parts = _one_family(listed)
    if not parts:
        return None
    nouns = {part.noun for part in parts} | {""}
    wholes = [one for one in figures if one.end <= opener.start() + 1 and one.unit is Unit.COUNT]
    fitting = [one for one in reversed(wholes) if one.noun in nouns or nouns == {""}]
    if not fitting or opener.start() - fitting[0].end > _FAR:
        return None
    exhaustive = opener["some"] is None and stop >= _list_end(low, place, depth)
    return Breakdown(opener.group(0).strip(" ,;:(.-"), exhaustive, tuple(fitting), parts)


def _counts(figure: Figure) -> bool:
    return figure.unit in {Unit.COUNT, Unit.BARE}


def _list_end(low: str, place: int, depth: int) -> int:
    """Return where the list ends: its bracket, or the first ";" when its parts are set off by commas."""
    level = depth
    for index in range(place, len(low)):
        if low[index] == "(":
            level += 1
        elif low[index] == ")":
            level -= 1
            if level < depth:
                return index
        elif low[index] == ";" and level == depth and _commas_part(low[place:index]):
            return index
    return len(low)


def _commas_part(words: str) -> bool:
    flat = re.sub(r"\([^)]*\)|\d[\d.,]*\s?(?:%|điểm)", "", words)
    return len(re.findall(r"\d[^,]*(?:,\s| và )[^,]*\d", flat)) > 0


def _one_family(listed: list[Figure]) -> tuple[Figure, ...]:
    parts: list[Figure] = []
    for figure in listed:
        family = family_of(roles_of(figure))
        first = family_of(roles_of(parts[0])) if parts else family
        if first and family and family != first:
            break
        parts.append(figure)
    return tuple(parts)
