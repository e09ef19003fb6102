"""The rule book of a dossier's line of time: what one snapshot tells, and what a later one changes."""

from typing import Any

from motcua.measures.tests.makers import folded, moved, short, shown, states, told

RECEIVED = "2026-03-02 08:00"
PROMISED = "2026-03-09 17:00"
EXPORT = "2026-04-06 07:52"
NEXT = "2026-04-13 07:52"


def test_a_finished_dossier_is_open_from_its_receipt_to_its_result() -> None:
    one = shown(EXPORT, "RETURNED", received=RECEIVED, ready="2026-03-05 10:00", returned="2026-03-06 09:00")
    assert states(one) == [
        ("RECEIVED", RECEIVED, "2026-03-05 10:00"),
        ("RESULT_READY", "2026-03-05 10:00", "2026-03-06 09:00"),
        ("RETURNED", "2026-03-06 09:00", None),
    ]


def test_what_has_no_date_of_its_own_stands_at_the_export() -> None:
    one = shown(EXPORT, "AWAITING_SIGNATURE", received=RECEIVED)
    assert states(one) == [("RECEIVED", RECEIVED, EXPORT), ("AWAITING_SIGNATURE", EXPORT, None)]


def test_a_pause_without_a_date_is_not_put_back_in_time() -> None:
    one = shown(EXPORT, "SUSPENDED", ground="POSTING", received=RECEIVED)
    assert states(one) == [("RECEIVED", RECEIVED, EXPORT), ("SUSPENDED", EXPORT, None)]


def test_a_pause_lasts_from_its_date_to_the_resumption() -> None:
    one = shown(
        EXPORT, "RETURNED", received=RECEIVED, paused="2026-03-03 09:00", resumed="2026-03-04 09:00", ready=EXPORT
    )
    assert [state for state, _, _ in states(one)] == ["RECEIVED", "SUSPENDED", "PROCESSING", "RETURNED"]


def test_a_pause_that_nobody_ended_lasts_to_the_result() -> None:
    one = shown(
        EXPORT, "RESULT_READY", received=RECEIVED, ground="TAX", paused="2026-03-03 09:00", ready="2026-03-05 10:00"
    )
    assert states(one)[1] == ("AWAITING_FINANCE", "2026-03-03 09:00", "2026-03-05 10:00")


def test_a_pause_begun_anew_is_told_by_its_last_beginning() -> None:
    one = shown(EXPORT, "AWAITING_SUPPLEMENT", received=RECEIVED, paused="2026-03-20 09:00", resumed="2026-03-10 09:00")
    assert states(one) == [
        ("RECEIVED", RECEIVED, "2026-03-20 09:00"),
        ("AWAITING_SUPPLEMENT", "2026-03-20 09:00", None),
    ]


def test_paused_and_no_reason_known_means_no_ground() -> None:
    one = shown(EXPORT, "SUSPENDED", received=RECEIVED, paused="2026-03-20 09:00")
    assert folded(one)[-1].ground == "NONE"


def test_the_status_of_a_supplement_names_its_ground() -> None:
    one = shown(EXPORT, "AWAITING_SUPPLEMENT", received=RECEIVED, paused="2026-03-20 09:00")
    assert folded(one)[-1].ground == "SUPPLEMENT"


def test_settled_is_the_first_of_ready_and_returned() -> None:
    one = shown(EXPORT, "RETURNED", received=RECEIVED, ready="2026-03-06 10:00", returned="2026-03-05 09:00")
    assert short(folded(one)[-1].settled_at) == "2026-03-05 09:00"


def test_the_end_of_processing_counts_only_where_result_dates_are_missing() -> None:
    one = shown(EXPORT, "RETURNED", received=RECEIVED, finished="2026-03-07 09:00")
    both = shown(EXPORT, "RETURNED", received=RECEIVED, finished="2026-03-04 09:00", ready="2026-03-05 09:00")
    assert short(folded(one)[-1].settled_at) == "2026-03-07 09:00"
    assert short(folded(both)[-1].settled_at) == "2026-03-05 09:00"


def test_an_end_without_any_date_stands_at_the_first_export_that_showed_it() -> None:
    first, second = (shown(when, "RETURNED", received=RECEIVED) for when in (EXPORT, NEXT))
    last = folded(first, second)[-1]
    assert (short(last.settled_at), last.dated) == (EXPORT, False)


def test_a_date_that_comes_to_light_later_replaces_that_export() -> None:
    first = shown(EXPORT, "RETURNED", received=RECEIVED)
    second = shown(NEXT, "RETURNED", received=RECEIVED, returned="2026-03-05 09:00")
    last = folded(first, second)[-1]
    assert (short(last.settled_at), last.dated) == ("2026-03-05 09:00", True)


