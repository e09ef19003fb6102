"""Questions to the catalogue. All versions are kept in memory and read anew when an edition changes."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from motcua.procedures import search
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
    VersionView,
)
from motcua.procedures.models import (
    Case,
    ChannelRule,
    Component,
    Fee,
    LegalBasis,
    LimitRule,
    ProcedureVersion,
    Source,
)
from motcua.procedures.portal import Portal, read_portal
from motcua.procedures.refusals import ProcedureRepealed, ProcedureUnknown

Facts = dict[int, list[Any]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every version of every procedure as one edition holds them."""

    mark: str
    by_code: dict[str, tuple[VersionView, ...]]
    by_id: dict[int, VersionView]
    entries: tuple[search.Entry, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field (lĩnh vực) with the procedures in force in it."""

    name: str
    procedures: tuple[VersionView, ...]


def edition() -> str:
    """Return the mark of the catalogue as it stands; one indexed row. Empty when nothing was loaded."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT mark FROM procedures_edition ORDER BY id DESC LIMIT 1")
        row = cursor.fetchone()
    return row[0] if row else ""


def version_on(*, code: str, on: date) -> VersionView:
    """Return the procedure as it stood on a day, repealed or not. Refused: ProcedureUnknown."""
    versions = _catalogue(edition()).by_code.get(code, ())
    for version in versions:
        if version.in_force(on):
            return version
    raise ProcedureUnknown(code=code)


def for_new_dossier(*, code: str, on: date) -> VersionView:
    """Return the version a dossier received on that day falls under. Refused: ProcedureUnknown, ProcedureRepealed."""
    version = version_on(code=code, on=on)
    if version.is_repealed(on):
        raise ProcedureRepealed(code=code, repealed_on=version.repealed_on, replaced_by=version.replaced_by)
    return version


def version(*, version_id: int) -> VersionView:
    """Return a version by its id, as an old dossier keeps it. Refused: ProcedureUnknown."""
    found = _catalogue(edition()).by_id.get(version_id)
    if found is None:
        raise ProcedureUnknown(code=str(version_id))
    return found


def fields(*, on: date) -> list[FieldView]:
    """Return the fields with the procedures in force on a day, both in the order of the catalogue."""
    groups: dict[str, list[VersionView]] = defaultdict(list)
    for versions in _catalogue(edition()).by_code.values():
        for each in versions:
            if each.in_force(on) and not each.is_repealed(on):
                groups[each.field].append(each)
    return [FieldView(name, tuple(found)) for name, found in groups.items()]


def known_codes(*, on: date) -> tuple[dict[str, str], frozenset[str]]:
    """Return every code the catalogue ever had with its youngest name, and which of them are repealed by a day."""
    youngest = {code: versions[-1] for code, versions in _catalogue(edition()).by_code.items()}
    repealed = frozenset(code for code, version in youngest.items() if version.is_repealed(on))
    return {code: version.name for code, version in youngest.items()}, repealed


def find(*, q: str, on: date, limit: int = 30) -> list[VersionView]:
    """Return the procedures that fit what was typed, best first: accents, case and one slip per word do not matter."""
    catalogue = _catalogue(edition())
    codes = search.search(entries=catalogue.entries, text=q, limit=limit * 2)
    found = (each for code in codes for each in catalogue.by_code[code] if each.in_force(on))
    return [each for each in found if not each.is_repealed(on) or each.code == q.strip()][:limit]


def portal() -> Portal:
    """Return where the National Portal keeps its pages; `MOTCUA_DATA/portal.toml` goes before the product's file."""
    own = settings.DATA_DIRECTORY / "portal.toml"
    return _portal(str(own), own.stat().st_mtime_ns if own.exists() else 0)


@lru_cache(maxsize=4)
def _portal(own: str, _changed: int) -> Portal:
    return read_portal(Path(own))


