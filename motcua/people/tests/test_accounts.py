import pytest
from django.contrib.auth.hashers import make_password

from motcua.core.actor import INSTALLATION
from motcua.people import actions, queries
from motcua.people.may import scope_of
from motcua.people.refusals import AccountNameTaken
from motcua.people.tests import makers

pytestmark = pytest.mark.django_db
DAY = makers.AT.date()


def test_an_account_acts_with_the_roles_of_the_day() -> None:
    actor = queries.actor_of(account=makers.account("lan"), on=DAY, key="k1")
    assert actor == makers.actor("lan", key="k1")


def test_one_who_has_left_acts_no_more() -> None:
    lan = makers.staff("lan")
    lan.to_on = DAY
    lan.save()
    assert queries.actor_of(account=makers.account("lan"), on=DAY) is not None
    assert queries.actor_of(account=makers.account("lan"), on=DAY.replace(day=3)) is None


def test_a_closed_account_acts_no_more() -> None:
    account = makers.account("lan")
    account.is_active = False
    account.save()
    assert queries.actor_of(account=account, on=DAY) is None


def test_a_sign_in_name_is_taken_once() -> None:
    new = actions.NewStaff(name="Hoàng Thị Lan", unit=None, account=actions.NewAccount(username="lan"))
    by = makers.manager(makers.commune())
    with pytest.raises(AccountNameTaken):
        actions.add_staff(new=new, from_on=DAY, by=by, at=makers.AT)


def test_sample_passwords_are_stored_hashed() -> None:
    hashed = make_password("mot-mat-khau-dai")
    actions.make_sample_commune(hashes={"lan": hashed}, by=INSTALLATION, at=makers.AT)
    account = makers.account("lan")
    assert account.password == hashed
    assert account.check_password("mot-mat-khau-dai")
    assert account.is_sample
    assert not makers.account("minh").has_usable_password()


def test_a_new_password_replaces_the_old_one() -> None:
    lan = makers.staff("lan")
    actions.set_password(
        staff=lan, password_hash=make_password("hai-mat-khau-dai"), by=makers.manager(lan.commune), at=makers.AT
    )
    assert makers.account("lan").check_password("hai-mat-khau-dai")


def test_people_are_listed_in_vietnamese_order_by_given_name() -> None:
    scope = scope_of(makers.actor("van"))
    names = [staff.name for staff in queries.staff_of(scope=scope)]
    assert names[0] == "Lương Văn Bình"
    assert names.index("Hoàng Thị Lan") < names.index("Nông Văn Minh") < names.index("Lộc Thị Vân")
    assert len(names) == 9


def test_names_are_given_by_id_within_the_commune_only() -> None:
    lan, hanh = makers.staff("lan"), makers.staff("hanh")
    names = queries.staff_names(scope=scope_of(makers.actor("van")), ids=[lan.pk, hanh.pk])
    assert names == {lan.pk: "Hoàng Thị Lan"}