def test_a_corrected_date_of_the_end_replaces_the_former() -> None:
    first = shown(EXPORT, "RETURNED", received=RECEIVED, returned="2026-03-05 09:00")
    second = shown(NEXT, "RETURNED", received=RECEIVED, returned="2026-03-08 09:00")
    assert states(first, second) == [
        ("RECEIVED", RECEIVED, "2026-03-08 09:00"),
        ("RETURNED", "2026-03-08 09:00", None),
    ]


def test_the_status_wins_over_a_stray_date() -> None:
    one = shown(EXPORT, "PROCESSING", received=RECEIVED, finished="2026-03-05 09:00")
    last = folded(one)[-1]
    assert (last.state, last.settled_at, last.traits.stray) == ("PROCESSING", None, True)


def test_a_date_after_the_export_is_a_slip_of_the_pen() -> None:
    one = shown(EXPORT, "RETURNED", received=RECEIVED, returned="2062-03-05 09:00")
    last = folded(one)[-1]
    assert (short(last.settled_at), last.dated, last.traits.stray) == (EXPORT, False, True)


def test_an_end_before_the_receipt_is_put_at_the_receipt() -> None:
    one = shown(EXPORT, "RETURNED", received=RECEIVED, returned="2026-03-02 07:58")
    assert states(one) == [("RETURNED", RECEIVED, None)]
    assert folded(one)[0].traits.stray


def test_a_moved_appointment_holds_from_the_export_that_shows_it() -> None:
    first = shown(EXPORT, "PROCESSING", received=RECEIVED, promised=PROMISED)
    second = shown(NEXT, "PROCESSING", received=RECEIVED, promised="2026-04-20 17:00")
    held = [(short(each.from_at), short(each.promised_at), each.moved_late) for each in folded(first, second)]
    assert held == [
        (RECEIVED, PROMISED, False),
        (EXPORT, PROMISED, False),
        (NEXT, "2026-04-20 17:00", True),
    ]


def test_an_appointment_that_fell_into_a_lawful_pause_was_not_broken() -> None:
    said: dict[str, Any] = {"received": RECEIVED, "paused": "2026-03-05 09:00", "ground": "TAX"}
    first = shown(EXPORT, "AWAITING_FINANCE", promised=PROMISED, **said)
    second = shown(NEXT, "AWAITING_FINANCE", promised="2026-04-20 17:00", **said)
    assert not folded(first, second)[-1].moved_late


def test_an_appointment_first_told_later_holds_from_the_receipt() -> None:
    first = shown(EXPORT, "PROCESSING", received=RECEIVED)
    second = shown(NEXT, "PROCESSING", received=RECEIVED, promised=PROMISED)
    assert {short(each.promised_at) for each in folded(first, second)} == {PROMISED}


def test_silence_about_the_appointment_does_not_take_it_away() -> None:
    first = shown(EXPORT, "PROCESSING", received=RECEIVED, promised=PROMISED)
    second = shown(NEXT, "PROCESSING", received=RECEIVED)
    assert short(folded(first, second)[-1].promised_at) == PROMISED


def test_a_dossier_that_goes_back_is_open_again_from_that_export() -> None:
    first = shown(EXPORT, "RETURNED", received=RECEIVED, returned="2026-03-05 09:00")
    second = shown(NEXT, "PROCESSING", received=RECEIVED)
    assert states(first, second) == [
        ("RECEIVED", RECEIVED, "2026-03-05 09:00"),
        ("RETURNED", "2026-03-05 09:00", NEXT),
        ("PROCESSING", NEXT, None),
    ]
    last = folded(first, second)[-1]
    assert (last.settled_at, last.reopened) == (None, True)


def test_another_reason_for_the_same_pause_holds_from_its_export() -> None:
    first = shown(EXPORT, "AWAITING_FINANCE", ground="TAX", received=RECEIVED, paused="2026-03-05 09:00")
    second = shown(NEXT, "AWAITING_FINANCE", ground="FINANCE", received=RECEIVED, paused="2026-03-05 09:00")
    assert [(each.ground, short(each.from_at)) for each in folded(first, second)[1:]] == [
        ("TAX", "2026-03-05 09:00"),
        ("FINANCE", NEXT),
    ]


