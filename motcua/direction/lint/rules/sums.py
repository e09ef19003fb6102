"""Sums: what was received, settled and is still open must close; listed parts must make their whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from motcua.direction.lint.breakdowns import Breakdown, is_complete, is_part
from motcua.direction.lint.figures import Figure, Unit, dossier_counts
from motcua.direction.lint.findings import Finding, error, warning
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.numbers import as_words
from motcua.direction.lint.roles import (
    OPEN_PARTS,
    PUNCTUALITY,
    Role,
    base_roles_of,
    family_of,
    is_plain,
    roles_of,
)
from motcua.direction.lint.zones import Zone

_TOLD = (Zone.OPENING, Zone.ASSESSMENT)
_PARTIAL = ("lĩnh vực", "riêng ", "nhóm thủ tục", "đối với thủ tục", "thủ tục chứng thực")


@dataclass
class Balance:
    """One received total with what the paper says became of it."""

    sentence: Sentence
    received: Decimal
    quote: str
    settled: Decimal | None = None
    settled_too: list[Decimal] = field(default_factory=list)
    carried: list[Decimal] = field(default_factory=list)
    ended: list[Decimal] = field(default_factory=list)
    whole: list[Decimal] = field(default_factory=list)
    parts: list[Decimal] = field(default_factory=list)
    by_limit: list[Decimal] = field(default_factory=list)
    carry_told: bool = False
    of_fraction: bool = False

    def remainders(self) -> set[Decimal]:
        """Return what may still be open: with or without the carry-over, less any of the ended ones.

        Settled counts told unit by unit are added up; a later one that makes the sum too large is told again.
        """
        counts = {one.value for one in self.sentence.figures}
        outside = [one for one in self.carried if self.received - one not in counts]
        starts = {self.received, *(self.received + one for one in outside)}
        ends = _sums(self.ended) | {Decimal(0)}
        settled = self.settled or Decimal(0)
        together = settled + sum(dict.fromkeys(self.settled_too), Decimal(0))
        done = {settled, together} if self.settled_too and together <= self.received else {settled}
        return {start - one - end for start in starts for one in done for end in ends}

    def mentioned(self) -> set[Decimal]:
        """Return every open number the words may be meant to give.

        Parts by state and parts by limit (in time, overdue) divide the same dossiers, so they are never mixed.
        """
        by_state, by_limit = _sums(self.parts), _sums(self.by_limit)
        every_part = sum(dict.fromkeys(self.parts), Decimal(0))
        beside = {Decimal(0), every_part, *by_limit}
        return by_state | by_limit | {whole + one for whole in self.whole for one in beside}


def balance(notice: Notice) -> Iterator[Finding]:
    """SL01: received less settled leaves dossiers that the paper does not speak of."""
    for one in balances_of(notice):
        if one.settled is None or one.settled > one.received or not _is_judged(one):
            continue
        left = {value for value in one.remainders() if value > 0}
        if left and left == one.remainders() and not left & one.mentioned():
            yield _unbalanced(one)


def _is_judged(one: Balance) -> bool:
    if one.carry_told or one.carried:
        return bool(one.whole)
    return bool(one.mentioned()) or not one.of_fraction


def _unbalanced(one: Balance) -> Finding:
    left = one.received - (one.settled or 0) - sum(one.ended)
    told = one.whole[0] if one.whole else sum(dict.fromkeys(one.parts or one.by_limit), Decimal(0))
    gap = left - told
    if one.whole or gap < 0:
        why = f"Tiếp nhận trừ đã giải quyết còn {as_words(left)} hồ sơ, nhưng văn bản nói {as_words(told)} hồ sơ."
    else:
        said = f", mới nói tới {as_words(told)}" if told else ""
        why = f"Tiếp nhận trừ đã giải quyết còn {as_words(left)} hồ sơ{said}; {as_words(gap)} hồ sơ chưa được nói tới."
    return warning(
        "SL01",
        one.quote,
        why=why,
        fix="Nêu đủ số hồ sơ đang giải quyết: đang xử lý, tạm dừng, trả lại.",
        at=one.sentence.order,
    )


def settled_more(notice: Notice) -> Iterator[Finding]:
    """SL13: more settled than received and no carry-over told."""
    for one in balances_of(notice):
        if one.settled is not None and one.settled > one.received and not (one.carried or one.carry_told):
            yield warning(
                "SL13",
                one.quote,
                why=f"Giải quyết {as_words(one.settled)}, tiếp nhận {as_words(one.received)}: thiếu số kỳ trước.",
                fix="Nêu số hồ sơ từ kỳ trước chuyển sang, hoặc soát lại hai số.",
                at=one.sentence.order,
            )


def balances_of(notice: Notice) -> list[Balance]:
    """Return every received total of the text with the settled, open and ended counts told after it."""
    found: list[Balance] = []
    early: list[Decimal] = []
    for sentence in notice.of(*_TOLD):
        partial = any(words in sentence.low for words in _PARTIAL) and not sentence.limit
        for figure in dossier_counts(sentence.figures):
            if not is_part(figure, sentence.breakdowns) or Role.CARRIED in roles_of(figure):
                _take(found, early, sentence, figure, partial=partial)
    _tell_carry(notice, found)
    return found


def _take(found: list[Balance], early: list[Decimal], sentence: Sentence, figure: Figure, *, partial: bool) -> None:
    roles = roles_of(figure)
    total = _received_total(figure)
    if partial or Role.EARLIER in roles or Role.CHANGE in roles:
        return
    if total is not None and not any(one.received == total for one in found):
        found.append(Balance(sentence, total, sentence.words_of(figure), of_fraction=figure.over is not None))
        found[-1].settled = early.pop() if early else None
    if Role.CARRIED in roles and found:
        found[-1].carried.append(figure.value)
    elif is_plain(roles, Role.SETTLED):
        _settle(found, early, sentence, figure)
    elif found:
        _open(found[-1], figure, roles)


def _received_total(figure: Figure) -> Decimal | None:
    if figure.over is not None:
        settled = is_plain(roles_of(figure), Role.SETTLED)
        return figure.over if settled and base_roles_of(figure) <= {Role.RECEIVED} else None
    return figure.value if is_plain(roles_of(figure), Role.RECEIVED) else None


def _settle(found: list[Balance], early: list[Decimal], sentence: Sentence, figure: Figure) -> None:
    if found and found[-1].settled is None:
        found[-1].settled = figure.value
        if found[-1].sentence is sentence and found[-1].received != figure.over:
            found[-1].quote = sentence.text
    elif found:
        found[-1].settled_too.append(figure.value)
    else:
        early.append(figure.value)


def _open(one: Balance, figure: Figure, roles: frozenset[Role]) -> None:
    if one.settled is None:
        return
    if Role.RETURNED in roles:
        one.ended.append(figure.value)
    elif Role.OPEN in roles and not roles & (OPEN_PARTS - {Role.OPEN}):
        one.whole.append(figure.value)
    elif roles & OPEN_PARTS:
        one.parts.append(figure.value)
    elif (Role.OVERDUE in roles and Role.SETTLED not in roles) or roles == {Role.IN_TIME}:
        one.by_limit.append(figure.value)


def _tell_carry(notice: Notice, found: list[Balance]) -> None:
    told = any(
        Role.CARRIED in roles_of(figure)
        for sentence in notice.of(*_TOLD)
        for figure in dossier_counts(sentence.figures)
    )
    for one in found:
        one.carry_told = told


def _sums(values: list[Decimal]) -> set[Decimal]:
    """Return the sum of every choice of some values; one repeated value is one value."""
    distinct = list(dict.fromkeys(values))[:8]
    return {
        sum(chosen, Decimal(0)) for size in range(1, len(distinct) + 1) for chosen in combinations(distinct, size)
    }  # fmt: skip


_ALTOGETHER = re.compile(r"(?:tổng cộng|cộng lại|tổng số (?:hồ sơ )?(?:phải|nhận) giải quyết)(?: là)?$")


def carry_over_adds_up(notice: Notice) -> Iterator[Finding]:
    """SL02: received and carried over do not make the printed "tổng cộng"."""
    for sentence in notice.of(*_TOLD):
        counts = list(dossier_counts(sentence.figures))
        together = [one for one in sentence.figures if _ALTOGETHER.search(one.left)]
        new = [one for one in counts if is_plain(roles_of(one), Role.RECEIVED) and one not in together]
        carried = [one for one in counts if Role.CARRIED in roles_of(one)]
        if len(new) == len(carried) == len(together) == 1 and new[0].value + carried[0].value != together[0].value:
            added, told = as_words(new[0].value + carried[0].value), as_words(together[0].value)
            yield error(
                "SL02",
                sentence.text,
                why=f"Tiếp nhận mới và kỳ trước chuyển sang cộng lại là {added}, không bằng {told}.",
                fix="Soát lại ba số.",
                at=sentence.order,
            )


def parts_make_whole(notice: Notice) -> Iterator[Finding]:
    """SL02: parts after "gồm" do not add up; parts after "trong đó" are more than their whole."""
    for sentence in notice.sentences:
        if sentence.is_row or sentence.zone in {Zone.HEADER, Zone.TITLE, Zone.RECIPIENTS, Zone.SIGNATURE}:
            continue
        for one in sentence.breakdowns:
            problem = _exhaustive_problem(one) if one.exhaustive else _partial_problem(one)
            if problem:
                yield error(
                    "SL02",
                    sentence.text,
                    why=problem,
                    fix="Soát lại từng số trong danh sách và tổng.",
                    at=sentence.order,
                )


def _exhaustive_problem(one: Breakdown) -> str:
    values = [part.value for part in one.parts if part.unit is Unit.COUNT or not one.wholes[0].noun or part.noun == ""]
    wholes = {whole.value for whole in one.wholes} | {whole.over for whole in one.wholes if whole.over}
    shortest = len(values) - 1 if is_complete(one.parts) else 0
    running = {sum(values[: end + 1], Decimal(0)) for end in range(shortest, len(values))}
    families = {sum(group, Decimal(0)) for group in _by_family(one)}
    if len(values) < 2 or wholes & (running | families):
        return ""
    total, whole = sum(values, Decimal(0)), one.wholes[0].value
    return f"Các phần sau “{one.opener}” cộng lại là {as_words(total)}, không bằng {as_words(whole)}."


def _partial_problem(one: Breakdown) -> str:
    whole = max(whole.value for whole in one.wholes)
    if is_plain(roles_of(one.wholes[0]), Role.OPEN) and all(Role.PAUSED in roles_of(part) for part in one.parts):
        whole = one.wholes[0].value  # the paused are a part of the open ones, not of what was received
    for group in _by_family(one):
        total = sum(group, Decimal(0))
        if total > whole:
            return f"Các phần sau “{one.opener}” cộng lại là {as_words(total)}, lớn hơn {as_words(whole)}."
    return ""


def _by_family(one: Breakdown) -> list[list[Decimal]]:
    """Return the parts by what they divide the whole by; parts with several roles stand alone with their like."""
    groups: dict[tuple[str, ...], list[Decimal]] = {}
    for part in one.parts:
        roles = roles_of(part)
        family = family_of(roles)
        alone = len(roles) > 1 and family and family != PUNCTUALITY
        key = (part.noun, *sorted(roles)) if alone else tuple(sorted(family))
        groups.setdefault(key, []).append(part.value)
    return list(groups.values())
