"""Tasks: each with a limit, a person and a product; no counted shortcoming without a task."""

import re
from collections.abc import Iterator
from itertools import pairwise

from motcua.direction.lint.breakdowns import is_part
from motcua.direction.lint.figures import Figure, Unit
from motcua.direction.lint.findings import Finding, note, warning
from motcua.direction.lint.notice import Notice, Sentence
from motcua.direction.lint.tasks import Task, tasks_of
from motcua.direction.lint.zones import Zone


def has_limit(notice: Notice) -> Iterator[Finding]:
    """NV01: a task with neither day nor period."""
    for task in tasks_of(notice):
        if not task.has_limit:
            yield warning(
                "NV01",
                task.text,
                why="Nhiệm vụ không có thời hạn hay kỳ báo cáo.",
                fix="Ghi ngày phải xong (trước ngày …) hoặc kỳ báo cáo (trước ngày 25 hằng tháng).",
                at=_order(notice, task),
            )


def has_person(notice: Notice) -> Iterator[Finding]:
    """NV02: a task that names no unit; or all tasks under one unit and nobody by name."""
    tasks = tasks_of(notice)
    for task in tasks:
        if not task.unit:
            yield warning(
                "NV02",
                task.text,
                why="Không rõ đơn vị nào làm.",
                fix="Ghi đơn vị chủ trì và tên một người chịu trách nhiệm.",
                at=_order(notice, task),
            )
    inherited = [task for task in tasks if task.unit == "inherited"]
    if inherited and not any(task.has_person for task in tasks):
        yield note(
            "NV02",
            inherited[0].lead.split("¶")[-1] or inherited[0].text,
            why=f"{len(tasks)} nhiệm vụ chỉ giao chung cho đơn vị, chưa nêu người chịu trách nhiệm.",
            fix="Với mỗi nhiệm vụ, ghi tên một người chịu trách nhiệm.",
            at=_order(notice, inherited[0]),
        )


_SOFT = re.compile(
    r"tiếp tục|đẩy mạnh|nâng cao|quan tâm|tăng cường|chú trọng|chủ động|duy trì|phát huy|thực hiện (?:tốt|nghiêm"
    r"|có hiệu quả)"
    r"|phối hợp (?:chặt chẽ|tốt)|bám sát|đảm bảo|bảo đảm|làm tốt|sát sao|thường xuyên"
)
_PRODUCT = re.compile(
    r"\d|danh mục|danh sách|báo cáo|kế hoạch|quyết định|phương án|biên bản|đề án|tờ trình|hoàn thành|lắp đặt"
    r"|sửa chữa|thay thế"
    r"|ban hành|niêm yết|mã qr|xử lý dứt điểm|giải quyết dứt điểm|xử lý xong|bổ sung (?:các )?(?:trang )?thiết bị"
    r"|mua sắm|quy trình nội bộ"
    r"|văn bản|tập huấn|tham mưu (?:sửa đổi|ban hành)|\blập\b|(?<!quy )(?<!chương )(?<!quá )\btrình\b|thống kê"
    r"|công khai|nghiệm thu|khắc phục|xây dựng"
)


def has_product(notice: Notice) -> Iterator[Finding]:
    """NV03: only soft verbs, no number and no product."""
    for task in tasks_of(notice):
        if _SOFT.search(task.low) and not _PRODUCT.search(task.low.partition(":")[2] or task.low):
            yield note(
                "NV03",
                task.text,
                why="Chỉ có “tiếp tục, tăng cường …”, không thấy phải ra sản phẩm hay mức nào.",
                fix="Ghi kết quả phải có: danh mục, báo cáo, số lượng, mức % cần đạt.",
                at=_order(notice, task),
            )


