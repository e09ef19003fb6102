"""What a page says about one procedure, in words: the same for the screen, the printed sheet and the notice board."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from motcua.core.vietnamese import short_day
from motcua.procedures import wording
from motcua.procedures.catalogue import ChannelView, VersionView


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet: for whom it holds, what it says, a remark, and whether somebody checked it."""

    when: str
    text: str
    remark: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to bring; `sometimes` where its own words do not say already that not everybody needs it."""

    text: str
    counts: str
    sometimes: bool
    by_data: bool
    verified: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is said of a procedure on one day."""

    version: VersionView
    on: str
    repealed_on: str
    limits: tuple[Line, ...]
    fees: tuple[Line, ...]
    channels: tuple[Line, ...]
    papers: tuple[Paper, ...]
    legal: tuple[Line, ...]
    doubtful: frozenset[str]
    portal_page: str
    online: bool


def sheet_of(*, version: VersionView, on: date, portal_page: str) -> Sheet:
    """Put a version into words; `doubtful` names the parts in which something was not checked yet."""
    limits, fees = _limits(version), _fees(version)
    channels = tuple(_channel(each) for each in version.channels if each.available)
    papers = tuple(
        Paper(
            text=each.text,
            counts=wording.count_words(each),
            sometimes=not each.required and "nếu có" not in each.text,
            by_data=each.replaceable_by_data,
            verified=each.verified,
        )
        for each in version.components
    )
    parts: dict[str, Sequence[Line] | Sequence[Paper]] = {
        "limits": limits,
        "fees": fees,
        "channels": channels,
        "papers": papers,
    }
    return Sheet(
        version=version,
        on=short_day(on),
        repealed_on=short_day(version.repealed_on) if version.repealed_on and version.is_repealed(on) else "",
        limits=limits,
        fees=fees,
        channels=channels,
        papers=papers,
        legal=_legal(version, on),
        doubtful=frozenset(name for name, lines in parts.items() if _doubtful(lines)),
        portal_page=portal_page,
        online=any(each.available and each.channel == "ONLINE" for each in version.channels),
    )


def _doubtful(lines: Sequence[Line] | Sequence[Paper]) -> bool:
    return any(not line.verified for line in lines)


def _limits(version: VersionView) -> tuple[Line, ...]:
    return tuple(
        Line(
            wording.when_words(channel=each.channel, case=each.case, cases=version.cases),
            wording.limit_words(each),
            wording.late_words(each),
            each.verified,
        )
        for each in wording.shown_limits(version)
    )


def _fees(version: VersionView) -> tuple[Line, ...]:
    return tuple(
        Line(
            wording.when_words(channel=each.channel, case=each.case, cases=version.cases),
            wording.fee_words(each),
            "",
            each.verified,
        )
        for each in version.fees
    )


def _channel(each: ChannelView) -> Line:
    return Line("", wording.CHANNEL_WORDS[each.channel], wording.LEVEL_WORDS[each.level], each.verified)


def _legal(version: VersionView, on: date) -> tuple[Line, ...]:
    """Laws that ended are left out; those to come are named with their day."""
    lines = []
    for each in version.legal:
        if each.effective_before is not None and each.effective_before <= on:
            continue
        later = each.effective_from is not None and each.effective_from > on
        remark = f"có hiệu lực từ ngày {short_day(each.effective_from)}" if later and each.effective_from else ""
        lines.append(Line("", each.title, remark, each.verified))
    return tuple(lines)
