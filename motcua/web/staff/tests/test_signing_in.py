"""Signing in: by password, without sign-up, throttled, sample accounts on this machine only."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from motcua.people.models import Account
from motcua.people.tests import makers
from motcua.web.staff.tests.conftest import LOOPBACK, Browser

pytestmark = pytest.mark.django_db
WORDS = "ba-con-trau-di-cay"


@pytest.fixture(autouse=True)
def accounts(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    makers.commune()
    account = makers.account("lan")
    account.set_password(WORDS)
    account.save()


def sign_in(client: Client, password: str = WORDS, **extra: Any) -> Any:
    return client.post("/dang-nhap/", {"login": "lan", "password": password}, **extra)


def test_a_page_sends_strangers_to_the_sign_in_page_and_back(nobody: Client) -> None:
    response = nobody.get("/")
    assert response.status_code == 302
    assert response["Location"] == "/dang-nhap/?next=%2F"


def test_the_right_password_leads_to_todays_page(nobody: Client) -> None:
    response = sign_in(nobody)
    assert (response.status_code, response["Location"]) == (302, "/")
    page = nobody.get("/")
    assert "Hoàng Thị Lan" in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_a_wrong_password_is_said_in_words_and_not_told_apart_from_a_wrong_name(nobody: Client) -> None:
    wrong_password = sign_in(nobody, "sai-mat-khau").content.decode()
    wrong_name = nobody.post("/dang-nhap/", {"login": "khong-co", "password": WORDS}).content.decode()
    assert "Chưa gửi được" in wrong_password
    said = [line for line in wrong_password.splitlines() if "callout bad" in line]
    assert said == [line for line in wrong_name.splitlines() if "callout bad" in line]


def test_many_wrong_tries_are_slowed_down_and_the_page_says_so(nobody: Client) -> None:
    answers = [sign_in(nobody, f"sai-{number}") for number in range(7)]
    assert "Đã nhập sai quá nhiều lần" in answers[-1].content.decode()
    assert sign_in(nobody).status_code != 302


def test_after_signing_out_nothing_is_open(nobody: Client) -> None:
    sign_in(nobody)
    assert nobody.post("/dang-xuat/").status_code == 302
    assert nobody.get("/").status_code == 302


@pytest.mark.parametrize("address", ["/dang-ky/", "/tai-khoan/quen-mat-khau/", "/tai-khoan/thu-dien-tu/"])
def test_nobody_signs_up(nobody: Client, address: str) -> None:
    assert nobody.get(address).status_code == 404


@pytest.mark.parametrize(
    ("bound", "extra"),
    [
        ("0.0.0.0", {}),
        ("192.168.1.10", {}),
        ("127.0.0.1", {"REMOTE_ADDR": "192.168.1.77"}),
        ("127.0.0.1", {"HTTP_HOST": "motcua.na-mau.example"}),
        ("127.0.0.1", {"HTTP_X_FORWARDED_FOR": "192.168.1.77"}),
    ],
)
def test_a_sample_account_works_on_this_machine_only(
    nobody: Client, monkeypatch: pytest.MonkeyPatch, bound: str, extra: dict[str, str]
) -> None:
    monkeypatch.setenv("MOTCUA_ADDRESS", bound)
    client = nobody if "HTTP_HOST" not in extra else Client()
    response = sign_in(client, **extra)
    assert response.status_code == 403
    assert "Tài khoản mẫu" in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_sample_session_does_not_outlive_the_move_to_a_network(
    nobody: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(nobody)
    monkeypatch.setenv("MOTCUA_ADDRESS", "0.0.0.0")
    assert nobody.get("/").status_code == 403


def test_a_real_account_works_over_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    Account.objects.filter(username="lan").update(is_sample=False)
    monkeypatch.setenv("MOTCUA_ADDRESS", "0.0.0.0")
    client = Client(headers={"host": "motcua.na-mau.example"})
    assert sign_in(client).status_code == 302
    assert client.get("/").status_code == 200


def test_an_account_on_no_communes_staff_gets_a_page_in_words(nobody: Client) -> None:
    Account.objects.create_user(username="nguoi-ngoai", password=WORDS)
    nobody.post("/dang-nhap/", {"login": "nguoi-ngoai", "password": WORDS})
    response = nobody.get("/")
    assert response.status_code == 403
    assert "<h1" in response.content.decode()


def test_a_link_to_elsewhere_is_not_followed_after_signing_in(nobody: Client) -> None:
    response = nobody.post("/dang-nhap/?next=https://xau.example/", {"login": "lan", "password": WORDS})
    assert response["Location"] == "/"


def test_a_form_without_its_key_is_refused() -> None:
    client = Client(headers=LOOPBACK, enforce_csrf_checks=True)
    assert sign_in(client).status_code == 403


@pytest.mark.parametrize(
    "address",
    ["/tai-khoan/hai-buoc/", "/tai-khoan/mat-khau/", "/dang-xuat/", "/tai-khoan/xac-nhan/"],
)
def test_account_pages_stand_in_the_staff_frame(nobody: Client, address: str) -> None:
    sign_in(nobody)
    response = nobody.get(address)
    assert response.status_code == 200
    assert "Hoàng Thị Lan" in response.content.decode()


def test_account_pages_are_closed_to_strangers(nobody: Client) -> None:
    assert nobody.get("/tai-khoan/hai-buoc/")["Location"].startswith("/dang-nhap/")


def test_two_steps_can_be_turned_on_and_are_then_asked_for(nobody: Client) -> None:
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    def code(secret: str) -> str:
        return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))

    sign_in(nobody)
    assert nobody.get("/tai-khoan/hai-buoc/bat/")["Location"].startswith("/tai-khoan/xac-nhan/")
    nobody.post("/tai-khoan/xac-nhan/", {"password": WORDS})
    secret = nobody.get("/tai-khoan/hai-buoc/bat/").context["form"].secret
    nobody.post("/tai-khoan/hai-buoc/bat/", {"code": code(secret)})
    assert "Đang bật" in nobody.get("/tai-khoan/hai-buoc/").content.decode()
    shown = nobody.get("/tai-khoan/ma-du-phong/")
    assert len(shown.context["unused_codes"]) >= 8
    other = Client(headers=LOOPBACK)
    response = sign_in(other)
    assert response["Location"] == "/dang-nhap/hai-buoc/"
    assert "Mã xác thực" in other.get("/dang-nhap/hai-buoc/").content.decode()
    assert other.get("/").status_code == 302
    other.post("/dang-nhap/hai-buoc/", {"code": shown.context["unused_codes"][0]})
    assert other.get("/").status_code == 200


def test_a_password_is_changed_by_one_who_knows_the_old_one(nobody: Client) -> None:
    sign_in(nobody)
    fresh = "con-trau-di-truoc-cai-cay"
    wrong = nobody.post("/tai-khoan/mat-khau/", {"oldpassword": "sai", "password1": fresh, "password2": fresh})
    assert "Mật khẩu hiện tại chưa đúng" in wrong.content.decode()
    done = nobody.post("/tai-khoan/mat-khau/", {"oldpassword": WORDS, "password1": fresh, "password2": fresh})
    assert done.status_code == 302
    assert makers.account("lan").check_password(fresh)


def test_a_short_password_is_refused(nobody: Client) -> None:
    sign_in(nobody)
    page = nobody.post("/tai-khoan/mat-khau/", {"oldpassword": WORDS, "password1": "ngan", "password2": "ngan"})
    assert page.context["form"].errors
    assert makers.account("lan").check_password(WORDS)


def test_every_page_carries_a_strict_policy_and_no_inline_script(signed_in: Browser) -> None:
    response = signed_in("lan").get("/")
    policy = response["Content-Security-Policy"]
    assert "'unsafe-inline'" not in policy
    assert "default-src 'none'" in policy


def test_an_english_browser_gets_vietnamese_pages_until_it_is_told_otherwise(signed_in: Browser) -> None:
    response = signed_in("lan").get("/", headers={"accept-language": "en-US,en"})
    assert response["Content-Language"] == "vi"
    assert '<html lang="vi">' in response.content.decode()


def test_behind_a_front_server_tries_are_counted_by_the_caller_it_names(nobody: Client) -> None:
    for number in range(12):
        nobody.post("/dang-nhap/", {"login": f"la-{number}", "password": "sai"}, HTTP_X_FORWARDED_FOR="198.51.100.7")
    stopped = nobody.post("/dang-nhap/", {"login": "la", "password": "sai"}, HTTP_X_FORWARDED_FOR="198.51.100.7")
    assert "quá nhiều lần" in stopped.content.decode()
    Account.objects.update(is_sample=False)  # sample accounts are refused behind a front server
    other = sign_in(nobody, HTTP_X_FORWARDED_FOR="198.51.100.7, 198.51.100.8")
    assert other.status_code == 302


def test_a_caller_from_elsewhere_cannot_name_another_address(nobody: Client) -> None:
    for number in range(12):
        nobody.post(
            "/dang-nhap/",
            {"login": f"la-{number}", "password": "sai"},
            REMOTE_ADDR="203.0.113.5",
            HTTP_X_FORWARDED_FOR=f"198.51.100.{number}",
        )
    assert sign_in(nobody, REMOTE_ADDR="203.0.113.5", HTTP_X_FORWARDED_FOR="198.51.100.99").status_code != 302
