"""How a dossier stands, in one sentence that its applicant understands."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.dossiers.lifecycle import GROUND_WORDS, Ground, Status
from motcua.dossiers.lines import Tracking

SENTENCES: dict[Status, str | Promise] = {
    Status.SUBMITTED: _("Hồ sơ đã gửi đến. Trung tâm đang kiểm tra; thời hạn tính từ khi hồ sơ được tiếp nhận."),
    Status.RECEIVED: _("Hồ sơ đã được tiếp nhận và đang được chuyển đến bộ phận giải quyết."),
    Status.REFUSED: _("Hồ sơ không được tiếp nhận. Lý do và cách làm tiếp ghi trong phiếu từ chối."),
    Status.PROCESSING: _("Hồ sơ đang được {unit} giải quyết."),
    Status.AWAITING_REVIEW: _("Kết quả đã soạn xong và đang chờ lãnh đạo {unit} duyệt."),
    Status.AWAITING_SIGNATURE: _("Kết quả đã được duyệt và đang chờ lãnh đạo Ủy ban nhân dân ký."),
    Status.AWAITING_ISSUE: _("Kết quả đã ký, đang chờ vào sổ và đóng dấu."),
    Status.SUSPENDED: _("Hồ sơ đang tạm dừng: {ground}."),
    Status.AWAITING_SUPPLEMENT: _(
        "Hồ sơ đang chờ ông/bà bổ sung giấy tờ theo phiếu yêu cầu. Bổ sung xong thì giải quyết tiếp."
    ),
    Status.AWAITING_FINANCE: _("Hồ sơ đang tạm dừng: {ground}."),
    Status.WITHDRAWN: _("Hồ sơ đã được rút theo yêu cầu của người nộp."),
    Status.STOPPED: _("Hồ sơ đã dừng giải quyết. Lý do ghi trong thông báo dừng giải quyết."),
    Status.RESULT_READY: _("Đã có kết quả. Mời ông/bà mang Giấy tiếp nhận đến quầy nhận kết quả trong giờ làm việc."),
    Status.RETURNED: _("Kết quả đã được trả."),
}
TONES = {
    Status.RESULT_READY: "ok",
    Status.RETURNED: "ok",
    Status.REFUSED: "bad",
    Status.STOPPED: "bad",
    Status.SUSPENDED: "warn",
    Status.AWAITING_SUPPLEMENT: "warn",
    Status.AWAITING_FINANCE: "warn",
}


def sentence_of(found: Tracking) -> str:
    """Return the sentence of a dossier's status, with its unit or the reason of its pause."""
    ground = GROUND_WORDS[Ground(found.ground)] if found.ground else str(_("chưa nêu lý do"))
    unit = found.unit or str(_("bộ phận chuyên môn"))
    return str(SENTENCES[Status(found.status)]).format(unit=unit, ground=ground[:1].lower() + ground[1:])


def tone_of(status: Status) -> str:
    """Return the colour of a status: good, waiting, ended, on its way."""
    return TONES.get(status, "info")
