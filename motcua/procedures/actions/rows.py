"""Writes the facts of new versions as rows."""

from collections.abc import Iterable, Sequence

from motcua.procedures.models import (
    Case,
    ChannelRule,
    Component,
    Fee,
    LegalBasis,
    LimitRule,
    ProcedureVersion,
)
from motcua.procedures.reading import Draft

Pairs = Sequence[tuple[ProcedureVersion, Draft]]


def write_facts(pairs: Pairs) -> None:
    """Write cases, papers, channels, limits, fees and legal bases of the given versions."""
    Case.objects.bulk_create(
        Case(version=version, code=case.code, name=case.name) for version, draft in pairs for case in draft.cases
    )
    Component.objects.bulk_create(components(pairs))
    ChannelRule.objects.bulk_create(channels(pairs))
    LimitRule.objects.bulk_create(limits(pairs))
    Fee.objects.bulk_create(fees(pairs))
    LegalBasis.objects.bulk_create(legal(pairs))


def components(pairs: Pairs) -> Iterable[Component]:
    """Return the rows of the papers asked for."""
    return [
        Component(
            version=version,
            source_id=part.source,
            verified=part.verified,
            position=part.position,
            text=part.text,
            original=part.original,
            certified=part.certified,
            photo=part.photo,
            required=part.required,
            replaceable_by_data=part.replaceable_by_data,
        )
        for version, draft in pairs
        for part in draft.components
    ]


def channels(pairs: Pairs) -> Iterable[ChannelRule]:
    """Return the rows of the channels."""
    return [
        ChannelRule(
            version=version,
            source_id=rule.source,
            verified=rule.verified,
            channel=rule.channel,
            available=rule.available,
            level=rule.level,
        )
        for version, draft in pairs
        for rule in draft.channels
    ]


def limits(pairs: Pairs) -> Iterable[LimitRule]:
    """Return the rows of the time limits."""
    return [
        LimitRule(
            version=version,
            source_id=limit.source,
            verified=limit.verified,
            channel=limit.channel,
            case=limit.case,
            unit=limit.unit,
            amount=limit.amount,
            late_rule=limit.late_rule,
            late_after=limit.late_after,
            text=limit.text,
        )
        for version, draft in pairs
        for limit in draft.limits
    ]


def fees(pairs: Pairs) -> Iterable[Fee]:
    """Return the rows of the fees, in the order of the file."""
    return [
        Fee(
            version=version,
            source_id=fee.source,
            verified=fee.verified,
            position=position,
            channel=fee.channel,
            case=fee.case,
            amount=fee.amount,
            per=fee.per,
            text=fee.text,
        )
        for version, draft in pairs
        for position, fee in enumerate(draft.fees)
    ]


def legal(pairs: Pairs) -> Iterable[LegalBasis]:
    """Return the rows of the legal bases, in the order of the file."""
    return [
        LegalBasis(
            version=version,
            source_id=basis.source,
            verified=basis.verified,
            position=position,
            title=basis.title,
            effective_from=basis.effective_from,
            effective_before=basis.effective_before,
        )
        for version, draft in pairs
        for position, basis in enumerate(draft.legal)
    ]
