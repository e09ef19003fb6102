"""What the refusals of targets, inspections and notices say to a person."""

from motcua.core.refusals import Refusal
from motcua.direction.figures import PercentWithoutBase, UnknownFigure
from motcua.direction.record import LimitationWithoutTask, TaskNotClear, UnknownSection
from motcua.direction.refusals import (
    AlreadyConcluded,
    ImpossibleTarget,
    NothingDrafted,
    TargetOverlaps,
    UnknownIndicator,
    UnknownInspection,
    UnknownTask,
    WrittenMeanwhile,
)
from motcua.direction.tokens import BrokenToken, OtherPeriod
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    UnknownIndicator: Sentence(
        vi="Không có số liệu mang mã {indicator}. Hãy xem danh mục mã bằng lệnh motcua figures.",
        en="There is no indicator {indicator}. See the ids with motcua figures.",
        status=404,
    ),
    ImpossibleTarget: Sentence(
        vi="Chỉ tiêu {value} cho {indicator} chưa đúng: tỷ lệ từ 0 đến 100, nhiều nhất hai chữ số lẻ, có văn bản giao, ngày cuối không trước ngày đầu.",
        en="A target of {value} for {indicator} is impossible: a rate is 0 to 100 with two decimals at most, has a source and days in order.",
    ),
    TargetOverlaps: Sentence(
        vi="Đã có chỉ tiêu {indicator} có hiệu lực trong thời gian này. Hãy chọn ngày khác hoặc xem motcua target list.",
        en="A target for {indicator} is already in force in these days. Choose other days, or see motcua target list.",
        status=409,
    ),
    UnknownInspection: Sentence(
        vi="Không có cuộc kiểm tra số {inspection} trong xã này. Hãy xem lại danh sách.",
        en="This commune has no inspection {inspection}.",
        status=404,
    ),
    UnknownTask: Sentence(
        vi="Không có nhiệm vụ số {task} trong xã này. Hãy xem lại danh sách.",
        en="This commune has no task {task}.",
        status=404,
    ),
    AlreadyConcluded: Sentence(
        vi="Cuộc kiểm tra {inspection} đã kết luận nên nội dung và nhiệm vụ không sửa được nữa.",
        en="Inspection {inspection} is concluded; its texts and tasks no longer change.",
        status=409,
    ),
    WrittenMeanwhile: Sentence(
        vi="Cuộc kiểm tra vừa được người khác ghi sau khi bạn mở trang này. Chưa ghi đè gì; nội dung bạn nhập còn nguyên. "
        "Hãy xem bản mới rồi chọn ghi hay không.",
        en="Somebody else wrote in inspection {inspection} after you opened this page. Nothing was overwritten; "
        "what you typed is still here. Look at the newer version, then choose.",
        status=409,
    ),
    NothingDrafted: Sentence(
        vi="Cuộc kiểm tra {inspection} chưa có dự thảo thông báo. Hãy soạn thông báo trước khi kết luận.",
        en="Inspection {inspection} has no draft notice yet. Draft it before concluding.",
        status=409,
    ),
    TaskNotClear: Sentence(
        vi="Nhiệm vụ {number} chưa đủ 6 rõ, còn thiếu: {missing}. Hãy bổ sung rồi ghi lại.",
        en="Task {number} is not clear in all six respects; missing: {missing}.",
    ),
    LimitationWithoutTask: Sentence(
        vi="Hạn chế số {number} chưa có nhiệm vụ khắc phục. Hãy giao ít nhất một nhiệm vụ cho hạn chế này.",
        en="Limitation {number} has no task that mends it. Give at least one.",
    ),
    UnknownSection: Sentence(
        vi="Thông báo không có phần «{section}». Hãy chọn một phần có trong đề cương.",
        en="The notice has no section {section}.",
    ),
    UnknownFigure: Sentence(
        vi="Văn bản dẫn số liệu «{figure}» mà kỳ này không có. Hãy sửa mã số liệu trong thẻ {{{{…}}}}.",
        en="The text asks for the figure {figure}, which this period does not have.",
    ),
    PercentWithoutBase: Sentence(
        vi="Số liệu «{figure}» không có mẫu số nên không in được thành tỷ lệ phần trăm. Hãy in dạng số đếm.",
        en="The figure {figure} has no base and cannot be printed as a percentage. Print the count.",
    ),
    BrokenToken: Sentence(
        vi="Thẻ số liệu «{token}» viết chưa đúng. Viết như {{{{settled|count}}}} hoặc {{{{rate.online|share}}}}.",
        en="The figure token {token} is not well formed. Write {{{{settled|count}}}} or {{{{rate.online|share}}}}.",
    ),
    OtherPeriod: Sentence(
        vi="Thẻ số liệu nêu kỳ hoặc thời điểm {given}, khác với thông báo ({own}). Hãy bỏ phần kỳ hoặc soạn thông báo cho kỳ đó.",
        en="A figure token names {given}, the notice is of {own}. Leave it out, or draft the notice of that period.",
    ),
}