def test_returned_without_a_date_is_returned_from_that_export() -> None:
    first = shown(EXPORT, "RESULT_READY", received=RECEIVED, ready="2026-03-05 09:00")
    second = shown(NEXT, "RETURNED", received=RECEIVED, ready="2026-03-05 09:00")
    assert states(first, second)[1:] == [("RESULT_READY", "2026-03-05 09:00", NEXT), ("RETURNED", NEXT, None)]
    assert short(folded(first, second)[-1].settled_at) == "2026-03-05 09:00"


def test_exports_count_in_the_order_of_their_as_of_not_of_their_arrival() -> None:
    newer = shown(NEXT, "RETURNED", received=RECEIVED, returned="2026-04-09 09:00", seq=1)
    older = shown(EXPORT, "PROCESSING", received=RECEIVED, seq=2)
    assert [state for state, _, _ in states(newer, older)] == ["RECEIVED", "PROCESSING", "RETURNED"]


def test_an_undone_import_never_spoke() -> None:
    first = shown(EXPORT, "PROCESSING", received=RECEIVED, imported=1)
    second = shown(NEXT, "RETURNED", received=RECEIVED, returned="2026-04-09 09:00", imported=2)
    undone = told("2026-04-14 08:00", "observation-undone", **{"import": 2})
    assert states(first, second, undone) == states(first)
    alone = told("2026-04-14 08:00", "observation-undone", **{"import": 1})
    assert states(first, alone) == []


def test_a_row_that_vanished_stays_as_it_was() -> None:
    one = shown(EXPORT, "PROCESSING", received=RECEIVED)
    missing: dict[str, Any] = {"import": 2, "as_of": shown(NEXT, "PROCESSING").at}
    gone = told(NEXT, "vanished", **missing)
    assert states(one, gone) == states(one)
    assert short(folded(one, gone)[-1].traits.vanished_at) == NEXT


def test_moves_made_here_stand_at_their_moment() -> None:
    facts = [
        moved("2026-03-02 08:05", "accepted", "RECEIVED", received=RECEIVED, promised=PROMISED, unit=4),
        moved("2026-03-03 08:00", "assigned", "PROCESSING", unit=5),
        moved("2026-03-04 08:00", "supplement-asked", "AWAITING_SUPPLEMENT", ground="SUPPLEMENT"),
        moved("2026-03-05 08:00", "resumed", "PROCESSING", promised="2026-03-10 17:00"),
        moved("2026-03-06 08:00", "result-ready", "RESULT_READY"),
        moved("2026-03-07 08:00", "result-returned", "RETURNED"),
    ]
    assert [(state, since) for state, since, _ in states(*facts)] == [
        ("RECEIVED", RECEIVED),
        ("PROCESSING", "2026-03-03 08:00"),
        ("AWAITING_SUPPLEMENT", "2026-03-04 08:00"),
        ("PROCESSING", "2026-03-05 08:00"),
        ("RESULT_READY", "2026-03-06 08:00"),
        ("RETURNED", "2026-03-07 08:00"),
    ]
    last = folded(*facts)[-1]
    assert (short(last.settled_at), short(last.returned_at), last.unit) == ("2026-03-06 08:00", "2026-03-07 08:00", 5)
    assert short(last.promised_at) == "2026-03-10 17:00"


def test_filed_online_and_not_yet_received_has_no_receipt() -> None:
    filed = moved("2026-03-01 20:00", "registered", "SUBMITTED")
    assert folded(filed)[0].traits.received_at is None
    accepted = moved("2026-03-02 08:00", "accepted", "RECEIVED", received=RECEIVED)
    assert states(filed, accepted) == [("RECEIVED", RECEIVED, None)]


def test_working_days_are_counted_by_their_ends() -> None:
    one = shown(EXPORT, "RETURNED", received=RECEIVED, returned="2026-03-04 16:59")
    [first, _] = folded(one)
    assert first.to_wd is not None
    assert first.to_wd - first.from_wd == 2  # Monday and Tuesday closed; Wednesday was still open


def test_the_e_certification_list_gives_the_first_signature() -> None:
    one = shown(EXPORT, "RETURNED", received=RECEIVED, returned="2026-03-04 16:59")
    signed = [
        told(EXPORT, "e-certified", seq=place, copies=1, signed_at=folded(one)[1].from_at, **{"import": place})
        for place in (5, 6)
    ]
    undated = told(EXPORT, "e-certified", seq=7, copies=1, signed_at=None, **{"import": 7})
    traits = folded(one, *signed, undated)[0].traits
    assert (traits.e_listed, short(traits.e_certified_at)) == (True, "2026-03-04 16:59")
    assert folded(one, undated)[0].traits.e_certified_at is None
