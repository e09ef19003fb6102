"""What the catalogue's refusals say to a person."""

from motcua.core.refusals import Refusal
from motcua.procedures.refusals import CatalogueUnreadable, ProcedureRepealed, ProcedureUnknown
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    ProcedureUnknown: Sentence(
        vi="Không có thủ tục mang mã {code} trong danh mục. Hãy tìm theo tên, ví dụ: khai sinh.",
        en="The catalogue has no procedure with code {code}. Look for it by name.",
        status=404,
    ),
    ProcedureRepealed: Sentence(
        vi="Thủ tục {code} đã bị bãi bỏ từ ngày {repealed_on:%d/%m/%Y}, không nhận hồ sơ mới. Hồ sơ đã nhận trước đó vẫn xem được.",
        en="Procedure {code} was repealed on {repealed_on:%d/%m/%Y}; no new dossier can be opened. Older dossiers stay readable.",
        status=409,
    ),
    CatalogueUnreadable: Sentence(
        vi="Tệp danh mục {file} có dòng của mã {code} không đọc được ({reason}). Chưa nạp gì; hãy sửa dòng đó rồi nạp lại.",
        en="File {file} of the catalogue has an unreadable row of code {code} ({reason}). Nothing was loaded; mend it.",
        status=422,
    ),
}
