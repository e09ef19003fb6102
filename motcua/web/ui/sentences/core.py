"""What core's refusals say to a person."""

from motcua.core.refusals import AlreadyDone, KeyReused, NotYours, OutsideVerb, PersonalDataInFact, Refusal
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    Refusal: Sentence(
        vi="Việc này chưa làm được trong tình trạng hiện tại. Chưa có gì bị thay đổi; hãy mở lại trang để xem tình trạng mới nhất.",
        en="This cannot be done as things stand. Nothing was changed; open the page again to see how things are now.",
        status=409,
    ),
    OutsideVerb: Sentence(
        vi="Hệ thống từ chối ghi vì lời gọi không đi qua cửa ghi. Hãy báo người quản trị; chưa có gì bị thay đổi.",
        en="The write did not come through the door of writes. Tell the administrator; nothing was changed.",
        status=500,
    ),
    PersonalDataInFact: Sentence(
        vi="Nhật ký không nhận nội dung có thể chứa dữ liệu cá nhân ({kind}). Hãy báo người quản trị; chưa có gì bị thay đổi.",
        en="The journal takes nothing that may hold personal data ({kind}). Tell the administrator; nothing was changed.",
        status=500,
    ),
    KeyReused: Sentence(
        vi="Yêu cầu này mang mã của một yêu cầu khác đã ghi. Hãy tải lại trang rồi làm lại; nội dung cũ còn nguyên.",
        en="This request carries the key of another one. Load the page again and repeat; nothing was changed.",
        status=409,
    ),
    AlreadyDone: Sentence(
        vi="Việc này đã được ghi nhận ở lần bấm trước, không cần làm lại. Hãy mở lại trang để xem kết quả.",
        en="This was recorded the first time, there is no need to repeat it. Open the page again to see the result.",
        status=409,
    ),
    NotYours: Sentence(
        vi="Phần việc này không thuộc đơn vị hoặc vai trò của bạn. Nếu cần, hãy nhờ Giám đốc Trung tâm phân quyền.",
        en="This belongs to another unit or role. If you need it, ask the director of the centre.",
        status=403,
    ),
}
