"""Every verb of the table, tried by every person: exactly the table's roles may."""

from collections.abc import Callable
from typing import Any

import pytest

from motcua.dossiers import actions
from motcua.dossiers.lifecycle import Ground, Status, Verb
from motcua.dossiers.models import Dossier
from motcua.dossiers.moves import roles_for
from motcua.dossiers.refusals import NotYourRole, NotYourUnit
from motcua.dossiers.tests.makers import at, culture, processing, seen, who

pytestmark = pytest.mark.django_db
NOW = at("2026-03-05T09:00")
LATER = at("2026-03-12T17:00")
ATTEMPTS: dict[Verb, Callable[[], tuple[Callable[..., Dossier], dict[str, Any]]]] = {
    Verb.TRANSFER: lambda: (actions.transfer, {"to_unit_id": culture().pk}),
    Verb.ASSIGN: lambda: (actions.assign, {"staff_id": who("minh").staff_id}),
    Verb.ASK_FOR_SUPPLEMENT: lambda: (actions.ask_for_supplement, {"missing": ["Tờ khai"]}),
    Verb.SUSPEND: lambda: (actions.suspend, {"ground": Ground.TAX, "reason": "Thuế"}),
    Verb.EXTEND: lambda: (actions.extend, {"promised_at": LATER, "reason": "Quá tải"}),
    Verb.SUBMIT: lambda: (actions.submit, {}),
    Verb.WITHDRAW: lambda: (actions.withdraw, {}),
    Verb.STOP: lambda: (actions.stop, {"reason": "Không bổ sung"}),
}
PEOPLE = ("lan", "minh", "binh", "hoa", "thao", "van", "son", "hien", "tung")


@pytest.mark.parametrize("verb", ATTEMPTS)
def test_only_the_roles_of_the_table_may(verb: Verb) -> None:
    dossier = processing()
    allowed = roles_for(verb=verb, source=Status.PROCESSING)
    for name in PEOPLE:
        action, arguments = ATTEMPTS[verb]()
        by = who(name)
        expected = name != "tung" and bool(by.roles & allowed)
        try:
            action(seen=seen(dossier), **arguments, by=by, at=NOW)
        except (NotYourRole, NotYourUnit):
            assert not expected, (verb, name)
        else:
            assert expected, (verb, name)
            dossier = processing()
