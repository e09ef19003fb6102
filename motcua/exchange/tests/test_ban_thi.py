"""A register that no generator of the house made: another commune, own words and order of columns, two years.

`data/so-ban-thi.xlsx` was written cell by cell (dates half as true dates, half as text, statuses in four wordings). The
expected counts were taken from its raw cells by SQL in another program, before the import had read it.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from motcua.core.zone import VIETNAM, local_day
from motcua.dossiers.lifecycle import SETTLED, Ground, Status
from motcua.dossiers.models import Dossier
from motcua.exchange.tests.makers import bring_in, codes, place

pytestmark = pytest.mark.django_db
REGISTER = Path(__file__).parent / "data" / "so-ban-thi.xlsx"
STATUSES = {
    Status.RETURNED: 279,
    Status.RESULT_READY: 4,
    Status.PROCESSING: 7,
    Status.AWAITING_SUPPLEMENT: 3,
    Status.AWAITING_FINANCE: 1,
    Status.SUSPENDED: 3,
    Status.WITHDRAWN: 2,
    Status.REFUSED: 1,
}
PROCEDURES = {
    "2.000884": 43,
    "1.001193": 43,
    "1.000656": 42,
    "1.000894": 43,
    "2.000815": 43,
    "2.000635": 43,
    "1.004873": 43,
}


def test_a_register_kept_by_hand_comes_out_right_without_a_change_of_code() -> None:
    place("ban-thi")
    outcome = bring_in(REGISTER, commune="ban-thi")
    assert (outcome.rows, outcome.created, outcome.rejected, outcome.merged) == (300, 300, 0, 0)
    rows = list(Dossier.objects.all())
    assert Counter(row.status for row in rows) == STATUSES
    assert Counter(row.channel for row in rows) == {"COUNTER": 120, "ONLINE": 120, "POST": 60}
    assert Counter(row.procedure_code for row in rows) == PROCEDURES
    received = [local_day(row.received_at) for row in rows if row.received_at]
    assert (sum(day < date(2026, 1, 1) for day in received), sum(day >= date(2026, 1, 1) for day in received)) == (
        152,
        148,
    )
    assert sum(date(2026, 1, 1) <= day <= date(2026, 3, 31) for day in received) == 74
    grounds = Counter(row.ground for row in rows if row.status == Status.SUSPENDED)
    assert grounds == {Ground.VERIFICATION: 2, Ground.NONE: 1}


def test_its_ends_are_as_late_as_the_spreadsheet_says() -> None:
    place("ban-thi")
    bring_in(REGISTER, commune="ban-thi")
    settled = [row for row in Dossier.objects.all() if row.status in SETTLED]
    ends = [
        (local_day(row.ready_at), local_day(row.promised_at)) for row in settled if row.ready_at and row.promised_at
    ]
    assert (len(ends), sum(end > promised for end, promised in ends)) == (283, 4)
    assert (sum(end < date(2026, 1, 1) for end, _ in ends), sum(end >= date(2026, 1, 1) for end, _ in ends)) == (
        148,
        135,
    )


def test_what_it_does_not_say_is_said() -> None:
    place("ban-thi")
    outcome = bring_in(REGISTER, commune="ban-thi")
    assert {"AS_OF_BY_CONTENT", "NO_CARRY_OVER", "PAUSED_WITHOUT_GROUND", "PROCEDURE_BY_NAME"} <= codes(outcome)
    first = Dossier.objects.get(number="H37.13-250701-0001")
    assert first.applicant_name == "Hoàng Văn Páo"
    assert first.seen_as_of is not None
    assert local_day(first.seen_as_of) == date(2026, 4, 7)
    assert first.received_at is not None
    assert first.received_at.astimezone(VIETNAM).hour == 7
