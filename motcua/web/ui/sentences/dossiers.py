"""What the refusals of dossiers say to a person: what is now true, and what to do next."""

from motcua.core.refusals import Refusal
from motcua.dossiers import refusals
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    refusals.UnknownDossier: Sentence(
        vi="Xã này không có hồ sơ mang mã {number}. Hãy xem lại mã trên giấy tiếp nhận.",
        en="This commune has no dossier {number}. Check the code on the slip.",
        status=404,
    ),
    refusals.MovedMeanwhile: Sentence(
        vi="Hồ sơ {number} vừa được người khác cập nhật. Hãy mở lại hồ sơ để xem tình trạng mới rồi làm tiếp.",
        en="Somebody else has just changed dossier {number}. Open it again to see where it stands, then go on.",
        status=409,
    ),
    refusals.KeptElsewhere: Sentence(
        vi="Hồ sơ {number} do hệ thống gốc ({system}) giữ. Hãy làm bước này ở hệ thống đó; ở đây chỉ theo dõi.",
        en="Dossier {number} is kept in another system ({system}). Take this step there; here it is only followed.",
        status=409,
    ),
    refusals.NotPossibleNow: Sentence(
        vi="Hồ sơ {number} đang ở tình trạng {status}, chưa làm được việc này. Hãy chọn một việc khác đang được phép.",
        en="Dossier {number} stands at {status}; this cannot be done from there. Choose a step that is offered.",
        status=409,
    ),
    refusals.NotYourRole: Sentence(
        vi="Việc này do {who} làm. Hồ sơ {number} chưa thay đổi; hãy chuyển cho người có vai trò đó.",
        en="This is done by: {who}. Dossier {number} was not changed; pass it to one of them.",
        status=403,
    ),
    refusals.NotYourUnit: Sentence(
        vi="Hồ sơ {number} do đơn vị khác giữ. Hãy liên hệ đơn vị đó hoặc đề nghị chuyển hồ sơ.",
        en="Another unit holds dossier {number}. Ask that unit, or ask for a transfer.",
        status=403,
    ),
    refusals.NoUnit: Sentence(
        vi="Hồ sơ {number} chưa được chuyển cho đơn vị nào. Hãy chuyển hồ sơ trước khi phân công.",
        en="Dossier {number} was not passed to a unit yet. Transfer it before assigning it.",
    ),
    refusals.UnknownUnit: Sentence(
        vi="Đơn vị này không thuộc xã. Hãy chọn một đơn vị trong danh sách.",
        en="This unit does not belong to the commune. Choose one from the list.",
    ),
    refusals.NotInUnit: Sentence(
        vi="Người được chọn không thuộc đơn vị đang giữ hồ sơ {number}. Hãy chọn người của đơn vị.",
        en="This person does not work in the unit that holds dossier {number}. Choose somebody of the unit.",
    ),
    refusals.GroundDoesNotFit: Sentence(
        vi="Lý do {ground} không dùng được cho bước này của hồ sơ {number}. Hãy chọn một lý do trong danh sách.",
        en="The ground {ground} does not fit this step of dossier {number}. Choose one from the list.",
    ),
    refusals.AlreadyExtended: Sentence(
        vi="Hồ sơ {number} đã được gia hạn một lần, không gia hạn lần nữa. Hãy trả kết quả theo ngày hẹn đã báo.",
        en="Dossier {number} was given a new appointment once; there is no second. Keep the appointment already given.",
        status=409,
    ),
    refusals.AppointmentNotLater: Sentence(
        vi="Ngày hẹn mới của hồ sơ {number} phải sau ngày hẹn cũ và sau lúc này. Hãy chọn ngày muộn hơn.",
        en="The new appointment of dossier {number} must lie after the old one and after now. Choose a later day.",
    ),
    refusals.AppointmentNeeded: Sentence(
        vi="Thời hạn của thủ tục {code} chưa tính được. Hãy ghi ngày hẹn trả theo quy định bằng văn bản.",
        en="The limit of procedure {code} is not reckoned. Enter the appointment by the written rule.",
    ),
    refusals.ImpossibleMoments: Sentence(
        vi="Các mốc thời gian không hợp lý ({why}). Hãy xem lại lúc nhận hồ sơ và ngày hẹn trả.",
        en="These moments cannot be ({why}). Check the receipt and the appointment.",
    ),
    refusals.ApplicantMissing: Sentence(
        vi="Chưa có họ tên người nộp hồ sơ. Hãy ghi họ tên.",
        en="The applicant's name is missing. Enter it.",
    ),
    refusals.ImpossiblePersonalNumber: Sentence(
        vi="Số định danh phải có 12 chữ số (hoặc 9 chữ số với CMND cũ). Hãy xem lại thẻ căn cước.",
        en="A personal number has 12 digits (9 on the old card). Check the card.",
    ),
    refusals.NoAgencyCode: Sentence(
        vi="Xã chưa có mã định danh cơ quan còn hiệu lực nên chưa cấp được mã hồ sơ. Hãy báo người quản trị.",
        en="The commune has no agency code in force, so no number can be given. Tell the administrator.",
        status=409,
    ),
    refusals.NumberTaken: Sentence(
        vi="Mã {number} đã thuộc một hồ sơ khác của xã. Hãy xem lại mã.",
        en="Another dossier of the commune bears the number {number}. Check the number.",
        status=409,
    ),
    refusals.ReasonMissing: Sentence(
        vi="Bước này cần ghi rõ lý do. Hãy ghi lý do rồi làm lại.",
        en="This step needs its reason in words. Enter it and repeat.",
    ),
}
