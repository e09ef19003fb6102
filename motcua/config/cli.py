"""The `motcua` command: one word for each thing an installation can be asked to do."""

import argparse
import importlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from motcua.config.answers import WRONG_CALL, Answer, CallError

COMMANDS = Path(__file__).parent / "commands"


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is one Vietnamese line on standard error."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Leave with exit status 2 and one line that says how to mend the call."""
        sys.stderr.write(f"{self.prog}: lời gọi chưa đúng ({message}). Xem: {self.prog} --help\n")
        raise SystemExit(WRONG_CALL)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 the answer is no, 2 wrong call, 3 done in part."""
    words = list(sys.argv[1:] if argv is None else argv)
    names = command_names()
    name = next((word for word in words if not word.startswith("-")), None)
    modules = {name: load(name)} if name in names else {each: load(each) for each in names}
    arguments = build_parser(modules).parse_args(words)
    try:
        return answer(modules[arguments.command], arguments)
    except CallError as error:
        sys.stderr.write(f"motcua {arguments.command}: {error}\n")
        return WRONG_CALL
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG_CALL


def command_names() -> list[str]:
    """Return the words `motcua` knows, as they are typed."""
    return sorted(file.stem.rstrip("_").replace("_", "-") for file in COMMANDS.glob("[a-z]*.py"))


def load(name: str) -> ModuleType:
    """Load the module of one command."""
    stem = name.replace("-", "_")
    return importlib.import_module(
        f"motcua.config.commands.{stem if (COMMANDS / f'{stem}.py').exists() else stem + '_'}"
    )


def build_parser(modules: dict[str, ModuleType]) -> argparse.ArgumentParser:
    """Return the parser of the given commands."""
    parser = Parser(prog="motcua", description="Motcua – hệ thống làm việc của Trung tâm Phục vụ hành chính công xã.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, module in modules.items():
        one = commands.add_parser(name, help=module.HELP, description=module.HELP)
        one.add_argument("--json", action="store_true", help="in một đối tượng JSON")
        one.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ của thông báo")
        module.arguments(one)
    return parser


def answer(module: ModuleType, arguments: argparse.Namespace) -> int:
    """Run the command and print what it answers."""
    if module.DATABASE:
        from motcua.config.start import start

        start(arguments.lang)
    result = run_refusing(module, arguments)
    if arguments.json:
        sys.stdout.write(json.dumps(result.data, ensure_ascii=False, default=str) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in result.lines)
    return result.status


def run_refusing(module: ModuleType, arguments: argparse.Namespace) -> Answer:
    """Run the command; a refusal of a room becomes its sentence and exit status 2."""
    from motcua.core.refusals import Refusal

    try:
        result: Answer = module.run(arguments)
    except Refusal as refusal:
        from motcua.web.ui.sentences import sentence_for

        raise CallError(sentence_for(refusal, language=arguments.lang)) from refusal
    return result
