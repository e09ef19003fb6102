from datetime import date

import pytest

from motcua.procedures import queries
from motcua.procedures.catalogue import Channel, LateRule, Unit
from motcua.procedures.refusals import ProcedureRepealed, ProcedureUnknown
from motcua.procedures.tests.makers import load

pytestmark = pytest.mark.django_db
ON = date(2026, 2, 2)


@pytest.fixture(autouse=True)
def catalogue(db: None) -> None:
    load()


def test_birth_registration_is_a_same_day_procedure_with_the_rule_of_three_o_clock() -> None:
    found = queries.version_on(code="1.001193", on=ON)
    (limit,) = found.limits
    assert (found.name, found.field, found.verified) == ("Đăng ký khai sinh", "Hộ tịch", "full")
    assert (limit.unit, limit.late_rule, limit.late_after) == (Unit.SAME_DAY, LateRule.RESULT_NEXT_DAY, "15:00")
    assert (limit.source, limit.verified) == ("law-60-2014", True)


def test_the_linked_procedure_starts_its_clock_on_the_next_working_day() -> None:
    found = queries.version_on(code="2.000986", on=ON)
    assert {limit.late_rule for limit in found.limits} == {LateRule.CLOCK_NEXT_DAY}


@pytest.mark.parametrize(
    ("code", "channel", "case", "amount"),
    [
        ("1.013978", "ONLINE", "", 17),
        ("1.013978", "POST", "", 20),
        ("1.013978", "COUNTER", "", 27),
        ("1.013978", "", "", 20),
        ("1.012812", "COUNTER", "REMOTE_AREA", 40),
        ("1.012812", "COUNTER", "", 30),
        ("1.012818", "COUNTER", "", 35),
        ("1.012818", "ONLINE", "", 25),
        ("1.000656", "ONLINE", "VERIFICATION", 3),
        ("1.004837", "ONLINE", "NO_SUCH_CASE", 3),
    ],
)
def test_the_most_particular_limit_holds(code: str, channel: str, case: str, amount: int) -> None:
    limit = queries.version_on(code=code, on=ON).limit_for(channel=channel, case=case)
    assert limit is not None
    assert limit.amount == amount


def test_a_limit_that_people_must_write_has_no_amount() -> None:
    limit = queries.version_on(code="1.010803", on=ON).limit_for()
    assert limit is not None
    assert (limit.unit, limit.amount) == (Unit.OTHER, None)


def test_components_say_what_data_can_replace() -> None:
    papers = queries.version_on(code="1.001193", on=ON).components
    residence = next(paper for paper in papers if "cư trú" in paper.text)
    assert (residence.replaceable_by_data, residence.required) == (True, False)
    assert papers[0].original == 1


def test_a_semicolon_inside_brackets_does_not_split_a_paper() -> None:
    papers = queries.version_on(code="2.000815", on=ON).components
    assert "Bản sao cần chứng thực (nếu có; nếu không cơ quan tự chụp)" in {paper.text for paper in papers}


def test_channels_are_told_with_their_level() -> None:
    channels = {each.channel: each for each in queries.version_on(code="2.000815", on=ON).channels}
    assert channels[Channel.COUNTER].available
    assert not channels[Channel.ONLINE].available


def test_every_fact_names_a_source_and_an_unread_one_is_not_verified() -> None:
    for field in queries.fields(on=ON):
        for each in field.procedures:
            known = {source.id for source in each.sources}
            for fact in each.facts():
                assert fact.source in known
                assert fact.verified <= (fact.source != "unread")


def test_a_repealed_code_is_refused_for_a_new_dossier_and_readable_for_an_old_one() -> None:
    assert queries.for_new_dossier(code="2.001009", on=date(2025, 10, 31)).code == "2.001009"
    with pytest.raises(ProcedureRepealed) as refused:
        queries.for_new_dossier(code="2.001009", on=date(2025, 11, 1))
    assert refused.value.fields == {
        "code": "2.001009",
        "repealed_on": date(2025, 11, 1),
        "replaced_by": "2.001406",
    }
    assert queries.version_on(code="2.001009", on=ON).name.startswith("Chứng thực văn bản khai nhận di sản")


def test_an_unknown_code_or_a_day_before_the_catalogue_is_refused() -> None:
    for code, on in (("9.999999", ON), ("1.001193", date(2020, 1, 1))):
        with pytest.raises(ProcedureUnknown):
            queries.version_on(code=code, on=on)


def test_fields_leave_repealed_procedures_out() -> None:
    found = {field.name: field.procedures for field in queries.fields(on=ON)}
    assert sum(len(each) for each in found.values()) == 66
    assert next(iter(found)) == "Hộ tịch"
    assert "2.001009" not in {each.code for each in found["Chứng thực"]}
