"""`motcua commune` and `motcua staff`: what an installation needs before its first day."""

import json
from pathlib import Path
from typing import Any

import pytest

from motcua.config import cli, place, sample_accounts
from motcua.people.models import Account, Commune, Staff
from motcua.people.ranks import RANK_WORDS
from motcua.people.roles import ROLE_WORDS
from motcua.people.tests import makers

pytestmark = pytest.mark.django_db


def call(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any, str]:
    try:
        status = cli.main([*words, "--json"])
    except SystemExit as left:
        status = int(str(left.code))
    shown = capsys.readouterr()
    return status, json.loads(shown.out) if shown.out else None, shown.err


def test_a_commune_is_added_with_its_usual_units(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["commune", "add", "khau-lung", "xã Khau Lung", "--agency", "H37.14", "--host", "khau-lung.example"]
    status, data, _ = call(capsys, *words)
    assert status == 0
    assert data["agency"] == "H37.14"
    assert "Phòng Kinh tế" in data["units"]
    assert Commune.objects.get(code="khau-lung").host == "khau-lung.example"
    status, listed, _ = call(capsys, "commune", "list")
    assert [row["code"] for row in listed] == ["khau-lung"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["commune", "add", "Khau Lung", "xã Khau Lung", "--agency", "H37.14"], "chữ thường không dấu"),
        (["commune", "add", "khau-lung", "xã Khau Lung", "--agency", "37"], "không phải mã cơ quan"),
        (["commune", "add", "khau-lung"], "Còn thiếu"),
        (["commune", "add", "khau-lung", "xã K", "--agency", "H37.14", "--province", "H37"], "--province"),
        (["commune", "add", "na-mau", "xã Nà Mẫu", "--agency", "H37.14"], "đã có xã dùng"),
        (["commune", "add", "khau-lung", "xã Khau Lung", "--agency", "H37.12"], "Mã cơ quan «H37.12» đã có xã dùng"),
        (["staff", "add", "--commune", "na-mau", "--username", "hoàng", "--name", "X"], "không dấu a–z"),
        (["staff", "add", "--commune", "na-mau", "--username", "Lan", "--name", "X"], "không dấu a–z"),
        (["staff", "add", "--commune", "khong-co", "--username", "x"], "không có xã"),
        (["staff", "add", "--commune", "na-mau"], "--username"),
        (["staff", "add", "--commune", "na-mau", "--username", "x"], "--name"),
        (["staff", "add", "--commune", "na-mau", "--username", "lan", "--name", "Vi Thị Lan"], "đã có người dùng"),
        (["staff", "add", "--commune", "na-mau", "--username", "x", "--name", "X", "--role", "VUA"], "vai trò"),
        (["staff", "add", "--commune", "na-mau", "--username", "x", "--name", "X", "--rank", "VUA"], "chức vụ"),
        (["staff", "add", "--commune", "na-mau", "--username", "x", "--name", "X", "--unit", "Phòng lạ"], "đơn vị"),
        (["staff", "add", "--commune", "na-mau", "--username", "x", "--name", "X", "--from", "nay"], "2026-01-31"),
        (["staff", "password", "--commune", "na-mau", "--username", "khong-co"], "không có tài khoản"),
    ],
)
def test_a_wrong_call_is_one_line_that_says_how_to_mend_it(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    makers.commune()
    status, data, message = call(capsys, *words)
    assert (status, data) == (2, None)
    assert said in message
    assert message.count("\n") == 1


def test_a_person_is_added_and_the_password_is_printed_once(capsys: pytest.CaptureFixture[str]) -> None:
    makers.commune()
    words = ["--username", "tam", "--name", "Lộc Văn Tám", "--unit", "P.KT", "--role", "SPECIALIST"]
    status, data, _ = call(capsys, "staff", "add", "--commune", "na-mau", *words)
    assert status == 0
    account = Account.objects.get(username="tam")
    assert account.check_password(data["password"])
    assert data["password"] not in account.password
    staff = Staff.objects.get(account=account)
    assert staff.unit is not None
    assert staff.unit.code == "kinh-te"
    _, listed, _ = call(capsys, "staff", "list", "--commune", "na-mau")
    row = next(row for row in listed if row["username"] == "tam")
    assert row["roles"] == ["SPECIALIST"]
    assert "password" not in row


def test_a_forgotten_password_is_made_anew(capsys: pytest.CaptureFixture[str]) -> None:
    makers.commune()
    _, data, _ = call(capsys, "staff", "password", "--commune", "na-mau", "--username", "lan")
    assert makers.account("lan").check_password(data["password"])


def test_sample_sign_ins_are_made_once_and_readable_by_their_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOTCUA_DATA", str(tmp_path))
    assert place.sample_accounts() == []
    for _ in range(2):
        commune = sample_accounts.make_sample(at=makers.AT)
    assert commune.code == "na-mau"
    assert (tmp_path / "sample-accounts.json").stat().st_mode & 0o777 == 0o600
    accounts = {account["username"]: account for account in place.sample_accounts()}
    assert set(accounts) == {"lan", "minh", "binh", "hoa", "thao", "van", "son", "hien", "tung"}
    assert makers.account("van").check_password(accounts["van"]["password"])
    assert accounts["van"]["role"] == "Giám đốc Trung tâm"
    assert len({account["password"] for account in accounts.values()}) == len(accounts)


def test_the_help_names_every_role_and_rank_with_the_words_of_officers(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["staff", "--help"])
    shown = " ".join(capsys.readouterr().out.split())
    assert all(f"{role} ({words})" in shown for role, words in (*ROLE_WORDS.items(), *RANK_WORDS.items()))
