"""A second list of the same period: what is missing where, what differs, and which dossiers make a figure's gap."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from motcua.core.journal import head
from motcua.dossiers.lifecycle import Status
from motcua.exchange.actions import Options
from motcua.exchange.actions.matching import match_files
from motcua.exchange.lines.checks import Days
from motcua.exchange.matching import Differing, Seen, Span, match
from motcua.exchange.tests.lists import OPEN, line, line_with, number, sheet, xlsx
from motcua.exchange.tests.makers import AT, bring_in_lines, place

SPAN = Span(date(2026, 1, 1), date(2026, 3, 31), date(2026, 3, 31))
JAN = date(2026, 1, 6)


def seen(place_: int, **changes: Any) -> Seen:
    values = {"status": Status.RETURNED, "received_on": JAN, "promised_on": JAN, "settled_on": JAN, **changes}
    return Seen(number=f"N-{place_}", **values)


def sides(*seen_: Seen) -> dict[str, Seen]:
    return {each.number.lower(): each for each in seen_}


def test_two_equal_sides_are_alike() -> None:
    found = match(here=sides(seen(1)), there=sides(seen(1)), span=SPAN)
    assert found.alike
    assert {(pair.id, pair.here, pair.difference) for pair in found.figures} == {
        ("received", 1, 0),
        ("settled", 1, 0),
        ("overdue", 0, 0),
        ("paused", 0, 0),
    }


def test_each_difference_is_named_with_its_dossiers_and_its_figure() -> None:
    here = sides(seen(1), seen(2), seen(3, status=Status.SUSPENDED, settled_on=None), seen(4))
    there = sides(
        seen(2, settled_on=date(2026, 1, 8)), seen(3, status=Status.PROCESSING, settled_on=None), seen(4), seen(5)
    )
    found = match(here=here, there=there, span=SPAN)
    assert (found.both, found.missing_here, found.missing_there) == (3, ("N-5",), ("N-1",))
    assert found.differing == (
        Differing("N-2", "settled_on", "2026-01-06", "2026-01-08"),
        Differing("N-3", "status", "SUSPENDED", "PROCESSING"),
    )
    figures = {pair.id: pair for pair in found.figures}
    assert (figures["received"].here, figures["received"].there) == (4, 4)
    assert (figures["received"].only_here, figures["received"].only_there) == (("N-1",), ("N-5",))
    assert (figures["paused"].difference, figures["paused"].only_here) == (1, ("N-3",))
    # N-2 was late by the other list, N-3 is open and past its day there and paused here.
    assert (figures["overdue"].difference, figures["overdue"].only_there) == (-2, ("N-2", "N-3"))


def test_what_was_received_before_the_period_is_not_missed() -> None:
    before = seen(1, received_on=date(2025, 12, 20))
    assert match(here=sides(before), there={}, span=SPAN).missing_there == ()
    assert match(here={}, there=sides(before), span=SPAN).missing_here == ()


@pytest.mark.django_db
def test_a_list_of_another_system_is_matched_and_nothing_is_written(tmp_path: Path) -> None:
    by = place()
    bring_in_lines(tmp_path, [line(1), line(2), line_with(OPEN, 3)])
    facts = head(commune_id=by.commune_id)
    old = number(1, agency="000.00.12.H37")
    other = [
        line_with({"Số hồ sơ": old}),
        line_with({**OPEN, "Ngày hẹn trả": "07/01/2026"}, 2),
        line(4),
        line_with({"Trạng thái hồ sơ": "?"}, 5),
    ]
    path = xlsx(tmp_path / "tinh.xlsx", sheet(other))
    days = Days(date(2026, 1, 1), date(2026, 3, 31))
    found = match_files(paths=[path], options=Options("na-mau"), days=days, tick=lambda _: None, by=by, at=AT)
    assert (found.rows, found.unread, found.match.both) == (4, 1, 2)
    assert (found.match.missing_here, found.match.missing_there) == ((number(4),), (number(3),))
    assert {each.field for each in found.match.differing} == {"status", "promised_on", "settled_on"}
    figures = {pair.id: (pair.here, pair.there) for pair in found.match.figures}
    # The list lacks number 3 and shows number 2 open past its day; here number 3 is open past its day.
    assert figures == {"received": (3, 3), "settled": (2, 2), "overdue": (1, 1), "paused": (0, 0)}
    assert head(commune_id=by.commune_id) == facts
