"""The conclusion notice as it would be drafted now: record, figures, targets, paused dossiers."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from motcua.core import journal
from motcua.core.actor import Scope
from motcua.direction.annexes import PausedGroup
from motcua.direction.balance import imbalances
from motcua.direction.figures import Book, book
from motcua.direction.models import Inspection
from motcua.direction.outline import Outline, notice
from motcua.direction.queries.inspections import record_of
from motcua.direction.queries.targets import targets_on
from motcua.direction.record import Record
from motcua.dossiers.events import dossier_of, subject_of
from motcua.issuance import queries as issuance
from motcua.issuance.drafts import Draft
from motcua.measures import queries as measures
from motcua.measures.period import Period
from motcua.people import queries as people
from motcua.procedures import queries as procedures

# Indicators of paused dossiers by reason, with the words of Appendix II.
_REASONS = {
    "open.paused.supplement": "Chờ công dân bổ sung hồ sơ",
    "open.paused.finance": "Chờ thực hiện hoặc xác định nghĩa vụ tài chính",
    "open.paused.verification": "Chờ xác minh, lấy ý kiến",
    "open.paused.other": "Niêm yết hoặc căn cứ khác",
    "open.paused.without_ground": "Không nêu căn cứ tạm dừng",
}
_NO_FIELD = "Chưa rõ lĩnh vực"

# A caution about everything names the first few: a list of fifty figures would hide what it says.
_NAMED = 4


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """A notice ready to be put down: the draft, its figures, and what a reader of the figures must be told."""

    content: Draft
    book: Book
    warnings: tuple[str, ...]


def notice_of(
    *, scope: Scope, row: Inspection, as_of: datetime | None = None, record: Record | None = None
) -> NoticeDraft:
    """Return the notice that an inspection makes with the figures of its period.

    `as_of` None: the end of the period. `record`: as it would be written, to try it first.
    Refused: NotYours outside the scope; as `outline.notice`.
    """
    commune = people.commune_of(commune_id=row.commune_id)
    period = Period(row.from_on, row.to_on)
    found = _figures(scope, row, period, as_of)
    record = record or record_of(row)
    outline = Outline(
        record=record,
        book=found,
        letterhead=issuance.letterhead(commune_id=commune.pk),
        paused=_paused(scope, row.commune_id, found, as_of),
        made_on=record.visited_on,
        sample=commune.is_sample,
    )
    unbalanced = tuple(each.sentence for each in imbalances(found))
    return NoticeDraft(
        content=Draft(paper=notice(outline), imbalances=unbalanced, earliest_on=record.visited_on),
        book=found,
        warnings=(*unbalanced, *_cautions(found)),
    )


def _cautions(found: Book) -> list[str]:
    """Return what must be told of the figures, each caution once, with the names of those it is about."""
    about: dict[str, list[str]] = {}
    for figure in found.figures.values():
        for text in figure.warnings:
            about.setdefault(str(text), []).append(figure.name)
    return [f"{text} ({_some(names)})" for text, names in about.items()]


def _some(names: list[str]) -> str:
    more = f" và {len(names) - _NAMED} số liệu khác" if len(names) > _NAMED else ""
    return "; ".join(names[:_NAMED]) + more


def _figures(scope: Scope, row: Inspection, period: Period, as_of: datetime | None) -> Book:
    targets = targets_on(commune_id=row.commune_id, day=row.to_on)
    figures = measures.figures(
        scope=scope,
        commune_id=row.commune_id,
        period=period,
        as_of=as_of,
        targets={name: target.value for name, target in targets.items()},
    )
    return book(
        figures=figures,
        from_on=row.from_on,
        to_on=row.to_on,
        as_of=period.closing(as_of),
        sources={name: target.source for name, target in targets.items()},
    )


def _paused(scope: Scope, commune_id: int, found: Book, as_of: datetime | None) -> tuple[PausedGroup, ...]:
    period = Period(found.from_on, found.to_on)
    behind = {
        reason: measures.dossiers_behind(
            scope=scope, commune_id=commune_id, period=period, indicator=indicator, as_of=as_of
        )["numerator"]
        for indicator, reason in _REASONS.items()
        if found.count(indicator)
    }
    codes = _procedures(commune_id, [dossier for ids in behind.values() for dossier in ids])
    fields = _fields(period)
    counts = Counter(
        (fields.get(codes.get(dossier, ""), _NO_FIELD), reason) for reason, ids in behind.items() for dossier in ids
    )
    order = list(_REASONS.values())
    ranked = sorted(counts.items(), key=lambda each: (each[0][0] == _NO_FIELD, each[0][0], order.index(each[0][1])))
    return tuple(PausedGroup(field, reason, count) for (field, reason), count in ranked)


def _procedures(commune_id: int, dossiers: list[int]) -> dict[int, str]:
    """The journal is what the figures rest on: the last procedure that any fact names for a dossier."""
    found: dict[int, str] = {}
    for entry in journal.facts_of(commune_id=commune_id, subjects=[subject_of(each) for each in dossiers]):
        if entry.fields.get("procedure"):
            found[dossier_of(entry.subject)] = str(entry.fields["procedure"])
    return found


def _fields(period: Period) -> Mapping[str, str]:
    return {view.code: group.name for group in procedures.fields(on=period.to_on) for view in group.procedures}