# Words that say one thing: a shortcoming with one of them is met by a task with one of them.
_TOPICS = (
    r"tạm dừng|tồn đọng|hồ sơ (?:còn )?tồn|dứt điểm (?:các |số )?hồ sơ|đang dừng",
    r"quá hạn|trễ hạn|chậm (?:hạn|muộn|trả)|đúng hạn",
    r"máy tính|máy vi tính|máy scan|máy in|thiết bị|máy quét|máy photo|hư hỏng|camera|máy lấy số|kiosk|ki-ốt|màn hình",
    r"phần mềm|hệ thống thông tin|đường truyền|mạng",
    r"bổ sung hồ sơ|yêu cầu bổ sung|bổ sung, hoàn thiện",
    r"trả lại|từ chối|hồ sơ rút",
    r"phản ánh|kiến nghị|khiếu nại",
    r"số hóa",
    r"thanh toán",
    r"trực tuyến",
    r"chứng thực",
    r"niêm yết|công khai",
    r"tài khoản|vneid|định danh",
    r"liên thông",
)
_EMPTY_WORDS = frozenset(
    re.findall(
        r"\S+",
        "còn có các một số chưa được bị và là của cho trong tại "
        "những như với do từ đã đang này lĩnh vực hồ sơ trạng thái cần hạn chế tồn "
        "tuy nhiên bên cạnh kết quả đạt vẫn việc công tác thực hiện giải quyết xử lý rà soát trung tâm xã không để",
    )
)
_REFERS = re.compile(
    r"(?:khắc phục|giải quyết|xử lý|chấm dứt)[^.;]{0,40}(?:hạn chế|tồn tại|thiếu sót|khó khăn|vướng mắc)"
    r"|hạn chế (?:số|nêu|trên|tại|thứ)"
    r"|(?:nêu|chỉ ra) (?:tại|ở|trên|trong) (?:mục|phần|điểm|kết luận|trên)|\bh\d{1,2}\b"
)


def shortcoming_has_task(notice: Notice) -> Iterator[Finding]:
    """NV04: a counted shortcoming and no task about the same thing."""
    tasks = tasks_of(notice)
    told = " \n ".join(f"{task.low} {task.lead.lower()}" for task in tasks)
    if not tasks or _REFERS.search(told):
        return
    done: set[str] = set()
    for sentence, figure in _counted(notice):
        about = _about(sentence, figure)
        key = f"{figure.value} {about}"
        if key in done or _is_met(about, told):
            continue
        done.add(key)
        counted = sentence.text[figure.start : figure.end].strip()
        yield warning(
            "NV04",
            sentence.text,
            why=f"Đã nêu hạn chế có số ({counted}) nhưng không nhiệm vụ nào nói tới.",
            fix="Thêm một nhiệm vụ xử lý việc này: ai làm, đến ngày nào, còn bao nhiêu.",
            at=sentence.order,
        )


def _counted(notice: Notice) -> Iterator[tuple[Sentence, Figure]]:
    for sentence in notice.of(Zone.ASSESSMENT):
        figures = [one for one in sentence.figures if one.unit in {Unit.COUNT, Unit.THING} and one.value > 0]
        if re.search(r"xin lỗi|hẹn lại|đã (?:được )?(?:khắc phục|xử lý xong|sửa xong)", sentence.low):
            continue
        for figure in figures:
            if not is_part(figure, sentence.breakdowns) and (sentence.limit or _is_shortcoming(figure)):
                yield sentence, figure


def _is_shortcoming(figure: Figure) -> bool:
    words = f"{figure.left} {figure.right} {figure.host}"
    return figure.is_of_dossiers and bool(re.search(r"tạm dừng|quá hạn|trễ hạn", words)) and "không" not in figure.left


def _about(sentence: Sentence, figure: Figure) -> str:
    clause = f"{sentence.low[figure.left_at : figure.end + len(figure.right) + 1]} {figure.host}"
    near = sentence.low[max(0, figure.start - 90) : figure.end + 60]
    topics = [topic for words in (clause, near) for topic in _TOPICS if re.search(topic, words)]
    if topics:
        return topics[0]
    words = [word for word in re.findall(r"[^\W\d]{2,}", near) if word not in _EMPTY_WORDS]
    return "|".join(dict.fromkeys(f"{one} {two}" for one, two in pairwise(words))) or "¤"


def _is_met(about: str, told: str) -> bool:
    return bool(re.search(about, told))


_SIX_CLEAR = re.compile(r"\b(?:6|sáu|5|năm|06|05) rõ\b|rõ người, rõ việc")


def six_clear_is_true(notice: Notice) -> Iterator[Finding]:
    """NV06: the paper praises "6 rõ" and its own tasks are not clear."""
    for sentence in notice.sentences:
        found = _SIX_CLEAR.search(sentence.low)
        if not found or sentence.is_row:
            continue
        unclear = {one.at for rule in (has_limit, has_person, has_product) for one in rule(notice)}
        if unclear:
            yield note(
                "NV06",
                sentence.text[max(0, found.start() - 30) : found.end() + 60],
                why="Văn bản nói tới “6 rõ” nhưng các nhiệm vụ của chính nó chưa rõ người, hạn hoặc kết quả.",
                fix="Bổ sung người, thời hạn, kết quả cho từng nhiệm vụ.",
                at=sentence.order,
            )
        return


def _order(notice: Notice, task: Task) -> int:
    """Return the place of a task among the sentences."""
    start = task.text[:40]
    return next((one.order for one in notice.sentences if one.text.startswith(start) or start in one.text), task.order)
