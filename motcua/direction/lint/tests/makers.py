"""What the tests ask of the proof-reader: the ids of its findings, or one finding of a rule."""

from motcua.direction.lint.engine import lint
from motcua.direction.lint.findings import Finding

HEAD = (
    "Số: 12/TB-UBND\nNà Mẫu, ngày 20 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận kiểm tra công tác quý I năm 2026\n\n"
)  # fmt: skip
TASKS = "Yêu cầu Trung tâm Phục vụ hành chính công thực hiện các nhiệm vụ sau:\n"


def rules(text: str, mode: str = "draft") -> list[str]:
    """Return the ids of all findings, in the order of the paper."""
    return [finding.rule for finding in lint(text, mode=mode).findings]


def found(rule: str, text: str, mode: str = "draft") -> Finding:
    """Return the one finding of a rule."""
    (finding,) = [one for one in lint(text, mode=mode).findings if one.rule == rule]
    return finding
