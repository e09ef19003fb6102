"""Sentences for the refusals of exchange."""

from motcua.core.refusals import Refusal
from motcua.exchange import refusals
from motcua.exchange.actions.taking import TakenMeanwhile
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    refusals.FileMissing: Sentence(
        vi="Không tìm thấy hoặc không được phép đọc tệp “{file}”. Hãy kiểm tra đường dẫn rồi gọi lại.",
        en="There is no file “{file}”, or it may not be read. Check the path and call again.",
        status=422,
    ),
    refusals.FileEmpty: Sentence(
        vi="Tệp “{file}” rỗng, không có dòng nào. Chưa ghi gì; hãy xuất lại danh sách.",
        en="The file “{file}” is empty. Nothing was written; export the list again.",
        status=422,
    ),
    refusals.FileTooLarge: Sentence(
        vi="Tệp “{file}” nặng {size} MB, quá mức {limit} MB. Chưa đọc gì; hãy xuất theo từng tháng rồi nhập lần lượt.",
        en="The file “{file}” has {size} MB, more than {limit} MB. Nothing was read; export it month by month.",
        status=413,
    ),
    refusals.WrongType: Sentence(
        vi="Tệp “{file}” là {found}, không phải bảng hồ sơ. Hãy dùng tệp XLSX, XLS, ODS, HTML hoặc CSV xuất từ hệ thống.",
        en="The file “{file}” is {found}, no list of dossiers. Use the XLSX, XLS, ODS, HTML or CSV of the system.",
        status=422,
    ),
    refusals.ZipBomb: Sentence(
        vi="Tệp “{file}” khi mở ra phình tới {size} MB ({entries} mục): không mở để bảo vệ máy. Hãy xuất lại danh sách.",
        en="The file “{file}” would grow to {size} MB ({entries} entries) when opened. Export the list again.",
        status=422,
    ),
    refusals.MacroFile: Sentence(
        vi="Tệp “{file}” có chứa mã lệnh (macro) nên không mở. Hãy lưu lại thành .xlsx không có macro rồi nhập.",
        en="The file “{file}” carries macros and is not opened. Save it as .xlsx without macros.",
        status=422,
    ),
    refusals.Encrypted: Sentence(
        vi="Tệp “{file}” đặt mật khẩu. Hãy bỏ mật khẩu trong Excel rồi nhập lại.",
        en="The file “{file}” is locked with a password. Remove it in Excel and import again.",
        status=422,
    ),
    refusals.Damaged: Sentence(
        vi="Tệp “{file}” bị hỏng, không đọc được đến hết. Chưa ghi gì; hãy tải hoặc xuất lại.",
        en="The file “{file}” is damaged and cannot be read to its end. Nothing was written; export it again.",
        status=422,
    ),
    refusals.ChangedWhileRead: Sentence(
        vi="Tệp “{file}” bị thay đổi trong lúc đọc. Chưa ghi gì; hãy đóng tệp ở chương trình khác rồi nhập lại.",
        en="The file “{file}” changed while it was read. Nothing was written; close it elsewhere and import again.",
        status=409,
    ),
    refusals.FontUnclear: Sentence(
        vi="Chữ trong tệp “{file}” dùng phông cũ (TCVN3 hoặc VNI), không xác định chắc chắn. Hãy chuyển sang Unicode rồi nhập.",
        en="The text of “{file}” is in an old font (TCVN3 or VNI) that is not certain. Convert it to Unicode first.",
        status=422,
    ),
    refusals.NoRegister: Sentence(
        vi="Không tìm thấy bảng hồ sơ trong tệp “{file}”: cần các cột số hồ sơ, ngày tiếp nhận, trạng thái. "
        "Nếu cột mang tên khác, hãy thêm tên đó vào mapping/headers.csv.",
        en="No list of dossiers in “{file}”: columns for number, receipt day and status are needed. "
        "If they bear other names, add them to mapping/headers.csv.",
        status=422,
    ),
    refusals.SeveralCommunes: Sentence(
        vi="Tệp “{file}” có hồ sơ của nhiều xã ({found}). Chưa ghi gì; hãy xuất riêng từng xã.",
        en="The file “{file}” holds dossiers of several communes ({found}). Nothing was written; export each alone.",
        status=422,
    ),
    refusals.OtherCommune: Sentence(
        vi="Tệp “{file}” là của {found}, không phải {asked}. Chưa ghi gì; hãy chọn đúng xã hoặc đúng tệp.",
        en="The file “{file}” is of {found}, not of {asked}. Nothing was written; choose the right one.",
        status=422,
    ),
    refusals.UnknownMapping: Sentence(
        vi="Bảng từ “{name}” không dùng được: {why}.",
        en="The mapping “{name}” cannot be used: {why}.",
        status=422,
    ),
    refusals.UnknownImport: Sentence(
        vi="Xã này không có lần nhập số {id}.",
        en="This commune has no import number {id}.",
        status=404,
    ),
    refusals.AlreadyUndone: Sentence(
        vi="Lần nhập số {id} đã được rút lại trước đó; không có gì thay đổi.",
        en="Import {id} was taken back before; nothing was changed.",
        status=409,
    ),
    refusals.ImportRunning: Sentence(
        vi="Đang có một lần nhập khác của xã này chạy dở. Hãy chờ xong rồi gọi lại.",
        en="Another import of this commune is running. Wait for it and call again.",
        status=409,
    ),
    TakenMeanwhile: Sentence(
        vi="Lần nhập số {id} vừa được một tiến trình khác làm tiếp. Hãy gọi lại để xem kết quả.",
        en="Another process went on with import {id}. Call again to see the result.",
        status=409,
    ),
}
