"""Refusal pages in words: what happened, what to do now, and that nothing is lost."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.web.ui.place import Link

TEMPLATE = "ui/errors/refusal.html"


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one refusal page."""

    title: str | Promise
    happened: str | Promise
    todo: str | Promise


WORDS = {
    400: Words(
        _("Yêu cầu chưa đọc được"),
        _("Trình duyệt gửi lên một yêu cầu mà hệ thống không hiểu."),
        _("Hãy quay lại trang trước, tải lại trang rồi làm lại. Chưa có gì được ghi."),
    ),
    403: Words(
        _("Trang này không dành cho tài khoản đang dùng"),
        _("Việc vừa yêu cầu thuộc vai trò, bộ phận hoặc xã khác."),
        _("Nếu công việc của bạn cần đến, hãy nhờ Giám đốc Trung tâm phân quyền. Chưa có gì bị thay đổi."),
    ),
    404: Words(
        _("Không có trang này"),
        _("Địa chỉ có thể đã gõ thiếu, hoặc trang đã được chuyển đi."),
        _("Hãy về trang đầu và tìm theo tên việc cần làm, ví dụ: khai sinh."),
    ),
    405: Words(
        _("Trang này không nhận cách gửi đó"),
        _("Địa chỉ có thật nhưng chỉ mở để xem, hoặc chỉ nhận biểu mẫu gửi lên."),
        _("Hãy mở lại trang từ trang đầu. Chưa có gì được ghi."),
    ),
    409: Words(
        _("Hồ sơ vừa được người khác cập nhật"),
        _("Trong lúc trang này đang mở, tình trạng đã đổi, nên lần bấm vừa rồi không được ghi."),
        _("Hãy mở lại trang để xem tình trạng mới nhất rồi quyết định tiếp. Không có gì bị ghi đè."),
    ),
    413: Words(
        _("Tệp gửi lên quá lớn"),
        _("Tệp vượt quá cỡ mà hệ thống nhận trong một lần."),
        _("Hãy chia tệp thành nhiều phần nhỏ hơn rồi gửi lại. Chưa có gì được ghi."),
    ),
    422: Words(
        _("Việc này chưa làm được"),
        _("Nội dung gửi lên chưa đủ hoặc chưa hợp với tình trạng hiện tại."),
        _("Hãy xem lại nội dung rồi gửi lại. Chưa có gì bị thay đổi."),
    ),
    429: Words(
        _("Đã thử quá nhiều lần"),
        _("Để giữ an toàn cho hồ sơ, mỗi phút chỉ được thử 5 lần."),
        _("Hãy chờ một phút rồi thử lại. Không nhớ mã tra cứu thì gọi điện hoặc đến quầy; hồ sơ vẫn được xử lý."),
    ),
    500: Words(
        _("Hệ thống đang gặp lỗi"),
        _("Lỗi nằm ở phía hệ thống, không phải do thao tác của bạn, và đã được ghi lại cho người quản trị."),
        _("Hãy thử lại sau ít phút. Những gì đã lưu còn nguyên; việc vừa gửi có thể chưa được ghi, hãy kiểm tra lại."),
    ),
    503: Words(
        _("Hệ thống đang tạm nghỉ"),
        _("Trang này chưa trả lời được vào lúc này."),
        _("Hãy thử lại sau ít phút, hoặc gọi điện, đến quầy. Những gì đã lưu còn nguyên."),
    ),
}
EXPIRED_FORM = Words(
    _("Biểu mẫu đã để quá lâu"),
    _("Trang được mở đã lâu hoặc trình duyệt chặn cookie, nên hệ thống không nhận lần gửi vừa rồi."),
    _("Hãy quay lại, tải lại trang rồi gửi lại. Chưa có gì được ghi."),
)


def refusal_page(
    request: HttpRequest | None,
    *,
    status: int,
    sentence: str = "",
    words: Words | None = None,
    place: object = None,
    back: Link | None = None,
) -> HttpResponse:
    """Answer with the refusal page of a status; `sentence` (of a room's refusal) replaces the general explanation.

    `back` leads to the page on which the same thing can be tried again.
    """
    shown = words or WORDS.get(status, WORDS[500])
    context = {"words": shown, "status": status, "sentence": sentence, "place": place, "back": back}
    response = HttpResponse(render_to_string(TEMPLATE, context, request=request), status=status)
    if status in (429, 503):
        response["Retry-After"] = "60"
    response["Cache-Control"] = "no-store"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be read (handler400); a body over the limit comes here too and is told apart."""
    return refusal_page(request, status=413 if type(exception).__name__ == "RequestDataTooBig" else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer one who may not (handler403)."""
    return refusal_page(request, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer an address that leads nowhere (handler404)."""
    return refusal_page(request, status=404)


def broken(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Answer when the house itself failed (handler500): no context processor and no database is asked."""
    return refusal_page(None, status=500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Answer a form whose key is missing or old."""
    return refusal_page(request, status=403, words=EXPIRED_FORM)