@lru_cache(maxsize=4)
def _catalogue(mark: str) -> Catalogue:
    by_code: dict[str, list[VersionView]] = {}
    by_id: dict[int, VersionView] = {}
    rows = ProcedureVersion.objects.select_related("procedure").order_by("procedure__position", "number")
    facts = _facts()
    for row in rows:
        view = _view(row, facts)
        by_code.setdefault(view.code, []).append(view)
        by_id[view.id] = view
    last = [versions[-1] for versions in by_code.values()]
    entries = tuple(
        search.entry(code=each.code, position=place, name=each.name, name_en=each.name_en, field=each.field)
        for place, each in enumerate(last)
    )
    return Catalogue(mark, {code: tuple(versions) for code, versions in by_code.items()}, by_id, entries)


@dataclass(frozen=True, slots=True)
class _Facts:
    limits: Facts
    components: Facts
    fees: Facts
    channels: Facts
    cases: Facts
    legal: Facts
    sources: dict[str, SourceView]


def _facts() -> _Facts:
    return _Facts(
        limits=_group(LimitRule.objects.order_by("id")),
        components=_group(Component.objects.order_by("position")),
        fees=_group(Fee.objects.order_by("position")),
        channels=_group(ChannelRule.objects.order_by("id")),
        cases=_group(Case.objects.order_by("code")),
        legal=_group(LegalBasis.objects.order_by("position")),
        sources={row.id: SourceView(row.id, row.words, row.address) for row in Source.objects.all()},
    )


def _group(rows: Any) -> Facts:
    groups: Facts = defaultdict(list)
    for row in rows:
        groups[row.version_id].append(row)
    return groups


def _view(row: ProcedureVersion, facts: _Facts) -> VersionView:
    limits = tuple(_limit(each) for each in facts.limits[row.pk])
    components = tuple(_component(each) for each in facts.components[row.pk])
    fees = tuple(_fee(each) for each in facts.fees[row.pk])
    legal = tuple(_legal(each) for each in facts.legal[row.pk])
    channels = tuple(_channel(each) for each in facts.channels[row.pk])
    return VersionView(
        id=row.pk,
        code=row.procedure.code,
        version=row.number,
        name=row.name_vi,
        name_en=row.name_en,
        field=row.field,
        verified=row.verified,
        effective_from=row.effective_from,
        effective_before=row.effective_before,
        repealed_on=row.procedure.repealed_on,
        replaced_by=row.procedure.replaced_by,
        note=row.note,
        name_source=row.name_source_id,
        limits=limits,
        components=components,
        fees=fees,
        channels=channels,
        cases=tuple(CaseView(each.code, each.name) for each in facts.cases[row.pk]),
        legal=legal,
        sources=_sources(row, [*limits, *components, *fees, *channels, *legal], facts),
    )


def _sources(row: ProcedureVersion, used: list[FactView], facts: _Facts) -> tuple[SourceView, ...]:
    named = dict.fromkeys([row.name_source_id, *(fact.source for fact in used)])
    return tuple(facts.sources[each] for each in named)


def _limit(row: LimitRule) -> LimitView:
    return LimitView(
        unit=Unit(row.unit),
        amount=row.amount,
        channel=row.channel,
        case=row.case,
        text=row.text,
        late_rule=LateRule(row.late_rule),
        late_after=row.late_after,
        source=row.source_id,
        verified=row.verified,
    )


def _component(row: Component) -> ComponentView:
    return ComponentView(
        position=row.position,
        text=row.text,
        original=row.original,
        certified=row.certified,
        photo=row.photo,
        required=row.required,
        replaceable_by_data=row.replaceable_by_data,
        source=row.source_id,
        verified=row.verified,
    )


def _fee(row: Fee) -> FeeView:
    return FeeView(row.amount, row.per, row.channel, row.case, row.text, row.source_id, row.verified)


def _channel(row: ChannelRule) -> ChannelView:
    return ChannelView(Channel(row.channel), row.available, row.level, row.source_id, row.verified)


def _legal(row: LegalBasis) -> LegalView:
    return LegalView(row.title, row.effective_from, row.effective_before, row.source_id, row.verified)
