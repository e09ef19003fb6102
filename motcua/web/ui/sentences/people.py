"""Sentences for the refusals of people."""

from motcua.core.refusals import Refusal
from motcua.people import agencies, refusals
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    refusals.UnknownCommune: Sentence(
        vi="Hệ thống này không có xã mang mã «{code}». Hãy xem lại mã, hoặc thêm xã bằng lệnh: motcua commune add",
        en="This installation has no commune with the code “{code}”. Check the code, or add it: motcua commune add",
        status=404,
    ),
    refusals.CommuneExists: Sentence(
        vi="Mã «{code}» đã có xã dùng. Hãy chọn mã khác.",
        en="The code “{code}” belongs to a commune already. Choose another.",
        status=409,
    ),
    refusals.AgencyCodeTaken: Sentence(
        vi="Mã cơ quan «{code}» đã có xã dùng. Hãy xem lại mã: motcua commune list",
        en="The agency code “{code}” belongs to a commune already. Check it: motcua commune list",
        status=409,
    ),
    refusals.HostTaken: Sentence(
        vi="Tên máy chủ «{host}» đã là của trang công dân một xã khác. Hãy chọn tên khác.",
        en="The host name “{host}” belongs to another commune's public page. Choose another.",
        status=409,
    ),
    refusals.UnitExists: Sentence(
        vi="Xã đã có đơn vị mang mã «{code}».",
        en="The commune has a unit with the code “{code}” already.",
        status=409,
    ),
    refusals.AccountNameTaken: Sentence(
        vi="Tên đăng nhập «{username}» đã có người dùng. Hãy chọn tên khác.",
        en="The sign-in name “{username}” is taken. Choose another.",
        status=409,
    ),
    refusals.NotAnAccountName: Sentence(
        vi="Tên đăng nhập «{username}» chưa dùng được. Chỉ dùng chữ thường không dấu a–z, chữ số, dấu chấm, gạch nối, "
        "gạch dưới: hoang.lan",
        en="The sign-in name “{username}” cannot be used. Use only a–z, digits, dot, dash and underscore: hoang.lan",
    ),
    refusals.NotInForceYet: Sentence(
        vi="Việc này chỉ bắt đầu từ {from_on}, nên chưa thể kết thúc hay thay thế trước ngày đó. Hãy chọn ngày muộn hơn.",
        en="This begins only on {from_on}, so it cannot end or be replaced before that. Choose a later day.",
    ),
    refusals.RoleNotHeld: Sentence(
        vi="Người này không giữ vai trò đó trong suốt thời gian đã chọn. Hãy xem lại vai trò và ngày.",
        en="This person does not hold that role for the whole time chosen. Check the role and the days.",
    ),
    refusals.CannotPassOn: Sentence(
        vi="Không thể ủy quyền như vậy: phải cho người khác, có ít nhất một vai trò, và ngày đầu không sau ngày cuối.",
        en="This cannot be delegated: it must go to someone else, with a role, and the first day not after the last.",
    ),
    refusals.OtherCommune: Sentence(
        vi="Mục này thuộc xã khác, nên không sửa được từ đây.",
        en="This belongs to another commune and cannot be changed from here.",
        status=403,
    ),
    refusals.SampleAwayFromHome: Sentence(
        vi="Tài khoản mẫu chỉ dùng được trên chính máy này (127.0.0.1), vì mật khẩu của nó đã in ra màn hình. "
        "Hãy dùng tài khoản thật: motcua staff add",
        en="Sample accounts work on this very machine only (127.0.0.1), since their passwords are printed. "
        "Use a real account: motcua staff add",
        status=403,
    ),
    agencies.NotAnAgencyCode: Sentence(
        vi="«{code}» không phải mã cơ quan. Mã cơ quan viết như H37.12 (hoặc kiểu cũ 000.00.12.H37).",
        en="“{code}” is not an agency code. Agency codes look like H37.12 (or, older, 000.00.12.H37).",
    ),
}
