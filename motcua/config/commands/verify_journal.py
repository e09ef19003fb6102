"""`motcua verify-journal`: does the journal hold, link by link?"""

import argparse
from typing import Any

from motcua.config.answers import DONE, NO, Answer

HELP = "Kiểm tra nhật ký: nội dung, mã băm, cột tra cứu, đầu chuỗi và mốc neo có khớp nhau không"
DATABASE = True
BARE = (
    "Lưu ý: {count} nhật ký không còn mốc neo nào trong anchors/, nên không thấy được nếu phần cuối đã bị cắt. "
    "Hãy chép lại anchors/ từ bản sao lưu rồi kiểm tra lại."
)
WHY = {
    "missing": "thiếu một sự kiện ở giữa chuỗi",
    "column": "cột tra cứu khác với nội dung đã ghi",
    "text": "nội dung đã bị sửa (mã băm không khớp)",
    "head": "đầu chuỗi không khớp với sự kiện cuối",
    "tail": "phần cuối của nhật ký đã bị cắt",
    "anchor": "mốc neo ngoài cơ sở dữ liệu không khớp",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the commune; without it every journal is checked."""
    parser.add_argument("--commune", metavar="MÃ", help="chỉ kiểm tra nhật ký của xã này")


def run(args: argparse.Namespace) -> Answer:
    """Check, and answer no (exit status 1) with the first fact that does not hold."""
    from motcua.core import anchors, verification
    from motcua.core.vietnamese import number

    facts, broken, bare = 0, None, 0
    for commune_id in [commune_number(args.commune)] if args.commune else verification.journals():
        verdict = verification.verify(commune_id=commune_id)
        facts += verdict.facts
        broken = broken or verdict.broken
        bare += verdict.facts > 0 and not anchors.last(commune_id)
    data = {"ok": broken is None, "facts": facts, "broken": described(broken)}
    if broken is None:
        told = [BARE.format(count=bare)] if bare else []
        return Answer(data, [f"Nhật ký nguyên vẹn: {number(facts)} sự kiện khớp từ đầu đến cuối.", *told], DONE)
    where = f"Nhật ký KHÔNG khớp tại sự kiện số {number(broken.seq)}: {WHY[broken.why]}."
    return Answer(data, [f"{where} Hãy giữ nguyên máy và báo người quản trị."], NO)


def commune_number(code: str) -> int:
    """Return the number of the commune with this code."""
    from motcua.people.queries import commune_by_code

    return commune_by_code(code=code).id


def described(broken: Any) -> dict[str, Any] | None:
    """Return the broken fact as the contract of commands names it."""
    return None if broken is None else {"commune": broken.commune, "seq": broken.seq, "why": broken.why}
