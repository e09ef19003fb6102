"""The `motcua` command: one word for each thing an installation can be asked to do."""

import argparse
import importlib
import json
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from types import ModuleType

from motcua.config import broken
from motcua.config.answers import WRONG_CALL, Answer, CallError
from motcua.config.calling import EnglishParser, Parser, command_in, language_of

COMMANDS = Path(__file__).parent / "commands"
NOT_PREPARED = ("no such table", "no such column", "does not exist")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 the answer is no, 2 wrong call, 3 done in part."""
    speak_unicode()
    words = list(sys.argv[1:] if argv is None else argv)
    names = command_names()
    name = command_in(words, names)
    modules = {name: load(name)} if name else {each: load(each) for each in names}
    arguments = build_parser(modules, language=language_of(words)).parse_args(words)
    try:
        return answer(modules[arguments.command], arguments)
    except CallError as error:
        sys.stderr.write(f"motcua {arguments.command}: {error}\n")
        return WRONG_CALL
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG_CALL
    except KeyboardInterrupt:
        sys.stderr.write(f"motcua {arguments.command}: đã dừng giữa chừng theo yêu cầu.\n")
        return WRONG_CALL
    except Exception as error:  # The edge of the house: whatever fails, a person reads one line.
        sys.stderr.write(f"motcua {arguments.command}: {broken.sentence(error)}\n")
        return WRONG_CALL


def speak_unicode() -> None:
    """Let Vietnamese out whatever the machine's locale is; a standard output that was closed swallows what is said."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - as long as the process
        elif isinstance(stream, TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def command_names() -> list[str]:
    """Return the words `motcua` knows, as they are typed."""
    return sorted(file.stem.rstrip("_").replace("_", "-") for file in COMMANDS.glob("[a-z]*.py"))


def load(name: str) -> ModuleType:
    """Load the module of one command."""
    stem = name.replace("-", "_")
    return importlib.import_module(
        f"motcua.config.commands.{stem if (COMMANDS / f'{stem}.py').exists() else stem + '_'}"
    )


def build_parser(modules: dict[str, ModuleType], *, language: str = "vi") -> argparse.ArgumentParser:
    """Return the parser of the given commands; what it says of a wrong call is in `language`."""
    kind = EnglishParser if language == "en" else Parser
    parser = kind(prog="motcua", description="Motcua – hệ thống làm việc của Trung tâm Phục vụ hành chính công xã.")
    add_language(parser, default="vi")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, module in modules.items():
        one = commands.add_parser(name, help=module.HELP, description=module.HELP)
        one.add_argument("--json", action="store_true", help="in một đối tượng JSON")
        # No default here: it would undo what was said before the command.
        add_language(one, default=argparse.SUPPRESS)
        module.arguments(one)
    return parser


def add_language(parser: argparse.ArgumentParser, *, default: str) -> None:
    """Let a call say in which language it wants to be refused."""
    words = "ngôn ngữ của lời từ chối và hướng dẫn khi gọi sai"
    parser.add_argument("--lang", choices=("vi", "en"), default=default, help=words)


def answer(module: ModuleType, arguments: argparse.Namespace) -> int:
    """Run the command and print what it answers."""
    if module.DATABASE:
        from motcua.config.start import start

        start(arguments.lang)
    result = run_on_database(module, arguments) if module.DATABASE else run_refusing(module, arguments)
    if arguments.json:
        sys.stdout.write(json.dumps(result.data, ensure_ascii=False, default=str) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in result.lines)
    sys.stdout.flush()  # here, where a closed pipe is still answered in words
    return result.status


def run_on_database(module: ModuleType, arguments: argparse.Namespace) -> Answer:
    """Run the command; tables that are missing become one line that says what to do."""
    from django.db.utils import OperationalError, ProgrammingError

    from motcua.config.place import data_directory

    try:
        return run_refusing(module, arguments)
    except (OperationalError, ProgrammingError) as error:
        if not any(words in str(error) for words in NOT_PREPARED):
            raise
        raise CallError(
            f"Nơi lưu dữ liệu {data_directory()} chưa được chuẩn bị, hoặc còn ở bản cũ. Hãy chạy: motcua init "
            "(hoặc đặt MOTCUA_DATA tới đúng thư mục dữ liệu)."
        ) from error


def run_refusing(module: ModuleType, arguments: argparse.Namespace) -> Answer:
    """Run the command; a refusal of a room becomes its sentence and exit status 2."""
    from motcua.core.refusals import Refusal

    try:
        result: Answer = module.run(arguments)
    except Refusal as refusal:
        from motcua.web.ui.sentences import sentence_for

        raise CallError(sentence_for(refusal, language=arguments.lang)) from refusal
    return result
