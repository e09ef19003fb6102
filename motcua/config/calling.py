"""The parser of the `motcua` command: what argparse says in English, said in Vietnamese, with what to do next."""

import argparse
import re
import sys
from collections.abc import Collection, Sequence
from itertools import pairwise
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

    complaint = "{prog}: lời gọi chưa đúng ({why}). Xem: {prog} --help\n"

    def error(self, message: str) -> None:  # type: ignore[override]
        """Leave with exit status 2 and one line that says how to mend the call."""
        sys.stderr.write(self.complaint.format(prog=self.prog, why=self.in_words(message)))
        raise SystemExit(WRONG_CALL)

    def in_words(self, message: str) -> str:
        """Return a complaint of argparse in Vietnamese; one that is not known stays as it is."""
        for pattern, words in COMPLAINTS:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                return found.expand(words)
        return message

    def format_help(self) -> str:
        """Return the help with the words that argparse brings along said in Vietnamese."""
        return _replaced(super().format_help())

    def format_usage(self) -> str:
        """Return the first line of the help."""
        return _replaced(super().format_usage())

    def add_subparsers(self, **kwargs: Any) -> Any:
        """Make the place for the words of the command, whose parsers speak as this one does."""
        return super().add_subparsers(**{"parser_class": type(self), **kwargs})


class EnglishParser(Parser):
    """A parser whose complaints stay as argparse has them, for those who asked for English."""

    complaint = "{prog}: the call is not right ({why}). See: {prog} --help\n"

    def in_words(self, message: str) -> str:
        """Return the complaint as it is."""
        return message


def _replaced(text: str) -> str:
    for english, vietnamese in HELP_WORDS:
        text = text.replace(english, vietnamese, 1)
    return text


def language_of(words: Sequence[str]) -> str:
    """Return the language that a call asks for, known before the call is read, so that complaints come in it too."""
    told = " ".join(words).replace("--lang=", "--lang ").split(" ")
    return "en" if ("--lang", "en") in pairwise(told) else "vi"


def command_in(words: Sequence[str], names: Collection[str]) -> str | None:
    """Return the word of the command: the first that is neither an option nor the value of `--lang`."""
    plain = [word for before, word in pairwise(["", *words]) if before != "--lang" and not word.startswith("-")]
    return plain[0] if plain and plain[0] in names else None
