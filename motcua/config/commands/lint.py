"""`motcua lint`: reads any notice or report and lists what does not hold."""

import argparse
from pathlib import Path

from motcua.config.answers import DONE, NO, Answer, CallError
from motcua.direction.lint.engine import MODES, NotANotice, Report, lint
from motcua.direction.lint.findings import Finding, Severity
from motcua.direction.lint.reading import Unreadable, text_of

HELP = "Soát một thông báo hoặc báo cáo (txt, md, docx): số liệu, nhiệm vụ, thể thức"
DATABASE = False
_WORDS = {Severity.ERROR: "LỖI", Severity.WARNING: "CẢNH BÁO", Severity.NOTE: "NHẮC"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("file", metavar="TỆP", type=Path, help="tệp .docx, .txt hoặc .md")
    parser.add_argument("--mode", choices=MODES, default="draft", help="draft: dự thảo; issued: đã ban hành")


def run(args: argparse.Namespace) -> Answer:
    """Proof-read one file; exit status 1 when there is an error or a warning."""
    try:
        report = lint(text_of(args.file), mode=args.mode)
    except Unreadable as unreadable:
        raise CallError(str(unreadable)) from unreadable
    except NotANotice as none:
        raise CallError(
            f"không nhận ra thông báo/báo cáo trong tệp {args.file.name}: không có số liệu, cũng không có thể thức "
            f"văn bản. "
            "Hãy chọn đúng tệp."
        ) from none
    return Answer(data=_data(report), lines=_lines(report), status=DONE if report.is_clean else NO)


def _data(report: Report) -> dict[str, object]:
    return {
        "read": {"figures": report.figures, "tasks": report.tasks},
        "findings": [finding.as_data() for finding in report.findings],
    }


def _lines(report: Report) -> list[str]:
    lines = [f"Đã đọc {report.figures} số liệu, {report.tasks} nhiệm vụ."]
    if not report.findings:
        return [*lines, "Không thấy điều gì phải sửa."]
    for severity, word in _WORDS.items():
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            lines += ["", f"{word} ({len(found)})"]
            lines += [line for finding in found for line in _told(finding)]
    return lines


def _told(finding: Finding) -> list[str]:
    return [f"- [{finding.rule}] “{finding.quote}”", f"    {finding.why}", f"    → {finding.fix}"]
