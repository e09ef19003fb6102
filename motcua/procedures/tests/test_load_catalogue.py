from datetime import date, datetime
from pathlib import Path

import pytest

from motcua.core import journal
from motcua.core.zone import VIETNAM
from motcua.procedures import queries
from motcua.procedures.models import Edition, ProcedureVersion
from motcua.procedures.refusals import CatalogueUnreadable
from motcua.procedures.tests.makers import change, copy_of_data, load

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 5, 4, 9, 0, tzinfo=VIETNAM)


def test_every_procedure_gets_a_first_version_and_a_fact() -> None:
    assert load() == 67
    assert ProcedureVersion.objects.count() == 67
    kinds = [fact.kind for fact in journal.facts_after(commune_id=0, seq=0)]
    assert kinds.count("procedure.versioned") == 67
    assert kinds.count("procedure.repealed") == 1


def test_the_same_files_twice_change_nothing() -> None:
    load()
    head = journal.head(commune_id=0)
    assert load(at=LATER) == 0
    assert (Edition.objects.count(), journal.head(commune_id=0)) == (1, head)


def test_a_changed_row_makes_a_new_version_and_closes_the_old_one(tmp_path: Path) -> None:
    load()
    files = copy_of_data(tmp_path / "data")
    change(files / "limits.csv", "1.004837,,,WORKING_DAY,3,", "1.004837,,,WORKING_DAY,2,")
    assert load(directory=files, at=LATER) == 1
    old = queries.version_on(code="1.004837", on=date(2026, 5, 3))
    new = queries.version_on(code="1.004837", on=date(2026, 5, 4))
    assert [(each.version, each.limits[0].amount) for each in (old, new)] == [(1, 3), (2, 2)]
    assert old.effective_before == new.effective_from == date(2026, 5, 4)
    assert queries.version(version_id=old.id) == old


def test_a_change_may_name_its_own_day_of_effect(tmp_path: Path) -> None:
    load()
    files = copy_of_data(tmp_path / "data")
    change(files / "limits.csv", "1.004837,,,WORKING_DAY,3,", "1.004837,,,WORKING_DAY,2,")
    change(
        files / "procedures.csv",
        "1.004837,Đăng ký giám hộ,Guardianship registration,Hộ tịch,2025-07-01",
        "1.004837,Đăng ký giám hộ,Guardianship registration,Hộ tịch,2026-08-01",
    )
    load(directory=files, at=LATER)
    assert queries.version_on(code="1.004837", on=date(2026, 7, 31)).version == 1
    assert queries.version_on(code="1.004837", on=date(2026, 8, 1)).version == 2


def test_two_changes_on_one_day_leave_exactly_one_version_for_that_day(tmp_path: Path) -> None:
    load()
    files = copy_of_data(tmp_path / "data")
    change(files / "limits.csv", "1.004837,,,WORKING_DAY,3,", "1.004837,,,WORKING_DAY,2,")
    load(directory=files, at=LATER)
    change(files / "limits.csv", "1.004837,,,WORKING_DAY,2,", "1.004837,,,WORKING_DAY,1,")
    load(directory=files, at=LATER)
    rows = ProcedureVersion.objects.filter(procedure__code="1.004837", effective_before=None)
    assert [row.number for row in rows] == [3]
    assert queries.version_on(code="1.004837", on=LATER.date()).limits[0].amount == 1


def test_a_repeal_alone_makes_no_new_version(tmp_path: Path) -> None:
    load()
    files = copy_of_data(tmp_path / "data")
    change(files / "procedures.csv", "Giáo dục,2025-07-01,,,", "Giáo dục,2025-07-01,2026-05-19,2.002854,")
    load(directory=files, at=LATER)
    found = queries.version_on(code="2.002481", on=LATER.date())
    assert (found.version, found.repealed_on, found.replaced_by) == (1, date(2026, 5, 19), "2.002854")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("limits.csv", "1.004837,,,WORKING_DAY,3,", "1.004837,,,WEEK,3,", "WEEK"),
        ("procedures.csv", "1.004837,Đăng ký giám hộ,Guardianship registration,Hộ tịch,2025-07-01",
         "1.004837,Đăng ký giám hộ,Guardianship registration,Hộ tịch,01/07/2025", "01/07/2025"),
        ("fees.csv", "2.001019,,,50000,di chúc,,", "2.001019,,,50000,di chúc,,nowhere", "nowhere"),
    ],
)  # fmt: skip
def test_an_unreadable_row_is_named_and_nothing_is_loaded(
    tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    files = copy_of_data(tmp_path / "data")
    change(files / file, old, new)
    with pytest.raises(CatalogueUnreadable) as refused:
        load(directory=files)
    assert said in refused.value.reason
    assert ProcedureVersion.objects.count() == 0
