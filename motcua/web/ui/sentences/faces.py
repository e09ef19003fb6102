"""Sentences for what the faces themselves refuse."""

from motcua.core.refusals import Refusal
from motcua.web.ui import refusals
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    refusals.WrongDays: Sentence(
        vi="Kỳ số liệu chưa đúng: ngày đầu phải không sau ngày cuối, và viết đủ ngày tháng năm. Hãy chọn lại hai ngày.",
        en="The period is not right: the first day must not come after the last. Choose both days again.",
        status=422,
    ),
    refusals.NoFile: Sentence(
        vi="Chưa nhận được tệp nào, hoặc quá {most} tệp một lần. Hãy chọn tệp danh sách rồi gửi lại.",
        en="No file arrived, or more than {most} at once. Choose the list and send it again.",
        status=422,
    ),
    refusals.WrongMoment: Sentence(
        vi="Thời điểm xuất danh sách chưa đọc được. Hãy chọn lại ngày giờ, hoặc để trống nếu cuối tệp đã ghi.",
        en="The moment of the export cannot be read. Choose it again, or leave it empty if the file says it.",
        status=422,
    ),
    refusals.UnknownUpload: Sentence(
        vi="Các tệp này không còn ở đây: đã nhập xong, đã quá một ngày, hoặc do người khác tải lên. "
        "Hãy tải tệp lên lại; nhập lại đúng tệp cũ không làm thay đổi gì.",
        en="These files are not here any more. Upload them again; importing the same files twice changes nothing.",
        status=404,
    ),
    refusals.RejectsGone: Sentence(
        vi="Không có tệp dòng bị từ chối: lần nhập này không từ chối dòng nào, hoặc tệp đã được xóa sau {days} ngày. "
        "Nhập lại đúng tệp cũ sẽ tạo lại tệp này.",
        en="There is no file of refused lines: none were refused, or it was deleted after {days} days.",
        status=404,
    ),
    refusals.WrongNumber: Sentence(
        vi="Số hoặc ngày văn bản chưa đọc được. Hãy ghi số bằng chữ số (ví dụ 8) và chọn ngày.",
        en="The number or the day cannot be read. Write the number in digits and choose the day.",
        status=422,
    ),
    refusals.HalfAForm: Sentence(
        vi="Biểu mẫu gửi lên không đủ ô nên chưa ghi gì. Hãy mở lại trang rồi nhập lại.",
        en="The form arrived without its fields and nothing was written. Open the page again.",
        status=422,
    ),
}
