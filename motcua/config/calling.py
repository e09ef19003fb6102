"""The parser of the `motcua` command: what argparse says in English, said in Vietnamese, with what to do next."""

import argparse
import re
import sys
from typing import Any

from motcua.config.answers import WRONG_CALL

HELP_WORDS = (
    ("usage: ", "Cách gọi: "),
    ("positional arguments:", "Nêu theo thứ tự:"),
    ("options:", "Tùy chọn:"),
    ("show this help message and exit", "hiện hướng dẫn này"),
)
COMPLAINTS = (
    (r"the following arguments are required: (.+)", r"còn thiếu \1"),
    (r"one of the arguments (.+) is required", r"còn thiếu một trong: \1"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1 không có \2; dùng một trong: \3"),
    (r"argument (.+?): invalid \w+ value: (.+)", r"\1: \2 chưa đúng kiểu"),
    (r"argument (.+?): expected .+", r"\1 còn thiếu giá trị"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 không đi cùng \2"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1 không nhận giá trị \2"),
    (r"unrecognized arguments: (.+)", r"không hiểu «\1»"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 có thể là \2"),
)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese; its complaint is one line on standard error."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Leave with exit status 2 and one line that says how to mend the call."""
        sys.stderr.write(f"{self.prog}: lời gọi chưa đúng ({in_words(message)}). Xem: {self.prog} --help\n")
        raise SystemExit(WRONG_CALL)

    def format_help(self) -> str:
        """Return the help with the words that argparse brings along said in Vietnamese."""
        return _replaced(super().format_help())

    def format_usage(self) -> str:
        """Return the first line of the help."""
        return _replaced(super().format_usage())

    def add_subparsers(self, **kwargs: Any) -> Any:
        """Make the place for the words of the command, whose parsers speak Vietnamese too."""
        return super().add_subparsers(**{"parser_class": Parser, **kwargs})


def in_words(message: str) -> str:
    """Return a complaint of argparse in Vietnamese; one that is not known stays as it is."""
    for pattern, words in COMPLAINTS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return found.expand(words)
    return message


def _replaced(text: str) -> str:
    for english, vietnamese in HELP_WORDS:
        text = text.replace(english, vietnamese, 1)
    return text
