import pytest
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.test import RequestFactory

from motcua.web.ui import errors

ASK = RequestFactory().get("/")


@pytest.mark.parametrize("status", sorted(errors.WORDS))
def test_every_refusal_says_what_happened_what_to_do_and_where_to_go(status: int) -> None:
    answer = errors.refusal_page(ASK, status=status)
    page, words = answer.content.decode(), errors.WORDS[status]
    assert answer.status_code == status
    for said in (words.title, words.happened, words.todo, "Về trang đầu"):
        assert str(said) in page
    assert answer["Cache-Control"] == "no-store"


def test_a_rooms_sentence_takes_the_place_of_the_general_one() -> None:
    page = errors.refusal_page(ASK, status=409, sentence="Hồ sơ <b>X</b> vừa được cập nhật.").content.decode()
    assert "Hồ sơ &lt;b&gt;X&lt;/b&gt; vừa được cập nhật." in page
    assert str(errors.WORDS[409].happened) not in page


def test_handlers_answer_their_status() -> None:
    assert errors.bad_request(ASK, SuspiciousOperation()).status_code == 400
    assert errors.bad_request(ASK, RequestDataTooBig()).status_code == 413
    assert errors.forbidden(ASK, PermissionError()).status_code == 403
    assert errors.not_found(ASK, LookupError()).status_code == 404
    assert errors.broken(ASK).status_code == 500
    assert errors.csrf_failed(ASK).status_code == 403
    assert errors.refusal_page(ASK, status=418).status_code == 418
