"""What the refusals of official papers say to a person."""

from motcua.core.refusals import Refusal
from motcua.issuance.paper import IncompletePaper, RaggedTable, UnknownPaperType
from motcua.issuance.refusals import (
    AlreadyIssued,
    DatedInFuture,
    DatedTooEarly,
    DoesNotBalance,
    NotANumber,
    NotTheRecordsClerk,
    NumberTaken,
    Unfinished,
    UnknownDocument,
)
from motcua.issuance.rendering import FontsMissing, RenderingFailed, UnprintableText
from motcua.issuance.signing import ImpossibleAuthority
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    NotTheRecordsClerk: Sentence(
        vi="Chỉ văn thư được ghi số và ngày vào văn bản. Văn bản vẫn là dự thảo; hãy chuyển văn thư ban hành.",
        en="Only the records clerk writes number and day. The paper is still a draft; pass it to the records clerk.",
        status=403,
    ),
    UnknownDocument: Sentence(
        vi="Không có văn bản số {document} trong xã này. Hãy xem lại danh sách văn bản.",
        en="This commune has no document {document}. Look at the list of documents.",
        status=404,
    ),
    AlreadyIssued: Sentence(
        vi="Văn bản {document} đã ban hành, số và ngày không sửa được nữa. Nếu sai, hãy ban hành văn bản đính chính.",
        en="Document {document} is issued; number and day no longer change. Issue a correction if it is wrong.",
        status=409,
    ),
    DoesNotBalance: Sentence(
        vi="Số liệu trong văn bản {document} chưa khép nên chưa ban hành được: {rules}. Hãy soát danh sách hồ sơ rồi soạn lại.",
        en="The figures in document {document} do not close, it cannot be issued: {rules}. Check the register, draft again.",
        status=409,
    ),
    Unfinished: Sentence(
        vi="Văn bản {document} còn chỗ «(cần bổ sung)». Hãy ghi đủ nội dung, soạn lại rồi mới ban hành.",
        en="Document {document} still holds places to be filled. Write them and draft it again before issuing.",
        status=409,
    ),
    NumberTaken: Sentence(
        vi="Số {number} năm {year} đã cấp cho văn bản khác cùng loại. Hãy xem lại số trong hệ thống văn bản.",
        en="Number {number} of {year} belongs to another paper of this type. Check the document system.",
        status=409,
    ),
    NotANumber: Sentence(
        vi="Số văn bản bắt đầu từ 1, không thể là {number}. Hãy ghi số do hệ thống văn bản cấp.",
        en="Numbers of papers begin at 1, {number} cannot be one.",
    ),
    DatedTooEarly: Sentence(
        vi="Ngày {dated_on:%d/%m/%Y} trước ngày kiểm tra ({earliest_on:%d/%m/%Y}). Hãy xem lại ngày ban hành.",
        en="{dated_on:%d/%m/%Y} is before the visit ({earliest_on:%d/%m/%Y}). Check the day of issue.",
    ),
    DatedInFuture: Sentence(
        vi="Ngày {dated_on:%d/%m/%Y} chưa tới, chưa thể là ngày ban hành. Hãy xem lại ngày.",
        en="{dated_on:%d/%m/%Y} has not come yet and cannot be the day of issue.",
    ),
    UnknownPaperType: Sentence(
        vi="Không có loại văn bản «{code}» trong Nghị định 30/2020/NĐ-CP. Hãy chọn loại khác, ví dụ TB, BC, KH.",
        en="Decree 30/2020/NĐ-CP has no paper type {code}. Choose another, such as TB, BC, KH.",
    ),
    IncompletePaper: Sentence(
        vi="Văn bản còn thiếu phần bắt buộc ({part}). Hãy bổ sung rồi soạn lại.",
        en="The paper lacks a part that every paper has ({part}).",
    ),
    RaggedTable: Sentence(
        vi="Một bảng trong văn bản có dòng không đủ {columns} ô. Hãy sửa bảng rồi soạn lại.",
        en="A table of the paper has a row without its {columns} cells.",
    ),
    ImpossibleAuthority: Sentence(
        vi="Thẩm quyền ký «{authority}. {principal} / {office}» không đúng quy định. Hãy xem lại Điều 13 Nghị định 30/2020/NĐ-CP.",
        en="The authority {authority}. {principal} / {office} is impossible (Decree 30/2020/NĐ-CP, article 13).",
    ),
    FontsMissing: Sentence(
        vi="Máy chủ thiếu phông chữ để in văn bản. Người quản trị cài gói {package} rồi làm lại; nội dung còn nguyên.",
        en="The machine lacks the fonts for official papers. Install the package {package} and try again.",
        status=500,
    ),
    UnprintableText: Sentence(
        vi="Văn bản có ký tự «{character}» mà phông chữ văn bản hành chính không có. Hãy bỏ ký tự đó rồi in lại.",
        en="The text holds the character {character}, which the official font lacks. Take it out and print again.",
    ),
    RenderingFailed: Sentence(
        vi="Chưa tạo được tệp văn bản. Nội dung còn nguyên; hãy báo người quản trị.",
        en="The file could not be made. Nothing was lost; tell the administrator.",
        status=500,
    ),
}
